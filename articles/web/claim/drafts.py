"""The verdicts that a person has begun and not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles.models import Claim, VerdictDraft
from articles.web.claim.opened import claim_of
from articles.web.claim.told import put_back_draft
from articles.web.flash import flash
from articles.web.refusals import refused
from articles.workflow.drafts import discard_draft
from articles.workflow.errors import WorkflowError

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest

SHOWN = 100


@login_required
@require_safe
def drafts(request: AuthenticatedRequest) -> HttpResponse:
    kept = (
        VerdictDraft.objects.filter(checker=request.user)
        .filter(claim__in=Claim.objects.visible_to(request.user))
        .select_related("claim__article", "claim__anchor", "claim__checker")
        .order_by("-saved_at")
    )
    return render(request, "articles/queue/drafts.html", {"drafts": kept[:SHOWN]})


@login_required
@require_POST
def draft_discard(request: AuthenticatedRequest, pk: int, number: int) -> HttpResponse:
    claim = claim_of(request, pk, number)
    try:
        said = discard_draft(claim, checker=request.user)
    except WorkflowError as refusal:
        return refused(request, refusal)
    undo = put_back_draft(claim, said, by="discard")
    flash(request, _("Draft discarded."), about=claim.text, undo=undo)
    return redirect("drafts")
