"""What reading a text takes beside the model: the seam between languages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import cast

from spacy.tokens import Span

from articles.extraction.bearings import coming_value, unit_at
from articles.extraction.people_words import ENGLISH, PeopleWords
from articles.extraction.values import value_of


def _nothing(span: Span, kind: str, text: str, published: date | None = None) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Rules:
    """The words for people, and the normal form of a detail from its kind, text and day.

    `coming_value`: that of a date in a sentence about what is to come, "" where it is not or the
    same. `unit_at`: what a figure counts. Both see the span, so the sentence around it.
    """

    people: PeopleWords
    value_of: Callable[[str, str, date | None], str]
    coming_value: Callable[[Span, str, str, date | None], str] = _nothing
    unit_at: Callable[[Span, str, str], str] = _nothing


def rules_of(code: str) -> Rules:
    """Those of one language; French ones are loaded when the first French text comes."""
    if code == "fr":
        return cast("Rules", import_module("articles.extraction.french.rules").FRENCH)
    return _ENGLISH


_ENGLISH = Rules(ENGLISH, value_of, coming_value, unit_at)
