"""A claim as one person opens it: its row, and what stands around it, in one question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, FilteredRelation, OuterRef, Q, Subquery
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from articles.models import Article, Claim, Verdict
from articles.web.claim_cards import before

if TYPE_CHECKING:
    from articles.models import Assignment, User, VerdictDraft
    from articles.models.claim_queries import ClaimQuerySet
    from articles.web.request import AuthenticatedRequest

RELATED = ("article__desk", "anchor", "current_verdict__checker", "checker")


@dataclass
class Opened:
    """What an open claim shows beside itself to one person.

    `previous` and `following` are the numbers of the claims before and after it in the text.
    """

    claim: Claim
    turn: Assignment | None
    draft: VerdictDraft | None
    is_first_time: bool
    previous: int | None
    following: int | None

    @property
    def before(self) -> Neighbour | None:
        return self._neighbour(self.previous)

    @property
    def after(self) -> Neighbour | None:
        return self._neighbour(self.following)

    def _neighbour(self, number: int | None) -> Neighbour | None:
        if number is None:
            return None
        return Neighbour(number, reverse("claim-detail", args=[self.claim.article_id, number]))


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The claim before or after one, as a link."""

    number: int
    url: str


class NoSuchClaim(Http404):
    """The person may read the article; it has no claim of this number."""

    def __init__(self, article: Article, number: int) -> None:
        super().__init__()
        self.article, self.number = article, number


def claim_of(request: AuthenticatedRequest, pk: int, number: int) -> Claim:
    """The claim as a verb needs it, or 404."""
    claims = Claim.objects.visible_to(request.user).select_related(*RELATED)
    claim = _found(claims, request.user, pk, number)
    claim.desk = claim.article.desk
    return claim


def opened_claim(request: AuthenticatedRequest, pk: int, number: int) -> Opened:
    """The claim as its page needs it, as it stands in the database now, or 404."""
    person = request.user
    claims = _with_surroundings(Claim.objects.visible_to(person), person)
    claim: Any = _found(claims, person, pk, number)
    claim.desk = claim.article.desk
    person.keep_authorship(claim.article_id, claim.is_own_text)
    return Opened(
        claim,
        # Django leaves the attribute away when the outer join finds no row.
        turn=getattr(claim, "open_turn", None),
        draft=getattr(claim, "own_draft", None),
        is_first_time=claim.is_first_time,
        previous=claim.previous,
        following=claim.following,
    )


def _found(claims: ClaimQuerySet, person: User, pk: int, number: int) -> Claim:
    claim = claims.filter(article=pk, number=number).first()
    if claim is None:
        raise NoSuchClaim(get_object_or_404(Article.objects.visible_to(person), pk=pk), number)
    return claim


def _with_surroundings(claims: ClaimQuerySet, person: User) -> ClaimQuerySet:
    written = Article.authors.through.objects.filter(article=OuterRef("article"), user=person)
    previous, following = _neighbours()
    return claims.annotate(
        open_turn=FilteredRelation("assignments", condition=Q(assignments__closed_at=None)),
        own_draft=FilteredRelation("drafts", condition=Q(drafts__checker=person)),
        is_first_time=~Exists(Verdict.objects.filter(checker=person)),
        is_own_text=Exists(written),
        previous=Subquery(previous.values("number")[:1]),
        following=Subquery(following.values("number")[:1]),
    ).select_related(*RELATED, "open_turn__checker", "own_draft")  # type: ignore[misc]


def _neighbours() -> tuple[ClaimQuerySet, ClaimQuerySet]:
    """The nearest claims before and after one first, those that are no claims left out."""
    here, number = OuterRef("position"), OuterRef("number")
    others = Claim.objects.filter(article=OuterRef("article")).exclude(state=Claim.State.DISCARDED)
    after = others.filter(Q(position__gt=here) | Q(position=here, number__gt=number))
    nearest = before(others, here, number).order_by("-position", "-number")
    return nearest, after.in_text_order()
