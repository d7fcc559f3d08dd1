"""Which free claim comes next for a person: the order of *take next*, and the rule behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from articles.models import Assignment, Claim
from articles.models.prepared import Prepared

if TYPE_CHECKING:
    from datetime import datetime

    from django.db.models import QuerySet

    from articles.models import Article, Desk, User
    from articles.models.claim_queries import ClaimQuerySet

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


class Rank(NamedTuple):
    """How pressing a claim is, and where it stands; the smallest comes first."""

    legal: int
    due: datetime
    risk: int
    article: int
    position: int
    desk: int


def best_for(
    checker: User,
    desks: list[Desk],
    article: Article | None = None,
    *,
    wished: list[Desk],
    lock: bool = False,
) -> Offer | None:
    """The claim that comes next on these desks, or in one article. Locked, it is nobody else's.

    What was sent back comes from all of the desks, the rest from those that are wished. Who names
    an article wants whatever stands there.
    """
    asked: dict[str, Any] = {"checker": checker, "lock": lock}
    within: dict[str, Any] = {"article": article.pk} if article else {}
    if pk := _returned.first(desks=_pks(desks), **asked, **within):
        return Offer(_loaded(pk), "resume", "returned")
    pks, wishes = _pks(wished), {} if article else checker.queue_wishes
    within |= wishes
    tops = _tops(pks, checker, within)
    # Among equals, one of the article in which the person took a claim last.
    here = _article_of.first(checker=checker)
    if tops and here and within.get("article", here) == here:
        legal, due, risk, *_elsewhere = tops[0]
        if pk := _near.first(
            desks=pks, article=here, legal=legal, due=due, risk=risk, **asked, **wishes
        ):
            return Offer(_loaded(pk), "take", "article" if legal else "legal")
    # A desk after the first only when that one was emptied a moment ago.
    for top in tops:
        if pk := _free.first(desk=top.desk, **asked, **within):
            claim = _loaded(pk)
            return Offer(claim, "take", _rule(claim))
    return None


def _pks(desks: list[Desk]) -> tuple[int, ...]:
    return tuple(desk.pk for desk in desks)


def wished_desks(checker: User, desks: list[Desk]) -> list[Desk]:
    """The desk that the person wants to check for, if it is one of these; else all of them."""
    return [desk for desk in desks if desk.pk == checker.queue_desk_id] or desks


def _tops(desks: tuple[int, ...], checker: User, within: dict[str, Any]) -> list[Rank]:
    """The rank of each desk's first free claim, the most pressing of all first."""
    # Desk by desk, so that each question is answered from the top of one index.
    tops = (_top.first(desk=desk, checker=checker, **within) for desk in desks)
    return sorted(Rank(*top) for top in tops if top)


def _rule(claim: Claim) -> str:
    if claim.risk == Claim.Risk.LEGAL:
        return "legal"
    if claim.due_at:
        return "deadline"
    return "risk" if claim.risk == Claim.Risk.CENTRAL else "text"


# The ids alone: with the article at hand SQLite would not begin at the index.
@Prepared
def _returned(*, desks: Any, checker: Any, lock: bool, **within: Any) -> QuerySet[Any, int]:
    claims = Claim.objects.filter(desk__in=desks, **within).returned_to(checker)
    return _first_id(claims.in_queue_order(), lock=lock)


@Prepared
def _top(*, desk: Any, checker: Any, **within: Any) -> QuerySet[Any, tuple[Any, ...]]:
    claims = _offered(desk, checker, **within)
    ranks = ("legal_rank", "queue_due", "risk_rank", "article", "position", "desk")
    return claims.in_queue_order().values_list(*ranks)[:1]


@Prepared
def _near(
    *,
    desks: Any,
    checker: Any,
    article: Any,
    legal: Any,
    due: Any,
    risk: Any,
    lock: bool,
    **wishes: Any,
) -> QuerySet[Any, int]:
    claims = Claim.objects.filter(
        desk__in=desks, article=article, legal_rank=legal, queue_due=due, risk_rank=risk
    )
    return _first_id(claims.wished(**wishes).offered_to(checker).in_text_order(), lock=lock)


@Prepared
def _free(*, desk: Any, checker: Any, lock: bool, **within: Any) -> QuerySet[Any, int]:
    return _first_id(_offered(desk, checker, **within).in_queue_order(), lock=lock)


def _offered(desk: Any, checker: Any, **within: Any) -> ClaimQuerySet:
    article = {"article": within.pop("article")} if "article" in within else {}
    return Claim.objects.filter(desk=desk, **article).wished(**within).offered_to(checker)


@Prepared
def _article_of(*, checker: Any) -> QuerySet[Any, int]:
    """The article in which the person took a claim last."""
    turns = Assignment.objects.filter(checker=checker).order_by("-pk")
    return turns.values_list("claim__article", flat=True)[:1]


@Prepared
def _with_article(*, pk: Any) -> QuerySet[Claim]:
    return Claim.objects.filter(pk=pk).select_related("article", "anchor", "desk")


def _loaded(pk: int) -> Claim:
    (claim,) = _with_article(pk=pk)
    return claim


def _first_id(claims: ClaimQuerySet, *, lock: bool) -> QuerySet[Any, int]:
    if lock:
        # Two people who press at once get two claims: the second skips the row the first has.
        claims = claims.select_for_update(skip_locked=True, no_key=True)
    return claims.values_list("pk", flat=True)[:1]
