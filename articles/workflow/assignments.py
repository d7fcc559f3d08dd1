"""One checker's turn at one claim: taken, gone on with, laid aside, given up."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import Assignment, Claim, User
from articles.workflow.drafts import begin_again
from articles.workflow.errors import NotAllowed, Refused, RuleBroken
from articles.workflow.hands import one_at_a_time, refuse_full_hands
from articles.workflow.leases import expire_if_overdue
from articles.workflow.permissions import allow
from articles.workflow.transitions import STEPS, move
from articles.workflow.turns import close, go_back, holder_of, open_turn, turn_of
from articles.workflow.words import at_most


@transaction.atomic
def take(claim: Claim, *, checker: User, seen: int | None = None) -> Assignment:
    """Take this claim in hand. An expired turn of somebody else ends first."""
    allow("take", checker, claim)
    one_at_a_time(checker)
    if expire_if_overdue(claim) and seen is not None:
        seen += 1  # The clock moved it, no person: what the checker saw is still true.
    _refuse_held(claim, checker)
    refuse_full_hands(checker, claim.desk)
    if claim.state in STEPS["take"].sources and claim.checker_id not in (None, checker.pk):
        raise Refused(
            _("An editor gave this claim to %(name)s. Take the next one.") % {"name": claim.checker}
        )
    return open_turn(claim, "take", checker=checker, seen=seen)


@transaction.atomic
def resume(claim: Claim, *, checker: User, seen: int | None = None) -> Assignment:
    """Take a claim in hand again that was sent back or was waiting, with one's verdict in it."""
    allow("resume", checker, claim)
    if claim.checker_id != checker.pk and claim.state in (
        Claim.State.RETURNED,
        Claim.State.WAITING,
    ):
        raise NotAllowed(
            _("This claim is %(name)s's. An editor can give it to you.") % {"name": claim.checker}
        )
    one_at_a_time(checker)
    refuse_full_hands(checker, claim.desk)
    turn = open_turn(claim, "resume", checker=checker, seen=seen)
    begin_again(claim, checker=checker)
    return turn


@transaction.atomic
def put_back(claim: Claim, *, checker: User, seen: int | None = None) -> None:
    """Give the claim up. The draft stays, the claim goes where it came from."""
    allow("put_back", checker, claim)
    turn = turn_of(claim, checker)
    go_back(turn, claim, "put_back", actor=checker, seen=seen)
    close(turn, Assignment.Outcome.PUT_BACK)


@transaction.atomic
def wait(claim: Claim, *, on: str, checker: User, note: str = "", seen: int | None = None) -> None:
    """Lay the claim aside until an answer comes. It stays the checker's."""
    allow("wait", checker, claim)
    turn = turn_of(claim, checker)
    if on not in Claim.WaitingOn.values:
        sentence = _("Say on whom you wait: the author, a source, a document or an expert.")
        raise RuleBroken(sentence, fields={"on": sentence})
    note = at_most(note, 1000, "note")
    note = f"{on}: {note}" if note else on
    move(claim, "wait", actor=checker, note=note, seen=seen, set_fields={"waiting_on": on})
    close(turn, Assignment.Outcome.WAITING)


def _refuse_held(claim: Claim, checker: User) -> None:
    """Refused with the name of who was quicker, or when the person has the claim already."""
    turn = holder_of(claim) if claim.state == Claim.State.CHECKING else None
    if turn is None:
        return
    if turn.checker_id == checker.pk:
        raise Refused(_("This claim is in your hands already."))
    sentence = _("%(name)s took this claim before you. Take the next one, or add evidence here.")
    raise Refused(sentence % {"name": turn.checker})
