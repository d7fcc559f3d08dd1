"""Going back to what was found before: a verdict is never changed, a draft can begin from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from articles.workflow.conflicts import FINDING
from articles.workflow.permissions import allow
from articles.workflow.turns import turn_of
from articles.workflow.verdicts import keep_draft

if TYPE_CHECKING:
    from articles.models import User, Verdict


@transaction.atomic
def revert_to(verdict: Verdict, *, checker: User) -> dict[str, str]:
    """Fill the draft of who has the claim in hand from an earlier verdict.

    Answers with what the draft said before, so that it can be put back; empty when there was none.
    """
    claim = verdict.claim
    allow("draft", checker, claim)
    turn_of(claim, checker)
    draft = claim.drafts.filter(checker=checker).first()
    before = {name: getattr(draft, name) for name in FINDING} if draft else {}
    keep_draft(claim, checker=checker, **{name: getattr(verdict, name) for name in FINDING})
    return before
