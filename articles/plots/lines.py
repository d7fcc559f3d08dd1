"""Durations over days: dots joined by lines, a scale with three ticks, counts as small bars."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from articles.plots.quantiles import Spread

LEFT, RIGHT, NAMES = 15.0, 84.0, 86.0  # percent: scale, days, names of the lines
TOP, FOOT = 14, 134  # pixels
COUNTS_TOP, COUNTS_FOOT = 146, 166
HEIGHT = 190
CLEAR = 18  # pixels between the names of two lines
MINUTE, HOUR, DAY = 60, 3600, 86400
TOPS = (
    *(MINUTE * n for n in (2, 10, 20, 30)),
    *(HOUR * n for n in (1, 2, 4, 6, 8, 12, 16)),
    *(DAY * n for n in (1, 2, 4, 6, 10, 20, 30, 60)),
)


@dataclass(frozen=True, slots=True)
class Dot:
    day: datetime.date
    value: float
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Stroke:
    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True)
class Series:
    """One line with its dots."""

    dots: list[Dot]
    strokes: list[Stroke]


@dataclass(frozen=True, slots=True)
class Tick:
    value: float
    y: float


@dataclass(frozen=True, slots=True)
class Count:
    count: int
    x: float
    y: float
    height: float


@dataclass(frozen=True)
class TimePlot:
    """The names of the lines stand beside their last dots, and clear of each other."""

    median: Series
    ninetieth: Series
    median_name: float
    ninetieth_name: float
    ticks: list[Tick]
    counts: list[Count]
    column: float
    left: float = LEFT
    right: float = RIGHT
    names: float = NAMES
    foot: int = FOOT
    counts_foot: int = COUNTS_FOOT
    height: int = HEIGHT
    scale: float = LEFT - 1
    last_line: int = HEIGHT - 6


def nice_top(value: float) -> float:
    """The end of a scale on which the value still stands."""
    return next((top for top in TOPS if top >= value), value)


def time_plot(
    days: Mapping[datetime.date, Spread], first: datetime.date, last: datetime.date
) -> TimePlot | None:
    """None: nothing happened from the first day to the last."""
    shown = {day: spread for day, spread in days.items() if first <= day <= last}
    if not shown:
        return None
    top = nice_top(max(spread.ninetieth for spread in shown.values()))
    columns = (last - first).days + 1
    width = (RIGHT - LEFT) / columns
    across = {day: LEFT + width * ((day - first).days + 0.5) for day in shown}
    column = round(width * 0.6, 2)
    ninetieth = _series({d: s.ninetieth for d, s in shown.items()}, across, top)
    median = _series({d: s.median for d, s in shown.items()}, across, top)
    upper = min(ninetieth.dots[-1].y, FOOT - CLEAR)
    return TimePlot(
        median=median,
        ninetieth=ninetieth,
        ninetieth_name=upper,
        median_name=max(median.dots[-1].y, upper + CLEAR),
        ticks=[Tick(value, _down(value, top)) for value in (0, top / 2, top)],
        counts=_counts(shown, across, column),
        column=column,
    )


def _series(
    values: Mapping[datetime.date, float], across: Mapping[datetime.date, float], top: float
) -> Series:
    dots = [
        Dot(day, value, round(across[day], 2), _down(value, top)) for day, value in values.items()
    ]
    strokes = [Stroke(one.x, one.y, two.x, two.y) for one, two in pairwise(dots)]
    return Series(dots, strokes)


def _down(value: float, top: float) -> float:
    return round(FOOT - (FOOT - TOP) * value / top, 1) if top else FOOT


def _counts(
    days: Mapping[datetime.date, Spread], across: Mapping[datetime.date, float], column: float
) -> list[Count]:
    most = max(spread.count for spread in days.values())
    found = []
    for day, spread in days.items():
        height = round((COUNTS_FOOT - COUNTS_TOP) * spread.count / most, 1)
        left = round(across[day] - column / 2, 2)
        found.append(Count(spread.count, left, COUNTS_FOOT - height, height))
    return found
