"""*Take next*: which claim comes to whom, and why none does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Count

from articles.models import Article, Assignment, Claim
from articles.workflow.drafts import begin_again
from articles.workflow.hands import count_in_hand, one_at_a_time, refuse_full_hands
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

    `unwished`: free claims that the person's own filters keep away.
    """

    holders: list[tuple[str, int]]
    next_lease_ends: datetime | None
    suggested: int
    unwished: int

    @property
    def held(self) -> int:
        return sum(count for _name, count in self.holders)


@transaction.atomic
def take_next(*, checker: User, article: Article | None = None) -> Assignment | None:
    """Take the best claim there is for this person, on all their desks or in one article."""
    desks = _desks(checker, article)
    one_at_a_time(checker)
    expire_overdue(desks)
    in_hand = count_in_hand(checker)
    open_hands = [desk for desk in desks if in_hand[desk.pk] < desk.hand_limit]
    if not open_hands:
        refuse_full_hands(checker, desks[0])
    all_wished = wished_desks(checker, desks)
    wished = [desk for desk in all_wished if desk in open_hands]
    offer = best_for(checker, open_hands, article, wished=wished, lock=True)
    if offer is None and not wished:
        refuse_full_hands(checker, all_wished[0])
    if offer is None:
        return None
    turn = open_turn(offer.claim, offer.step, checker=checker)
    if offer.step == "resume":
        begin_again(offer.claim, checker=checker)
    return turn


def next_for(*, checker: User, article: Article | None = None) -> Offer | None:
    """What *take next* would bring now, without taking it."""
    desks = desks_where(checker, "take")
    return best_for(checker, desks, article, wished=wished_desks(checker, desks))


def upcoming(*, checker: User, limit: int = 10) -> list[Claim]:
    """The next claims in queue order, for reading."""
    desks = wished_desks(checker, desks_where(checker, "take"))
    free = Claim.objects.filter(desk__in=desks).wished(**checker.queue_wishes)
    offered = free.offered_to(checker)
    pks = offered.in_queue_order().values_list("pk", flat=True)[:limit]
    return list(_loaded(list(pks)).in_queue_order())


def why_empty(*, checker: User) -> EmptyQueue:
    desks = desks_where(checker, "take")
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
        unwished=Claim.objects.filter(desk__in=desks).offered_to(checker).count(),
    )


def _desks(checker: User, article: Article | None) -> list[Desk]:
    if article is None:
        return desks_for(checker, "take")
    allow("take", checker, article)
    return [article.desk]


def _loaded(pks: list[int]) -> ClaimQuerySet:
    return Claim.objects.filter(pk__in=pks).select_related("article", "anchor", "desk")
