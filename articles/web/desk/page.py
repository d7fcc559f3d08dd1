"""What the article desk shows: the text with its claims, the rail or an open claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db.models import FilteredRelation, Q, Subquery
from django.utils import timezone

from articles.extraction import has_trained_model
from articles.models import Article, Claim, Event, Job
from articles.models.desk import desks_with
from articles.web.article.progress import Progress
from articles.web.article.standing import Standing
from articles.web.claim.cards import cards_of
from articles.web.claim.panel import Panel
from articles.web.desk.mark_html import NAMES
from articles.web.desk.rail import DeskRail
from articles.web.desk.text import DeskText
from articles.web.numbers import whole_number
from articles.web.signoff.gate import in_short
from articles.workflow.permissions import ALLOWED, Rights, rights_on
from articles.workflow.readiness import Blocker, Reached, first_blocker

if TYPE_CHECKING:
    from articles.models import User, Version
    from articles.web.claim.opened import Opened

# Most searches take less than a second; one that waits for others need not be asked so often.
FRESH = timedelta(seconds=10)
SOON, LATER = 250, 1500  # milliseconds


@dataclass
class DeskPage:
    """Everything the desk shows of one article to one person.

    `show` names a filter of the rail and `leaf` a page of it, `part` a part of the text, `at` the
    number of a claim at which text and rail shall stand.
    """

    article: Article
    person: User
    show: str = ""
    leaf: str = ""
    part: str = ""
    at: str = ""
    opened: Claim | None = None
    job: Job | None = field(init=False)

    def __post_init__(self) -> None:
        # Before the claims: a search that is done by then has left all of them.
        self.job = getattr(self.version, "search", None)

    @cached_property
    def rights(self) -> Rights:
        return rights_on(self.person, self.article)

    @cached_property
    def standing(self) -> Standing:
        return Standing(self.article, self.rights)

    @cached_property
    def version(self) -> Version:
        """The latest text, with its last search for claims and the last line of the history."""
        newest = Event.objects.filter(article=self.article).order_by("-pk").values("pk")[:1]
        versions = self.article.versions.annotate(
            last_event=Subquery(newest),
            search=FilteredRelation("jobs", condition=Q(jobs__kind=Job.Kind.EXTRACT)),
        )
        joined = versions.select_related("search")  # type: ignore[misc]
        return joined.order_by("-number", "-search__pk")[0]

    @property
    def last_event(self) -> int:
        """The newest line of the history before anything else was read for the page."""
        return int(getattr(self.version, "last_event") or 0)  # noqa: B009

    @cached_property
    def text(self) -> DeskText:
        return DeskText(
            self.article,
            self.version,
            self.rights,
            name=NAMES[self.person.mark_names],
            here=self.opened or self._claim_at(),
            is_open=self.opened is not None,
            number=self.part,
        )

    @cached_property
    def rail(self) -> DeskRail:
        return DeskRail(
            self.article, self.person, self.rights, self.text, asked=self.show, number=self.leaf
        )

    @property
    def progress(self) -> Progress:
        return Progress(self.rail.tally.of_claims)

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
        return self.text.may_add

    @property
    def may_edit(self) -> bool:
        return self.rights.may("edit_article")

    @property
    def may_move(self) -> bool:
        """Is there another desk to which the person may move it?"""
        led = desks_with(self.person, frozenset(ALLOWED["move"]))
        return self.rights.may("move") and len(led) > 1

    @property
    def may_call_ready(self) -> bool:
        return self.rights.may("ready") and self.article.state == Article.State.CHECKING

    @cached_property
    def blocker(self) -> Blocker | None:
        """What keeps the article from being ready, the first of it."""
        reached = Reached(self.job, self.rail.tally.by_state, self.text.read)
        return first_blocker(self.article, self.version, reached)

    @property
    def not_yet(self) -> str:
        return in_short(self.blocker) if self.blocker else ""

    @property
    def may_export(self) -> bool:
        return self.rights.may("export")

    @property
    def may_find_again(self) -> bool:
        in_check = self.article.state == Article.State.CHECKING
        return in_check and self.rights.edits and self.rights.may("import")

    @property
    def may_mark_read(self) -> bool:
        return self.text.may_mark_read

    @property
    def may_take_next(self) -> bool:
        return self.rights.may("take") and self.article.state == Article.State.CHECKING

    def panel(self, opened: Opened, **extras: Any) -> Panel:
        """The open claim with its card."""
        claim = self.opened = opened.claim
        (card,) = cards_of([claim], self.article, repeats=self.text.repeats)
        return Panel(
            opened=opened,
            card=card,
            version=self.version,
            person=self.person,
            rights=self.rights,
            hints=self.text.hints.about(claim),
            **extras,
        )

    def _claim_at(self) -> Claim | None:
        number = whole_number(self.at)
        return self.article.claims.filter(number=number).first() if number else None
