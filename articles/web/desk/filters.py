"""Which claims the desk shows: filters, and how many claims each of them finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Case, Count, When
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models import Claim

if TYPE_CHECKING:
    from articles.models import Article, User
    from articles.models.claim_queries import ClaimQuerySet

S = Claim.State
NO_CLAIMS = frozenset({S.DISCARDED})
ALL = frozenset(S) - NO_CLAIMS
TO_CHECK = frozenset({S.OPEN, S.STALE, S.RETURNED})


@dataclass(frozen=True, slots=True)
class Filter:
    """Claims in some states, those of the person alone if it is `mine`."""

    name: Any
    empty: Any
    states: frozenset[S]
    mine: bool = False

    def of(self, article: Article, person: User) -> ClaimQuerySet:
        claims = article.claims.filter(state__in=self.states).in_text_order()
        return claims.filter(checker=person) if self.mine else claims

    def counts(self, state: str, *, mine: bool) -> bool:
        return state in self.states and (mine or not self.mine)


# What a desk looks for every day, then the other states.
MAIN: dict[str, Filter] = {
    "all": Filter(pgettext_lazy("claims", "All"), _("No claims."), ALL),
    "open": Filter(
        pgettext_lazy("claims", "Open"),
        _("No open claims."),
        TO_CHECK,
    ),
    "mine": Filter(
        pgettext_lazy("claims", "Mine"), _("None of the claims is yours."), ALL - {S.WAIVED}, True
    ),
    "waiting": Filter(
        pgettext_lazy("claims", "Waiting"), _("No claim waits for anybody."), frozenset({S.WAITING})
    ),
    "stale": Filter(S.STALE.label, _("No claim is out of date."), frozenset({S.STALE})),
    "unrated": Filter(
        _("No verdict"),
        _("No claim is without a verdict."),
        frozenset({S.SUGGESTED, S.OPEN, S.CHECKING, S.WAITING}),
    ),
}
MORE: dict[str, Filter] = {
    state.value: Filter(state.label, _("No claim is in this state."), frozenset({state}))
    for state in (
        S.SUGGESTED, S.CHECKING, S.SUBMITTED, S.RETURNED, S.APPROVED, S.WAIVED, S.DISCARDED,
    )
}  # fmt: skip
FILTERS = MAIN | MORE


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter as a link with its count."""

    code: str
    name: Any
    count: int
    url: str
    current: bool


class Tally:
    """The claims of an article, counted. One query."""

    def __init__(self, article: Article, person: User) -> None:
        mine = Case(When(checker=person, then=True), default=False)
        rows = article.claims.order_by().annotate(mine=mine)
        self._rows = list(rows.values_list("state", "origin", "mine").annotate(Count("pk")))

    def found_by(self, code: str) -> int:
        """How many claims the filter finds."""
        test = FILTERS[code].counts
        return sum(count for state, _origin, mine, count in self._rows if test(state, mine=mine))

    @property
    def by_state(self) -> dict[str, int]:
        counts: dict[str, int] = dict.fromkeys(S, 0)
        for state, _origin, _mine, count in self._rows:
            counts[state] += count
        return counts

    @property
    def of_claims(self) -> dict[str, int]:
        """The same without those that are no claims."""
        return {state: count for state, count in self.by_state.items() if state in ALL}

    @property
    def added(self) -> int:
        """Claims that people added."""
        return sum(
            count
            for state, origin, _mine, count in self._rows
            if state in ALL and origin == Claim.Origin.PERSON
        )

    def chips(self, filters: dict[str, Filter], *, show: str, url: str) -> list[Chip]:
        return [
            Chip(
                code=code,
                name=kept.name,
                count=self.found_by(code),
                url=url if code == "all" else f"{url}?show={code}",
                current=code == show,
            )
            for code, kept in filters.items()
        ]
