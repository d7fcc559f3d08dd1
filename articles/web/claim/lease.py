"""One press that keeps a claim in hand when the time runs out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from articles.web.claim.opened import claim_of
from articles.web.refusals import refused
from articles.workflow.errors import WorkflowError
from articles.workflow.leases import renew_lease
from articles.workflow.turns import turn_of

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest


@login_required
@require_POST
def claim_renew(request: AuthenticatedRequest, pk: int, number: int) -> HttpResponse:
    """Begin the time in hand anew. A script gets its new end, a person their queue."""
    claim = claim_of(request, pk, number)
    renew_lease(claim, request.user)
    try:
        turn = turn_of(claim, request.user)
    except WorkflowError as refusal:
        return refused(request, refusal)
    if request.accepts("text/html"):
        return redirect("queue")
    return JsonResponse({"until": turn.lease_until.isoformat()})
