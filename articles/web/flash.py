"""The one way to say what was done, and to offer to undo it.

    flash(request, _("Waived."), about=claim.text, undo=Undo(url, {"row_version": 7}))

What was done stays on every page until the next decision takes its place, as long as the person is
signed in: it is no message that fades. A warning or a note is shown once.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest

KEY = "flash"
DONE, NOTE, WARNING = "done", "note", "warning"
LONGEST = 48  # characters of the thing that was decided on


@dataclass(frozen=True)
class Undo:
    """A form that takes a decision back: where it goes and what it carries.

    A value may be a list, for a field that comes several times. `in_panel`: what answers is a
    claim, so the article desk shows it without loading the page anew.
    """

    url: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    in_panel: bool = False

    @property
    def pairs(self) -> list[tuple[str, Any]]:
        return [
            (name, value)
            for name, given in self.fields.items()
            for value in (given if isinstance(given, list) else [given])
        ]


@dataclass(frozen=True)
class Flash:
    """`about` is the thing in its own words, `sign` the code of a verdict or state."""

    sentence: str
    about: str = ""
    sign: str = ""
    level: str = DONE
    undo: Undo | None = None


def flash(
    request: HttpRequest,
    sentence: object,
    *,
    about: str = "",
    sign: str = "",
    level: str = DONE,
    undo: Undo | None = None,
) -> None:
    """Show the sentence on this and the next pages. Several of one request stand together."""
    shortened = about if len(about) <= LONGEST else f"{about[: LONGEST - 1].rstrip()}…"
    said = Flash(str(sentence), shortened, sign, level, undo)
    before = request.session.get(KEY, [])
    if level == DONE and not getattr(request, "_has_decided", False):
        before = [row for row in before if row["level"] != DONE]
        request._has_decided = True  # type: ignore[attr-defined]
    request.session[KEY] = [*before, asdict(said)]


def flashes(request: HttpRequest) -> list[Flash]:
    """What is to be shown now. What is shown once is forgotten."""
    kept = request.session.get(KEY, [])
    staying = [row for row in kept if row["level"] == DONE]
    if len(staying) < len(kept):
        request.session[KEY] = staying
    return [_read(row) for row in kept]


def _read(row: dict[str, Any]) -> Flash:
    undo = Undo(**row["undo"]) if row["undo"] else None
    return Flash(row["sentence"], row["about"], row["sign"], row["level"], undo)
