"""What the desks look like in figures: questions only, each one statement."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db.models import OuterRef, Subquery, TextField, Value
from django.db.models.functions import Cast, Coalesce, Concat

from articles.exports.expressions import Lines, Seconds
from articles.exports.verdicts import HANDED_IN
from articles.models import Claim, Correction, Event, SignOff, Verdict
from articles.models.prepared import Prepared

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from django.db.models import Expression, QuerySet

    from articles.models import Desk, User

S = Claim.State
LINE = "\n"
# When something was done, in seconds since 1970, and how many seconds it had taken.
Durations = list[tuple[int, int]]


@dataclass(frozen=True)
class Scope:
    """Which desks since when."""

    desks: tuple[Desk, ...]
    since: datetime


def verdicts_so_far(desks: Iterable[Desk], *, enough: int) -> int:
    """How many verdicts there are, counted no further than enough."""
    return Verdict.objects.filter(claim__desk__in=list(desks))[:enough].count()


def time_to_verdict(scope: Scope, *, of: User | None = None) -> Durations:
    """Of each first verdict, from when its claim was open."""
    claims = Claim.objects.filter(desk__in=scope.desks, first_verdict_at__gte=scope.since)
    if of is not None:
        claims = claims.filter(verdicts__number=1, verdicts__checker=of)
    return _durations(claims, "opened_at", "first_verdict_at")


def time_to_sign_off(scope: Scope, *, of: User | None = None) -> Durations:
    """Of each sign-off, from when the verdict was given."""
    signed = SignOff.objects.filter(desk__in=scope.desks, created_at__gte=scope.since)
    if of is not None:
        signed = signed.filter(editor=of)
    return _durations(signed, "verdict_at", "created_at")


def verdicts_by_kind(scope: Scope) -> dict[str, dict[str, int]]:
    """How often each rating stands, by kind of claim. A claim of two kinds counts for both."""
    claims = Claim.objects.filter(
        HANDED_IN, desk__in=scope.desks, current_verdict__created_at__gte=scope.since
    )
    said = Concat(Cast("kinds", TextField()), Value(" "), "current_verdict__rating")
    (text,) = _texts(claims, said)
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    kinds_of = cache(json.loads)
    for line, count in Counter(text.splitlines()).items():
        kinds, _space, rating = line.rpartition(" ")
        for kind in kinds_of(kinds):
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


def _durations(things: QuerySet[Any], began: str, ended: str) -> Durations:
    # Read as JSON: in half the time that a call of `int` for each takes.
    begins, ends = (
        json.loads(f"[{text.replace(LINE, ',')}]")
        for text in _texts(things, Seconds(began), Seconds(ended))
    )
    pairs = zip(begins, ends, strict=True)
    return [(end, end - begin if end > begin else 0) for begin, end in pairs]


def _texts(things: QuerySet[Any], *said: Expression) -> list[str]:
    """What all things say, a text of lines for each question; one row of the database."""
    return [text or "" for text in things.order_by().values_list(*map(Lines, said)).get()]
