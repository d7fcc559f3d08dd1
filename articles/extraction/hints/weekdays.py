"""Rule: a weekday that does not fit the date beside it, or two such pairs that exclude another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from articles.extraction.date_words import MONTH
from articles.extraction.hints.findings import Findings
from articles.extraction.results import Hint, Span
from articles.extraction.values import value_of

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NAME = rf"(?:(?:{'|'.join(NAMES)})\b|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?(?!\son\b))"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:(?:{MONTH})\s{_DAY}(?!\d)|{_DAY}\s(?:of\s)?(?:{MONTH})\b)(?:,?\s[12]\d{{3}}\b)?"
    r"|[12]\d{3}-\d\d-\d\d\b"
)
_PAIR = re.compile(
    rf"\b(?P<name>{_NAME})(?:,?\s(?:the\s)?|\s\(|,?\son\s)(?P<date>{_DATE})(?!\s?[-–])"
    rf"|(?<![-–])\b(?P<date2>{_DATE})(?:,?\s\(?an?\s|\s\(|\s(?:is|was|fell\son|falls\son)\sa\s)"
    rf"(?P<name2>{_NAME})"
)
_ISO = re.compile(r"(?:\d{4}|-)-\d\d-\d\d")
_STARTS = [name[:3] for name in NAMES]
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\b(?:that|same|following)\syear\b", re.IGNORECASE)
_NO_YEAR = 4  # the year that stands for none: a leap year, so that February 29 exists
_READ = 400  # characters on either side: a sentence may be as long as the text
_FARTHEST = 180  # days; days farther apart may be of two years


@dataclass(frozen=True, slots=True)
class _Pair:
    name: Span
    date: Span
    weekday: int
    iso: str


def find(findings: Findings) -> Iterator[Hint]:
    """Each pair against the calendar; those without a year against one another."""
    pairs = list(_pairs(findings))
    for pair in pairs:
        day = _day(pair, findings)
        if day is not None and day.weekday() != pair.weekday:
            stated = (NAMES[pair.weekday], NAMES[day.weekday()])
            yield Hint("weekday", (pair.name, pair.date), stated)
    if findings.published is None:
        yield from _excluding(findings, [pair for pair in pairs if pair.iso.startswith("--")])


def _pairs(findings: Findings) -> Iterator[_Pair]:
    for match in _PAIR.finditer(findings.text):
        which = "" if match["name"] else "2"
        name, day = Span(*match.span(f"name{which}")), Span(*match.span(f"date{which}"))
        iso = value_of("date", findings.words(day)) or findings.words(day)
        if _ISO.fullmatch(iso):
            yield _Pair(name, day, _STARTS.index(findings.words(name)[:3]), iso)


def _day(pair: _Pair, findings: Findings) -> date | None:
    """The day on the calendar; one without a year is the nearest to the day of publication."""
    if not pair.iso.startswith("--"):
        return _on_calendar(int(pair.iso[:4]), pair.iso[5:])
    published = findings.published
    if published is None or _names_a_year(findings, pair):
        return None
    years = (published.year - 1, published.year, published.year + 1)
    days = [day for year in years if (day := _on_calendar(year, pair.iso[2:])) is not None]
    return min(days, key=lambda day: abs((day - published).days), default=None)


def _names_a_year(findings: Findings, pair: _Pair) -> bool:
    """Does the sentence speak of a year, which may be that of the day?"""
    sentence = findings.sentence_at(pair.date.start)
    start = max(sentence.start, pair.date.start - _READ)
    end = min(sentence.end, pair.date.end + _READ)
    return _YEAR.search(findings.text, start, end) is not None


def _on_calendar(year: int, month_and_day: str) -> date | None:
    try:
        return date(year, int(month_and_day[:2]), int(month_and_day[3:5]))
    except ValueError:
        return None


def _excluding(findings: Findings, pairs: list[_Pair]) -> Iterator[Hint]:
    """“Monday, May 12” and “Wednesday, May 13”: of no year are both true."""
    of_no_year = [pair for pair in pairs if not _names_a_year(findings, pair)]
    for one, other in pairwise(sorted(of_no_year, key=lambda pair: pair.iso)):
        days = _on_calendar(_NO_YEAR, one.iso[2:]), _on_calendar(_NO_YEAR, other.iso[2:])
        if days[0] is None or days[1] is None or (days[1] - days[0]).days > _FARTHEST:
            continue
        apart = (days[1] - days[0]).days
        # Over the end of February a year that is no leap year counts one day less.
        is_over_leap_day = days[0].month < 3 <= days[1].month
        if (other.weekday - one.weekday - apart) % 7 not in ((0, 6) if is_over_leap_day else (0,)):
            first, second = sorted((one, other), key=lambda pair: pair.date.start)
            stated = (_as_written(findings, first), _as_written(findings, second))
            yield Hint("weekday", (first.date, second.date), stated)


def _as_written(findings: Findings, pair: _Pair) -> str:
    return f"{findings.words(pair.name)}, {findings.words(pair.date)}"
