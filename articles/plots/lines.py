"""Durations over days: dots joined by lines, a scale with three ticks, counts as small bars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from articles.plots.quantiles import Spread

LEFT, RIGHT, NAMES = 15.0, 77.0, 79.0  # percent: scale, days, names of the lines
TOP, FOOT = 14, 134  # pixels
COUNTS_TOP, COUNTS_FOOT = 146, 166
HEIGHT = 190
CLEAR = 18  # pixels between the names of two lines
REACH = 8.0  # percent: 24 pixels on the narrowest phone
DOT, SMALL_DOT = 3.5, 2.5  # pixels
CROWDED = 1.2  # percent a day
MINUTE, HOUR, DAY = 60, 3600, 86400
TOPS = (
    *(MINUTE * n for n in (2, 10, 20, 30)),
    *(HOUR * n for n in (1, 2, 4, 6, 8, 12, 16)),
    *(DAY * n for n in (1, 2, 4, 6, 10, 20, 30, 60)),
)


@dataclass(frozen=True, slots=True)
class Day:
    """Where the figures of one day stand; `near` and `reach`: what leads to its claims."""

    day: datetime.date
    spread: Spread
    x: float
    median: float
    ninetieth: float
    count_top: float
    near: float
    reach: float

    @property
    def count_height(self) -> float:
        return round(COUNTS_FOOT - self.count_top, 1)


@dataclass(frozen=True, slots=True)
class Tick:
    value: float
    y: float


@dataclass(frozen=True)
class TimePlot:
    """The names of the lines stand beside their last dots, and clear of each other."""

    days: list[Day]
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
    days: Mapping[datetime.date, Spread], first: datetime.date, last: datetime.date
) -> TimePlot | None:
    """None: nothing happened from the first day to the last."""
    shown = {day: spread for day, spread in days.items() if first <= day <= last}
    if not shown:
        return None
    top = nice_top(max(spread.ninetieth for spread in shown.values()))
    most = max(spread.count for spread in shown.values())
    column = (RIGHT - LEFT) / ((last - first).days + 1)
    across = [LEFT + column * ((day - first).days + 0.5) for day in shown]
    drawn = [
        _day(day, spread, top=top, most=most, x=x, between=between)
        for (day, spread), x, between in zip(
            shown.items(), across, _reaches(across, column), strict=True
        )
    ]
    upper = min(drawn[-1].ninetieth, FOOT - CLEAR)
    return TimePlot(
        days=drawn,
        ninetieth_name=upper,
        median_name=max(drawn[-1].median, upper + CLEAR),
        ticks=[Tick(value, _down(value, top)) for value in (0, top / 2, top)],
        column=round(column * 0.6, 2),
        dot=DOT if column > CROWDED else SMALL_DOT,
    )


def _day(
    day: datetime.date, spread: Spread, *, top: float, most: int, x: float,
    between: tuple[float, float],
) -> Day:  # fmt: skip
    near, far = between
    return Day(
        day=day,
        spread=spread,
        x=round(x, 2),
        median=_down(spread.median, top),
        ninetieth=_down(spread.ninetieth, top),
        count_top=round(COUNTS_FOOT - (COUNTS_FOOT - COUNTS_TOP) * spread.count / most, 1),
        near=round(near, 2),
        reach=round(far - near, 2),
    )


def _reaches(across: list[float], column: float) -> Iterator[tuple[float, float]]:
    """What leads to each day: up to half-way to its neighbours, where these let it be so wide."""
    reach = max(column, REACH) / 2
    befores, afters = [-100, *across[:-1]], [*across[1:], 200]
    for before, x, after in zip(befores, across, afters, strict=True):
        yield max(x - reach, (before + x) / 2), min(x + reach, (x + after) / 2)


def _down(value: float, top: float) -> float:
    return round(FOOT - (FOOT - TOP) * value / top, 1) if top else FOOT
