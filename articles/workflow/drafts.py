"""What a checker has written and not handed in: kept, begun from a verdict, gone back to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import VerdictDraft
from articles.models.verdict import PRESET_ACTION, Action, Rating
from articles.workflow.errors import Refused, RuleBroken
from articles.workflow.leases import renew_lease
from articles.workflow.permissions import allow
from articles.workflow.turns import turn_of
from articles.workflow.windows import bring_together
from articles.workflow.words import at_most

if TYPE_CHECKING:
    from articles.models import Claim, User, Verdict
    from articles.models.verdict import Finding
    from articles.workflow.windows import Window

# What a person writes in a verdict, and how many characters of it.
FINDING = ("rating", "action", "wording", "author_name", "note")
LIMITS = {"note": 10_000, "wording": 10_000, "author_name": 200}


@transaction.atomic
def keep_draft(
    claim: Claim,
    *,
    checker: User,
    window: Window | None = None,
    rating: str = "",
    action: str = "",
    note: str = "",
    wording: str = "",
    author_name: str = "",
) -> VerdictDraft:
    """Keep what the person has written so far. It changes nothing about the claim.

    Where nothing is written nothing is kept: the draft that comes back has no key. Raises
    WrittenElsewhere where another window wrote in the same field meanwhile.
    """
    allow("draft", checker, claim)
    refuse_unknown(rating, action, blank="")
    written = {
        "rating": rating, "action": action, "note": note, "wording": wording,
        "author_name": author_name,
    }  # fmt: skip
    for name, limit in LIMITS.items():
        at_most(written[name], limit, name)
    renew_lease(claim, checker)
    written = with_other_window(claim, written, checker=checker, window=window)
    if _says_nothing(written, claim):
        claim.drafts.filter(checker=checker).delete()
        return VerdictDraft(claim=claim, checker=checker, saved_at=timezone.now())
    return VerdictDraft.objects.update_or_create(
        claim=claim,
        checker=checker,
        defaults={**written, "window": window.word if window else ""},
    )[0]


@transaction.atomic
def with_other_window(
    claim: Claim, written: dict[str, str], *, checker: User, window: Window | None
) -> dict[str, str]:
    """With what the same person keeps as a draft that was written on another page."""
    if window is None:
        return written
    draft = claim.drafts.select_for_update().filter(checker=checker).first()
    if draft is None or draft.window == window.word:
        return written
    return bring_together(shown(draft, claim), window, written)


def shown(finding: Finding | None, claim: Claim) -> dict[str, str]:
    """What the form of a verdict says where this was written."""
    said = {name: getattr(finding, name) if finding else "" for name in FINDING}
    if said["rating"] and said["action"] == PRESET_ACTION.get(Rating(said["rating"])):
        said["action"] = ""  # Another verdict shall preset another action.
    said["wording"] = said["wording"] or claim.text
    said["author_name"] = said["author_name"] or claim.article.byline
    return said


def _says_nothing(written: dict[str, str], claim: Claim) -> bool:
    empty = shown(None, claim)
    return all(words in ("", empty[name]) for name, words in written.items())


def begin_from(verdict: Verdict, *, checker: User) -> None:
    """Begin the draft with what this verdict said. One that is there already stays."""
    if not verdict.claim.drafts.filter(checker=checker).exists():
        keep_draft(verdict.claim, checker=checker, **_said(verdict))


def begin_again(claim: Claim, *, checker: User) -> None:
    """Who goes on with a claim finds their verdict in the form, as it was sent back."""
    verdict = claim.current_verdict
    if verdict is not None and verdict.checker_id == checker.pk:
        verdict.claim = claim
        begin_from(verdict, checker=checker)


@transaction.atomic
def revert_to(verdict: Verdict, *, checker: User) -> dict[str, str]:
    """Fill the draft of who has the claim in hand from an earlier verdict.

    Answers with what the draft said before, so that it can be put back; empty when there was none.
    """
    claim = verdict.claim
    allow("draft", checker, claim)
    turn_of(claim, checker)
    draft = claim.drafts.filter(checker=checker).first()
    before = _said(draft) if draft else {}
    keep_draft(claim, checker=checker, **_said(verdict))
    return before


@transaction.atomic
def discard_draft(claim: Claim, *, checker: User) -> dict[str, Any]:
    """Throw one's own draft away. Answers with what it said, so that it can be put back."""
    allow("draft", checker, claim)
    draft = claim.drafts.select_for_update().filter(checker=checker).first()
    if draft is None:
        raise Refused(_("There is no draft of yours on this claim."))
    draft.delete()
    return _said(draft)


def refuse_unknown(rating: str, action: str, *, blank: str | None = None) -> None:
    """A draft may leave both open; a verdict has both."""
    if rating not in (*Rating.values, blank):
        sentence = _("Choose a verdict. What you wrote is kept.")
        raise RuleBroken(sentence, fields={"rating": sentence})
    if action not in (*Action.values, blank):
        sentence = _("Choose what the text should do about it.")
        raise RuleBroken(sentence, fields={"action": sentence})


def _said(finding: Verdict | VerdictDraft) -> dict[str, Any]:
    return {name: getattr(finding, name) for name in FINDING}
