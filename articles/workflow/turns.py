"""A turn: the time in which one checker has a claim in hand. Opened, asked for, closed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Assignment, Claim
from articles.models.prepared import Prepared
from articles.models.statements import insert, update
from articles.workflow.departures import refuse_done
from articles.workflow.errors import Refused
from articles.workflow.moments import moment
from articles.workflow.transitions import move

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from articles.models import Desk, User


def holder_of(claim: Claim) -> Assignment | None:
    """The open turn at this claim, if somebody has it in hand."""
    return _open_turn.first(claim=claim)


@Prepared
def _open_turn(*, claim: Any) -> QuerySet[Assignment]:
    return Assignment.objects.open().filter(claim=claim).select_related("checker")[:1]


def turn_of(claim: Claim, person: User) -> Assignment:
    """The person's open turn, or Refused with who has the claim now."""
    turn = holder_of(claim)
    if turn is None and claim.state == Claim.State.SUBMITTED and claim.checker_id == person.pk:
        sentence = _(
            "You handed in a verdict on this claim. Take it back to go on; your draft is kept."
        )
        raise Refused(sentence)
    if turn is None:
        refuse_done(claim)
        raise Refused(_("This claim is not in your hands. Take it first; your draft is kept."))
    if turn.checker_id != person.pk:
        raise Refused(_lost(turn, person))
    return turn


def _lost(turn: Assignment, person: User) -> Any:
    """Who has the claim, and since when the person has it no more."""
    name, own = {"name": turn.checker}, Assignment.objects.filter(checker=person, claim=turn.claim)
    ended = own.exclude(closed_at=None).order_by("pk").values_list("closed_at", flat=True).last()
    if ended is None:
        return _("%(name)s has this claim now. Your draft is kept.") % name
    sentence = _("Your turn ended at %(at)s and %(name)s has this claim now. Your draft is kept.")
    return sentence % (name | {"at": moment(ended)})


def open_turn(
    claim: Claim, step: str, *, checker: User, seen: int | None = None, note: str = ""
) -> Assignment:
    """Move the claim to being checked and open the turn. Rights are the caller's affair."""
    before, now = claim.state, timezone.now()
    move(claim, step, actor=checker, seen=seen, note=note, set_fields={"checker": checker})
    return insert(
        Assignment(
            claim=claim,
            checker=checker,
            state_before=before,
            opened_at=now,
            active_at=now,
            lease_until=now + lease_of(claim.desk),
        )
    )


def close(turn: Assignment, outcome: str) -> None:
    turn.closed_at, turn.outcome = timezone.now(), outcome
    update(Assignment, {"pk": turn.pk}, closed_at=turn.closed_at, outcome=outcome)


def go_back(
    turn: Assignment, claim: Claim, step: str, *, actor: User | None, seen: int | None = None
) -> None:
    """Let the claim go to where it was before the turn, and to nobody if it was free."""
    back_to = turn.state_before
    free = back_to in (Claim.State.OPEN, Claim.State.STALE)
    owner = None if free else turn.checker_id
    move(claim, step, actor=actor, seen=seen, back_to=back_to, set_fields={"checker_id": owner})


def lease_of(desk: Desk) -> timedelta:
    return timedelta(minutes=desk.lease_minutes)
