"""A form of a claim that comes twice: tried again by a script, with what was typed meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from articles.models import Claim, Evidence
from articles.web.once import once, was_sent, word_of
from articles.workflow.drafts import shown, with_other_window
from articles.workflow.evidence import add_all
from articles.workflow.windows import WrittenElsewhere, bring_together

if TYPE_CHECKING:
    from articles.web.claim.forms import EvidenceForm, VerdictForm
    from articles.web.request import AuthenticatedRequest


def sent_form(request: AuthenticatedRequest, claim: Claim) -> str:
    """The form as it was made with the page: sent again, it is the same one."""
    return f"{claim.pk} {word_of(request)}"


def submission(request: AuthenticatedRequest, claim: Claim) -> str:
    return f"submit {sent_form(request, claim)}"


def brought_together(
    claim: Claim, form: VerdictForm, request: AuthenticatedRequest
) -> dict[str, Any]:
    """What the verdict says, with what the same person wrote in another window.

    Raises WrittenElsewhere where both wrote in one field and the other is a draft.
    """
    person, written, window = request.user, form.finding(), form.window
    last = claim.current_verdict
    is_mine = claim.state == Claim.State.SUBMITTED and claim.checker_id == person.pk
    if last and is_mine and window and not was_sent(submission(request, claim), person):
        try:
            written = bring_together(shown(last, claim), window, written)
        except WrittenElsewhere as both:  # the verdict stays in the history
            written = both.together
    written = with_other_window(claim, written, checker=person, window=window)
    return form.verdict(claim, written)


def add_row(
    claim: Claim, row: EvidenceForm, request: AuthenticatedRequest, *, rating: str
) -> list[Evidence]:
    """Add what stands in the row. The same row sent again is the evidence that is there already."""
    person = request.user
    pieces, _fresh = once(
        f"row {sent_form(request, claim)}",
        person,
        lambda: [piece.pk for piece in add_all(claim, row.pieces(rating), person=person)],
        says=row.fingerprint,
    )
    return list(Evidence.objects.filter(pk__in=pieces).order_by("pk"))
