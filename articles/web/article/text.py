"""The text of a version with its claims marked, ready for a flat template loop."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from django.utils.safestring import SafeString

from articles.exports.highlights import Mark, highlight
from articles.extraction import Span
from articles.models import Claim
from articles.web.desk.mark_html import NOTHING, closing, opening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from articles.exports.highlights import Line, Segment
    from articles.models import Version
    from articles.web.claim.cards import Card
    from articles.web.desk.text_parts import TextPart


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the markup around them. `card` is the innermost claim, None for plain words."""

    text: str
    card: Card | None = None
    id: str = ""
    opening: SafeString = NOTHING
    closing: SafeString = NOTHING

    @property
    def html(self) -> SafeString:
        """What is no word of the text carries data-aside."""
        return self.opening + SafeString(escape(self.text)) + self.closing


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the text with its pieces, and what stands beside it."""

    number: int
    margin: SafeString
    start: int
    end: int
    kind: str
    level: int
    pieces: list[Piece]

    @property
    def words(self) -> SafeString:
        return SafeString("".join(piece.html for piece in self.pieces))


def paragraphs_of(
    version: Version,
    part: TextPart,
    cards: list[Card],
    *,
    margin: Callable[[int], SafeString],
    name: Callable[[Card], str],
    opened: int | None = None,
) -> list[Paragraph]:
    """The blocks of this part; what lies between blocks is white space and left out.

    `margin` gives what stands beside a block, `name` what a claim is called for who listens,
    `opened` is the number of a claim.
    """
    marked = {card.claim.number: card for card in cards if _is_marked(card.claim)}
    draw = _Drawing(marked, name, opened)
    return [
        _paragraph(version, part.first + line.block, margin, list(draw.pieces(line)))
        for line in _lines(version, part, marked)
        if line.block is not None
    ]


def _lines(version: Version, part: TextPart, marked: dict[int, Card]) -> list[Line]:
    """The text as far as this part goes, cut where a block or a mark begins or ends."""
    here = version.blocks[part.first : part.last]
    blocks = [Span(block["start"], block["end"]) for block in here]
    marks = [
        Mark(number, anchor.start, anchor.end)
        for number, card in marked.items()
        if (anchor := card.claim.anchor)
    ]
    return highlight(version.text[: part.end], blocks, marks)


def pieces_about(paragraphs: list[Paragraph], numbers: set[int]) -> list[Piece]:
    """The pieces that show one of the claims, for a partial reload."""
    return [
        piece
        for paragraph in paragraphs
        for piece in paragraph.pieces
        if piece.card and piece.card.claim.number in numbers
    ]


def _is_marked(claim: Claim) -> bool:
    return claim.anchor is not None and claim.state != Claim.State.DISCARDED


def _paragraph(
    version: Version, place: int, margin: Callable[[int], SafeString], pieces: list[Piece]
) -> Paragraph:
    block: dict[str, Any] = version.blocks[place]
    return Paragraph(
        number=place + 1,
        margin=margin(place + 1),
        start=block["start"],
        end=block["end"],
        kind=block["kind"],
        level=block["level"],
        pieces=pieces,
    )


class _Drawing:
    """Turns segments into pieces, and remembers which claims have been linked already."""

    def __init__(
        self, cards: dict[int, Card], name: Callable[[Card], str], opened: int | None
    ) -> None:
        self.cards, self.name, self.opened = cards, name, opened
        self.drawn: dict[int, int] = {}

    def pieces(self, line: Line) -> Iterator[Piece]:
        for segment in line.segments:
            yield self._piece(segment)

    def _piece(self, segment: Segment) -> Piece:
        if segment.innermost is None:
            return Piece(segment.text)
        number, *outer = segment.marks
        card = self.cards[number]
        self.drawn[number] = count = self.drawn.get(number, 0) + 1
        place = f"mark-{number}" if count == 1 else f"mark-{number}-{count}"
        name = self.name(card) if count == 1 else ""
        is_open = number == self.opened
        return Piece(
            text=segment.text,
            card=card,
            id=place,
            opening=opening(card, place, name=name, is_open=is_open, outer=outer),
            closing=closing(card, [self.cards[ended] for ended in segment.ends]),
        )
