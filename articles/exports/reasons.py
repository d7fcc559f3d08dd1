"""Reasons as the history keeps them, `code: words`, in the reader's language."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from articles.models import Claim, Hint

REASONS: dict[str, dict[str, Any]] = {
    "waive": dict(Claim.WaiveReason.choices),
    "discard": dict(Claim.DiscardReason.choices),
    "wait": dict(Claim.WaitingOn.choices),
    "dismiss_hint": dict(Hint.DismissReason.choices),
}


def in_words(action: str, note: str) -> str:
    """What was said with this action, the code in words."""
    code, _colon, words = note.partition(": ")
    reason = REASONS.get(action, {}).get(code)
    if reason is None:
        return note
    return _("%(name)s: %(words)s") % {"name": reason, "words": words} if words else str(reason)
