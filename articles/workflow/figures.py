"""What the desks look like in figures: questions only, each one statement."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import OuterRef, Subquery, TextField
from django.db.models.functions import Cast, Coalesce

from articles.exports.expressions import Lines, Took
from articles.exports.verdicts import HANDED_IN
from articles.models import Claim, Correction, Event, SignOff, Verdict
from articles.models.prepared import Prepared
from articles.workflow.days import of_each_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from django.db.models import QuerySet

    from articles.models import Desk, User

S = Claim.State
LINE = "\n"
Durations = list[list[int]]  # of each day the seconds that each took, the shortest first


@dataclass(frozen=True)
class Scope:
    """Which desks, on which days: each begins where the one before ends."""

    desks: tuple[Desk, ...]
    midnights: tuple[datetime, ...]

    @property
    def since(self) -> datetime:
        return self.midnights[0]


def verdicts_so_far(desks: Iterable[Desk], *, enough: int) -> int:
    """How many verdicts there are, counted no further than enough."""
    # In no order: for theirs a database sorts all verdicts of the desks.
    return Verdict.objects.filter(claim__desk__in=list(desks)).order_by()[:enough].count()


def time_to_verdict(scope: Scope, *, of: User | None = None) -> Durations:
    """Of each first verdict, from when its claim was open."""
    claims = Claim.objects.filter(desk__in=scope.desks)
    if of is not None:
        claims = claims.filter(verdicts__number=1, verdicts__checker=of)
    return _durations(claims, "opened_at", "first_verdict_at", scope)


def time_to_sign_off(scope: Scope, *, of: User | None = None) -> Durations:
    """Of each sign-off, from when the verdict was given."""
    signed = SignOff.objects.filter(desk__in=scope.desks)
    if of is not None:
        signed = signed.filter(editor=of)
    return _durations(signed, "verdict_at", "created_at", scope)


def verdicts_by_kind(scope: Scope) -> dict[str, dict[str, int]]:
    """How often each rating stands, by kind of claim. A claim of two kinds counts for both."""
    claims = Claim.objects.filter(
        HANDED_IN, desk__in=scope.desks, current_verdict__created_at__gte=scope.since
    )
    said = Lines("current_verdict__rating", Cast("kinds", TextField()))
    lines = claims.order_by().values_list(said, flat=True).get() or ""
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for line, count in Counter(lines.splitlines()).items():
        rating, bracket, kinds = line.partition("[")
        for kind in json.loads(bracket + kinds):
            found[kind][rating] += count
    return found


def out_of_date(desks: Iterable[Desk]) -> int:
    return Claim.objects.filter(desk__in=list(desks), state=S.STALE).in_check().count()


def nobodys(desks: Iterable[Desk]) -> int:
    """Claims to be checked that nobody was given."""
    return Claim.objects.filter(desk__in=list(desks), checker=None).free().in_check().count()


def waiting_longest(desks: Iterable[Desk]) -> Claim | None:
    """The claim that was laid aside first of those that still wait; `since` says when."""
    return _waiting_longest.first(desks=tuple(desks))


@Prepared
def _waiting_longest(*, desks: Any) -> QuerySet[Claim]:
    laid_aside = Event.objects.filter(claim=OuterRef("pk"), action="wait").order_by("-pk")
    claims = Claim.objects.filter(desk__in=desks, state=S.WAITING).in_check()
    since = Coalesce(Subquery(laid_aside.values("at")[:1]), "changed_at")
    nearby = claims.annotate(since=since).select_related("article", "anchor")
    return nearby.order_by("since", "pk")[:1]


def errors_found(scope: Scope) -> int:
    """Changes that approved verdicts asked for, but for those that were declined."""
    asked_for = Correction.objects.exclude(state=Correction.State.DECLINED)
    return asked_for.filter(
        claim__desk__in=scope.desks, verdict__created_at__gte=scope.since
    ).count()


def _durations(things: QuerySet[Any], began: str, ended: str, scope: Scope) -> Durations:
    of_days = of_each_day(things, ended, scope.midnights, Lines(Took(began, ended)))
    # Read as JSON: in half the time that a call of `int` for each takes.
    return [sorted(json.loads(f"[{lines.replace(LINE, ',')}]")) for lines in of_days]
