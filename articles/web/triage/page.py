"""What the triage page shows: filter, claims in their sentences, who has how much on hand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from articles.models import Claim, Version
from articles.web.claim.surroundings import around
from articles.web.lists import MOST, Column, Sorting, page_of
from articles.web.triage.filters import (
    STATES,
    TriageFilter,
    articles_to_choose,
    counts,
    in_state,
    triageable,
)
from articles.web.workload import desks_of, on_hand, workload

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.core.paginator import Page
    from django.db.models import QuerySet
    from django.http import HttpRequest

    from articles.models import User
    from articles.web.viewer import Viewer

AT_ONCE = MOST  # claims of one bulk action: as many as one page shows
NOT_A_FILTER = ("page", "rows", "sort")
COLUMNS = (
    Column(_("Claim"), "position"),
    Column(_("Risk"), "risk_rank"),
    Column(_("Assigned to"), "checker__first_name"),
    Column(_("Deadline"), "due_at"),
    Column(_("Score"), "score", "number"),
)


@dataclass(frozen=True)
class Load:
    """What a person has on hand, as a number and in percent of the most; their desks in words."""

    person: User
    number: int
    percent: int
    desks: str


@dataclass(frozen=True)
class TriagePage:
    """One request's view of triage: who looks, at what."""

    viewer: Viewer
    request: HttpRequest

    @cached_property
    def state(self) -> str:
        return self._asked if self._asked in STATES else next(iter(STATES))

    @property
    def unknown_state(self) -> str:
        """What the address asks for, where no view has that name."""
        return "" if self._asked in STATES else self._asked

    @property
    def state_word(self) -> Any:
        return STATES[self.state][0]

    @property
    def _asked(self) -> str:
        return self.request.GET.get("state", "")

    @property
    def is_mixed(self) -> bool:
        """Claims of several states, or of one whose word says more than the view's."""
        return len(STATES[self.state][1]) > 1 or self.state == "waiting"

    @cached_property
    def people(self) -> list[User]:
        return workload(self.viewer.desks_where("keep"))

    @cached_property
    def loads(self) -> list[Load]:
        most = max(map(on_hand, self.people), default=0) or 1
        desks = desks_of(self.people, self.viewer.desks_where("keep"))
        return [
            Load(person, on_hand(person), 100 * on_hand(person) // most, desks.get(person.pk, ""))
            for person in self.people
        ]

    @cached_property
    def filter(self) -> TriageFilter:
        claims = triageable(self.viewer)
        asked = self.request.GET.get("article", "")
        articles = articles_to_choose(claims, self.state, asked)
        return TriageFilter(self.request.GET, claims, articles=articles, people=self.people)

    @property
    def claims(self) -> QuerySet[Claim]:
        return in_state(self.filter.qs, self.state)

    @cached_property
    def totals(self) -> dict[str, int]:
        return counts(self.filter.qs)

    @property
    def total(self) -> int:
        return self.totals[self.state]

    @property
    def views(self) -> list[tuple[str, Any, int, bool]]:
        """Those that hold something, with the first three always."""
        return [
            (name, word, self.totals[name], name == self.state)
            for place, (name, (word, _states)) in enumerate(STATES.items())
            if place < 3 or self.totals[name] or name == self.state
        ]

    @cached_property
    def sorting(self) -> Sorting:
        return Sorting(COLUMNS, self.request.GET.get("sort", ""), default="position")

    @property
    def is_grouped(self) -> bool:
        """In text order the claims of an article stand together, the first one due in front."""
        return self.sorting.chosen.endswith("position")

    @cached_property
    def page(self) -> Page[Claim]:
        first = (F("article__deadline").asc(nulls_last=True), "article_id")
        near = self.claims.select_related("article__desk", "anchor", "checker", "desk")
        rows = near.order_by(*(first if self.is_grouped else ()), *self.sorting.order())
        page = page_of(rows, self.request, total=self.total)
        page.object_list = in_sentences(page.object_list)
        return page

    def beyond_the_page(self, picked: dict[int, int]) -> list[tuple[int, int]]:
        """Those of the picked claims that stand in this filter, but on another page."""
        others = picked.keys() - {claim.pk for claim in self.page}
        there = self.claims.filter(pk__in=others).values_list("pk", flat=True) if others else ()
        return [(pk, picked[pk]) for pk in there]

    @property
    def is_filtered(self) -> bool:
        return any(self.request.GET.get(name) for name in self.filter.filters)

    @property
    def question(self) -> str:
        """The filter without what only puts its claims in order: one selection belongs to it."""
        query = self.request.GET.copy()
        for name in NOT_A_FILTER:
            query.pop(name, None)
        return query.urlencode()


def in_sentences(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, each with the words around it in its sentence. One query."""
    shown = list(claims)
    versions = Version.objects.in_bulk({claim.anchor.version_id for claim in shown if claim.anchor})
    for claim in shown:
        claim.lead_in = claim.lead_out = ""  # type: ignore[attr-defined]
        if claim.anchor:
            version = versions[claim.anchor.version_id]
            claim.lead_in, claim.lead_out = around(  # type: ignore[attr-defined]
                version.text, version.blocks, claim.anchor.start, claim.anchor.end,
                language=claim.article.language,
            )  # fmt: skip
    return shown
