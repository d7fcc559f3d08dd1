"""How long most of it took, day by day."""

from __future__ import annotations

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
    durations: Iterable[tuple[datetime.date, float]],
) -> dict[datetime.date, Spread]:
    """One spread for each day on which something happened, in order."""
    days: dict[datetime.date, list[float]] = {}
    for day, duration in durations:
        days.setdefault(day, []).append(duration)
    return {day: found for day in sorted(days) if (found := spread(days[day]))}
