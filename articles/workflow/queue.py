"""*Take next*: which claim comes to whom, and why none does."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import transaction
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Assignment, Claim
from articles.workflow.assignments import expire_overdue, open_turn, refuse_full_hands
from articles.workflow.errors import Refused
from articles.workflow.permissions import allow, desks_for, desks_where

if TYPE_CHECKING:
    from datetime import datetime

    from articles.models import Desk, User
    from articles.models.claim import ClaimQuerySet

RULES = {
    "returned": _("It was sent back to you."),
    "legal": _("It carries a legal risk."),
    "deadline": _("Its deadline comes first."),
    "risk": _("Its risk is the highest."),
    "article": _("It stands in the article you are in."),
    "text": _("It comes next in the text."),
}


@dataclass(frozen=True)
class Offer:
    """The claim that comes next, the step that takes it, and the rule that brought it."""

    claim: Claim
    step: str
    rule: str

    @property
    def reason(self) -> Any:
        return RULES[self.rule]


class Head(NamedTuple):
    """The rank of the claim that a desk would give first; the smallest comes first of all."""

    legal: int
    due: datetime
    risk: int
    elsewhere: bool
    article: int
    position: int


@dataclass(frozen=True)
class EmptyQueue:
    """Why nothing comes: who holds claims, when the next lease ends, what waits for triage."""

    holders: list[tuple[str, int]]
    next_lease_ends: datetime | None
    suggested: int

    @property
    def held(self) -> int:
        return sum(count for _name, count in self.holders)


@transaction.atomic
def take_next(*, checker: User, article: Article | None = None) -> Assignment | None:
    """Take the best claim there is for this person, on all their desks or in one article."""
    desks = _desks(checker, article)
    expire_overdue(desks)
    open_hands = [desk for desk in desks if _has_room(checker, desk)]
    if not open_hands:
        refuse_full_hands(checker, desks[0])
    offer = _best(open_hands, checker, article, lock=True)
    if offer is None:
        return None
    return open_turn(offer.claim, offer.step, checker=checker)


def next_for(*, checker: User, article: Article | None = None) -> Offer | None:
    """What *take next* would bring now, without taking it."""
    return _best(desks_where(checker, "take"), checker, article, lock=False)


def upcoming(*, checker: User, limit: int = 10) -> list[Claim]:
    """The next claims in queue order, for reading."""
    offered = Claim.objects.filter(desk__in=desks_where(checker, "take")).offered_to(checker)
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
    )


def _desks(checker: User, article: Article | None) -> list[Desk]:
    if article is None:
        return desks_for(checker, "take")
    allow("take", checker, article)
    return [article.desk]


def _has_room(checker: User, desk: Desk) -> bool:
    try:
        refuse_full_hands(checker, desk)
    except Refused:
        return False
    return True


def _best(desks: list[Desk], checker: User, article: Article | None, *, lock: bool) -> Offer | None:
    returned = Claim.objects.filter(desk__in=desks).returned_to(checker)
    if article is not None:
        returned = returned.filter(article=article)
    if claim := _first(returned.in_queue_order(), lock=lock):
        return Offer(claim, "resume", "returned")
    # Desk by desk, so that each question is answered from the top of one index. The desk with
    # the most pressing claim comes first; another only when that one was emptied meanwhile.
    here = _article_of(checker)
    offered = [_offered(desk, checker, article) for desk in desks]
    heads = [(head, claims) for claims in offered if (head := _head(claims, here))]
    for head, claims in sorted(heads, key=itemgetter(0)):
        if offer := _best_of(claims, head, lock=lock):
            return offer
    return None


def _offered(desk: Desk, checker: User, article: Article | None) -> ClaimQuerySet:
    offered = Claim.objects.filter(desk=desk).offered_to(checker)
    return offered.filter(article=article) if article else offered


def _head(offered: ClaimQuerySet, here: int | None) -> Head | None:
    """Where the first of these claims stands; among its equals, one of the article `here`."""
    ranks = offered.in_queue_order().values_list(
        "legal_rank", "queue_due", "risk_rank", "article", "position"
    )
    first = ranks.first()
    if first is None:
        return None
    legal, due, risk, _article, _position = first
    near = ranks.filter(legal_rank=legal, queue_due=due, risk_rank=risk, article=here).first()
    _legal, _due, _risk, article, position = near or first
    return Head(legal, due, risk, near is None, article, position)


def _best_of(offered: ClaimQuerySet, head: Head, *, lock: bool) -> Offer | None:
    near = offered.filter(
        legal_rank=head.legal, queue_due=head.due, risk_rank=head.risk, article=head.article
    )
    if not head.elsewhere and (claim := _first(near.in_text_order(), lock=lock)):
        return Offer(claim, "take", "legal" if head.legal == 0 else "article")
    claim = _first(offered.in_queue_order(), lock=lock)
    return Offer(claim, "take", _rule(claim)) if claim else None


def _first(claims: ClaimQuerySet, *, lock: bool) -> Claim | None:
    # The id alone: with the article and the desk at hand SQLite would not begin at the index.
    found = claims.values_list("pk", flat=True)
    if lock:
        # Two people who press at once get two claims: the second skips the row the first has.
        found = found.select_for_update(skip_locked=True, no_key=True)
    pk = found.first()
    return _loaded([pk]).get() if pk else None


def _loaded(pks: list[int]) -> ClaimQuerySet:
    return Claim.objects.filter(pk__in=pks).select_related("article", "anchor", "desk")


def _article_of(checker: User) -> int | None:
    """The article in which the person took a claim last."""
    last = Assignment.objects.filter(checker=checker).order_by("-pk").values_list("claim__article")
    return next((pk for (pk,) in last[:1]), None)


def _rule(claim: Claim) -> str:
    if claim.risk == Claim.Risk.LEGAL:
        return "legal"
    if claim.due_at:
        return "deadline"
    return "risk" if claim.risk == Claim.Risk.CENTRAL else "text"
