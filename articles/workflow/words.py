"""What people type, made fit to judge."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from articles.workflow.errors import RuleBroken


def said(text: str) -> str:
    """The text without white space around it. NUL and lone surrogates cannot be stored."""
    if "\0" in text or any("\ud800" <= char <= "\udfff" for char in text):
        raise RuleBroken(_("This text contains characters that cannot be stored."))
    return text.strip()


def required(text: str, field: str, sentence: Any) -> str:
    """The same, or RuleBroken at the named field when nothing is left."""
    text = said(text)
    if not text:
        raise RuleBroken(sentence, fields={field: sentence})
    return text


def at_most(text: str, limit: int, field: str) -> str:
    """The text, or RuleBroken at the named field when it has more characters than fit."""
    text = said(text)
    if len(text) > limit:
        sentence = _("This has %(length)s characters. At most %(limit)s fit here.") % {
            "length": len(text),
            "limit": limit,
        }
        raise RuleBroken(sentence, fields={field: sentence})
    return text
