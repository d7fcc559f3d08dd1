"""A form of a claim that comes twice: tried again by a script, with what was typed meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.models import Evidence
from articles.web.once import once, word_of
from articles.workflow.evidence import add_all

if TYPE_CHECKING:
    from articles.models import Claim
    from articles.web.claim.forms import EvidenceForm
    from articles.web.request import AuthenticatedRequest


def sent_form(request: AuthenticatedRequest, claim: Claim) -> str:
    """The form as it was made with the page: sent again, it is the same one."""
    return f"{claim.pk} {word_of(request)}"


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
