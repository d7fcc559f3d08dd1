"""The text of a version with its claims marked, ready for a flat template loop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from articles.extraction import Span
from articles.models import Claim
from articles.web.highlights import Mark, highlight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articles.models import Version
    from articles.web.claim_cards import Card
    from articles.web.highlights import Line, Segment


@dataclass(frozen=True, slots=True)
class Piece:
    """One segment as it is drawn. `card` is the innermost claim over it, None for plain words."""

    text: str
    card: Card | None = None
    id: str = ""
    label: str = ""
    title: str = ""
    ends: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the text with its pieces. `number` counts from 1."""

    number: int
    start: int
    end: int
    kind: str
    level: int
    pieces: list[Piece]
    has_claim: bool
    is_read: bool

    @property
    def is_missed(self) -> bool:
        """Nobody marked a claim in it, and nobody said they read it."""
        return not self.has_claim and not self.is_read


def paragraphs_of(version: Version, cards: list[Card], read: set[int]) -> list[Paragraph]:
    """Every block of the version; what lies between blocks is white space and left out."""
    marked = {card.number: card for card in cards if _is_marked(card.claim)}
    blocks = [Span(block["start"], block["end"]) for block in version.blocks]
    marks = [
        Mark(number, card.claim.anchor.start, card.claim.anchor.end)
        for number, card in marked.items()
    ]
    draw = _Drawing(marked)
    return [
        _paragraph(version, line, list(draw.pieces(line)), read)
        for line in highlight(version.text, blocks, marks)
        if line.block is not None
    ]


def pieces_about(paragraphs: list[Paragraph], numbers: set[int]) -> list[Piece]:
    """The pieces that show one of the claims, for a partial reload."""
    return [
        piece
        for paragraph in paragraphs
        for piece in paragraph.pieces
        if piece.card and piece.card.number in numbers
    ]


def _is_marked(claim: Claim) -> bool:
    return claim.anchor is not None and claim.state != Claim.State.DISCARDED


def _paragraph(version: Version, line: Line, pieces: list[Piece], read: set[int]) -> Paragraph:
    block: dict[str, Any] = version.blocks[line.block or 0]
    return Paragraph(
        number=(line.block or 0) + 1,
        start=block["start"],
        end=block["end"],
        kind=block["kind"],
        level=block["level"],
        pieces=pieces,
        has_claim=any(piece.card for piece in pieces),
        is_read=line.block in read,
    )


class _Drawing:
    """Turns segments into pieces, and remembers which claims have been linked already."""

    def __init__(self, cards: dict[int, Card]) -> None:
        self.cards = cards
        self.drawn: dict[int, int] = {}

    def pieces(self, line: Line) -> Iterator[Piece]:
        for segment in line.segments:
            yield self._piece(segment)

    def _piece(self, segment: Segment) -> Piece:
        ends = tuple(self.cards[number] for number in segment.ends)
        if segment.innermost is None:
            return Piece(segment.text)
        number, *outer = segment.marks
        card = self.cards[number]
        self.drawn[number] = count = self.drawn.get(number, 0) + 1
        return Piece(
            text=segment.text,
            card=card,
            id=f"mark-{number}" if count == 1 else f"mark-{number}-{count}",
            label=_label(card) if count == 1 else "",
            title=_also(outer),
            ends=ends,
        )


def _label(card: Card) -> str:
    return _("claim %(number)s, %(kinds)s, %(word)s") % {
        "number": card.number,
        "kinds": card.kinds.lower(),
        "word": card.word.lower(),
    }


def _also(outer: list[int]) -> str:
    if not outer:
        return ""
    return _("also in claim %(numbers)s") % {"numbers": ", ".join(map(str, outer))}
