"""Keeping my filters of the queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.web.flash import flash
from articles.web.queue.form import WishesForm
from articles.web.queue.views import PAGE, contents
from articles.web.refusals import invalid, refused
from articles.web.viewer import viewer_of
from articles.workflow.errors import WorkflowError
from articles.workflow.wishes import narrow_queue

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest


@login_required
@require_POST
def queue_wishes(request: AuthenticatedRequest) -> HttpResponse:
    viewer = viewer_of(request)
    form = WishesForm({} if "all" in request.POST else request.POST, viewer=viewer)
    if not form.is_valid():
        return invalid(request, PAGE, contents(viewer) | {"wishes": form})
    try:
        narrow_queue(request.user, **form.chosen)
    except WorkflowError as refusal:
        return refused(request, refusal)
    flash(request, _("Your filters are kept. They are yours alone."))
    return redirect("queue")
