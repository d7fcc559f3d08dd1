"""Two people at one claim, or one person in two windows: nothing that either wrote is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import Assignment, Claim, Event
from articles.workflow.drafts import FINDING, LIMITS
from articles.workflow.errors import Outdated, Refused
from articles.workflow.hands import one_at_a_time, refuse_full_hands
from articles.workflow.locks import lock_claim
from articles.workflow.permissions import allow
from articles.workflow.transitions import move
from articles.workflow.turns import close, holder_of, open_turn
from articles.workflow.verdicts import (
    preset_action,
    recall_verdict,
    store_verdict,
    submit_verdict,
)
from articles.workflow.words import at_most, said

if TYPE_CHECKING:
    from articles.models import User, Verdict


@transaction.atomic
def take_over(claim: Claim, *, checker: User, seen: int | None = None) -> Assignment:
    """Go on with a claim that somebody else has in hand. Their draft stays theirs."""
    allow("take_over", checker, claim)
    one_at_a_time(checker)
    lock_claim(claim)
    turn = holder_of(claim)
    if turn is None:
        raise Refused(_("Nobody has this claim in hand. Take it."))
    if turn.checker_id == checker.pk:
        raise Refused(_("You have this claim in hand already."))
    refuse_full_hands(checker, claim.desk)
    close(turn, Assignment.Outcome.TAKEN_OVER)
    taken = open_turn(claim, "take_over", checker=checker, seen=seen, note=str(turn.checker))
    taken.state_before = turn.state_before
    taken.save(update_fields=["state_before"])
    return taken


@transaction.atomic
def amend_verdict(claim: Claim, *, checker: User, **finding: Any) -> Verdict:
    """Put a newer verdict of one's own in place of one's last, which stays in the history."""
    last = claim.current_verdict
    if last is None or claim.state != Claim.State.SUBMITTED or last.checker_id != checker.pk:
        raise Refused(_("There is no verdict of yours to change here."))
    if _is_said_by(last, finding):
        return last  # The same words, sent from another window.
    last.claim = claim
    recall_verdict(last, checker=checker)
    return submit_verdict(claim, checker=checker, **finding)


@transaction.atomic
def contest_verdict(
    over: Verdict, *, checker: User, seen: int | None = None, **finding: Any
) -> Verdict:
    """Record a finding of one's own beside the one that somebody else handed in meanwhile.

    It is what the desk looks at next; the event names both.
    """
    claim = over.claim
    allow("contest", checker, claim)
    _refuse_stranger_to(claim, checker)
    if claim.current_verdict_id != over.pk:
        raise Outdated(claim)
    verdict = store_verdict(claim, checker=checker, **finding)
    move(
        claim, "contest", actor=checker, seen=seen, current_verdict=over,
        set_fields={"current_verdict": verdict, "checker": checker},
        also={"verdicts": [over.number, verdict.number], "ratings": [over.rating, verdict.rating]},
    )  # fmt: skip
    claim.drafts.filter(checker=checker).delete()
    return verdict


@transaction.atomic
def give_way(to: Verdict, *, checker: User, **finding: str) -> None:
    """Let somebody else's verdict stand; what one wrote oneself stays in the history."""
    claim = to.claim
    allow("contest", checker, claim)
    _refuse_stranger_to(claim, checker)
    written = {name: finding.get(name, "") for name in FINDING}
    for name, limit in LIMITS.items():
        at_most(written[name], limit, name)
    Event.objects.create(
        desk_id=claim.desk_id, article_id=claim.article_id, claim=claim, actor=checker,
        action="give_way", old_state=claim.state, new_state=claim.state,
        payload={"verdict": to.number, "note": written.pop("note"), "draft": written},
    )  # fmt: skip
    claim.drafts.filter(checker=checker).delete()


def _is_said_by(verdict: Verdict, finding: dict[str, Any]) -> bool:
    """Does the verdict say all this already? A field that was emptied says something else."""
    given = {name: said(value, name) for name, value in finding.items()}
    if given.get("action") == "":
        given["action"] = preset_action(given["rating"])
    return all(getattr(verdict, name) == value for name, value in given.items())


def _refuse_stranger_to(claim: Claim, checker: User) -> None:
    if not claim.assignments.filter(checker=checker).exists():
        raise Refused(_("You did not work on this claim, so there is nothing to set beside it."))
