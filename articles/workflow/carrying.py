"""What was gathered for one claim stands with another, too."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from articles.models import Evidence, VerdictDraft

if TYPE_CHECKING:
    from articles.models import Claim

SAME = ("kind", "url", "source", "locator", "quote")


def carry(source: Claim, target: Claim) -> list[int]:
    """Copy the standing evidence and the drafts. What the target has already is left out.

    Returns the new pieces of evidence. The source keeps all of its own.
    """
    _carry_drafts(source, target)
    known = {_same(piece) for piece in target.evidence.standing()}
    added = []
    for piece in source.evidence.standing():
        if _same(piece) not in known:
            added.append(_copy(piece, target).pk)
    return added


def _copy(piece: Evidence, target: Claim) -> Evidence:
    twin = copy(piece)
    twin.pk, twin.claim, twin.predecessor, twin.row_version = None, target, None, 0
    twin.save(force_insert=True)
    return twin


def _same(piece: Evidence) -> tuple[str, ...]:
    return tuple(getattr(piece, name) for name in SAME)


def _carry_drafts(source: Claim, target: Claim) -> None:
    for draft in source.drafts.all():
        # A proposed wording is of the words of one claim alone.
        words = {name: getattr(draft, name) for name in ("rating", "action", "note", "author_name")}
        VerdictDraft.objects.get_or_create(claim=target, checker=draft.checker, defaults=words)
