"""How long most of it took."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Key = TypeVar("Key")


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
    ordered = sorted(durations)  # at once where they come in sorted runs
    if not ordered:
        return None
    return Spread(len(ordered), quantile(ordered, 0.5), quantile(ordered, 0.9))


def spreads(parts: Iterable[tuple[Key, Iterable[float]]]) -> dict[Key, Spread]:
    """The spread of each part in which there is anything."""
    found = ((key, spread(durations)) for key, durations in parts)
    return {key: each for key, each in found if each}
