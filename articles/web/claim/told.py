"""What the steps on a claim say when they are done, and how each is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.web.flash import NOTE, Undo, flash
from articles.web.numbers import whole_number
from articles.web.undo import undo_of
from articles.workflow.bulk import BulkResult
from articles.workflow.undo import can_undo

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from articles.models import Claim, Evidence, Verdict
    from articles.web.request import AuthenticatedRequest

# Taking a claim and going on with it are missing: the panel that opens says it.
SENTENCES: dict[str, Any] = {
    "take-over": gettext_lazy("You have this claim now."),
    "put-back": gettext_lazy("Put back. Your draft is kept."),
    "wait": gettext_lazy("Laid aside to wait."),
    "recall": gettext_lazy("Taken back: in your hands again, with the form as it was."),
    "keep": gettext_lazy("Kept as a claim to check."),
    "waive": gettext_lazy("Waived."),
    "discard": gettext_lazy("Not a claim."),
    "restore": gettext_lazy("Restored."),
    "assign": gettext_lazy("Who checks it was changed."),
    "risk": gettext_lazy("The risk was changed."),
    "deadline": gettext_lazy("The deadline was changed."),
    "approve": gettext_lazy("Approved."),
    "send-back": gettext_lazy("Sent back to its checker."),
    "reopen": gettext_lazy("Reopened."),
    "contest": gettext_lazy("Your verdict stands beside the other; both are kept."),
    "give-way": gettext_lazy("The other verdict stands; yours is kept in the history."),
}
# The step that takes one back; an editor's decision is taken back as what it was.
TAKEN_BACK_BY = {"put-back": "take", "wait": "resume"}
WRITTEN = ("rating", "note", "wording")  # what tells that somebody wrote something
DECISIONS = {
    "keep", "waive", "discard", "restore", "assign", "risk", "deadline", "approve", "send-back",
    "reopen",
}  # fmt: skip


def tell_step(
    request: AuthenticatedRequest, claim: Claim, step: str, batch: UUID, *, page: str
) -> None:
    """Say that the step was taken on that page, and offer to take it back where that can be."""
    if step not in SENTENCES:
        return
    undo = None
    if step in TAKEN_BACK_BY and can_undo([claim]):
        undo = _step(request, claim, TAKEN_BACK_BY[step])
    elif step in DECISIONS:
        undo = undo_of(BulkResult([claim], batch=batch), page)
    sentence = SENTENCES[step]
    if step == "put-back" and not claim.drafts.filter(checker=request.user).exists():
        sentence = _("Put back.")
    flash(request, sentence, about=claim.text, undo=undo)


def tell_verdict(request: AuthenticatedRequest, claim: Claim, verdict: Verdict) -> None:
    undo = _step(request, claim, "recall", verdict=str(verdict.pk))
    sentence = verdict.get_rating_display()
    flash(request, sentence, about=claim.text, sign=verdict.rating, undo=undo)


def tell_revert(
    request: AuthenticatedRequest, claim: Claim, verdict: Verdict, before: Mapping[str, str]
) -> None:
    """The form was filled anew; undone, it says again what it said."""
    undo = None
    # A wording that nobody touched is the claim's own.
    if any(before.get(name) not in (None, "", claim.text) for name in WRITTEN):
        undo = put_back_draft(claim, before, by="revert")
    sentence = _("The form says what verdict %(number)s said.") % {"number": verdict.number}
    flash(request, sentence, about=claim.text, undo=undo)


def put_back_draft(claim: Claim, said: Mapping[str, str], *, by: str) -> Undo:
    """The form that makes it again the draft that it was. `by`: what took its place, or it away."""
    url = reverse("claim-draft", args=[claim.article_id, claim.number])
    fields = {**said, "row_version": claim.row_version, "taken_back": by}
    return Undo(url, fields, in_panel=by == "revert")


def tell_draft(request: AuthenticatedRequest, claim: Claim) -> None:
    """A draft is kept without a word, unless it takes back what filled the form anew."""
    if "taken_back" in request.POST:
        flash(request, _("The form says again what you wrote."), about=claim.text)


def tell_others(request: AuthenticatedRequest, claim: Claim) -> None:
    """Say who changed something about the claim while one wrote; both are kept."""
    last = whole_number(request.POST.get("last_event", ""))
    if last is None:
        return
    later = claim.events.filter(pk__gt=last).exclude(actor=request.user)
    names = sorted({str(event.actor) for event in later.select_related("actor") if event.actor})
    if names:
        sentence = _("%(names)s changed this claim meanwhile; both are kept.")
        flash(request, sentence % {"names": ", ".join(names)}, about=claim.text, level=NOTE)


def tell_window(
    request: AuthenticatedRequest, claim: Claim, typed: Mapping[str, str], saved: Mapping[str, str]
) -> None:
    """Say that a verdict has more in it than the form did."""
    if typed != saved:
        sentence = _("What you wrote in another window is in it, too.")
        flash(request, sentence, about=claim.text, level=NOTE)


def tell_evidence(request: AuthenticatedRequest, claim: Claim, added: list[Evidence]) -> None:
    """Evidence was added; undone, it is withdrawn, so that the history stays whole."""
    url = reverse("evidence-take-back", args=[claim.article_id, claim.number])
    undo = Undo(url, {"piece": [piece.pk for piece in added]}, in_panel=True)
    flash(request, _("Evidence added."), about=claim.text, undo=undo)


def tell_withdrawn(request: AuthenticatedRequest, claim: Claim, piece: Evidence) -> None:
    url = reverse("evidence-restore", args=[claim.article_id, claim.number, piece.pk])
    flash(request, _("Evidence withdrawn."), about=claim.text, undo=Undo(url, in_panel=True))


def _step(request: AuthenticatedRequest, claim: Claim, step: str, **fields: str) -> Undo:
    url = reverse("claim-step", args=[claim.article_id, claim.number, step])
    if came_from := request.POST.get("from"):
        fields["from"] = came_from
    return Undo(url, fields, in_panel=True)
