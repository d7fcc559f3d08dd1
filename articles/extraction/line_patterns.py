"""The patterns by which a line shows what it is, for each language."""

import re
from dataclasses import dataclass

from articles.extraction import block_words as english
from articles.extraction.french import block_words as french
from articles.extraction.languages import primary
from articles.extraction.word_lists import load_words

_NEVER = re.compile(r"(?!)")
_DRESS = r"[^\w\"“”‘'«„\n]{0,4}"
_NAME = r"[^\W\d_a-z][\w'’.-]{0,40}"
_NAMES = rf"{_NAME}(?:\s(?:(?:de|van|von|der|la|bin|al)\s)?{_NAME}){{1,4}}"


@dataclass(frozen=True, slots=True)
class LinePatterns:
    """A language without words here is read by the signs of its lines alone."""

    link_list: re.Pattern[str] = _NEVER
    caption: re.Pattern[str] = _NEVER
    credit: re.Pattern[str] = _NEVER
    byline: re.Pattern[str] = _NEVER
    dialogue: re.Pattern[str] = _NEVER  # a dash that opens a speech, not a bullet
    imprint: re.Pattern[str] = _NEVER
    clock_words: frozenset[str] = frozenset()


def patterns_for(language: str) -> LinePatterns:
    """Those of a language, under any of its names."""
    return _PATTERNS.get(primary(language), LinePatterns())


def _link_list(openers: tuple[str, ...]) -> re.Pattern[str]:
    # No quotation mark in front: “Follow us,” he said.
    opens = rf"(?:[-*•>][ \t]+)?{_DRESS}"
    return re.compile(rf"{opens}(?:{'|'.join(openers)})", re.IGNORECASE)


def _imprint(openers: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{_DRESS}(?:{'|'.join(openers)})", re.IGNORECASE)


def _caption(openers: str) -> re.Pattern[str]:
    return re.compile(rf"\W?(?:{openers})\s?[:|/–—-]", re.IGNORECASE)


def _credit(words: str) -> re.Pattern[str]:
    return re.compile(rf"[(\[/|–—-]\s?(?:{words})(?!\w)[^.]{{0,60}}$", re.IGNORECASE)


def _byline(openers: str, joined: str, behind: str) -> re.Pattern[str]:
    more = rf"(?:(?:,\s{joined}|,|\s{joined}|\s&)\s{_NAMES}){{0,4}}"
    tail = rf"(?:\s?(?:,|\||{behind}|–|—|-)[^.!?]{{0,60}})?$"
    return re.compile(rf"(?:{openers})\s?:?\s{_NAMES}{more}{tail}")


_PATTERNS = {
    "en": LinePatterns(
        _link_list(english.LINK_LIST_OPENERS),
        _caption(english.CAPTION_OPENERS),
        _credit(english.CREDITS),
        _byline(english.BYLINE_OPENERS, "and", r"in\b|for\b"),
        imprint=_imprint(english.IMPRINTS),
        clock_words=load_words("lines")["clock"],
    ),
    "fr": LinePatterns(
        _link_list(french.LINK_LIST_OPENERS),
        _caption(french.CAPTION_OPENERS),
        _credit(french.CREDITS),
        _byline(french.BYLINE_OPENERS, "et", r"à\b|pour\b|avec\b|\("),
        re.compile(r"[–—]\s?(?=[^\W\d_])[^\n]*[.!?…]"),
    ),
}
