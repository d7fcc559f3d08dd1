"""Where marks fall in a text: pure, no database, no HTML."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Span(Protocol):
    """A stretch of the text in code points, the end exclusive."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to be marked, and the number by which it is known."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that lie under the same marks. `marks` runs from the innermost outwards."""

    start: int
    text: str
    marks: tuple[int, ...]
    ends: tuple[int, ...]

    @property
    def innermost(self) -> int | None:
        return self.marks[0] if self.marks else None


@dataclass(frozen=True, slots=True)
class Line:
    """A block of the text with its segments; `block` is None for what lies between blocks."""

    block: int | None
    segments: tuple[Segment, ...]


def highlight(text: str, blocks: Sequence[Span], marks: Iterable[Mark]) -> list[Line]:
    """Cut the text at each border of a block or mark. The segments together are the text."""
    clipped = [
        Mark(mark.number, mark.start, min(mark.end, len(text)))
        for mark in marks
        if mark.start < min(mark.end, len(text))
    ]
    lines: list[tuple[int | None, list[Segment]]] = []
    segments = iter(_segments(text, blocks, clipped))
    pending = next(segments, None)
    for place, end in _stretches(blocks, len(text)):
        inside: list[Segment] = []
        while pending is not None and pending.start < end:
            inside.append(pending)
            pending = next(segments, None)
        lines.append((place, inside))
    return [Line(place, tuple(inside)) for place, inside in lines if inside]


def _stretches(blocks: Sequence[Span], length: int) -> Iterator[tuple[int | None, int]]:
    """Blocks and what lies between them, each with its end."""
    for place, block in enumerate(blocks):
        yield None, block.start
        yield place, block.end
    yield None, length


def _segments(text: str, blocks: Sequence[Span], marks: list[Mark]) -> Iterator[Segment]:
    borders = {0, len(text)}
    for span in (*blocks, *marks):
        borders |= {span.start, span.end}
    waiting = sorted(marks, key=lambda mark: mark.start, reverse=True)
    active: list[Mark] = []
    for start, end in pairwise(sorted(borders)):
        active = [mark for mark in active if mark.end > start]
        while waiting and waiting[-1].start <= start:
            active.append(waiting.pop())
        active.sort(key=_inwards)
        yield Segment(
            start=start,
            text=text[start:end],
            marks=tuple(mark.number for mark in active),
            ends=tuple(mark.number for mark in active if mark.end == end),
        )


def _inwards(mark: Mark) -> tuple[int, int]:
    """The shorter of two marks is the inner one; of two as long, the one that begins later."""
    return (mark.end - mark.start, -mark.start)
