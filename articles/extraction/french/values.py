"""The normal form of a French detail, where it is obvious; "" where it is not."""

import re
import unicodedata
from datetime import date
from decimal import Decimal

from articles.extraction.calendar_forms import day_form, later
from articles.extraction.decimals import ascii_digits, plain
from articles.extraction.french import date_words
from articles.extraction.french import number_words as words

_DIGITS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.]\d{3}(?!\d))+(?:,\d+)?|\d+(?:[.,]\d+)?")
_PERCENT = re.compile(r"\spour\scents?$")
_WORD = re.compile(r"[^\W\d_]+")
_DAYS = {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "après-demain": 2}
_MONTH = re.compile(rf"(?<!\w){date_words.MONTH}")
_YEAR = re.compile(r"(?<!\d)(1\d\d\d|20\d\d)(?!\d)")
_DAY = re.compile(r"(?<!\d)(1er|\d{1,2})(?=\s[^\W\d])")
_SEVERAL_DAYS = re.compile(r"\d(?:er)?\s?(?:[-–/]|et|au|ou)\s?\d{1,2}(?:er)?\s[^\W\d]")
_NEXT_OR_LAST = r"\s(derni(?:er|ère)|passée?|prochaine?)"
_YEARS = re.compile(rf"(?:l'(?:an|année){_NEXT_OR_LAST}|cette\sannée)")
_MONTHS = re.compile(rf"(?:mois{_NEXT_OR_LAST}|ce\smois)")
_LEAP_YEAR = 2000
_FIGURES = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})|(\d{4})-(\d\d)-(\d\d)")


def value_of(kind: str, text: str, published: date | None = None) -> str:
    """Money as “EUR 1500000”, dates in ISO order as far as they go, else the bare number."""
    text = ascii_digits(text)
    if kind == "money":
        return _money(text)
    if kind in ("quantity", "percentage"):
        return _number(text)
    return _date(text, published) if kind == "date" else ""


def _number(text: str, scales: dict[str, int] = words.SCALES) -> str:
    """One number in figures or words; two of them have no single value."""
    text = _PERCENT.sub("", text)
    figures = list(_DIGITS.finditer(text))
    if len(figures) > 1 or re.search(r"\bsur\b|\btiers\b|\bquarts?\b|ièmes?\b", text):
        return ""
    if not figures:
        return _spelt([word.lower() for word in _WORD.findall(text)])
    behind = [word.lower() for word in _WORD.findall(text[figures[0].end() :])][:1]
    return plain(_decimal(figures[0][0]) * scales.get(behind[0] if behind else "", 1))


def _decimal(digits: str) -> Decimal:
    whole = re.sub(r"[ \u00a0\u202f]|\.(?=\d{3}(?!\d))", "", digits)
    return Decimal(whole.replace(",", "."))


def _spelt(found: list[str]) -> str:
    """“deux cent trente mille”: what stands before a scale is multiplied by it."""
    known = [word for word in found if word in words.SMALL or word in words.SCALES]
    if not any(word in words.SMALL and word not in ("un", "une") for word in known) and not any(
        word in words.SCALES for word in known
    ):
        return ""
    total, current = 0, 0
    for word in known:
        scale = words.SCALES.get(word, 0)
        if scale >= 1000:
            total, current = total + max(current, 1) * scale, 0
        elif scale or (word in ("vingt", "vingts") and current % 100 == 4):
            current = max(current, 1) * (scale or 20)
        else:
            current += words.SMALL[word]
    return str(total + current)


def _money(text: str) -> str:
    number, low = _number(text, words.SCALES | words.SHORT), text.lower()
    currency = next((code for coin, code in words.CURRENCIES.items() if coin in low), "")
    return f"{currency} {number}".strip() if number else ""


def _date(text: str, published: date | None) -> str:
    low = text.lower().replace("’", "'")
    if published and (relative := _relative(low, published)):
        return relative
    figures = _FIGURES.fullmatch(text)
    if figures:
        return _of_figures(figures)
    year, month, day = _YEAR.search(text), _MONTH.search(low), _DAY.search(low)
    if len(_MONTH.findall(low)) > 1 or _SEVERAL_DAYS.search(low):
        return ""
    if month is None:
        return text if year and text == year[0] else ""
    return _iso(year[0] if year else "", _number_of(month[0]), day[1] if day else "")


def _relative(words_: str, published: date) -> str:
    """“hier”, “l'an dernier”, “le mois prochain”, counted from the day of the article."""
    if words_ in _DAYS:
        return later(published, _DAYS[words_]).isoformat()
    years = _YEARS.fullmatch(words_)
    if years:
        return str(published.year + _steps(years[1]))
    months = _MONTHS.fullmatch(words_)
    if months:
        count = published.year * 12 + published.month - 1 + _steps(months[1])
        return f"{count // 12}-{count % 12 + 1:02}"
    return ""


def _steps(word: str | None) -> int:
    return 0 if word is None else 1 if word.startswith("prochain") else -1


def _iso(year: str, month: int, day: str) -> str:
    if not day:
        return f"{year}-{month:02}" if year else ""
    number = int(day.removesuffix("er"))
    if year:
        return day_form(int(year), month, number)
    return f"--{month:02}-{number:02}" if day_form(_LEAP_YEAR, month, number) else ""


def _of_figures(found: re.Match[str]) -> str:
    day, month, year = found.group(6, 5, 4) if found[4] else found.group(1, 2, 3)
    return day_form(int(year), int(month), int(day))


def _number_of(month: str) -> int:
    bare = _without_accents(month).rstrip(".")
    names = [_without_accents(name) for name in date_words.MONTHS]
    return next(i for i, name in enumerate(names, start=1) if name.startswith(bare))


def _without_accents(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
