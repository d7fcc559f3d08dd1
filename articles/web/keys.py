"""Every key of the pages: its name, what is pressed, where it counts and what it does.

Templates take a key by its name, `{% shortcut "take-next" %}` on the element and
`{% key "take-next" %}` in its words; keys.js presses the element.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.utils.functional import _StrPromise

DIGITS = range(1, 9)


class Scope(IntEnum):
    """Where a key counts. The inner scope comes first where both have the key."""

    EVERYWHERE = 1
    PAGE = 2
    PANEL = 3


@dataclass(frozen=True)
class Key:
    name: str
    scope: Scope
    press: str  # as `data-key` has it: together with “+”, one after the other with “-”
    words: str | _StrPromise

    @property
    def is_chord(self) -> bool:
        """Chords stay when a person has switched single keys off."""
        return self.press.startswith("Ctrl+") or self.press in ("Escape", "Paste")

    @property
    def shown(self) -> str:
        """As it is printed: what is pressed together, or one after the other."""
        parts = [str(PRINTED.get(part, part)) for part in re.split(r"(?<=.)[+-]", self.press)]
        if self.is_chord:
            parts = [part.upper() if len(part) == 1 else part for part in parts]
        return " ".join(parts)


PRINTED: Mapping[str, str | _StrPromise] = {
    "Enter": "↵",
    "Escape": "Esc",
    "Paste": pgettext_lazy("key", "paste"),
}


def _keys(scope: Scope, *rows: tuple[str, str, str | _StrPromise]) -> list[Key]:
    return [Key(name, scope, press, words) for name, press, words in rows]


ALL = [
    *_keys(
        Scope.EVERYWHERE,
        ("help", "?", _("Help for this page")),
        ("palette", "Ctrl+k", _("Search, go somewhere, do something")),
        ("leave", "Escape", _("Leave the field, then close what lies on top")),
        ("take-next", "t", _("Take the next claim")),
        ("go-queue", "g-q", _("Go to my queue")),
        ("go-articles", "g-a", _("Go to the articles")),
        ("go-triage", "g-t", _("Go to triage")),
        ("go-sign-off", "g-s", _("Go to sign-off")),
        ("go-dashboard", "g-d", _("Go to the dashboard")),
        ("go-import", "g-i", _("Import an article")),
    ),
    *_keys(
        Scope.PAGE,
        ("filter", "/", _("Filter this page")),
        ("send", "Ctrl+Enter", _("Send the form of this page")),
        ("row-next", "j", _("Next in the list")),
        ("row-previous", "k", _("Previous in the list")),
        ("row-open", "Enter", pgettext_lazy("key", "Open")),
        ("row-pick", "x", _("Select")),
        ("row-pick-next", "Shift+j", _("Select, and go to the next")),
        ("row-pick-previous", "Shift+k", _("Select, and go to the previous")),
        ("triage-keep", "1", _("Keep")),
        ("triage-waive", "2", _("Waive, with a reason")),
        ("triage-merge", "3", _("Merge")),
        ("waive", "w", _("Waive, with a reason")),
        ("discard", "f", pgettext_lazy("step", "Not a claim")),
        ("assign", "a", _("Assign")),
        ("risk", "p", _("Set the risk")),
        ("deadline", "d", _("Set the deadline")),
        ("open-next", "]", _("Next claim still open")),
        ("open-previous", "[", _("Previous claim still open")),
        ("add-claim", "c", _("Make a claim from the selected words")),
        ("paragraph-read", "v", _("Mark the paragraph as read")),
        ("highlights", "h", _("Highlights on or off")),
        ("approve", "y", _("Sign off")),
        ("send-back", "b", _("Send back")),
        ("undo", "z", _("Undo the last decision")),
    ),
    *_keys(
        Scope.PANEL,
        ("claim-next", "j", _("Next claim")),
        ("claim-previous", "k", _("Previous claim")),
        ("take", "Enter", _("Take this claim")),
        *((f"verdict-{n}", str(n), _("The verdict with this number")) for n in DIGITS),
        ("paste-link", "Paste", _("A link becomes evidence, wherever you are")),
        ("evidence", "e", _("New evidence")),
        ("open-source", "o", _("Open the source in a new tab")),
        ("reword", "r", _("Proposed wording")),
        ("note", "n", _("Note")),
        ("details", "i", _("History and details")),
        ("wait", "m", _("Mark as waiting, on whom")),
        ("put-back", "u", _("Put back into the queue")),
        ("keep-draft", "Ctrl+s", _("Keep the draft now")),
        ("save", "Ctrl+Enter", _("Save the verdict, then as you prefer")),
        ("save-otherwise", "Ctrl+Shift+Enter", _("Save the verdict, then the other way")),
    ),
]
KEYS: Mapping[str, Key] = {key.name: key for key in ALL}


def attributes(*names: str) -> dict[str, str]:
    """What an element carries that answers to these keys."""
    presses = " ".join(KEYS[name].press for name in names)
    return {"data-key": presses, "data-does": " ".join(names)}
