"""The text on the article desk: the part that is shown, its claims, what nobody has read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.urls import reverse

from articles.models import Article, Claim
from articles.web.article.text import Paragraph, paragraphs_of, pieces_about
from articles.web.claim.cards import Card, cards_of
from articles.web.desk.hints import DeskHints, hints_of
from articles.web.desk.margin_html import Margin, Margins
from articles.web.desk.repeats import Repeats
from articles.web.desk.text_parts import (
    MOST_CHARACTERS,
    MOST_CLAIMS,
    TextPart,
    covered,
    part_at,
    parts_of,
)
from articles.web.numbers import whole_number

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.utils.safestring import SafeString

    from articles.models import Version
    from articles.models.claim_queries import ClaimQuerySet
    from articles.web.article.text import Piece
    from articles.workflow.permissions import Rights


# What a mark shows of a claim: there may be hundreds.
MARKED = (
    "article_id", "number", "state", "kinds", "position", "anchor__start", "anchor__end",
    "current_verdict__rating",
)  # fmt: skip


@dataclass
class DeskText:
    """`here` is the claim at which the text stands, `is_open` whether it is the open one.

    Without it the text stands at the part of this number. `name` says what a claim is called for
    who listens.
    """

    article: Article
    version: Version
    rights: Rights
    name: Callable[[Card], str]
    here: Claim | None = None
    is_open: bool = False
    number: str = ""

    @cached_property
    def parts(self) -> list[TextPart]:
        starts = [start for start, _end in self._spans] if self._may_be_long else []
        return parts_of(self.version.blocks, len(self.version.text), starts)

    @cached_property
    def part(self) -> TextPart:
        """The part that is shown."""
        if self.here is not None:
            return part_at(self.parts, self.here.position)
        number = whole_number(self.number) or 1
        return self.parts[min(number, len(self.parts)) - 1]

    @property
    def previous(self) -> TextPart | None:
        return self.parts[self.part.number - 2] if self.part.number > 1 else None

    @property
    def next(self) -> TextPart | None:
        return self.parts[self.part.number] if self.part.number < len(self.parts) else None

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        return paragraphs_of(
            self.version,
            self.part,
            self._marked,
            margin=self.beside,
            name=self.name,
            opened=self.here.number if self.here and self.is_open else None,
        )

    @property
    def may_add(self) -> bool:
        return self.rights.may("add") and self.article.state == Article.State.CHECKING

    @property
    def may_mark_read(self) -> bool:
        return self.rights.may("mark_read")

    def beside(self, number: int, *, in_place: bool = False) -> SafeString:
        """What stands beside a paragraph, drawn."""
        return self._margins.html(self._margin(number), in_place=in_place)

    @cached_property
    def _margins(self) -> Margins:
        add_url = reverse("claim-add", args=[self.article.pk]) if self.may_add else ""
        return Margins(add_url=add_url, may_mark_read=self.may_mark_read)

    def _margin(self, number: int) -> Margin:
        return Margin(number, number - 1 in self._covered, number - 1 in self.read)

    def href(self, paragraph: int) -> str:
        """Where a paragraph is, from this page."""
        place = max(paragraph - 1, 0)
        if self.part.first <= place < self.part.last:
            return f"#p-{paragraph}"
        part = next(part for part in self.parts if place < part.last)
        desk = reverse("article-desk", args=[self.article.pk])
        return f"{desk}?part={part.number}#p-{paragraph}"

    @cached_property
    def missed(self) -> int:
        """Paragraphs of the whole text without a claim that nobody has read."""
        numbers = range(1, len(self.version.blocks) + 1)
        return sum(self._margin(number).is_missed for number in numbers)

    @cached_property
    def hints(self) -> DeskHints:
        return hints_of(self.version, self.rights, self.href)

    def pieces_about(self, *claims: Claim | None) -> list[Piece]:
        here = {c.number for c in claims if c and c.article_id == self.article.pk}
        return pieces_about(self.paragraphs, here)

    @property
    def _claims(self) -> ClaimQuerySet:
        return self.article.claims.exclude(state=Claim.State.DISCARDED).exclude(anchor=None)

    @property
    def _may_be_long(self) -> bool:
        return (
            self.article.claims_numbered > MOST_CLAIMS or len(self.version.text) > MOST_CHARACTERS
        )

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """Where the claims stand, all of them."""
        if self._may_be_long:
            rows = self._claims.in_text_order()
            return list(rows.values_list("anchor__start", "anchor__end"))
        anchors = [card.claim.anchor for card in self._marked]
        return [(anchor.start, anchor.end) for anchor in anchors if anchor]

    @cached_property
    def _marked(self) -> list[Card]:
        """The claims of this part."""
        inside = self._claims.filter(position__gte=self.part.start, position__lt=self.part.end)
        claims = inside.in_text_order().select_related("anchor", "current_verdict").only(*MARKED)
        return cards_of(claims, self.article, repeats=self.repeats)

    @cached_property
    def repeats(self) -> Repeats:
        return Repeats(line.hint for line in self.hints.open)

    @cached_property
    def read(self) -> set[int]:
        return set(self.version.read_marks.values_list("block", flat=True))

    @cached_property
    def _covered(self) -> set[int]:
        return covered(self.version.blocks, self._spans)
