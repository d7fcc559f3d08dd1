"""The text of a report: blocks cut into words, each stretch with the claims it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.exports.highlights import Mark, highlight
from articles.extraction import Span

if TYPE_CHECKING:
    from articles.exports.highlights import Line, Segment
    from articles.models import Claim, Version


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of the text: the claim it belongs to, and those whose last words it holds."""

    text: str
    claim: Claim | None
    ended: list[Claim]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading. `number` counts from 1."""

    number: int
    start: int
    kind: str
    level: int
    words: list[Words]
    is_read: bool

    @property
    def has_claim(self) -> bool:
        return any(each.claim for each in self.words)

    @property
    def text(self) -> str:
        return "".join(each.text for each in self.words)


def blocks_of(version: Version, claims: list[Claim], read: set[int]) -> list[Block]:
    """Every block of the version. A number stands once: where its claim ends."""
    numbered = {claim.number: claim for claim in claims if claim.anchor}
    spans = [Span(block["start"], block["end"]) for block in version.blocks]
    marks = [
        Mark(number, claim.anchor.start, claim.anchor.end)
        for number, claim in numbered.items()
        if claim.anchor
    ]
    return [
        _block(version, line, numbered, read)
        for line in highlight(version.text, spans, marks)
        if line.block is not None
    ]


def _block(version: Version, line: Line, claims: dict[int, Claim], read: set[int]) -> Block:
    place = line.block or 0
    block = version.blocks[place]
    words = [_words(segment, claims) for segment in line.segments]
    return Block(place + 1, block["start"], block["kind"], block["level"], words, place in read)


def _words(segment: Segment, claims: dict[int, Claim]) -> Words:
    inner = segment.innermost
    return Words(
        segment.text,
        claims[inner] if inner is not None else None,
        [claims[number] for number in segment.ends],
    )
