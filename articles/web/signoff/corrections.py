"""Corrections: somebody says that the text was changed, or why it was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from articles.models import Correction
from articles.web.claim.asked import Asked
from articles.web.claim.refusals import refused_claim
from articles.web.desk.answers import article_of
from articles.web.flash import flash
from articles.web.lists import picked_ids
from articles.web.signoff.answers import page_again, told_in_one_go
from articles.web.undo import undo_of
from articles.workflow.batches import in_one_go
from articles.workflow.bulk import BulkResult, in_bulk
from articles.workflow.errors import WorkflowError
from articles.workflow.signoff import settle_correction

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.models import Claim, User
    from articles.web.request import AuthenticatedRequest


@login_required
@require_POST
def correction_settle(
    request: AuthenticatedRequest, pk: int, number: int, correction: int
) -> HttpResponse:
    """On the page of the claim."""
    settled = _correction(request, correction, claim__article=pk, claim__number=number)
    page = reverse("claim-detail", args=[pk, number])
    try:
        return _settle(request, settled, page)
    except WorkflowError as refusal:
        asked = Asked(f"decline-{correction}", {"reason": request.POST.get("reason", "")})
        return refused_claim(request, settled.claim, refusal, asked=asked)


@login_required
@require_POST
def sign_off_correction(request: AuthenticatedRequest, pk: int, correction: int) -> HttpResponse:
    """On the page of the sign-off."""
    settled = _correction(request, correction, claim__article=pk)
    page = f"{reverse('article-sign-off', args=[pk])}#corrections"
    try:
        return _settle(request, settled, page)
    except WorkflowError as refusal:
        return page_again(
            request, settled.claim.article, refusal, about_claim=settled.claim.number,
            about_url=f"#correction-{correction}", kept_reason=request.POST.get("reason", ""),
        )  # fmt: skip


@login_required
@require_POST
def corrections_made(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    """Say of all the corrections that were looked at that they were made in the text."""
    article = article_of(request, pk)
    named = picked_ids(request.POST.getlist("correction"))
    corrections = Correction.objects.filter(pk__in=named, claim__article=article)
    by_claim = {each.claim_id: each for each in corrections.select_related("claim__article")}

    def settle(claim: Claim, person: User) -> None:
        settle_correction(by_claim[claim.pk], person=person, made=True)

    result = in_bulk([each.claim for each in by_claim.values()], settle, person=request.user)
    count = len(result.done)
    told = ngettext("%(count)s correction made.", "%(count)s corrections made.", count)
    return told_in_one_go(request, article, result, told % {"count": count})


def _correction(request: AuthenticatedRequest, pk: int, **of: int) -> Correction:
    corrections = Correction.objects.visible_to(request.user)
    return get_object_or_404(corrections.select_related("claim__article__desk"), pk=pk, **of)


def _settle(request: AuthenticatedRequest, correction: Correction, page: str) -> HttpResponse:
    made, reason = request.POST.get("made") == "yes", request.POST.get("reason", "")
    with in_one_go() as batch:
        settle_correction(correction, person=request.user, made=made, reason=reason)
    sentence = _("Correction made in the text.") if made else _("Correction declined.")
    undo = undo_of(BulkResult([correction.claim], batch=batch), page)
    flash(request, sentence, about=correction.claim.text, undo=undo)
    return redirect(page)
