"""Why the engine suggested a claim, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from articles.models import Detail

if TYPE_CHECKING:
    from articles.models import Claim

# Signals that are no kind of detail.
SIGNALS = {
    "attribution": _("Somebody said or did it"),
    "statement": _("Statement in a quotation"),
    "event": _("Something that happened"),
    "activity": _("Something that somebody does"),
    "study": _("Study or poll"),
    "rule": _("Law or procedure"),
}


def reasons_of(claim: Claim) -> list[tuple[Any, str]]:
    """Each signal in words, with the words of the claim that gave it."""
    words = dict(Detail.Kind.choices) | SIGNALS
    return [(words.get(each["signal"], each["signal"]), each["quote"]) for each in claim.reasons]
