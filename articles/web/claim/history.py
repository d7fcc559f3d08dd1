"""The history of a claim in words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.exports.reasons import in_words
from articles.models import Article, Claim
from articles.models.point import Point
from articles.workflow.readiness import READING
from articles.workflow.ticks import TICKS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.models import Event

TOLD = {
    "add": gettext_lazy("added the claim"),
    "keep": gettext_lazy("kept the suggestion"),
    "discard": gettext_lazy("said that it is not a claim"),
    "waive": gettext_lazy("waived the check"),
    "restore": gettext_lazy("restored it"),
    "split": gettext_lazy("split it in two"),
    "split_off": gettext_lazy("split it off another claim"),
    "merge": gettext_lazy("merged other claims into it"),
    "take": gettext_lazy("took it"),
    "resume": gettext_lazy("went on with it"),
    "wait": gettext_lazy("laid it aside to wait"),
    "put_back": gettext_lazy("put it back"),
    "expire": gettext_lazy("freed it: the time in hand ran out"),
    "submit": gettext_lazy("gave a verdict"),
    "contest": gettext_lazy("set another verdict beside it"),
    "give_way": gettext_lazy("let the other verdict stand"),
    "recall": gettext_lazy("took the verdict back"),
    "approve": gettext_lazy("approved the verdict"),
    "unapprove": gettext_lazy("took the approval back"),
    "undo": gettext_lazy("took the decision back"),
    "send_back": gettext_lazy("sent the verdict back"),
    "reopen": gettext_lazy("reopened it"),
    "outdate": gettext_lazy("found the text changed"),
    "assign": gettext_lazy("changed who checks it"),
    "set_risk": gettext_lazy("changed the risk"),
    "set_deadline": gettext_lazy("changed the deadline"),
    "add_evidence": gettext_lazy("added evidence"),
    "edit_evidence": gettext_lazy("edited evidence"),
    "withdraw_evidence": gettext_lazy("withdrew evidence"),
    "restore_evidence": gettext_lazy("brought evidence back"),
    "tick": gettext_lazy("ticked off"),
    "untick": gettext_lazy("took ticks back"),
    "settle": gettext_lazy("settled the correction"),
    "unsettle": gettext_lazy("took back that the correction was settled"),
}
# The same of an article as a whole.
TOLD_OF_ARTICLE = {
    "import": gettext_lazy("imported the article"),
    "extract": gettext_lazy("looked for claims"),
    "edit_article": gettext_lazy("changed what is said about the article"),
    "export": gettext_lazy("exported its claims"),
    "ready": gettext_lazy("signed it off as ready to publish"),
    "override": gettext_lazy("signed it off although something was missing"),
    "unready": gettext_lazy("took it back to being checked"),
    "publish": gettext_lazy("marked it as published"),
    "unpublish": gettext_lazy("took back that it was published"),
    "withdraw": gettext_lazy("withdrew the article"),
    "restore_article": gettext_lazy("restored the article"),
    "move": gettext_lazy("moved the article to another desk"),
    "marked_by_hand": gettext_lazy("said that people marked its claims"),
    "mark_read": gettext_lazy("read paragraphs"),
    "mark_unread": gettext_lazy("took back that paragraphs were read"),
    "nothing_to_check": gettext_lazy("read it and found nothing to check"),
    "dismiss_hint": gettext_lazy("dismissed a possible inconsistency"),
    "restore_hint": gettext_lazy("brought a possible inconsistency back"),
}
ACTIONS: dict[str, Any] = TOLD | TOLD_OF_ARTICLE


@dataclass(frozen=True)
class Line:
    """One line of the history: who and when stand in the event."""

    event: Event
    told: str
    moved: str
    note: str


def told(events: Iterable[Event]) -> list[Line]:
    """A line each; what one person ticked off or read, one after the other, stands in one."""
    return [_line(list(together)) for _key, together in groupby(events, _together)]


def _together(event: Event) -> tuple[object, ...]:
    alone = event.pk if event.action not in TICKS | READING else None
    return event.claim_id, event.actor_id, event.action, alone


def _line(events: list[Event]) -> Line:
    event = events[0]
    if event.action in TICKS:
        return Line(event, _told_of_ticks(events), "", "")
    if event.action in READING:
        return Line(event, _told_of_reading(events), "", "")
    return Line(event, did(event), _moved(event), _note(event))


def _told_of_ticks(events: list[Event]) -> str:
    what = ", ".join(dict.fromkeys(_ticked(event) for event in events))
    if events[0].action == "tick":
        return _("ticked off: %(what)s") % {"what": what}
    return _("took the tick back from: %(what)s") % {"what": what}


def _ticked(event: Event) -> str:
    """The words of a particular, or what a point asks for."""
    words, point = event.payload.get("words"), event.payload.get("point")
    if words is not None:
        return _("“%(words)s”") % {"words": words}
    return str(Point(point).label) if point in Point.values else str(point)


def _told_of_reading(events: list[Event]) -> str:
    """Paragraphs by the numbers that stand beside them."""
    numbers = sorted({event.payload["block"] + 1 for event in events})
    words = {"count": len(numbers), "numbers": ", ".join(map(str, numbers))}
    if events[0].action == "mark_read":
        return (
            ngettext("read paragraph %(numbers)s", "read paragraphs %(numbers)s", len(numbers))
            % words
        )
    return (
        ngettext(
            "took back that paragraph %(numbers)s was read",
            "took back that paragraphs %(numbers)s were read",
            len(numbers),
        )
        % words
    )


def did(event: Event) -> str:
    """What somebody did, as the rest of a sentence that begins with their name."""
    if event.action == "take_over":
        return _("took it over from %(name)s") % {"name": event.payload.get("note", "")}
    if event.action == "set_risk":
        _old, new = event.payload["risk"]
        return _("set the risk to %(risk)s") % {"risk": Claim.Risk(new).label.lower()}
    if event.action == "move":
        old, new = event.payload["names"]
        return _("moved the article from %(old)s to %(new)s") % {"old": old, "new": new}
    known = TOLD if event.claim_id else ACTIONS
    return str(known.get(event.action, event.action))


def _moved(event: Event) -> str:
    labels = dict(Claim.State.choices if event.claim_id else Article.State.choices)
    if event.old_state == event.new_state or event.old_state not in labels:
        return ""
    return f"{labels[event.old_state]} → {labels[event.new_state]}"


def _note(event: Event) -> str:
    """What was said with it, a reason's code in words."""
    if event.action == "take_over":
        return ""  # From whom is in the sentence.
    return in_words(event.action, str(event.payload.get("note", "")))
