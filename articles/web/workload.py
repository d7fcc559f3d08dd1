"""Who has how much on their hands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Count, FilteredRelation, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce

from articles.models import Article, Claim, Membership, User, Verdict
from articles.models.prepared import Prepared
from articles.web.article.filters import start_of_today
from articles.workflow.permissions import ALLOWED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from articles.models import Desk

S = Claim.State


def workload(desks: list[Desk]) -> list[User]:
    """The people who check for these desks, with counts of their claims there. One query."""
    return _workload(desks=tuple(desks), today=start_of_today())


@Prepared
def _workload(*, desks: Any, today: Any) -> QuerySet[User]:
    checkers = Membership.objects.filter(desk__in=desks, role__in=ALLOWED["take"])
    theirs = Q(claims_to_check__desk__in=desks) & Q(
        claims_to_check__state__in=[S.OPEN, S.STALE, S.SUGGESTED, S.CHECKING, S.RETURNED, S.WAITING]
    )
    return (
        User.objects.filter(pk__in=checkers.values("person"), is_active=True)
        .annotate(
            mine=FilteredRelation("claims_to_check", condition=theirs),
            reserved=_count(S.OPEN, S.STALE, S.SUGGESTED),
            checking=_count(S.CHECKING),
            returned=_count(S.RETURNED),
            waiting=_count(S.WAITING),
            today=Coalesce(Subquery(_checked_since(today, desks)), 0),
            claims_a_day=Subquery(_agreed(checkers)),
        )
        .order_by("first_name", "last_name", "username")
    )


def _checked_since(moment: Any, desks: Any) -> QuerySet[Verdict, Any]:
    """How many claims of these desks the person has given a verdict on."""
    given = Verdict.objects.not_taken_back().filter(
        checker=OuterRef("pk"), claim__desk__in=desks, created_at__gte=moment
    )
    counted = given.order_by().values("checker").annotate(n=Count("claim", distinct=True))
    return counted.values("n")


def _agreed(checkers: QuerySet[Membership]) -> QuerySet[Membership, Any]:
    """How many claims a day were agreed with the person, on all these desks together."""
    theirs = checkers.filter(person=OuterRef("pk")).order_by().values("person")
    return theirs.annotate(n=Sum("claims_a_day")).values("n")


def desks_of(people: Iterable[User], desks: list[Desk]) -> dict[int, str]:
    """On which of the desks each checks, in words; nothing where there is only one. One query."""
    if len(desks) < 2:
        return {}
    held = Membership.objects.filter(desk__in=desks, role__in=ALLOWED["take"], person__in=people)
    found: dict[int, list[str]] = {}
    for person, desk in held.order_by("desk__name").values_list("person", "desk__name").distinct():
        found.setdefault(person, []).append(desk)
    return {person: ", ".join(names) for person, names in found.items()}


def on_hand(person: Any) -> int:
    """What the person has to check or is checking, without what waits for others."""
    return int(person.reserved + person.checking + person.returned)


def _count(*states: str) -> Count:
    return Count(
        "mine", filter=Q(mine__state__in=states, mine__article__state=Article.State.CHECKING)
    )
