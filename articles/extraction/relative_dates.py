"""Dates that are told from the day of publication: “last Tuesday”, “three years ago”."""

import re
from collections.abc import Callable
from datetime import date

from articles.extraction import date_words as words
from articles.extraction.calendar_forms import (
    day_range,
    later,
    month_form,
    month_range,
    week_form,
)
from articles.extraction.number_values import number_in

_DAYS = (
    ("the day before yesterday", -2), ("the day after tomorrow", 2), ("last night", -1),
    ("yesterday", -1), ("tomorrow", 1), ("today", 0), ("tonight", 0), ("this morning", 0),
    ("this afternoon", 0), ("this evening", 0), ("overnight", 0),
)  # fmt: skip
_PREFIX = re.compile(
    r"^(?:very )?(?:early|earlier|late|later|mid)[ -]"
    r"|^(?:(?:at|by|since|until) )?the (?:end|beginning|start|middle) of "
)
_DAY = re.compile(
    rf"^(?:(?:the )?(last|next|this|past|coming) )?({'|'.join(words.DAYS)})"
    rf"(?: (?:{words.PART_OF_DAY}))?$"
)
_NEAR = re.compile(r"^(?:the )?(last|next|this|past|coming|current) ([a-z]+?)$")
_COUNTED = re.compile(r"^(.{1,30}?)[ -]([a-z]+?)s? (ago|from now|hence)$")
_STRETCH = re.compile(r"^(?:the )?(last|next|past|coming|this) (.{1,30}?) ([a-z]+?)s?$")
_SIDES = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_IN_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_IN_YEARS = {"year": 1, "decade": 10, "centurie": 100, "century": 100}
_LAST_MONTH = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11, "winter": 2}


def relative_date(low: str, published: date | None, ahead: bool) -> str:
    """In small letters and single spaces; "" where the day of publication does not settle it."""
    if published is None:
        return ""
    low = without_nearness(low)
    for word, days in _DAYS:
        if low.startswith(word):
            return later(published, days).isoformat()
    weekday, near = _DAY.match(low), _NEAR.match(low)
    if weekday:
        return _weekday(weekday[1], weekday[2], published, ahead)
    if near:
        return _near(_SIDES[near[1]], near[2], published)
    ago, stretch = _COUNTED.match(low), _STRETCH.match(low)
    if ago:
        side = -1 if ago[3] == "ago" else 1
        return _shifted(ago[2], side * _count(ago[1]), published)
    return _past(stretch[3], _SIDES[stretch[1]] * _count(stretch[2]), published) if stretch else ""


def without_nearness(low: str) -> str:
    """The date without “early”, “late”, “the end of” before it."""
    return _PREFIX.sub("", low)


def _count(text: str) -> int:
    if text in ("a", "an"):
        return 1
    found = "2" if text == "a couple of" else number_in(text)
    return min(int(found), 9999) if found.isdecimal() else 0


def _weekday(side: str | None, name: str, published: date, ahead: bool) -> str:
    """The last such day; the coming one if the sentence looks ahead; “next” is in next week."""
    place = words.DAYS.index(name) - published.weekday()
    if side in ("next", "coming"):
        days = place + 7 if side == "next" else place % 7
    elif side == "this":
        days = place
    elif ahead:
        days = place % 7
    else:
        days = -(-place % 7) or (-7 if side in ("last", "past") else 0)
    return later(published, days).isoformat()


def _near(side: int, name: str, published: date) -> str:
    """“last week”, “this month”, “next April”, “last summer”."""
    months = [month for month in words.MONTHS if month == name]
    if months:
        return _month_near(side, words.MONTHS.index(name) + 1, published)
    if name in _LAST_MONTH:
        return _season_near(side, name, published)
    year, month = published.year, published.month
    quarter = (month - 1) // 3 * 3 + 1 + 3 * side
    decade = year // 10 * 10 + 10 * side
    forms: dict[str, Callable[[], str]] = {
        "week": lambda: week_form(later(published, 7 * side)),
        "weekend": lambda: _weekend(side, published),
        "month": lambda: month_form(year, month + side),
        "year": lambda: f"{year + side:04}",
        "quarter": lambda: month_range(year, quarter, 3),
        "decade": lambda: f"{decade}/{decade + 9}",
    }
    return forms[name]() if name in forms else ""


def _weekend(side: int, published: date) -> str:
    """Of a Saturday or Sunday the last weekend is the one before."""
    saturday = later(published, 5 - published.weekday() + 7 * side)
    return f"{saturday}/{later(saturday, 1)}"


def _month_near(side: int, month: int, published: date) -> str:
    year = published.year
    if side < 0:
        year -= month >= published.month
    elif side > 0:
        year += month <= published.month
    return month_form(year, month)


def _season_near(side: int, name: str, published: date) -> str:
    year, is_over = published.year, published.month > _LAST_MONTH[name]
    if side:
        year += side if (side > 0) == is_over else 0
    return f"{year}-{words.SEASONS[name]}"


def _shifted(unit: str, count: int, published: date) -> str:
    """“three years ago” is a year, “three weeks ago” a week, “three days ago” a day."""
    if not count:
        return ""
    if unit in _IN_YEARS:
        year = published.year + count * _IN_YEARS[unit]
        return f"{year:04}" if 0 < year < 10_000 else ""
    if unit == "month":
        return month_form(published.year, published.month + count)
    if unit in ("week", "fortnight"):
        return week_form(later(published, count * _IN_DAYS[unit]))
    return later(published, count).isoformat() if unit in _IN_DAYS else ""


def _past(unit: str, count: int, published: date) -> str:
    """“the past five years”: from then to now."""
    if not count:
        return ""
    if unit in _IN_DAYS:
        return day_range(published, count * _IN_DAYS[unit])
    ends = (_shifted(unit, count, published), _shifted(unit, 0, published) or _now(unit, published))
    return "/".join(sorted(ends)) if all(ends) else ""


def _now(unit: str, published: date) -> str:
    return month_form(published.year, published.month) if unit == "month" else f"{published.year}"
