"""How far the claims of an article are, from one grouped query for a whole page of articles."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from articles.models import Claim, User
from articles.plots.bars import stack

if TYPE_CHECKING:
    from collections.abc import Iterable

S = Claim.State

PARTS: dict[str, tuple[Any, frozenset[str]]] = {
    "approved": (_("approved"), frozenset({S.APPROVED})),
    "waived": (_("waived"), frozenset({S.WAIVED})),
    "sign_off": (_("ready for sign-off"), frozenset({S.SUBMITTED})),
    "checking": (_("being checked"), frozenset({S.CHECKING})),
    "waiting": (_("waiting"), frozenset({S.WAITING})),
    "open": (_("open"), frozenset({S.SUGGESTED, S.OPEN, S.RETURNED, S.STALE})),
}


@dataclass(frozen=True)
class Part:
    """One stretch of the bar, in percent of its length."""

    code: str
    label: Any
    count: int
    start: float
    width: float


@dataclass
class Progress:
    """Claims by state, without those that turned out not to be claims."""

    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    checkers: dict[int, User] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def done(self) -> int:
        return self.counts[S.APPROVED] + self.counts[S.WAIVED]

    @property
    def stale(self) -> int:
        return self.counts[S.STALE]

    @property
    def by_part(self) -> dict[str, int]:
        return {
            code: sum(self.counts[state] for state in states)
            for code, (_label, states) in PARTS.items()
        }

    @property
    def parts(self) -> list[Part]:
        """The stretches of the bar that are longer than nothing, one after the other."""
        return [
            Part(each.code, PARTS[each.code][0], each.count, each.start, each.width)
            for each in stack(self.by_part, self.total)
        ]


def progress_of(article_ids: Iterable[int]) -> dict[int, Progress]:
    """The progress of each article, with those who have a claim of it in hand. One query."""
    rows = (
        Claim.objects.filter(article__in=list(article_ids))
        .exclude(state=S.DISCARDED)
        .order_by()
        .values_list(
            "article", "state", "checker", "checker__first_name", "checker__last_name",
            "checker__username",
        )
        .annotate(Count("pk"))
    )  # fmt: skip
    found: dict[int, Progress] = defaultdict(Progress)
    for article, state, checker, first, last, username, count in rows:
        found[article].counts[state] += count
        if state == S.CHECKING:
            found[article].checkers[checker] = User(
                pk=checker, first_name=first, last_name=last, username=username
            )
    return found
