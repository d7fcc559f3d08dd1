"""Units of measure: as a piece of a regular expression, and the normal form of each."""

import re

from articles.extraction.word_lists import load_words

_SYMBOLS = {
    word.replace("_", " "): symbol
    for symbol, words in load_words("units").items()
    for word in words
}
_POWERS = {"square": "²", "cubic": "³"}
_ONE_LETTER = "[CFWV]"  # in capitals only, also where case does not count otherwise
_WORDS = "|".join(
    re.escape(word).replace(r"\ ", r"\s")
    for word in sorted(_SYMBOLS, key=lambda word: (-len(word), word))
    if not re.fullmatch(_ONE_LETTER, word)
)
_RATE = r"(?:\s(?:per|an?|each)\s(?:hour|minute|second|day|night|week|month|year|person|head))?"
_EXTENT = r"(?:\s(?:high|tall|long|wide|deep|thick))?"
UNIT = (
    rf"(?:(?:(?:square|cubic)[\s-])?(?:{_WORDS})(?!\w){_RATE}{_EXTENT}|(?-i:(?:{_ONE_LETTER})\b))"
)
_MEASURE = re.compile(rf"[\s-]?(?:(square|cubic)[\s-])?({_WORDS}|(?-i:{_ONE_LETTER}))(?!\w)", re.I)


def unit_in(text: str) -> tuple[str, int]:
    """The normal form of the unit with which a text begins, and where it ends; ("", 0) if none."""
    found = _MEASURE.match(text)
    if found is None:
        return "", 0
    word = " ".join(found[2].split())
    symbol = _SYMBOLS.get(word) or _SYMBOLS.get(word.lower()) or word
    return symbol + _POWERS.get((found[1] or "").lower(), ""), found.end()
