"""The value of a detail as people write it. Its forms: docs/extraction.md, "Values"."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from articles.models import Detail

if TYPE_CHECKING:
    from collections.abc import Callable

NUMBER = re.compile(r"\d+(?:\.\d+)?")
TAKEN = re.compile(r"PT(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?")
LEAP_YEAR = 2000  # has every day that a date without a year can name


def value_words(kind: str, value: str) -> str:
    """What has no other form is shown as it is kept."""
    if kind == Detail.Kind.TIME:
        return re.sub(r"Z$|(?=[+-]\d\d:\d\d$)", " UTC", value)
    if kind != Detail.Kind.DATE:
        return _taken(value) if value.startswith("PT") else _numbers(value)
    first, _slash, last = value.partition("/")
    if last:
        return _("%(first)s to %(last)s") % {"first": _day(first), "last": _day(last)}
    return _day(value)


def _numbers(value: str) -> str:
    """“USD 3000000..5000000” is “USD 3,000,000–5,000,000”."""
    return "–".join(NUMBER.sub(_number, end) for end in value.split(".."))


def _number(digits: re.Match[str]) -> str:
    return number_format(digits[0], force_grouping=True)


def _taken(value: str) -> str:
    """“PT2H3M59S” is “2 h 3 min 59 s”."""
    found = TAKEN.fullmatch(value)
    if found is None:
        return value
    units = {
        "hours": _("%(hours)s h"),
        "minutes": _("%(minutes)s min"),
        "seconds": _("%(seconds)s s"),
    }
    return " ".join(units[unit] % {unit: n} for unit, n in found.groupdict().items() if n)


def _day(value: str) -> str:
    for form, words in DATES:
        if found := form.fullmatch(value):
            with suppress(ValueError):  # the calendar has no year 0
                return words(*found.groups())
    return value


def _with_weekday(year: str, month: str, day: str) -> str:
    at = date(int(year), int(month), int(day))
    return f"{date_format(at, 'D')} {date_format(at, 'DATE_FORMAT')}"


def _month(year: str, month: str) -> str:
    return date_format(date(int(year), int(month), 1), "YEAR_MONTH_FORMAT")


def _every_year(month: str, day: str) -> str:
    return date_format(date(LEAP_YEAR, int(month), int(day)), "MONTH_DAY_FORMAT")


def _month_alone(month: str) -> str:
    return date_format(date(LEAP_YEAR, int(month), 1), "F")


def _week(year: str, week: str) -> str:
    return _("week %(week)s of %(year)s") % {"week": int(week), "year": year}


def _season(year: str, season: str) -> str:
    words = {
        "SP": _("spring %(year)s"),
        "SU": _("summer %(year)s"),
        "FA": _("autumn %(year)s"),
        "WI": _("winter %(year)s"),
    }
    return words[season] % {"year": year}


def _fiscal(year: str) -> str:
    return _("fiscal year %(year)s") % {"year": year}


def _before_our_era(year: str) -> str:
    """ISO 8601 has a year 0: -0043 is 44 BC."""
    return _("%(year)s BC") % {"year": int(year) + 1}


DATES: list[tuple[re.Pattern[str], Callable[..., str]]] = [
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)"), _with_weekday),
    (re.compile(r"(\d{4})-(\d\d)"), _month),
    (re.compile(r"--(\d\d)-(\d\d)"), _every_year),
    (re.compile(r"--(\d\d)"), _month_alone),
    (re.compile(r"(\d{4})-W(\d\d)"), _week),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), _season),
    (re.compile(r"FY(\d{4})"), _fiscal),
    (re.compile(r"-(\d{4})"), _before_our_era),
]
