"""The words by which sentence borders are told, for each language."""

import re
from dataclasses import dataclass
from functools import lru_cache

from articles.extraction.languages import LANGUAGES, primary
from articles.extraction.reporting_words import SPEECH
from articles.extraction.word_lists import load_words

_NAMES = r"\s+(?:[A-ZÀ-Þ][\w'’.-]{0,30}\s+){1,4}"
_NEVER = re.compile(r"(?!)")
# “Is it true?” Smith asked. French turns it round: « Est-ce vrai ? » demande Smith.
_BY_NAME = {"en": re.compile(rf"{_NAMES}(?:{'|'.join(sorted(SPEECH))})\b")}


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """Abbreviations and openers; a language without an engine has none."""

    never_last: frozenset[str] = frozenset()
    rarely_last: frozenset[str] = frozenset()
    also_words: frozenset[str] = frozenset()
    before_figures: frozenset[str] = frozenset()
    hours: frozenset[str] = frozenset()
    behind_hours: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    by_name: re.Pattern[str] = _NEVER


def words_for(language: str) -> SentenceWords:
    """Those of a language, under any of its names."""
    return _words(primary(language))


@lru_cache(maxsize=8)
def _words(code: str) -> SentenceWords:
    if code not in LANGUAGES:
        return SentenceWords()
    return SentenceWords(**load_words("abbreviations", code), by_name=_BY_NAME.get(code, _NEVER))
