"""Durations over days: dots joined by lines, a scale with three ticks, counts as small bars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping, Sequence

    from articles.plots.quantiles import Spread

    Stretch = tuple[datetime.date, datetime.date]  # its first and its last day

LEFT, RIGHT, NAMES = 15.0, 77.0, 79.0  # percent: scale, days, names of the lines
TOP, FOOT = 14, 134  # pixels
COUNTS_TOP, COUNTS_FOOT = 146, 166
HEIGHT = 190
CLEAR = 18  # pixels between the names of two lines
REACH = 8.0  # percent: 24 pixels on the narrowest phone
DOT, SMALL_DOT = 8, 6  # pixels across
CROWDED = 1.2  # percent a day
MINUTE, HOUR, DAY = 60, 3600, 86400
TOPS = (
    *(MINUTE * n for n in (2, 10, 20, 30)),
    *(HOUR * n for n in (1, 2, 4, 6, 8, 12, 16)),
    *(DAY * n for n in (1, 2, 4, 6, 10, 20, 30, 60)),
)


@dataclass(frozen=True, slots=True)
class Day:
    """Where the figures of one day stand."""

    x: float
    median: float
    ninetieth: float
    count_top: float


@dataclass(frozen=True, slots=True)
class Reach:
    """From where to where something leads to the claims of a stretch of days."""

    stretch: Stretch
    near: float
    width: float


@dataclass(frozen=True, slots=True)
class Tick:
    value: float
    y: float


@dataclass(frozen=True)
class TimePlot:
    """The names of the lines stand beside their last dots, and clear of each other."""

    days: list[Day]
    reaches: list[Reach]
    median_name: float
    ninetieth_name: float
    ticks: list[Tick]
    column: float
    dot: float
    left: float = LEFT
    right: float = RIGHT
    names: float = NAMES
    day_top: int = TOP - 8
    counts_foot: int = COUNTS_FOOT
    height: int = HEIGHT
    day_height: int = COUNTS_FOOT - TOP + 8
    scale: float = LEFT - 1
    last_line: int = HEIGHT - 6


def nice_top(value: float) -> float:
    """The end of a scale on which the value still stands."""
    return next((top for top in TOPS if top >= value), value)


def time_plot(
    days: Mapping[datetime.date, Spread], stretches: Sequence[Stretch],
    first: datetime.date, last: datetime.date,
) -> TimePlot | None:  # fmt: skip
    """`stretches`: days that lead to their claims together. None: nothing happened."""
    if not days:
        return None
    top = nice_top(max(spread.ninetieth for spread in days.values()))
    most = max(spread.count for spread in days.values())
    column = (RIGHT - LEFT) / ((last - first).days + 1)
    drawn = [
        _day(spread, top=top, most=most, x=LEFT + column * ((day - first).days + 0.5))
        for day, spread in days.items()
    ]
    upper = min(drawn[-1].ninetieth, FOOT - CLEAR)
    return TimePlot(
        days=drawn,
        reaches=list(_reaches(stretches, first, column)),
        ninetieth_name=upper,
        median_name=max(drawn[-1].median, upper + CLEAR),
        ticks=[Tick(value, _down(value, top)) for value in (0, top / 2, top)],
        column=round(column * 0.6, 2),
        dot=DOT if column > CROWDED else SMALL_DOT,
    )


def _day(spread: Spread, *, top: float, most: int, x: float) -> Day:
    return Day(
        x=round(x, 2),
        median=_down(spread.median, top),
        ninetieth=_down(spread.ninetieth, top),
        count_top=round(COUNTS_FOOT - (COUNTS_FOOT - COUNTS_TOP) * spread.count / most, 1),
    )


def _reaches(stretches: Sequence[Stretch], first: datetime.date, column: float) -> Iterator[Reach]:
    """As wide as their days, or as a finger where their neighbours let them be."""
    begins = [LEFT + column * (begin - first).days for begin, _end in stretches]
    ends = [LEFT + column * ((end - first).days + 1) for _begin, end in stretches]
    befores, afters = [-100, *ends[:-1]], [*begins[1:], 200]
    for stretch, begin, end, before, after in zip(
        stretches, begins, ends, befores, afters, strict=True
    ):
        missing = max(REACH - (end - begin), 0) / 2
        near = max(begin - missing, (before + begin) / 2)
        far = min(end + missing, (end + after) / 2)
        yield Reach(stretch, round(near, 2), round(far - near, 2))


def _down(value: float, top: float) -> float:
    return round(FOOT - (FOOT - TOP) * value / top, 1) if top else FOOT
