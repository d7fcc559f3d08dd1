"""The normal form of a detail, where it is obvious; "" where it is not."""

import re
from datetime import date, timedelta
from decimal import Decimal

from articles.extraction import date_words
from articles.extraction import number_words as words

_DIGITS = re.compile(r"[0-9][0-9,\u00a0\u202f]*(?:\.[0-9]+)?")
_WORD = re.compile(r"[a-z]+")
_SIGN = re.compile(r"[A-Z]{0,3}[$£€¥₹₩₽]")
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_MONTH = re.compile(rf"\b(?:{date_words.MONTH})")
_YEAR = re.compile(r"\b(1[4-9]\d\d|20\d\d)\b")
_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b")


def value_of(kind: str, text: str, published: date | None = None) -> str:
    """Money as “USD 500000000”, dates in ISO order as far as they go, else the bare number."""
    if kind == "money":
        return _money(text)
    if kind in ("quantity", "percentage"):
        return _number(text)
    return _date(text, published) if kind == "date" else ""


def _number(text: str) -> str:
    """One number in figures or words; two of them, as in a score, have no single value."""
    figures = list(_DIGITS.finditer(text))
    if len(figures) > 1:
        return ""
    if not figures:
        return _spelt(_WORD.findall(text.lower()))
    behind = _WORD.findall(text[figures[0].end() :].lower()[:12])
    number = Decimal(re.sub(r"[^0-9.]", "", figures[0][0]))
    return _plain(number * words.SCALES.get(behind[0] if behind else "", 1))


def _spelt(found: list[str]) -> str:
    small = [words.SMALL[word] for word in found if word in words.SMALL]
    scales = [words.SCALES[word] for word in found if word in words.SCALES]
    is_single = len(small) == 1 or (len(small) == 2 and small[0] >= 20 > small[1])
    if not is_single or len(scales) > 1:
        return ""
    return _plain(Decimal(sum(small) * (scales[0] if scales else 1)))


def _plain(number: Decimal) -> str:
    shown = f"{number:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _money(text: str) -> str:
    number, sign = _number(text), _SIGN.match(text)
    named = (code for coin, code in words.CURRENCIES.items() if coin in text.lower())
    currency = words.CURRENCIES.get(sign[0], "") if sign else next(named, "")
    return f"{currency} {number}".strip() if number else ""


def _date(text: str, published: date | None) -> str:
    if published and text.lower() in _DAYS:
        return (published + timedelta(days=_DAYS[text.lower()])).isoformat()
    year, month, day = _YEAR.search(text), _MONTH.search(text), _DAY.search(text)
    if month is None:
        return text if year and text == year[0] else ""
    digits = f"{_number_of(month[0]):02}"
    if year:
        return f"{year[0]}-{digits}-{int(day[1]):02}" if day else f"{year[0]}-{digits}"
    return f"--{digits}-{int(day[1]):02}" if day else ""


def _number_of(month: str) -> int:
    names = [name[:3] for name in date_words.MONTHS]
    return names.index(month[:3].lower()) + 1
