"""The one door for files: by page, API and command."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from articles.importers.reading import read_in_child
from articles.importers.refusals import Unreadable
from articles.importers.sentences import said, too_large
from articles.importers.text_file import ENCODINGS, Reading, read_text, readings_of
from articles.workflow.errors import RuleBroken
from articles.workflow.intake import MAX_BYTES, import_article

if TYPE_CHECKING:
    from articles.importers.draft import Draft
    from articles.models import Article, Desk, User

SUFFIXES = (".txt", ".md", ".docx", ".html", ".htm")
# How files begin that are something else, whatever their name says.
BEGINNINGS = (
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0", "old_word"),
    (b"{\\rtf", "rich_text"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
)
PACKED = b"PK\x03\x04"
OTHER_SUFFIXES = {
    ".pdf": "pdf",
    ".doc": "old_word",
    ".rtf": "rich_text",
    ".odt": "open_document",
    **dict.fromkeys(
        (".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".heic"), "picture"
    ),
}


class EncodingUnknown(RuleBroken):
    """The letters could be read in several ways: a person chooses."""

    def __init__(self, sentence: Any, readings: list[Reading]) -> None:
        super().__init__(sentence, fields={"uploads": sentence})
        self.readings = readings


def read_file(name: str, data: bytes, *, encoding: str = "") -> Draft:
    """The draft in the file. RuleBroken with a sentence that names the file when there is none."""
    name = PureWindowsPath(name).name  # Without folders, whichever system it comes from.
    if len(data) > MAX_BYTES:
        raise _refusal(name, too_large(len(data)))
    try:
        return _read(name, data, encoding if encoding in ENCODINGS else "")
    except Unreadable as refusal:
        if refusal.code == "unknown_encoding":
            sentence = _named(name, said(refusal.code))
            raise EncodingUnknown(sentence, readings_of(data)) from refusal
        raise _refusal(name, said(refusal.code)) from refusal


def import_file(name: str, data: bytes, **fields: Any) -> Article:
    """Import one file as one article. A refusal names the file."""
    return import_draft(read_file(name, data), name=name, **fields)


def import_draft(
    draft: Draft, *, desk: Desk, person: User, name: str = "", title: str = "", **fields: Any
) -> Article:
    """Import what was read from a file; its title is the draft's own when none is given."""
    try:
        return import_article(
            draft.text, desk=desk, person=person, title=title or draft.title[:300],
            markdown=draft.markdown, kinds=draft.kinds,
            links=[asdict(source) for source in draft.sources], **fields,
        )  # fmt: skip
    except RuleBroken as refusal:
        if "text" not in refusal.fields or not name:
            raise
        raise _refusal(PureWindowsPath(name).name, str(refusal)) from refusal


def _read(name: str, data: bytes, encoding: str) -> Draft:
    suffix = PurePosixPath(name).suffix.lower()
    for beginning, code in BEGINNINGS:
        if data.startswith(beginning):
            raise Unreadable("locked_or_old" if (suffix, code) == (".docx", "old_word") else code)
    if suffix not in SUFFIXES:
        raise Unreadable(OTHER_SUFFIXES.get(suffix, "other_file"))
    if suffix == ".docx":
        if not data.startswith(PACKED):
            raise Unreadable("damaged" if data else "empty")
        return read_in_child("docx", data)
    if data.startswith(PACKED):
        raise Unreadable("packed")
    if suffix in (".html", ".htm"):
        return read_in_child("html", data)
    return read_text(data, encoding=encoding, markdown=suffix == ".md")


def _named(name: str, sentence: Any) -> str:
    return _("%(name)s: %(words)s") % {"name": name, "words": sentence}


def _refusal(name: str, sentence: Any) -> RuleBroken:
    named = _named(name, sentence)
    return RuleBroken(named, fields={"uploads": named})
