"""A claim as one person opens it: its row, and what stands around it, in one question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, FilteredRelation, OuterRef, Q, Subquery, TextField, Value
from django.db.models.functions import Concat
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from articles.models import Article, Claim, Verdict
from articles.web.claim.cards import before
from articles.web.desk.filters import TO_CHECK

if TYPE_CHECKING:
    from articles.models import Assignment, User, VerdictDraft
    from articles.models.claim_queries import ClaimQuerySet
    from articles.web.request import AuthenticatedRequest

RELATED = ("article__desk", "anchor", "current_verdict__checker", "checker")
# The number of a neighbour and its words in one value, so that the claim brings both.
LINE = Concat("number", Value(" "), "anchor__text", output_field=TextField())


@dataclass
class Opened:
    """What an open claim shows beside itself to one person.

    `after_open` is the next that is still to be checked, when others stand before it.
    """

    claim: Claim
    turn: Assignment | None
    draft: VerdictDraft | None
    is_first_time: bool
    before: Neighbour | None
    after: Neighbour | None
    after_open: Neighbour | None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The claim before or after one in the text, as a line that leads there."""

    number: int
    words: str
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
    is_further = claim.following_open != claim.following
    return Opened(
        claim,
        # Django leaves the attribute away when the outer join finds no row.
        turn=getattr(claim, "open_turn", None),
        draft=getattr(claim, "own_draft", None),
        is_first_time=claim.is_first_time,
        before=_neighbour(pk, claim.previous),
        after=_neighbour(pk, claim.following),
        after_open=_neighbour(pk, claim.following_open) if is_further else None,
    )


def _neighbour(article: int, line: str | None) -> Neighbour | None:
    if line is None:
        return None
    number, _, words = line.partition(" ")
    return Neighbour(int(number), words, reverse("claim-detail", args=[article, int(number)]))


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
        previous=Subquery(previous.values(line=LINE)[:1]),
        following=Subquery(following.values(line=LINE)[:1]),
        following_open=Subquery(following.filter(state__in=TO_CHECK).values(line=LINE)[:1]),
    ).select_related(*RELATED, "open_turn__checker", "own_draft")  # type: ignore[misc]


def _neighbours() -> tuple[ClaimQuerySet, ClaimQuerySet]:
    """The nearest claims before and after one first, those that are no claims left out."""
    here, number = OuterRef("position"), OuterRef("number")
    others = Claim.objects.filter(article=OuterRef("article")).exclude(state=Claim.State.DISCARDED)
    after = others.filter(Q(position__gt=here) | Q(position=here, number__gt=number))
    nearest = before(others, here, number).order_by("-position", "-number")
    return nearest, after.in_text_order()
