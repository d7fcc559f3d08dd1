"""The normal form of a detail, where it is obvious; "" where it is not."""

import re
from datetime import date
from decimal import Decimal

from articles.extraction import money_words
from articles.extraction.date_values import date_in
from articles.extraction.decimals import ascii_digits, plain
from articles.extraction.number_values import number_in
from articles.extraction.number_words import HEDGE, PARTS, SMALL
from articles.extraction.time_values import time_in
from articles.extraction.unit_words import metres_in

_HEDGE = re.compile(HEDGE, re.IGNORECASE)
_SIGN = re.compile("|".join(map(re.escape, sorted(money_words.SIGNS, key=len, reverse=True))))
_COIN = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(money_words.NAMES, key=len, reverse=True))})(?=s?\b)",
    re.IGNORECASE,
)
_CODES = {name.lower(): code for name, code in money_words.NAMES.items()}
_HUNDREDTHS = re.compile(r"(?:pence|cents?|penny|pennies|[\d½¼¾][pc¢])(?!\w)", re.IGNORECASE)
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_OLD_MONEY = re.compile(r"\d[sd]\b|\d\s?(?:shilling|guinea|crown)")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d):(\d\d(?:\.\d{1,3})?)")
_MINUS = re.compile(r"(?:[-−–]|minus\s)(?=\d)", re.IGNORECASE)
_RANK = re.compile(
    r"(\d[\d,]*)(?:st|nd|rd|th)\b|(?:no\.?|[a-z]{4,10})\s?(\d+)|category\s(\w+)", re.IGNORECASE
)
_LIST = re.compile(r"(?:top|bottom)\s(.+)", re.IGNORECASE)
_ORDINALS = (
    {"first": 1, "second": 2, "twelfth": 12, "runner-up": 2, "runners-up": 2}
    | {part: worth for part, worth in PARTS.items() if part not in ("half", "halves", "quarter")}
    | {word + "th": worth for word, worth in SMALL.items() if 9 < worth < 20 or word == "four"}
)
_MULTIPLES = {
    "double": "2", "triple": "3", "treble": "3", "quadruple": "4", "halve": "1/2", "twice": "2",
    "half as": "1/2",
}  # fmt: skip
_TIMES = re.compile(r"(.{1,30}?)[\s-]times\b")


def value_of(kind: str, text: str, published: date | None = None) -> str:
    """Money as “USD 500000000”, dates and times in ISO 8601 as far as they go, else a number."""
    text = ascii_digits(text)
    if kind == "money":
        return _money(text)
    if kind == "quantity":
        return _quantity(text)
    if kind == "date":
        return date_in(text, published)
    read = {"percentage": _signed, "rank": _rank, "time": time_in, "comparison": _multiple}
    return read[kind](text) if kind in read else ""


def _quantity(text: str) -> str:
    clock, metres = _CLOCK.fullmatch(text), metres_in(text)
    if metres:
        return plain(Decimal(metres))
    return f"PT{int(clock[1])}H{int(clock[2])}M{clock[3]}S" if clock else _signed(text)


def _signed(text: str) -> str:
    number = number_in(_MINUS.sub("", text, count=1) if _MINUS.match(text) else text)
    return f"-{number}" if number and _MINUS.match(text) else number


def _money(text: str) -> str:
    if _OLD_MONEY.search(text):
        return ""
    text = _HEDGE.sub("", text, count=1)
    sign, coin = _SIGN.search(text), _COIN.search(text)
    currency = money_words.SIGNS[sign[0]] if sign else _CODES[coin[0].lower()] if coin else ""
    number = number_in(_SIGN.sub(" ", text).strip())
    if _HUNDREDTHS.search(text):
        if not _PLAIN.fullmatch(number):
            return ""
        number = plain(Decimal(number) / 100)
        currency = currency or ("GBP" if text.endswith("p") else "")
    currency = "" if currency == "unnamed" else currency
    return f"{currency} {number}".strip() if number else ""


def _rank(text: str) -> str:
    """The place in the order; “top 10” is a range of places."""
    figure, several = _RANK.search(text), _LIST.match(text)
    if several:
        return f"1..{number_in(several[1])}"
    if figure:
        digits = figure[1] or figure[2] or figure[3]
        return digits.replace(",", "") if digits[0].isdigit() else number_in(digits)
    words = text.lower().replace("-", " ").split() if "-up" not in text else [text.lower()]
    tens = next((SMALL[word] for word in words if SMALL.get(word, 0) >= 20), 0)
    found = next((_ORDINALS[word] for word in words if word in _ORDINALS), 0)
    return str(tens + found) if found else ""


def _multiple(text: str) -> str:
    """“doubled” and “three times as many” are how many times."""
    low = text.lower()
    times = _TIMES.match(low)
    if times:
        return number_in(times[1])
    return next((worth for word, worth in _MULTIPLES.items() if low.startswith(word)), "")
