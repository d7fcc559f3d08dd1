"""Evidence of a claim: added from the panel's row, corrected, replaced, withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from articles.models import Evidence
from articles.web.claim.asked import Asked
from articles.web.claim.evidence_form import EditEvidenceForm
from articles.web.claim.forms import EvidenceForm, VerdictForm, role_of
from articles.web.claim.opened import claim_of
from articles.web.claim.refusals import misshapen, refused_claim
from articles.web.claim.sent import add_row
from articles.web.claim.told import tell_evidence, tell_withdrawn
from articles.web.desk.answers import go_to_claim
from articles.web.flash import flash
from articles.web.lists import picked_ids
from articles.web.refusals import blame, refused
from articles.workflow.author_sources import add_author_source
from articles.workflow.drafts import keep_draft
from articles.workflow.errors import RuleBroken, WorkflowError
from articles.workflow.evidence import (
    edit_evidence,
    replace_evidence,
    restore_evidence,
    withdraw_all,
    withdraw_evidence,
)
from articles.workflow.leases import renew_lease
from articles.workflow.permissions import allow

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.models import Claim
    from articles.web.request import AuthenticatedRequest

EDIT = "articles/claim/evidence_edit.html"


@login_required
@require_POST
def claim_evidence(request: AuthenticatedRequest, pk: int, number: int) -> HttpResponse:
    """Add what stands in the row. The verdict that stands in the same form is kept as a draft."""
    claim = claim_of(request, pk, number)
    form, row = _forms(request)
    if not row.is_valid() or (form is not None and not form.is_valid()):
        return misshapen(request, claim, form or VerdictForm(), row)
    rating = form.cleaned_data["rating"] if form else ""
    try:
        if form is not None:
            keep_draft(claim, checker=request.user, **form.draft())
        if not row.is_blank or request.POST.get("do") == "add":
            added = add_row(claim, row, request, rating=rating)
            tell_evidence(request, claim, added)
    except WorkflowError as refusal:
        return refused_claim(request, claim, refusal, form=form, evidence=row)
    return go_to_claim(request, claim)


@login_required
@require_POST
def evidence_offered(request: AuthenticatedRequest, pk: int, number: int) -> HttpResponse:
    """Take a source that the author named. What is typed in the row stays there."""
    claim = claim_of(request, pk, number)
    form, row = _forms(request)
    kept = form if form is not None and form.is_valid() else None
    role = role_of(kept.cleaned_data["rating"] if kept else "")
    try:
        if kept is not None:
            keep_draft(claim, checker=request.user, **kept.draft())
        name = request.POST.get("author_source", "")
        added = add_author_source(claim, name, person=request.user, role=role)
    except WorkflowError as refusal:
        return refused_claim(request, claim, refusal, form=form, evidence=row)
    if added is not None:
        tell_evidence(request, claim, [added])
    return go_to_claim(request, claim, row=row)


@login_required
@require_POST
def evidence_withdraw(
    request: AuthenticatedRequest, pk: int, number: int, piece: int
) -> HttpResponse:
    claim = claim_of(request, pk, number)
    evidence = _piece(request, claim, piece)
    form, row = _forms(request)
    why = request.POST.get(f"why-{piece}", "")
    try:
        if form is not None and form.is_valid():
            keep_draft(claim, checker=request.user, **form.draft())
        withdraw_evidence(evidence, person=request.user, why=why)
    except WorkflowError as refusal:
        asked = Asked(f"withdraw-{piece}", {"why": why})
        return refused_claim(request, claim, refusal, form=form, evidence=row, asked=asked)
    tell_withdrawn(request, claim, evidence)
    return go_to_claim(request, claim)


@login_required
@require_POST
def evidence_restore(
    request: AuthenticatedRequest, pk: int, number: int, piece: int
) -> HttpResponse:
    """Take back that one withdrew it."""
    claim = claim_of(request, pk, number)
    evidence = _piece(request, claim, piece)
    try:
        restore_evidence(evidence, person=request.user)
    except WorkflowError as refusal:
        return refused_claim(request, claim, refusal)
    flash(request, _("Evidence brought back."), about=claim.text)
    return go_to_claim(request, claim)


@login_required
@require_POST
def evidence_take_back(request: AuthenticatedRequest, pk: int, number: int) -> HttpResponse:
    """Take back all that one added in one go."""
    claim = claim_of(request, pk, number)
    pieces = [_piece(request, claim, key) for key in picked_ids(request.POST.getlist("piece"))]
    if not pieces:
        raise Http404
    try:
        withdraw_all(pieces, person=request.user, why=_("Added by mistake"))
    except WorkflowError as refusal:
        return refused_claim(request, claim, refusal)
    flash(request, _("Evidence withdrawn."), about=claim.text)
    return go_to_claim(request, claim)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def evidence_edit(request: AuthenticatedRequest, pk: int, number: int, piece: int) -> HttpResponse:
    """Correct it, or put a successor in its place when a verdict rests on it."""
    claim = claim_of(request, pk, number)
    evidence = _piece(request, claim, piece)
    evidence.claim = claim
    frozen = evidence.is_frozen
    renew_lease(claim, request.user)
    form = EditEvidenceForm(request.POST or None, evidence=evidence, frozen=frozen)
    context: dict[str, Any] = {"form": form, "claim": claim, "evidence": evidence, "frozen": frozen}
    if request.method != "POST":
        return _edit_page(request, context)
    if not form.is_valid():
        return render(request, EDIT, context, status=422)
    return _saved(request, context)


def _edit_page(request: AuthenticatedRequest, context: dict[str, Any]) -> HttpResponse:
    try:
        allow("evidence", request.user, context["claim"])
    except WorkflowError as refusal:
        return refused(request, refusal)
    return render(request, EDIT, context)


def _saved(request: AuthenticatedRequest, context: dict[str, Any]) -> HttpResponse:
    """To the claim; where it was refused, the form with all that was typed."""
    claim, form, frozen = context["claim"], context["form"], context["frozen"]
    try:
        _save(context["evidence"], form, request, frozen=frozen)
    except RuleBroken as refusal:
        blame(form, refusal)
        return render(request, EDIT, context, status=refusal.status)
    except WorkflowError as refusal:
        return refused(request, refusal, template=EDIT, **context)
    flash(request, _("Evidence replaced.") if frozen else _("Evidence saved."), about=claim.text)
    return go_to_claim(request, claim)


def _save(
    evidence: Evidence, form: EditEvidenceForm, request: AuthenticatedRequest, *, frozen: bool
) -> None:
    fields: dict[str, Any] = dict(form.cleaned_data)
    seen, why = fields.pop("row_version"), fields.pop("why", "")
    if "confidential" not in form.changed_data:
        # A box that nobody touched says nothing: what becomes a contact is confidential.
        del fields["confidential"]
    if frozen:
        replace_evidence(evidence, person=request.user, why=why, **fields)
    else:
        edit_evidence(evidence, person=request.user, seen=seen, **fields)


def _piece(request: AuthenticatedRequest, claim: Claim, piece: int) -> Evidence:
    pieces = Evidence.objects.visible_to(request.user).select_related("claim__article")
    return get_object_or_404(pieces, claim=claim, pk=piece)


def _forms(request: AuthenticatedRequest) -> tuple[VerdictForm | None, EvidenceForm]:
    """The row of evidence, and the verdict when the row stood in its form."""
    form = VerdictForm(request.POST) if "note" in request.POST else None
    return form, EvidenceForm(request.POST)
