"""What reading a text takes beside the model: the seam between languages."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from articles.extraction.people_words import ENGLISH, PeopleWords
from articles.extraction.values import value_of


@dataclass(frozen=True, slots=True)
class Rules:
    """The words for people, and the normal form of a detail from its kind, text and day."""

    people: PeopleWords
    value_of: Callable[[str, str, date | None], str]


def rules_of(code: str) -> Rules:
    """Those of one language."""
    return _RULES[code]


_RULES = {"en": Rules(ENGLISH, value_of)}
