"""The verdicts of a claim, and what each changed in the one before."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from articles.exports.rewording import Mark, inline
from articles.models.verdict import Action

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.models import Verdict


@dataclass(frozen=True)
class Change:
    """One field: its words in runs, each kept, gone or new."""

    name: str
    runs: list[Mark]


@dataclass(frozen=True)
class Found:
    """One verdict. `follows` tells whether another one stood before it."""

    verdict: Verdict
    follows: bool
    changes: list[Change]


def found(verdicts: Iterable[Verdict], *, with_notes: bool) -> list[Found]:
    """The newest first; the first of all shows everything, as new."""
    rows = list(verdicts)
    in_pairs = [
        Found(verdict, True, _changes(_fields(before, with_notes), _fields(verdict, with_notes)))
        for verdict, before in pairwise(rows)
    ]
    last = [Found(verdict, False, _whole(_fields(verdict, with_notes))) for verdict in rows[-1:]]
    return in_pairs + last


def _fields(verdict: Verdict, with_notes: bool) -> dict[str, str]:
    named: dict[str, Any] = {
        _("Verdict"): verdict.get_rating_display(),
        _("Action"): verdict.get_action_display(),
        _("Proposed wording"): verdict.wording,
        _("On the word of"): verdict.author_name,
    }
    return named | ({_("Note"): verdict.note} if with_notes else {})


def _changes(old: dict[str, str], new: dict[str, str]) -> list[Change]:
    return [Change(name, inline(old[name], new[name])) for name in new if old[name] != new[name]]


def _whole(fields: dict[str, str]) -> list[Change]:
    """What is there to say. The rating stands in the head already."""
    shown = list(fields.items())[1:]
    silent = ("", Action.STET.label)
    return [Change(name, [Mark(words, "")]) for name, words in shown if words not in silent]
