"""The checklist of a claim: ticks set and taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST

from articles.models import Detail
from articles.web.claim.forms import EvidenceForm, VerdictForm
from articles.web.claim.opened import claim_of
from articles.web.claim.refusals import refused_claim
from articles.web.desk.answers import go_to_claim
from articles.workflow.drafts import keep_draft
from articles.workflow.errors import WorkflowError
from articles.workflow.ticks import tick_detail, tick_point

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse

    from articles.models import Claim
    from articles.web.request import AuthenticatedRequest


@login_required
@require_POST
def detail_tick(request: AuthenticatedRequest, pk: int, number: int, detail: int) -> HttpResponse:
    claim = claim_of(request, pk, number)
    particular = get_object_or_404(Detail, claim=claim, pk=detail)
    particular.claim = claim
    return _tick(request, claim, partial(tick_detail, particular))


@login_required
@require_POST
def point_tick(request: AuthenticatedRequest, pk: int, number: int, point: str) -> HttpResponse:
    claim = claim_of(request, pk, number)
    return _tick(request, claim, partial(tick_point, claim, point))


def _tick(request: AuthenticatedRequest, claim: Claim, verb: Callable[..., object]) -> HttpResponse:
    """Set the tick or take it back. The verdict that stands in the same form is kept as a draft."""
    typed = VerdictForm(request.POST) if "note" in request.POST else None
    evidence = EvidenceForm(request.POST) if typed else None
    ticked = request.POST.get("ticked") == "yes"
    try:
        verb(ticked=ticked, person=request.user, at=timezone.now())
        if typed is not None and typed.is_valid():
            keep_draft(claim, checker=request.user, **typed.draft())
    except WorkflowError as refusal:
        return refused_claim(request, claim, refusal, form=typed, evidence=evidence)
    return go_to_claim(request, claim, row=evidence)
