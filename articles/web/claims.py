"""One claim: opened, drafted, given its verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles.models import Claim
from articles.web.claim_forms import EvidenceForm, VerdictForm
from articles.web.claim_refusals import misshapen, refused_claim
from articles.web.desk_answers import claim_of, show_claim
from articles.workflow import queue
from articles.workflow.assignments import renew_lease, resume, take
from articles.workflow.errors import Outdated, Refused, WorkflowError
from articles.workflow.evidence import add_evidence
from articles.workflow.verdicts import keep_draft, submit_verdict

if TYPE_CHECKING:
    from articles.models import User
    from articles.web.request import AuthenticatedRequest

S = Claim.State


@login_required
@require_safe
def claim_detail(request: AuthenticatedRequest, pk: int, number: int) -> HttpResponse:
    claim = claim_of(request, pk, number)
    renew_lease(claim, request.user)
    return show_claim(request, claim)


@login_required
@require_POST
def claim_draft(request: AuthenticatedRequest, pk: int, number: int) -> HttpResponse:
    """Keep what is written. The script that saves while one types wants no page back."""
    claim = claim_of(request, pk, number)
    form, evidence = VerdictForm(request.POST), EvidenceForm(request.POST)
    if not form.is_valid():
        return misshapen(request, claim, form, evidence)
    try:
        keep_draft(claim, checker=request.user, **form.finding())
    except WorkflowError as refusal:
        return refused_claim(request, claim, refusal, form=form, evidence=evidence)
    if "autosave" in request.POST:
        return HttpResponse(status=204)
    if not evidence.is_blank:
        # A draft keeps no evidence, so the row is shown again as it was typed.
        return show_claim(request, claim, typed=form, typed_evidence=evidence)
    return redirect(claim_url(claim, request))


@login_required
@require_POST
def claim_submit(request: AuthenticatedRequest, pk: int, number: int) -> HttpResponse:
    """Save the verdict, with the evidence that still stands in the row, all or nothing."""
    claim = claim_of(request, pk, number)
    form, evidence = VerdictForm(request.POST), EvidenceForm(request.POST)
    if not (form.is_valid() and evidence.is_valid()):
        return misshapen(request, claim, form, evidence)
    try:
        _hand_in(claim, form, evidence, request.user)
    except WorkflowError as refusal:
        return refused_claim(request, claim, refusal, form=form, evidence=evidence)
    if request.POST.get("then") == "stay":
        return redirect(claim_url(claim, request, done=claim))
    return _next(request, claim)


@transaction.atomic
def _hand_in(claim: Claim, form: VerdictForm, evidence: EvidenceForm, checker: User) -> None:
    finding = form.verdict(claim)
    if not evidence.is_blank:
        add_evidence(claim, person=checker, **evidence.fields_for(finding["rating"]))
    submit_verdict(claim, checker=checker, seen=form.cleaned_data["row_version"], **finding)


def _next(request: AuthenticatedRequest, claim: Claim) -> HttpResponse:
    """Where one goes on: in the queue, or in the article one came from."""
    if request.POST.get("from") == "queue":
        following = _next_of_queue(request.user)
    else:
        following = _next_of_article(claim, request.user)
    if following is not None:
        return redirect(claim_url(following, request, done=claim))
    if request.POST.get("from") == "queue":
        messages.success(request, _("Saved. Your queue is done."))
        return redirect("queue")
    desk = reverse("article-desk", args=[claim.article_id])
    return redirect(f"{desk}?{urlencode({'done': claim.pk})}")


def _next_of_queue(checker: User) -> Claim | None:
    try:
        turn = queue.take_next(checker=checker)
    except WorkflowError:
        return None
    return turn.claim if turn else None


def _next_of_article(claim: Claim, checker: User) -> Claim | None:
    """The next claim in the text that this person can go on with, in hand when that is possible."""
    rest = (
        claim.article.claims.exclude(pk=claim.pk)
        .in_text_order()
        .select_related("anchor", "checker")
    )
    fitting = [c for c in rest if _is_for(c, checker)]
    here = (claim.position, claim.number)
    fitting.sort(key=lambda other: (other.position, other.number) < here)
    for other in fitting:
        other.article, other.desk = claim.article, claim.desk
        try:
            _pick_up(other, checker)
        except Outdated:
            continue
        except Refused:
            return other
        return other
    return None


def _is_for(claim: Claim, checker: User) -> bool:
    mine = claim.checker_id == checker.pk
    free = claim.state in (S.OPEN, S.STALE) and (mine or claim.checker_id is None)
    return free or (mine and claim.state in (S.CHECKING, S.RETURNED))


def _pick_up(claim: Claim, checker: User) -> None:
    if claim.state == S.RETURNED:
        resume(claim, checker=checker)
    elif claim.state != S.CHECKING:
        take(claim, checker=checker)


def claim_url(claim: Claim, request: AuthenticatedRequest, *, done: Claim | None = None) -> str:
    """The claim's address, with how one came and what one decided before."""
    query = {}
    if (request.POST.get("from") or request.GET.get("from")) == "queue":
        query["from"] = "queue"
    if done is not None:
        query["done"] = str(done.pk)
    url = reverse("claim-detail", args=[claim.article_id, claim.number])
    return f"{url}?{urlencode(query)}" if query else url
