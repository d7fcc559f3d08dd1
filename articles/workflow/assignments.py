"""One checker's turn at one claim: taken, kept by a lease, given up."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.models import Assignment, Claim, User
from articles.models.prepared import Prepared
from articles.models.statements import insert, update
from articles.workflow.errors import NotAllowed, Outdated, Refused, RuleBroken
from articles.workflow.permissions import allow
from articles.workflow.transitions import STEPS, move
from articles.workflow.words import at_most

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from articles.models import Desk


@transaction.atomic
def take(claim: Claim, *, checker: User, seen: int | None = None) -> Assignment:
    """Take this claim in hand. An expired turn of somebody else ends first."""
    allow("take", checker, claim)
    one_at_a_time(checker)
    if _expire_if_overdue(claim) and seen is not None:
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
    """Take a claim in hand again that was sent back or was waiting."""
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
    return open_turn(claim, "resume", checker=checker, seen=seen)


@transaction.atomic
def put_back(claim: Claim, *, checker: User, seen: int | None = None) -> None:
    """Give the claim up. The draft stays, the claim goes where it came from."""
    allow("put_back", checker, claim)
    turn = turn_of(claim, checker)
    _go_back(turn, claim, "put_back", actor=checker, seen=seen)
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


def renew_lease(claim: Claim, person: User) -> bool:
    """Count a request of the holder as work on the claim. False when the person has it not."""
    now = timezone.now()
    held = Assignment.objects.open().filter(claim=claim, checker=person)
    return bool(held.update(active_at=now, lease_until=now + lease_of(claim.desk)))


def expire_overdue(desks: Iterable[Desk] | None = None) -> int:
    """Free the claims whose lease ran out, on the given desks or on all. Drafts stay."""
    now = timezone.now()
    if not _any_overdue(at=now):  # Asked at every *take next*, and almost always so.
        return 0
    overdue = Assignment.objects.overdue(at=now)
    if desks is not None:
        overdue = overdue.filter(claim__desk__in=desks)
    freed = 0
    for turn in overdue.select_related("claim__article", "claim__anchor")[:500]:
        freed += _expire(turn)
    return freed


@Prepared
def _any_overdue(*, at: Any) -> QuerySet[Any, int]:
    return Assignment.objects.overdue(at=at).values_list("pk", flat=True)[:1]


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
        raise Refused(_("This claim is not in your hands. Take it first; your draft is kept."))
    if turn.checker_id != person.pk:
        raise Refused(
            _("%(name)s has this claim now. Your draft is kept.") % {"name": turn.checker}
        )
    return turn


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


def lease_of(desk: Desk) -> timedelta:
    return timedelta(minutes=desk.lease_minutes)


def one_at_a_time(checker: User) -> None:
    """Let the person take one claim after the other: two windows could both find room for a last.

    Asked before any claim is locked, and the row is free to be referred to meanwhile.
    """
    _locked_person(pk=checker.pk)


@Prepared
def _locked_person(*, pk: Any) -> QuerySet[User, int]:
    rows = User.objects.filter(pk=pk).select_for_update(no_key=True)
    return rows.values_list("pk", flat=True)


def count_in_hand(checker: User) -> Counter[int]:
    """Desk → how many of its claims the person holds."""
    return Counter(_desks_in_hand(checker=checker))


@Prepared
def _desks_in_hand(*, checker: Any) -> QuerySet[Any, int]:
    return Assignment.objects.open().filter(checker=checker).values_list("claim__desk", flat=True)


def refuse_full_hands(checker: User, desk: Desk) -> None:
    """Refused when the person holds as many claims of the desk as one may hold at once."""
    held = count_in_hand(checker)[desk.pk]
    if held >= desk.hand_limit:
        raise Refused(
            ngettext(
                "You have %(count)s claim in hand, as many as your desk allows. "
                "Finish it or put it back.",
                "You have %(count)s claims in hand, as many as your desk allows. "
                "Finish one or put one back.",
                held,
            )
            % {"count": held}
        )


def _refuse_held(claim: Claim, checker: User) -> None:
    """Refused with the name of who was quicker, or when the person has the claim already."""
    turn = holder_of(claim) if claim.state == Claim.State.CHECKING else None
    if turn is None:
        return
    if turn.checker_id == checker.pk:
        raise Refused(_("This claim is in your hands already."))
    sentence = _("%(name)s took this claim before you. Take the next one, or add evidence here.")
    raise Refused(sentence % {"name": turn.checker})


def _expire_if_overdue(claim: Claim) -> bool:
    turn = Assignment.objects.overdue(at=timezone.now()).filter(claim=claim).first()
    if turn is None:
        return False
    turn.claim = claim
    return _expire(turn)


def _expire(turn: Assignment) -> bool:
    try:
        with transaction.atomic():
            # The claim before its turn, as every verb locks them. Locked by another: in use.
            rows = Claim.objects.select_for_update(skip_locked=True, no_key=True)
            if not rows.filter(pk=turn.claim_id).values("pk"):
                return False
            # Compared in the database: the holder may have come back a moment ago.
            overdue = Assignment.objects.overdue(at=timezone.now()).filter(pk=turn.pk)
            if not overdue.update(closed_at=timezone.now(), outcome=Assignment.Outcome.EXPIRED):
                return False
            _go_back(turn, turn.claim, "expire", actor=None)
    except (Outdated, Refused):
        return False
    return True


def _go_back(
    turn: Assignment, claim: Claim, step: str, *, actor: User | None, seen: int | None = None
) -> None:
    back_to = turn.state_before
    free = back_to in (Claim.State.OPEN, Claim.State.STALE)
    owner = None if free else turn.checker_id
    move(claim, step, actor=actor, seen=seen, back_to=back_to, set_fields={"checker_id": owner})
