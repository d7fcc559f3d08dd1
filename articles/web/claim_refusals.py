"""A refusal about a claim, answered with the claim and all that was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.utils.translation import gettext as _

from articles.models import Claim
from articles.web.claim_forms import EvidenceForm, VerdictForm
from articles.web.desk_answers import claim_of, show_claim
from articles.web.history import Line, told
from articles.workflow.errors import RuleBroken, WorkflowError
from articles.workflow.verdicts import keep_draft

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest


# Fields of the evidence row, which stand on the page with a prefix.
OF_EVIDENCE = frozenset(EvidenceForm.base_fields)


def refused_claim(
    request: AuthenticatedRequest,
    claim: Claim,
    refusal: WorkflowError,
    *,
    form: VerdictForm | None = None,
    evidence: EvidenceForm | None = None,
) -> HttpResponse:
    """The claim as it is now, the sentence, and the form with its text; the draft is kept too."""
    if refusal.status == 404:
        raise Http404(str(refusal))
    claim = claim_of(request, claim.article_id, claim.number)
    if form is not None and form.is_valid():
        _keep(claim, request, form)
    return show_claim(
        request,
        claim,
        status=refusal.status,
        refusal=str(refusal),
        errors={_id_of(name): sentence for name, sentence in refusal.fields.items()},
        changes=_changes(request, claim) if refusal.status == 409 else [],
        typed=_with_new_version(form, claim) if refusal.status == 409 else form,
        typed_evidence=evidence,
    )


def misshapen(
    request: AuthenticatedRequest, claim: Claim, form: VerdictForm, evidence: EvidenceForm
) -> HttpResponse:
    """The form again with all its text, because its shape was not right."""
    errors = {f"id_{name}": found[0] for name, found in form.errors.items()}
    evidence.is_valid()
    errors |= {_id_of(name): found[0] for name, found in evidence.errors.items()}
    return show_claim(
        request, claim, status=422, errors=errors, typed=form, typed_evidence=evidence,
        refusal=_("Something in this form cannot be kept as it is."),
    )  # fmt: skip


def seen(request: AuthenticatedRequest) -> int | None:
    """The row_version that the person looked at."""
    given = request.POST.get("row_version", "")
    if not given:
        return None
    if not given.isdecimal() or len(given) > 9:
        raise RuleBroken(_("This form is not whole. Load the page again."))
    return int(given)


def _keep(claim: Claim, request: AuthenticatedRequest, form: VerdictForm) -> None:
    try:
        keep_draft(claim, checker=request.user, **form.finding())
    except WorkflowError:
        return  # It stands in the form; the first refusal is what the person is told.


def _with_new_version(form: VerdictForm | None, claim: Claim) -> VerdictForm | None:
    """The same text, now written with the changed claim in view: the next save is meant."""
    if form is None or not form.is_valid():
        return form
    return VerdictForm({**form.cleaned_data, "row_version": claim.row_version})


def _changes(request: AuthenticatedRequest, claim: Claim) -> list[Line]:
    """What others did after the page was made."""
    last = request.POST.get("last_event", "")
    if not last.isdecimal():
        return []
    later = claim.events.filter(pk__gt=int(last[:18])).exclude(actor=request.user)
    return told(later.select_related("actor"))


def _id_of(name: str) -> str:
    if name == "evidence":
        return "id_evidence_url"
    return f"id_evidence_{name}" if name in OF_EVIDENCE else f"id_{name}"
