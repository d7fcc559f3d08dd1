"""What a checker has written and not handed in: kept, begun from a verdict, gone back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import VerdictDraft
from articles.models.verdict import Action, Rating
from articles.workflow.errors import RuleBroken
from articles.workflow.leases import renew_lease
from articles.workflow.permissions import allow
from articles.workflow.turns import turn_of
from articles.workflow.words import at_most

if TYPE_CHECKING:
    from articles.models import Claim, User, Verdict

# What a person writes in a verdict, and how many characters of it.
FINDING = ("rating", "action", "wording", "author_name", "note")
LIMITS = {"note": 10_000, "wording": 10_000, "author_name": 200}


def keep_draft(
    claim: Claim,
    *,
    checker: User,
    rating: str = "",
    action: str = "",
    note: str = "",
    wording: str = "",
    author_name: str = "",
) -> VerdictDraft:
    """Keep what the person has written so far. It changes nothing about the claim."""
    allow("draft", checker, claim)
    refuse_unknown(rating, action, blank="")
    words = {"note": note, "wording": wording, "author_name": author_name}
    for name, limit in LIMITS.items():
        at_most(words[name], limit, name)
    renew_lease(claim, checker)
    draft, _created = VerdictDraft.objects.update_or_create(
        claim=claim, checker=checker, defaults={"rating": rating, "action": action, **words}
    )
    return draft


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


def refuse_unknown(rating: str, action: str, *, blank: str | None = None) -> None:
    """A draft may leave both open; a verdict has both."""
    if rating not in (*Rating.values, blank):
        sentence = _("Choose a verdict. What you wrote is kept.")
        raise RuleBroken(sentence, fields={"rating": sentence})
    if action not in (*Action.values, blank):
        sentence = _("Choose what the text should do about it.")
        raise RuleBroken(sentence, fields={"action": sentence})


def _said(finding: Verdict | VerdictDraft) -> dict[str, str]:
    return {name: getattr(finding, name) for name in FINDING}
