"""The way back from what was decided in one go: one button for all of it."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from articles.web.back import back_to
from articles.web.flash import WARNING, Undo, flash
from articles.web.refusals import refused
from articles.workflow.article_undo import undo_deadlines
from articles.workflow.errors import WorkflowError
from articles.workflow.membership_undo import undo_roles
from articles.workflow.undo import can_undo, undo_batch

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.models import Article, Claim
    from articles.web.request import AuthenticatedRequest
    from articles.workflow.bulk import BulkResult

# What an undo is of, where it is not of claims.
ARTICLES, MEMBERS = "articles", "members"
AT_MOST = 5  # refused claims that are named one by one


def undo_of(result: BulkResult[Any], back: str, *, of: str = "claims") -> Undo | None:
    """The form that takes it back and then shows the page it was decided on; None: it stands."""
    if of != ARTICLES and not can_undo(result.done):
        return None
    return Undo(reverse("undo"), {"batch": str(result.batch), "of": of, "back": back})


@login_required
@require_POST
def undo(request: AuthenticatedRequest) -> HttpResponse:
    try:
        if request.POST.get("of") == ARTICLES:
            tell_set_back(request, undo_deadlines(_batch(request), person=request.user))
        elif request.POST.get("of") == MEMBERS:
            tell(request, _("Undone."), staying(undo_roles(_batch(request), chief=request.user)))
        else:
            tell_undone(request, undo_batch(_batch(request), person=request.user))
    except WorkflowError as refusal:
        return refused(request, refusal)
    return back_to(request.POST.get("back", ""), otherwise="home")


def tell_undone(request: AuthenticatedRequest, result: BulkResult[Claim]) -> None:
    done = len(result.done)
    words = ngettext("Undone for %(count)s claim.", "Undone for %(count)s claims.", done)
    tell(request, words % {"count": done} if done else "", staying(result))


def staying(result: BulkResult[Claim]) -> list[str]:
    return [
        _("Claim %(number)s stays: %(why)s") % {"number": claim.number, "why": why}
        for claim, why in result.refused
    ]


def tell_set_back(request: AuthenticatedRequest, result: BulkResult[Article]) -> None:
    done = len(result.done)
    words = ngettext("Undone for %(count)s article.", "Undone for %(count)s articles.", done)
    stay = [
        _("%(article)s stays: %(why)s") % {"article": article, "why": why}
        for article, why in result.refused
    ]
    tell(request, words % {"count": done} if done else "", stay)


def tell(request: AuthenticatedRequest, done: str, stay: list[str]) -> None:
    """What was undone, then what was not, as far as there is room."""
    if done:
        flash(request, done)
    for words in stay[:AT_MOST]:
        flash(request, words, level=WARNING)
    more = len(stay) - AT_MOST
    if more > 0:
        words = ngettext("%(count)s more stays.", "%(count)s more stay.", more)
        flash(request, words % {"count": more}, level=WARNING)


def _batch(request: AuthenticatedRequest) -> uuid.UUID:
    try:
        return uuid.UUID(request.POST.get("batch", ""))
    except ValueError as nonsense:
        raise Http404 from nonsense
