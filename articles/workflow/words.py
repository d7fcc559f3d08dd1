"""What people type, made fit to judge."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from articles.workflow.errors import RuleBroken


def said(text: str, field: str = "") -> str:
    """The text without white space around it, nothing where nothing shows.

    NUL and lone surrogates cannot be stored.
    """
    if "\0" in text or not _is_storable(text):
        sentence = _("This text contains characters that cannot be stored.")
        raise RuleBroken(sentence, fields={field: sentence} if field else None)
    return text.strip() if shows(text) else ""


def required(text: str, field: str, sentence: Any) -> str:
    """The same, or RuleBroken at the named field when nothing is left."""
    text = said(text, field)
    if not text:
        raise RuleBroken(sentence, fields={field: sentence})
    return text


def no_address(typed: str) -> Any:
    """What is said to who typed something else than a web address: it names what was typed."""
    if not (words := typed.strip()):
        return _("Paste the link. It starts with https://")
    if re.match(r"https?://[^/?#]*@", words, re.IGNORECASE):
        return _("This link carries a name or password. Leave out what stands before the @.")
    shown = Truncator(words).chars(60)
    return _("“%(typed)s” is not a web address. Start with https://") % {"typed": shown}


def at_most(text: str, limit: int, field: str) -> str:
    """The text, or RuleBroken at the named field when it has more characters than fit."""
    text = said(text, field)
    if len(text) > limit:
        sentence = _("This has %(length)s characters. At most %(limit)s fit here.") % {
            "length": len(text),
            "limit": limit,
        }
        raise RuleBroken(sentence, fields={field: sentence})
    return text


def with_reason(reason: str, choices: Any, text: str) -> str:
    """A reason of these choices with the words to it, as it is kept; Other needs words."""
    if reason not in choices.values:
        sentence = _("Choose a reason.")
        raise RuleBroken(sentence, fields={"reason": sentence})
    text = at_most(text, 1000, "text")
    if reason == "other" and not text:
        sentence = _("Say in a few words what the other reason is.")
        raise RuleBroken(sentence, fields={"text": sentence})
    return f"{reason}: {text}" if text else reason


def shows(text: str) -> bool:
    """Whether there is a character to see in it."""
    return any(map(_is_visible, text))


def _is_visible(character: str) -> bool:
    # Joiners, direction marks and zero-width spaces are no white space to Python.
    return not character.isspace() and unicodedata.category(character) not in ("Cc", "Cf")


def _is_storable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
