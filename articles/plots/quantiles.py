"""How long most of it took, day by day."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of some durations, what nine of ten stay within, and how many they are."""

    count: int
    median: float
    ninetieth: float


def quantile(ordered: Sequence[float], share: float) -> float:
    """The least of the sorted values that this share does not exceed: one that occurred."""
    return ordered[max(ceil(share * len(ordered)), 1) - 1]


def spread(durations: Iterable[float]) -> Spread | None:
    """None: there are none."""
    ordered = sorted(durations)
    if not ordered:
        return None
    return Spread(len(ordered), quantile(ordered, 0.5), quantile(ordered, 0.9))


def by_day(
    durations: Iterable[tuple[float, float]], days: Sequence[tuple[datetime.date, float]]
) -> dict[datetime.date, Spread]:
    """One spread for each day on which something happened, in order.

    A duration comes with when it ended, and a day with when it begins; both in seconds.
    """
    # Sorted and cut: of tens of thousands none is looked up by itself.
    ordered = sorted(durations)
    lasted = [duration for _ended, duration in ordered]
    cuts = [bisect_left(ordered, (begin,)) for _day, begin in days[1:]]
    found = {}
    for (day, _begin), first, last in zip(days, [0, *cuts], [*cuts, len(ordered)], strict=True):
        if of_day := spread(lasted[first:last]):
            found[day] = of_day
    return found
