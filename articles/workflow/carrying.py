"""What was gathered for one claim stands with another, too."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any

from articles.models import Evidence, VerdictDraft
from articles.workflow.drafts import keep_draft

if TYPE_CHECKING:
    from articles.models import Claim, User

SAME = ("kind", "url", "source", "locator", "quote")
CHOSEN = ("rating", "action", "author_name")


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


def carry_draft(source: Claim, target: Claim, *, checker: User) -> bool:
    """Keep the person's draft with the target, too; False where they wrote something else there.

    The source keeps its own.
    """
    draft = source.drafts.filter(checker=checker).first()
    if draft is None or not (draft.rating or draft.note):
        return False
    there = target.drafts.filter(checker=checker).first()
    if there and not _says_all_of(draft, there):
        return False
    words = _words_of(draft) | {"wording": there.wording if there else ""}
    keep_draft(target, checker=checker, **words)
    return True


def _says_all_of(draft: VerdictDraft, there: VerdictDraft) -> bool:
    """What is there was begun here: it came along when the claims were merged, say."""
    chosen = (getattr(there, name) in ("", getattr(draft, name)) for name in CHOSEN)
    return all(chosen) and there.note in draft.note


def _copy(piece: Evidence, target: Claim) -> Evidence:
    twin = copy(piece)
    twin.pk, twin.claim, twin.predecessor, twin.row_version = None, target, None, 0
    twin.save(force_insert=True)
    return twin


def _same(piece: Evidence) -> tuple[str, ...]:
    return tuple(getattr(piece, name) for name in SAME)


def _carry_drafts(source: Claim, target: Claim) -> None:
    for draft in source.drafts.all():
        VerdictDraft.objects.get_or_create(
            claim=target, checker=draft.checker, defaults=_words_of(draft)
        )


def _words_of(draft: VerdictDraft) -> dict[str, Any]:
    """A proposed wording is of the words of one claim alone."""
    return {name: getattr(draft, name) for name in (*CHOSEN, "note")}
