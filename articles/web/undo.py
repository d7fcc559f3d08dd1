"""The way back from what was decided in one go: one button for all of it."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from articles.web.flash import WARNING, Undo, flash
from articles.web.refusals import refused
from articles.workflow.errors import WorkflowError
from articles.workflow.undo import undo_batch

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest
    from articles.workflow.bulk import BulkResult

AT_MOST = 5  # refused claims that are named one by one


def undo_of(result: BulkResult, back: str) -> Undo:
    """The form that takes all of it back and then shows the page it was decided on."""
    return Undo(reverse("undo"), {"batch": str(result.batch), "back": back})


@login_required
@require_POST
def undo(request: AuthenticatedRequest) -> HttpResponse:
    try:
        result = undo_batch(_batch(request), person=request.user)
    except WorkflowError as refusal:
        return refused(request, refusal)
    tell_undone(request, result)
    back = request.POST.get("back", "")
    is_ours = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return redirect(back if is_ours else "home")


def tell_undone(request: AuthenticatedRequest, result: BulkResult) -> None:
    done = len(result.done)
    if done:
        words = ngettext("Undone for %(count)s claim.", "Undone for %(count)s claims.", done)
        flash(request, words % {"count": done})
    for claim, why in result.refused[:AT_MOST]:
        words = _("Claim %(number)s stays: %(why)s") % {"number": claim.number, "why": why}
        flash(request, words, level=WARNING)
    more = len(result.refused) - AT_MOST
    if more > 0:
        words = ngettext("%(count)s more stays.", "%(count)s more stay.", more)
        flash(request, words % {"count": more}, level=WARNING)


def _batch(request: AuthenticatedRequest) -> uuid.UUID:
    try:
        return uuid.UUID(request.POST.get("batch", ""))
    except ValueError as nonsense:
        raise Http404 from nonsense
