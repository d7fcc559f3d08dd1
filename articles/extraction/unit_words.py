"""Units of measure: as a piece of a regular expression, and the normal form of each."""

import re

from articles.extraction.word_lists import load_words

_SYMBOLS = {
    word.replace("_", " "): symbol
    for symbol, words in load_words("units").items()
    for word in words
}
_POWERS = {"square": "²", "sq": "²", "cubic": "³", "cu": "³"}
_ONE_LETTER = "[CFWV]"  # in capitals only, also where case does not count otherwise
_WORDS = "|".join(
    re.escape(word).replace(r"\ ", r"\s")
    for word in sorted(_SYMBOLS, key=lambda word: (-len(word), word))
    if not re.fullmatch(_ONE_LETTER, word)
)
_RATE = r"(?:\s(?:per|an?|each)\s(?:hour|minute|second|day|night|week|month|year|person|head))?"
_EXTENT = r"(?:\s(?:high|tall|long|wide|deep|thick))?"
UNIT = (
    rf"(?:(?:(?:square|sq|cubic|cu)\.?[\s-])?(?:{_WORDS})(?!\w){_RATE}{_EXTENT}"
    rf"|(?-i:(?:{_ONE_LETTER})\b))"
)
_MEASURE = re.compile(
    rf"[\s-]?(?:(square|sq|cubic|cu)\.?[\s-])?({_WORDS}|(?-i:{_ONE_LETTER}))(?!\w)", re.IGNORECASE
)
_METRES = re.compile(r"(\d{1,5}(?:\.\d{1,3})?)\s?m((?:[\s-]\S{1,30}){0,3})")
_BEHIND_METRES = load_words("metres")["behind"]


def unit_in(text: str) -> tuple[str, int]:
    """The normal form of the unit with which a text begins, and where it ends; ("", 0) if none."""
    found = _MEASURE.match(text)
    if found is None:
        return "", 0
    word = " ".join(found[2].split())
    symbol = _SYMBOLS.get(word) or _SYMBOLS.get(word.lower()) or word
    return symbol + _POWERS.get((found[1] or "").lower(), ""), found.end()


def metres_in(text: str) -> str:
    """The number of “200m butterfly” or “100m”; "" where the m stands for millions."""
    found = _METRES.fullmatch(text)
    if found is None:
        return ""
    words = found[2].lower().replace("-", " ").split()
    is_round = not words and found[1].isdecimal() and int(found[1]) % 50 == 0
    return found[1] if is_round or not _BEHIND_METRES.isdisjoint(words) else ""
