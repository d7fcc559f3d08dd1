"""One person at one claim in two windows: what each wrote, brought together field by field."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from articles.workflow.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS = ("wording", "author_name", "note")  # of a finding; the rest is chosen


@dataclass(frozen=True)
class Window:
    """The page on which something is written, and the digest of what each field held before."""

    word: str
    held: Mapping[str, str]


class WrittenElsewhere(Refused):
    """Both windows wrote in one field.

    `there` is what the other window says in such fields, `together` the whole with this one's.
    """

    def __init__(self, there: dict[str, str], together: dict[str, str]) -> None:
        super().__init__(
            _("You wrote here in another window, too. What you save next replaces it.")
        )
        self.there, self.together = there, together


def digest(words: str) -> str:
    """Eight characters that tell whether a field still says the same."""
    return hashlib.sha256(words.encode()).hexdigest()[:8]


def bring_together(
    there: Mapping[str, str], window: Window, written: Mapping[str, str]
) -> dict[str, str]:
    """What this window left alone says what the other wrote. What both chose, this one chose.

    Raises WrittenElsewhere where both wrote words, and not the same.
    """
    touched = {name for name, words in written.items() if digest(words) != window.held[name]}
    together = {name: written[name] if name in touched else there[name] for name in written}
    clash = {
        name: there[name]
        for name in touched.intersection(WORDS)
        if there[name] != written[name] and digest(there[name]) != window.held[name]
    }
    if clash:
        raise WrittenElsewhere(clash, together)
    return together
