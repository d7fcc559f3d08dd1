"""The history of a claim in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from articles.models import Claim

if TYPE_CHECKING:
    from articles.models import Event

register = template.Library()

TOLD = {
    "add": gettext_lazy("added the claim"),
    "keep": gettext_lazy("kept the suggestion"),
    "discard": gettext_lazy("said that it is not a claim"),
    "waive": gettext_lazy("waived the check"),
    "restore": gettext_lazy("restored it"),
    "take": gettext_lazy("took it"),
    "resume": gettext_lazy("went on with it"),
    "wait": gettext_lazy("laid it aside to wait"),
    "put_back": gettext_lazy("put it back"),
    "expire": gettext_lazy("freed it: the time in hand ran out"),
    "submit": gettext_lazy("gave a verdict"),
    "recall": gettext_lazy("took the verdict back"),
    "approve": gettext_lazy("approved the verdict"),
    "send_back": gettext_lazy("sent the verdict back"),
    "reopen": gettext_lazy("reopened it"),
    "outdate": gettext_lazy("found the text changed"),
    "assign": gettext_lazy("changed who checks it"),
    "set_risk": gettext_lazy("changed the risk"),
    "set_deadline": gettext_lazy("changed the deadline"),
    "add_evidence": gettext_lazy("added evidence"),
    "edit_evidence": gettext_lazy("edited evidence"),
    "withdraw_evidence": gettext_lazy("withdrew evidence"),
    "settle": gettext_lazy("settled the correction"),
    "ready": pgettext_lazy("history", "called the article ready to publish"),
    "override": gettext_lazy("called the article ready in spite of what was missing"),
    "unready": gettext_lazy("made the article unready again"),
}
REASONS: dict[str, dict[str, Any]] = {
    "waive": dict(Claim.WaiveReason.choices),
    "discard": dict(Claim.DiscardReason.choices),
}


@register.filter
def told(event: Event) -> str:
    """What somebody did, as the rest of a sentence that begins with their name."""
    if event.action == "set_risk":
        _old, new = event.payload["risk"]
        return _("set the risk to %(risk)s") % {"risk": Claim.Risk(new).label.lower()}
    return str(TOLD.get(event.action, event.action))


@register.filter
def said(event: Event) -> str:
    """The note that came with it, a reason's code in words."""
    note = str(event.payload.get("note", ""))
    code, _colon, words = note.partition(": ")
    reason = REASONS.get(event.action, {}).get(code)
    if reason is None:
        return note
    return f"{reason}: {words}" if words else str(reason)


@register.filter
def claim_state(code: str) -> str:
    return str(Claim.State(code).label) if code in Claim.State.values else code
