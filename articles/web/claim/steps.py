"""The steps of a claim that are one button each, with a reason at most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.models import Claim, User, Verdict
from articles.web.claim.asked import Asked
from articles.web.claim.conflicts import contest, give_way
from articles.web.claim.forms import DeadlineForm, EvidenceForm, VerdictForm
from articles.web.claim.opened import claim_of
from articles.web.claim.refusals import refused_claim, seen
from articles.web.claim.told import tell_step
from articles.web.desk.answers import go_to_claim
from articles.web.numbers import whole_number
from articles.workflow import assignments, conflicts, signoff, triage, verdicts
from articles.workflow.batches import in_one_go
from articles.workflow.drafts import keep_draft
from articles.workflow.errors import Refused, RuleBroken, WorkflowError

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest


@login_required
@require_POST
def claim_step(request: AuthenticatedRequest, pk: int, number: int, step: str) -> HttpResponse:
    """Take the named step, then show the claim."""
    claim = claim_of(request, pk, number)
    typed = VerdictForm(request.POST) if "note" in request.POST else None
    evidence = EvidenceForm(request.POST)
    try:
        if typed is not None and typed.is_valid():
            keep_draft(claim, checker=request.user, **typed.draft())
        take_step(request, claim, step, page=reverse("claim-detail", args=[pk, number]))
    except WorkflowError as refusal:
        asked = _asked(request, claim, step)
        return refused_claim(request, claim, refusal, form=typed, evidence=evidence, asked=asked)
    return go_to_claim(request, claim, row=evidence)


def _asked(request: AuthenticatedRequest, claim: Claim, step: str) -> Asked | None:
    """Of a claim that is not as the person saw it the panel may not ask the same any more."""
    looked_at = whole_number(request.POST.get("row_version", ""))
    return Asked(step, request.POST.dict()) if looked_at in (None, claim.row_version) else None


def take_step(request: AuthenticatedRequest, claim: Claim, step: str, *, page: str) -> None:
    """Take it and say so on that page, with the way back. Raises WorkflowError."""
    with in_one_go() as batch:
        STEPS[step](claim, request)
    tell_step(request, claim, step, batch, page=page)


def _take(claim: Claim, request: AuthenticatedRequest) -> None:
    assignments.take(claim, checker=request.user, seen=seen(request))


def _take_over(claim: Claim, request: AuthenticatedRequest) -> None:
    conflicts.take_over(claim, checker=request.user, seen=seen(request))


def _resume(claim: Claim, request: AuthenticatedRequest) -> None:
    assignments.resume(claim, checker=request.user, seen=seen(request))


def _put_back(claim: Claim, request: AuthenticatedRequest) -> None:
    assignments.put_back(claim, checker=request.user, seen=seen(request))


def _wait(claim: Claim, request: AuthenticatedRequest) -> None:
    on, note = request.POST.get("on", ""), request.POST.get("waiting_note", "")
    assignments.wait(claim, on=on, note=note, checker=request.user, seen=seen(request))


def _recall(claim: Claim, request: AuthenticatedRequest) -> None:
    verdicts.recall_verdict(_verdict(claim, request), checker=request.user, seen=seen(request))


def _keep(claim: Claim, request: AuthenticatedRequest) -> None:
    triage.keep(claim, editor=request.user, seen=seen(request))


def _waive(claim: Claim, request: AuthenticatedRequest) -> None:
    triage.waive(claim, editor=request.user, seen=seen(request), **_reason(request))


def _discard(claim: Claim, request: AuthenticatedRequest) -> None:
    triage.discard(claim, editor=request.user, seen=seen(request), **_reason(request))


def _restore(claim: Claim, request: AuthenticatedRequest) -> None:
    triage.restore(claim, editor=request.user, seen=seen(request))


def _assign(claim: Claim, request: AuthenticatedRequest) -> None:
    chosen = request.POST.get("to", "")
    members = User.objects.filter(memberships__desk=claim.desk).distinct()
    number = whole_number(chosen)
    to = members.filter(pk=number).first() if number else None
    if chosen and to is None:
        sentence = _("Choose somebody of this desk.")
        raise RuleBroken(sentence, fields={"to": sentence})
    triage.assign(claim, to=to, editor=request.user, seen=seen(request))


def _risk(claim: Claim, request: AuthenticatedRequest) -> None:
    risk = request.POST.get("risk", "")
    triage.set_risk(claim, risk=risk, editor=request.user, seen=seen(request))


def _deadline(claim: Claim, request: AuthenticatedRequest) -> None:
    form = DeadlineForm(request.POST)
    if not form.is_valid():
        sentence = " ".join(map(str, form.errors["due_at"]))
        raise RuleBroken(sentence, fields={"due_at": sentence})
    due_at = form.cleaned_data["due_at"]
    triage.set_deadline(claim, due_at=due_at, editor=request.user, seen=seen(request))


def _approve(claim: Claim, request: AuthenticatedRequest) -> None:
    signoff.approve_verdict(_verdict(claim, request), editor=request.user, seen=seen(request))


def _send_back(claim: Claim, request: AuthenticatedRequest) -> None:
    reason = request.POST.get("reason", "")
    signoff.send_back(
        _verdict(claim, request), editor=request.user, reason=reason, seen=seen(request)
    )


def _reopen(claim: Claim, request: AuthenticatedRequest) -> None:
    reason = request.POST.get("reason", "")
    signoff.reopen(claim, editor=request.user, reason=reason, seen=seen(request))


def _reason(request: AuthenticatedRequest) -> dict[str, str]:
    return {"reason": request.POST.get("reason", ""), "text": request.POST.get("text", "")}


def _verdict(claim: Claim, request: AuthenticatedRequest) -> Verdict:
    """The verdict the person looked at; the verb refuses when a newer one is there."""
    named = whole_number(request.POST.get("verdict", ""))
    verdicts_of = claim.verdicts.select_related("checker")
    verdict = verdicts_of.filter(pk=named).first() if named else None
    verdict = verdict or claim.current_verdict
    if verdict is None:
        raise Refused(_("There is no verdict on this claim."))
    verdict.claim = claim
    return verdict


STEPS: dict[str, Callable[[Claim, AuthenticatedRequest], None]] = {
    "take": _take,
    "take-over": _take_over,
    "resume": _resume,
    "put-back": _put_back,
    "wait": _wait,
    "recall": _recall,
    "keep": _keep,
    "waive": _waive,
    "discard": _discard,
    "restore": _restore,
    "assign": _assign,
    "risk": _risk,
    "deadline": _deadline,
    "approve": _approve,
    "send-back": _send_back,
    "reopen": _reopen,
    "contest": contest,
    "give-way": give_way,
}
