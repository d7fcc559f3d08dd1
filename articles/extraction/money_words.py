"""Money: pieces of regular expressions, and the code of each currency."""

import re

from articles.extraction.number_words import (
    BARE_DIGITS,
    LONG,
    MANY,
    NUMBER,
    TO,
)
from articles.extraction.word_lists import load_words


def _codes(theme: str) -> dict[str, str]:
    """Each word of a list with the section in which it stands."""
    found = load_words(theme)
    return {word.replace("_", " "): code for code, words in found.items() for word in words}


def _any_of(words: dict[str, str] | frozenset[str]) -> str:
    """The longest first, so that none hides behind its beginning."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered)


SIGNS = _codes("currency_signs")
NAMES = {word: code for word, code in _codes("currency_names").items() if code != "purposes"}
_SCALE = (
    rf"(?:[\s-]?(?:{'|'.join(LONG)}|lakh|crore)s?\b"
    r"|\s?(?:[kKmMbBtT]|[mM]l?n|[bB]n|[tT]r?n)\b)"
)
SIGN = rf"(?-i:{_any_of(SIGNS)})\s?"
SIGNED = rf"{SIGN}{BARE_DIGITS}{_SCALE}?"
COIN = rf"(?:{_any_of(NAMES)})s?\b(?!(?<=pounds)\sof\s[a-z]{{3,}})"
_RATE = (
    r"(?:[\s-](?:an?|per|each)[\s-](?:year|month|week|fortnight|day|night|hour|minute|head|person"
    r"|share|barrel|tonne|ton|ounce|lit(?:re|er)|gallon|mile|acre|pupil|household|unit|kilo|pound)"
    r"\b)?"
)
SIGNED_MONEY = (
    # $3 million to $5 million, $3–5 million
    rf"(?<!from\s)(?<!\bby\s){SIGNED}{TO}(?:{SIGN})?{BARE_DIGITS}{_SCALE}?{_RATE}",
    rf"(?<=between\s){SIGNED}\sand\s{SIGNED}{_RATE}",
    rf"{SIGNED}{_RATE}",
)
NAMED_MONEY = (
    # £12 10s 6d, 3s. 6d.
    r"\d{1,2}s\.?\s\d{1,2}d\b\.?|\d{1,2}d\.",
    # half a billion dollars, 40m euros, billions of pounds
    rf"(?:{NUMBER}{TO})?(?:half\s)?{NUMBER}(?:\sof)?[\s-]{COIN}{_RATE}",
    rf"{MANY}\sof\s{COIN}",
    r"(?:half\s)?an?\s(?:dollar|pound|euro|penny|shilling|guinea|franc|rouble|rupee|crown)"
    r"(?=\s(?:an?|per|each)\s|[.,;])",
    rf"(?:tens\sof\s|hundreds\sof\s)?(?:m|b|tr)illions\sin\s(?:[a-z]{{2,15}}\s){{0,3}}"
    rf"(?:{_any_of(load_words('currency_names')['purposes'])})\b",
    # 80p, 50c, 40 €
    r"(?<![.,$£€])(?:\d{1,3}(?:\.\d{1,2})?(?:[-–]|\sto\s))?\d{1,3}(?:\.\d{1,2}|[½¼¾])?(?-i:[pc¢])\b",
    rf"{BARE_DIGITS}{_SCALE}?\s?[€₽₴]",
)
# One of these stands in every text with such money.
MONEY_HINTS = (
    *sorted({name.lower() for name in NAMES if name.islower()}),
    "illions in ", "p ", "p.", "p,", "c ", "c.", "c,", "¢", "€", "₽", "₴", "d.", "d,", "d ",
)  # fmt: skip
