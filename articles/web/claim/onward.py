"""Where one goes on to when a verdict is saved: in the queue, or in the article one came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models import Claim
from articles.web.desk.answers import came_by_queue, go_to, go_to_claim, show_desk, wants_part
from articles.web.flash import NOTE, flash
from articles.web.once import once
from articles.workflow import queue
from articles.workflow.assignments import resume, take
from articles.workflow.errors import Outdated, Refused, WorkflowError

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.models import User
    from articles.web.request import AuthenticatedRequest

S = Claim.State


def go_on(request: AuthenticatedRequest, claim: Claim, *, form: str) -> HttpResponse:
    """The next claim. The same form sent again goes to the same one, and takes no second."""
    found, _fresh = once(f"onward {form}", request.user, lambda: _found(request, claim))
    following = Claim.objects.select_related("article").filter(pk__in=found).first()
    if following is not None:
        return go_to_claim(request, following, before=claim)
    if came_by_queue(request):
        flash(request, _("Your queue is done."), level=NOTE)
        return go_to(request, reverse("queue"))
    if wants_part(request):
        return show_desk(request, claim.article, before=claim)
    return go_to(request, reverse("article-desk", args=[claim.article_id]))


def _found(request: AuthenticatedRequest, claim: Claim) -> list[int]:
    if came_by_queue(request):
        following = _next_of_queue(request.user)
    else:
        following = _next_of_article(claim, request.user)
    return [following.pk] if following else []


def _next_of_queue(checker: User) -> Claim | None:
    try:
        turn = queue.take_next(checker=checker)
    except WorkflowError:
        return None
    return turn.claim if turn else None


def _next_of_article(claim: Claim, checker: User) -> Claim | None:
    """The next claim in the text that this person can go on with, in hand when that is possible."""
    rest = (
        claim.article.claims.exclude(pk=claim.pk)
        .in_text_order()
        .select_related("anchor", "checker")
    )
    fitting = [c for c in rest if _is_for(c, checker)]
    here = (claim.position, claim.number)
    fitting.sort(key=lambda other: (other.position, other.number) < here)
    for other in fitting:
        other.article, other.desk = claim.article, claim.desk
        try:
            _pick_up(other, checker)
        except Outdated:
            continue
        except Refused:
            return other
        return other
    return None


def _is_for(claim: Claim, checker: User) -> bool:
    mine = claim.checker_id == checker.pk
    free = claim.state in (S.OPEN, S.STALE) and (mine or claim.checker_id is None)
    return free or (mine and claim.state in (S.CHECKING, S.RETURNED))


def _pick_up(claim: Claim, checker: User) -> None:
    if claim.state == S.RETURNED:
        resume(claim, checker=checker)
    elif claim.state != S.CHECKING:
        take(claim, checker=checker)
