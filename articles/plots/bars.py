"""Rows of bars in several parts, one below the other, each with a line of words over and under."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OVER, BAR, UNDER, GAP = 22, 18, 24, 14  # pixels
BEYOND = 4  # by which a mark stands out of its bar
BASELINE = 15  # of a line of words, from its top
FULL = 99.9  # percent: rounded parts may miss the rest
ROOM_FOR_A_NUMBER = 7.0  # percent: what is narrower keeps its number to the table


@dataclass(frozen=True, slots=True)
class Stretch:
    """One part of a bar."""

    code: str
    count: int
    start: float
    width: float

    @property
    def end(self) -> float:
        return self.start + self.width

    @property
    def middle(self) -> float:
        return round(self.start + self.width / 2, 2)

    @property
    def has_room(self) -> bool:
        return self.width >= ROOM_FOR_A_NUMBER


@dataclass(frozen=True)
class Figures:
    """What one row shows. `whole` fills the width; `mark` is a count where a line stands."""

    counts: Mapping[str, int]
    whole: float
    mark: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Where one row stands."""

    top: int
    stretches: list[Stretch]
    mark: float | None

    @property
    def has_rest(self) -> bool:
        """Whether the parts leave some of the width."""
        return not self.stretches or self.stretches[-1].end < FULL

    @property
    def over(self) -> int:
        return self.top + BASELINE

    @property
    def bar(self) -> int:
        return self.top + OVER

    @property
    def inside(self) -> int:
        """Baseline of a number in the bar."""
        return self.bar + BASELINE - 1

    @property
    def mark_top(self) -> int:
        return self.bar - BEYOND

    @property
    def mark_foot(self) -> int:
        return self.bar + BAR + BEYOND

    @property
    def under(self) -> int:
        return self.mark_foot + BASELINE


@dataclass(frozen=True)
class Bars:
    """`row` is the height of one, without the gap below it."""

    rows: list[Row]
    row: int
    bar: int = field(default=BAR, init=False)

    @property
    def height(self) -> int:
        return len(self.rows) * (self.row + GAP)


def stack(counts: Mapping[str, int], whole: float) -> list[Stretch]:
    """The parts that are longer than nothing, one after the other."""
    found, start = [], 0.0
    for code, count in counts.items():
        if count and whole:
            width = 100 * count / whole
            found.append(Stretch(code, count, round(start, 2), round(width, 2)))
            start += width
    return found


def bars(figures: Sequence[Figures], *, have_notes: bool) -> Bars:
    """One below the other; without notes they stand closer."""
    row = OVER + BAR + (UNDER if have_notes else 0)
    return Bars([_row(place * (row + GAP), each) for place, each in enumerate(figures)], row)


def _row(top: int, figures: Figures) -> Row:
    mark = figures.mark
    if mark is not None:
        mark = round(100 * min(mark / figures.whole, 1), 2) if figures.whole else None
    return Row(top, stack(figures.counts, figures.whole), mark)
