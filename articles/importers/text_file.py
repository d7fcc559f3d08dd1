"""A text file: .txt, or .md, which stays as it is written."""

from __future__ import annotations

import codecs
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from articles.workflow.errors import RuleBroken
from articles.workflow.intake import MAX_BYTES, import_article

if TYPE_CHECKING:
    from articles.models import Article, Desk, User

SUFFIXES = (".txt", ".md")
# How files begin that are something else, whatever their name says.
BEGINNINGS = (
    (b"%PDF-", _("a PDF")),
    (b"PK\x03\x04", _("a Word document or another packed file")),
    (b"\xd0\xcf\x11\xe0", _("an old Word document")),
    (b"{\\rtf", _("a rich text file")),
)
OTHER_ENCODINGS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CONTROL = frozenset(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")


def import_file(name: str, data: bytes, *, desk: Desk, person: User, **fields: Any) -> Article:
    """Import one file as one article. A refusal names the file."""
    try:
        return import_article(
            read_text(name, data),
            desk=desk,
            person=person,
            markdown=_suffix(name) == ".md",
            **fields,
        )
    except RuleBroken as refusal:
        if "text" not in refusal.fields:
            raise
        raise _unreadable(f"{_bare(name)}: {refusal}") from refusal


def read_text(name: str, data: bytes) -> str:
    """The text of the file, or RuleBroken with a sentence on why it is none."""
    if sentence := _unfit(name, data):
        raise RuleBroken(sentence, fields={"text": sentence})
    return data.decode("utf-8-sig")


def _unfit(name: str, data: bytes) -> Any:
    if _suffix(name) not in SUFFIXES:
        return _("This is not a .txt or .md file. Save it as .txt or paste the text.")
    for beginning, what in BEGINNINGS:
        if data.startswith(beginning):
            return _("This is %(what)s. Save it as .txt or paste the text.") % {"what": what}
    if len(data) > MAX_BYTES:
        return _("This file has %(size)s MB. At most 5 MB can be checked as one article.") % {
            "size": f"{len(data) / 1_000_000:.1f}"
        }
    if not data.startswith(OTHER_ENCODINGS) and CONTROL.intersection(data):
        return _("This file holds something else than text. Save it as .txt or paste the text.")
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _("The letters of this file cannot be read. Save it as UTF-8 or paste the text.")
    return None


def _suffix(name: str) -> str:
    return PurePosixPath(_bare(name)).suffix.lower()


def _bare(name: str) -> str:
    """The name without folders, whichever system it comes from."""
    return PureWindowsPath(name).name


def _unreadable(sentence: Any) -> RuleBroken:
    return RuleBroken(sentence, fields={"uploads": sentence})
