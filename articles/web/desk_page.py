"""What the article desk shows: the text with its claims, the rail or an open claim."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils import timezone

from articles.extraction import has_trained_model
from articles.models import Article, Claim, Job
from articles.web.article_text import Paragraph, paragraphs_of, pieces_about
from articles.web.claim_cards import (
    Card,
    cards_of,
    chips_of,
    evidence_of,
    filtered,
    neighbours,
)
from articles.web.hints import DeskHints, hints_of
from articles.web.panel import Panel
from articles.web.progress import Progress
from articles.workflow.permissions import Rights, rights_on

if TYPE_CHECKING:
    from articles.models import User, Version
    from articles.web.article_text import Piece
    from articles.web.claim_cards import Chip


CARDS = 100  # on one page of the rail
# Most searches take less than a second; one that waits for others need not be asked so often.
FRESH = timedelta(seconds=10)
SOON, LATER = 250, 1500  # milliseconds


@dataclass
class DeskPage:
    """Everything the desk shows of one article to one person."""

    article: Article
    person: User
    show: str = "all"
    leaf: str = "1"
    opened: int | None = None
    job: Job | None = field(init=False)

    def __post_init__(self) -> None:
        # Before the claims: a search that is done by then has left all of them.
        self.job = self.version.jobs.last()

    @cached_property
    def rights(self) -> Rights:
        return rights_on(self.person, self.article)

    @cached_property
    def version(self) -> Version:
        return self.article.current_version

    @cached_property
    def cards(self) -> list[Card]:
        return cards_of(self.article, self.person, self.evidence)

    @cached_property
    def evidence(self) -> dict[int, int]:
        """How many pieces of evidence the person sees for each claim."""
        return evidence_of(self.article, self.rights)

    @cached_property
    def shown(self) -> Page[Card]:
        """The cards of the rail: those the filter lets through, a page of them."""
        return Paginator(filtered(self.cards, self.show), CARDS).get_page(self.leaf)

    @cached_property
    def standing(self) -> list[Card]:
        """All that are claims."""
        return filtered(self.cards, "all")

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        read = set(self.version.read_marks.values_list("block", flat=True))
        return paragraphs_of(self.version, self.cards, read=read, opened=self.opened)

    @cached_property
    def hints(self) -> DeskHints:
        return hints_of(self.version, self.rights)

    @property
    def missed(self) -> int:
        """Paragraphs without a claim that nobody has read."""
        return sum(paragraph.is_missed for paragraph in self.paragraphs)

    @property
    def chips(self) -> list[Chip]:
        url = reverse("article-desk", args=[self.article.pk])
        return chips_of(self.cards, show=self.show, url=url)

    @property
    def progress(self) -> Progress:
        return Progress(Counter(card.claim.state for card in self.standing))

    @property
    def added(self) -> int:
        """Claims that people added."""
        return sum(card.claim.origin == Claim.Origin.PERSON for card in self.standing)

    @property
    def is_ordered_by_particulars(self) -> bool:
        """Were claims found without a trained model? The page says so."""
        is_done = self.job is not None and self.job.state == Job.State.DONE
        return is_done and not has_trained_model(self.article.language)

    @property
    def is_searching(self) -> bool:
        return self.job is not None and self.job.state in (Job.State.QUEUED, Job.State.RUNNING)

    @property
    def asks_again_after(self) -> int:
        """Milliseconds until the page asks again how far the search is."""
        is_fresh = self.job is not None and timezone.now() - self.job.created_at < FRESH
        return SOON if is_fresh else LATER

    @property
    def may_add(self) -> bool:
        return self.rights.may("add") and self.article.state == Article.State.CHECKING

    @property
    def may_mark_read(self) -> bool:
        return self.rights.may("mark_read")

    @property
    def may_take_next(self) -> bool:
        return self.rights.may("take") and self.article.state == Article.State.CHECKING

    def panel(self, claim: Claim, **extras: Any) -> Panel:
        """The open claim, with its card and its neighbours in the text."""
        claim.article, claim.desk = self.article, self.article.desk
        self.opened = claim.number
        before, after = neighbours(claim)
        return Panel(
            claim=claim,
            card=cards_of(self.article, self.person, self.evidence, pk=claim.pk)[0],
            version=self.version,
            person=self.person,
            rights=self.rights,
            before=before,
            after=after,
            hints=self.hints.about(claim),
            **extras,
        )

    def pieces_about(self, *claims: Claim | None) -> list[Piece]:
        here = {c.number for c in claims if c and c.article_id == self.article.pk}
        return pieces_about(self.paragraphs, here)
