"""Claims that left the check: who said so, when and why, and what is checked in their place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from articles.exports.reasons import in_words
from articles.models import Claim
from articles.workflow.errors import Refused
from articles.workflow.moments import moment

if TYPE_CHECKING:
    from articles.models import Event

DONE = frozenset({Claim.State.WAIVED, Claim.State.DISCARDED})
LEFT_BY = frozenset({"waive", "discard"})
DUPLICATE = "duplicate"  # the reason, in either choice
NUMBER_AT_THE_END = re.compile(r"(?P<number>[0-9]+)[\s.]*$")


def refuse_done(claim: Claim) -> None:
    """Refused, with who took the claim out of the check and why, when somebody did."""
    if claim.state in DONE:
        raise Refused(_told(claim))


def successor_of(claim: Claim) -> Claim | None:
    """What is checked in place of a claim that left as a duplicate: merged, or called so."""
    passed: set[int] = set()
    other: Claim | None = claim
    while other is not None and other.state in DONE and other.pk not in passed:
        passed.add(other.pk)
        other = _named_by(other)
    return None if other is None or other.state in DONE or not passed else other


def _told(claim: Claim) -> str:
    event = _departure(claim)
    if event is None:
        return _("This claim is not being checked. Restore it before you add evidence.")
    said = {"name": event.actor, "at": moment(event.at), "why": _why(claim, event)}
    if event.action == "discard":
        return _("%(name)s said at %(at)s that this is not a claim: %(why)s.") % said
    return _("%(name)s waived this claim at %(at)s: %(why)s.") % said


def _why(claim: Claim, event: Event) -> str:
    if other := _named_by(claim):
        return _("duplicate of claim %(number)s") % {"number": other.number}
    words = in_words(event.action, event.payload.get("note", "")).rstrip(" .")
    return words[:1].lower() + words[1:]


def _departure(claim: Claim) -> Event | None:
    """The line of the history by which somebody took it out, if the history has it."""
    events = claim.events.filter(action__in=LEFT_BY, actor__isnull=False)
    return events.select_related("actor").last()


def _named_by(claim: Claim) -> Claim | None:
    """The claim that the words name in which this one was called a duplicate."""
    event = _departure(claim)
    reason, _colon, words = event.payload.get("note", "").partition(": ") if event else ("", "", "")
    found = NUMBER_AT_THE_END.search(words)
    if reason != DUPLICATE or found is None or not _is_of_a_claim(words, found["number"]):
        return None
    claims = claim.article.claims.select_related("article__desk", "desk", "anchor")
    return claims.filter(number=int(found["number"])).first()


def _is_of_a_claim(words: str, number: str) -> bool:
    """It stands alone or behind the word for it, and counts no paragraphs, say."""
    said = words.rstrip(" .").casefold()
    return said == number or any(said.endswith(name) for name in _names(number))


def _names(number: str) -> set[str]:
    """What a claim is called in any language of the pages: who merged it may have read another."""
    names = {f"#{number}"}
    for language, _word in settings.LANGUAGES:
        with override(language):
            names.add((_("claim %(number)s") % {"number": number}).casefold())
    return names
