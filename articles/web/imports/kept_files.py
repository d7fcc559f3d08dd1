"""Files that come back with a refused form: a browser forgets them, so the page keeps them."""

from __future__ import annotations

import base64
import binascii
import json
from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import SimpleUploadedFile

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 5_000_000  # bytes of all files together; what is more is chosen again


def packed(files: Iterable[Any]) -> str:
    """The files as the value of a hidden field, or nothing when they are too many."""
    rows, total = [], 0
    for file in files:
        file.seek(0)
        data = file.read()
        total += len(data)
        if total > MOST:
            return ""
        rows.append([file.name, base64.b64encode(data).decode()])
    return json.dumps(rows) if rows else ""


def unpacked(value: str) -> list[Any]:
    """The files again; nothing when the field is not as we wrote it."""
    try:
        rows = json.loads(value) if value else []
        return [SimpleUploadedFile(str(name), base64.b64decode(data)) for name, data in rows]
    except (ValueError, TypeError, binascii.Error):
        return []
