"""A long text is shown in parts, so that no page grows with the text. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

# What a browser lays out at once without a person noticing: about 16,000 words with 700 claims.
MOST_CHARACTERS = 100_000
MOST_CLAIMS = 700


@dataclass(frozen=True, slots=True)
class TextPart:
    """Some blocks of a version: those from `first` to before `last`, and their code points."""

    number: int
    first: int
    last: int
    start: int
    end: int

    def holds(self, position: int) -> bool:
        return self.start <= position < self.end


def parts_of(
    blocks: Sequence[dict[str, Any]], length: int, claims: Sequence[int]
) -> list[TextPart]:
    """The parts of a text of this length; `claims` are the starts of its claims, in order.

    They follow one another without a gap, and no block is cut: one that is too long is a part.
    """
    firsts = [0]
    for place in range(1, len(blocks)):
        begin, end = _start(blocks, firsts[-1]), blocks[place]["end"]
        inside = bisect_left(claims, end) - bisect_left(claims, begin)
        if end - begin > MOST_CHARACTERS or inside > MOST_CLAIMS:
            firsts.append(place)
    lasts = [*firsts[1:], len(blocks)]
    ends = [*(_start(blocks, first) for first in firsts[1:]), length]
    return [
        TextPart(number, first, last, _start(blocks, first), end)
        for number, (first, last, end) in enumerate(zip(firsts, lasts, ends, strict=True), 1)
    ]


def part_at(parts: list[TextPart], position: int) -> TextPart:
    """The part in which this code point stands."""
    starts = [part.start for part in parts]
    return parts[max(0, bisect_right(starts, position) - 1)]


def _start(blocks: Sequence[dict[str, Any]], place: int) -> int:
    return int(blocks[place]["start"]) if place else 0


def covered(blocks: Sequence[dict[str, Any]], claims: Sequence[tuple[int, int]]) -> set[int]:
    """The places of the blocks in which a claim stands, by the bounds of the claims."""
    starts = [block["start"] for block in blocks]
    found: set[int] = set()
    for begin, end in claims:
        place = max(0, bisect_right(starts, begin) - 1)
        while place < len(blocks) and starts[place] < end:
            if blocks[place]["end"] > begin:
                found.add(place)
            place += 1
    return found
