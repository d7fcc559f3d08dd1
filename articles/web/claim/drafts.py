"""The verdicts that a person has begun and not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Claim, VerdictDraft

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
