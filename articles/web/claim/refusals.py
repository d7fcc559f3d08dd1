"""A refusal about a claim, answered with the claim and all that was typed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.utils.translation import gettext as _

from articles.models import Claim
from articles.web.claim.asked import Asked, id_of
from articles.web.claim.conflicts import conflict_of
from articles.web.claim.forms import EvidenceForm, VerdictForm
from articles.web.claim.opened import claim_of, opened_claim
from articles.web.claim.sent import add_row
from articles.web.desk.answers import show_claim
from articles.web.numbers import whole_number
from articles.workflow.carrying import carry_draft
from articles.workflow.departures import successor_of
from articles.workflow.drafts import keep_draft
from articles.workflow.errors import RuleBroken, WorkflowError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest


# Fields of the evidence row, which stand on the page with a prefix.
OF_EVIDENCE = frozenset(EvidenceForm.base_fields)


@dataclass(frozen=True)
class Elsewhere:
    """The claim that is checked in place of this one, and what of the typed is kept with it."""

    claim: Claim
    draft: bool
    evidence: bool


def refused_claim(
    request: AuthenticatedRequest,
    claim: Claim,
    refusal: WorkflowError,
    *,
    form: VerdictForm | None = None,
    evidence: EvidenceForm | None = None,
    asked: Asked | None = None,
) -> HttpResponse:
    """The claim as it is now, the sentence, and the form with its text; the draft is kept too.

    `asked`: the step whose menu the panel has again. It is open when something in it is wrong.
    """
    if refusal.status == 404:
        raise Http404(str(refusal))
    claim = claim_of(request, claim.article_id, claim.number)
    asked = replace(asked, errors=refusal.fields) if asked and refusal.status == 422 else None
    typed = _kept(claim, request, refusal, form, evidence)
    return show_claim(
        request,
        opened_claim(request, claim.article_id, claim.number),
        status=refusal.status,
        refusal=str(refusal),
        said="" if asked else _said(request),
        asked=asked,
        errors=_errors(refusal, asked),
        conflict=conflict_of(request, claim, form) if refusal.status in (409, 422) else None,
        there=getattr(refusal, "there", {}),
        **typed,
    )


def misshapen(
    request: AuthenticatedRequest, claim: Claim, form: VerdictForm, evidence: EvidenceForm
) -> HttpResponse:
    """The form again with all its text, because its shape was not right."""
    errors = {f"id_{name}": found[0] for name, found in form.errors.items()}
    evidence.is_valid()
    errors |= {_id_of(name): found[0] for name, found in evidence.errors.items()}
    return show_claim(
        request,
        opened_claim(request, claim.article_id, claim.number),
        status=422,
        errors=errors,
        typed=form,
        typed_evidence=evidence,
        refusal=_("Something in this form cannot be kept as it is."),
    )


def seen(request: AuthenticatedRequest) -> int | None:
    """The row_version that the person looked at."""
    given = request.POST.get("row_version", "")
    if not given:
        return None
    number = whole_number(given)
    if number is None:
        raise RuleBroken(_("This form is not whole. Load the page again."))
    return number


def _said(request: AuthenticatedRequest) -> str:
    """Why somebody decided, in their words. Where there is `text`, the reason is a code."""
    names = ("text", "waiting_note", "reason")
    return next((request.POST[name] for name in names if name in request.POST), "")


def _kept(
    claim: Claim,
    request: AuthenticatedRequest,
    refusal: WorkflowError,
    form: VerdictForm | None,
    evidence: EvidenceForm | None,
) -> dict[str, Any]:
    """What was typed, as it is shown again: kept as far as it can be."""
    if form is not None and form.is_valid():
        _keep(claim, request, form)
    elsewhere = None
    if refusal.status == 409:
        other, row = successor_of(claim), evidence
        if row is not None:
            evidence = _kept_evidence(other or claim, request, form, row)
        if other is not None:
            has_draft = form is not None and _has_gone_along(claim, other, request)
            elsewhere = Elsewhere(other, has_draft, evidence is not row)
        form = _with_new_version(form, claim, getattr(refusal, "together", {}))
    return {"typed": form, "typed_evidence": evidence, "elsewhere": elsewhere}


def _keep(claim: Claim, request: AuthenticatedRequest, form: VerdictForm) -> None:
    try:
        keep_draft(claim, checker=request.user, **form.draft())
    except WorkflowError:
        return  # It stands in the form; the first refusal is what the person is told.


def _has_gone_along(claim: Claim, other: Claim, request: AuthenticatedRequest) -> bool:
    try:
        return carry_draft(claim, other, checker=request.user)
    except WorkflowError:
        return False  # It stands below, as it does where the person wrote something else there.


def _kept_evidence(
    claim: Claim, request: AuthenticatedRequest, form: VerdictForm | None, evidence: EvidenceForm
) -> EvidenceForm:
    """Evidence is no matter of who came first: it is added, and the row is empty again."""
    if evidence.is_blank or not evidence.is_valid():
        return evidence
    rating = form.cleaned_data["rating"] if form is not None and form.is_valid() else ""
    try:
        add_row(claim, evidence, request, rating=rating)
    except WorkflowError:
        return evidence
    return EvidenceForm()


def _with_new_version(
    form: VerdictForm | None, claim: Claim, together: Mapping[str, str]
) -> VerdictForm | None:
    """The same text, now written with the changed claim in view: the next save is meant."""
    if form is None or not form.is_valid():
        return form
    return VerdictForm({**form.cleaned_data, **together, "row_version": claim.row_version})


def _errors(refusal: WorkflowError, asked: Asked | None) -> dict[str, Any]:
    """The sentences by the ids of their fields, where the panel has those."""
    named = {_id_of(name, asked): sentence for name, sentence in refusal.fields.items()}
    return {field: sentence for field, sentence in named.items() if field}


def _id_of(name: str, asked: Asked | None = None) -> str:
    if name in ("evidence", "url", "source"):
        return "id_evidence_what"
    if name in OF_EVIDENCE:
        return f"id_evidence_{name}"
    if name in VerdictForm.base_fields:
        return f"id_{name}"
    return id_of(asked.step, name) if asked else ""
