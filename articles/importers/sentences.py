"""What is said to a person about a file that cannot be read: what happened, what to do."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "empty": _("This file is empty. Choose another one, or paste the text."),
    "pdf": _("This is a PDF. Save it as .docx or paste the text."),
    "old_word": _("This is an old Word document. Save it as .docx or paste the text."),
    "locked_or_old": _(
        "This document is locked with a password, or it is an old Word document under a new name. "
        "Save it as .docx without a password, or paste the text."
    ),
    "rich_text": _("This is a rich text file. Save it as .docx or paste the text."),
    "open_document": _("This is an OpenDocument text. Save it as .docx or paste the text."),
    "picture": _("This is a picture. Paste the text that it shows."),
    "packed": _(
        "This is a packed file under another name. If it is a Word document, call it .docx; "
        "otherwise paste the text."
    ),
    "other_file": _(
        "Only .txt, .md, .docx and .html can be read. Save it as one of these, or paste the text."
    ),
    "not_text": _("This file holds something else than text. Save it as .txt or paste the text."),
    "unknown_encoding": _(
        "It is not certain how the letters of this file are meant. Choose the line that reads "
        "right, save the file as UTF-8, or paste the text."
    ),
    "damaged": _("This file is damaged and cannot be opened. Save it anew, or paste the text."),
    "encrypted": _("This file is locked with a password. Save it without one, or paste the text."),
    "too_large_inside": _(
        "This file grows out of proportion when it is unpacked. Save it anew, or paste the text."
    ),
    "too_deep": _("This file nests more than 255 elements within each other. Paste the text."),
    "doctype": _("This file brings definitions of its own. Save it anew, or paste the text."),
    "no_word_text": _("This packed file holds no Word text. Save it as .docx or paste the text."),
    "too_much": _("Reading this file takes too much. Save it anew, or paste the text."),
}


def said(code: str) -> Any:
    return SENTENCES[code]


def too_large(size: int) -> Any:
    return _("This file has %(size)s MB. At most 5 MB can be checked as one article.") % {
        "size": f"{size / 1_000_000:.1f}"
    }
