"""*Take next*: which claim comes to whom, and why none does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Count

from articles.models import Article, Assignment, Claim
from articles.workflow.drafts import begin_again
from articles.workflow.hands import one_at_a_time, open_hands, refuse_full_hands
from articles.workflow.leases import expire_overdue
from articles.workflow.offers import Offer, best_for, wished_desks
from articles.workflow.permissions import allow, desks_for, desks_where
from articles.workflow.turns import open_turn

if TYPE_CHECKING:
    from datetime import datetime

    from articles.models import Desk, User
    from articles.models.claim_queries import ClaimQuerySet


@dataclass(frozen=True)
class EmptyQueue:
    """Why nothing comes: who holds claims, when the next lease ends, what waits for triage.

    `unwished`: free claims that the person's own filters keep away. `full_hands`: how many claims
    the person holds where they may hold no more.
    """

    holders: list[tuple[str, int]]
    next_lease_ends: datetime | None
    suggested: int
    unwished: int
    full_hands: int

    @property
    def held(self) -> int:
        return sum(count for _name, count in self.holders)


@transaction.atomic
def take_next(*, checker: User, article: Article | None = None) -> Assignment | None:
    """Take the best claim there is for this person, on all their desks or in one article."""
    desks = _desks(checker, article)
    one_at_a_time(checker)
    expire_overdue(desks)
    free, wished = _with_open_hands(checker, desks)
    offer = best_for(checker, free, article, wished=wished, lock=True)
    if offer is None and not wished:
        refuse_full_hands(checker, wished_desks(checker, desks)[0])
    if offer is None:
        return None
    turn = open_turn(offer.claim, offer.step, checker=checker)
    if offer.step == "resume":
        begin_again(offer.claim, checker=checker)
    return turn


def next_for(*, checker: User, article: Article | None = None) -> Offer | None:
    """What *take next* would bring now, without taking it."""
    free, wished = _with_open_hands(checker, desks_where(checker, "take"))
    return best_for(checker, free, article, wished=wished)


def upcoming(*, checker: User, limit: int = 10) -> list[Claim]:
    """The next claims in queue order, for reading."""
    _free, wished = _with_open_hands(checker, desks_where(checker, "take"))
    claims = Claim.objects.filter(desk__in=wished).wished(**checker.queue_wishes)
    offered = claims.offered_to(checker)
    pks = offered.in_queue_order().values_list("pk", flat=True)[:limit]
    return list(_loaded(list(pks)).in_queue_order())


def why_empty(*, checker: User) -> EmptyQueue:
    desks = desks_where(checker, "take")
    free, wished = _with_open_hands(checker, desks)
    full = [desk for desk in wished_desks(checker, desks) if desk not in wished]
    turns = Assignment.objects.open().filter(claim__desk__in=desks)
    first = turns.order_by("lease_until").first()
    by_person = turns.values("checker").annotate(count=Count("pk")).order_by("-count", "checker")
    people = {turn.checker_id: str(turn.checker) for turn in turns.select_related("checker")}
    return EmptyQueue(
        holders=[(people[row["checker"]], row["count"]) for row in by_person],
        next_lease_ends=first.lease_until if first else None,
        suggested=Claim.objects.filter(
            desk__in=desks, state=Claim.State.SUGGESTED, article__state=Article.State.CHECKING
        ).count(),
        unwished=Claim.objects.filter(desk__in=free).offered_to(checker).count(),
        full_hands=turns.filter(checker=checker, claim__desk__in=full).count(),
    )


def _desks(checker: User, article: Article | None) -> list[Desk]:
    if article is None:
        return desks_for(checker, "take")
    allow("take", checker, article)
    return [article.desk]


def _with_open_hands(checker: User, desks: list[Desk]) -> tuple[list[Desk], list[Desk]]:
    """Where the person may hold another claim; and where, of the desks they want to check for."""
    free = open_hands(checker, desks)
    return free, [desk for desk in wished_desks(checker, desks) if desk in free]


def _loaded(pks: list[int]) -> ClaimQuerySet:
    return Claim.objects.filter(pk__in=pks).select_related("article", "anchor", "desk")
