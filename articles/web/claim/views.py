"""One claim: opened, drafted, given its verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST, require_safe

from articles.models import Claim, Verdict
from articles.web.claim.forms import EvidenceForm, VerdictForm
from articles.web.claim.onward import go_on
from articles.web.claim.opened import claim_of, opened_claim
from articles.web.claim.refusals import misshapen, refused_claim
from articles.web.claim.sent import add_row, brought_together, sent_form, submission
from articles.web.claim.told import (
    tell_draft,
    tell_others,
    tell_revert,
    tell_verdict,
    tell_window,
)
from articles.web.desk.answers import go_to_claim, show_claim
from articles.web.once import fingerprint, once, was_sent
from articles.workflow.conflicts import amend_verdict
from articles.workflow.drafts import keep_draft, revert_to
from articles.workflow.errors import WorkflowError
from articles.workflow.leases import renew_lease
from articles.workflow.verdicts import submit_verdict

if TYPE_CHECKING:
    from articles.web.request import AuthenticatedRequest

BEFORE = "yes"  # an autosave that left before the form was sent


@login_required
@require_safe
def claim_detail(request: AuthenticatedRequest, pk: int, number: int) -> HttpResponse:
    opened = opened_claim(request, pk, number)
    if opened.turn and opened.turn.checker_id == request.user.pk:
        until = renew_lease(opened.claim, request.user)
        opened.turn.lease_until = until or opened.turn.lease_until
    return show_claim(request, opened)


@login_required
@require_POST
def claim_draft(request: AuthenticatedRequest, pk: int, number: int) -> HttpResponse:
    """Keep what is written. The script that saves while one types wants no page back."""
    claim = claim_of(request, pk, number)
    form, evidence = VerdictForm(request.POST), EvidenceForm(request.POST)
    kept_by = request.POST.get("autosave")
    is_overtaken = kept_by == BEFORE and was_sent(submission(request, claim), request.user)
    if is_overtaken:  # on its way, by the verdict itself
        return HttpResponse(status=204)
    if not form.is_valid():
        return misshapen(request, claim, form, evidence)
    try:
        draft = keep_draft(claim, checker=request.user, **form.draft())
    except WorkflowError as refusal:
        return refused_claim(request, claim, refusal, form=form, evidence=evidence)
    if kept_by:
        at = draft.saved_at.isoformat() if draft.pk else ""
        return HttpResponse(status=204, headers={"X-Draft-At": at, "X-Draft-Held": form.held_now})
    tell_draft(request, claim)
    return go_to_claim(request, claim, row=evidence)


@login_required
@require_POST
def claim_submit(request: AuthenticatedRequest, pk: int, number: int) -> HttpResponse:
    """Save the verdict, with the evidence that still stands in the row, all or nothing."""
    claim = claim_of(request, pk, number)
    form, evidence = VerdictForm(request.POST), EvidenceForm(request.POST)
    if not (form.is_valid() and evidence.is_valid()):
        return misshapen(request, claim, form, evidence)
    sent = submission(request, claim)
    says = fingerprint(form.finding(), evidence.fingerprint)
    try:
        finding = brought_together(claim, form, request)
        given, _fresh = once(
            sent, request.user, lambda: _hand_in(claim, finding, evidence, request), says=says
        )
    except WorkflowError as refusal:
        return refused_claim(request, claim, refusal, form=form, evidence=evidence)
    tell_verdict(request, claim, Verdict.objects.get(pk=given[0]))
    tell_window(request, claim, form.verdict(claim), finding)
    tell_others(request, claim)
    if request.POST.get("then") == "stay":
        return go_to_claim(request, claim)
    return go_on(request, claim, form=sent_form(request, claim))


@login_required
@require_POST
def verdict_revert(
    request: AuthenticatedRequest, pk: int, number: int, verdict: int
) -> HttpResponse:
    """Fill the form from an earlier verdict. What was in it comes back by undo."""
    claim = claim_of(request, pk, number)
    earlier = get_object_or_404(claim.verdicts, number=verdict)
    earlier.claim = claim
    form, evidence = VerdictForm(request.POST), EvidenceForm(request.POST)
    if "note" in request.POST and not form.is_valid():
        return misshapen(request, claim, form, evidence)
    try:
        if form.is_valid():
            keep_draft(claim, checker=request.user, **form.draft())
        before = revert_to(earlier, checker=request.user)
    except WorkflowError as refusal:
        return refused_claim(request, claim, refusal, form=form, evidence=evidence)
    tell_revert(request, claim, earlier, before)
    return go_to_claim(request, claim, row=evidence)


def _hand_in(
    claim: Claim, finding: dict[str, Any], evidence: EvidenceForm, request: AuthenticatedRequest
) -> list[int]:
    checker = request.user
    if not evidence.is_blank:
        add_row(claim, evidence, request, rating=finding["rating"])
    if claim.state == Claim.State.SUBMITTED and claim.checker_id == checker.pk:
        return [amend_verdict(claim, checker=checker, **finding).pk]
    # No row_version: while the claim is in one's hands others change what no verdict holds, its
    # risk, say. That is no conflict; in other hands the verb refuses.
    return [submit_verdict(claim, checker=checker, **finding).pk]
