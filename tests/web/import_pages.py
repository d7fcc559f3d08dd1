"""The page of an import, and a file for it."""

from django.core.files.uploadedfile import SimpleUploadedFile

URL = "/articles/import/"


def file(data=b"The bridge opened in 1931.", name="bridge.txt"):
    return SimpleUploadedFile(name, data)
