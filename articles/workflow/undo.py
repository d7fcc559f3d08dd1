"""Taking back what one decided in one go, claim by claim, as long as nobody acted on it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Claim, Event
from articles.workflow.bulk import BulkResult
from articles.workflow.errors import NotFound, Refused
from articles.workflow.locks import lock_claims, lock_together
from articles.workflow.permissions import allow
from articles.workflow.reshaping import half_of, take_back
from articles.workflow.signoff import unapprove, unreopen, unsettle
from articles.workflow.ticks import TICKS
from articles.workflow.transitions import change, move

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from articles.models import User

STEPS_BACK = frozenset({"keep", "discard", "waive", "restore", "send_back", "approve", "reopen"})
ADDED = frozenset({"add"})
CHANGES_BACK = frozenset({"assign", "set_risk", "set_deadline", "settle"})
SHAPES_BACK = frozenset({"split", "merge"})
TAKEN_BACK = frozenset({"undo", "unapprove", "unsettle"})


def can_undo(claims: Iterable[Claim]) -> bool:
    """Is an article of theirs in check? Elsewhere what was decided stands."""
    articles = {claim.article_id for claim in claims}
    return Article.objects.active().filter(pk__in=articles).exists()


def undo_batch(batch: UUID, *, person: User) -> BulkResult[Claim]:
    """Undo what this person did under this id; say of which claims it could not be, and why."""
    events = _events(batch, person)
    if not events:
        raise NotFound
    if any(event.action == "merge" for event in events):
        return _undo_as_one(events, person)
    return _undo_each(events, person)


@transaction.atomic
def undo(event: Event, *, person: User) -> None:
    """Bring the claim back to how it was before this event. Who may do a thing may undo it."""
    claim = _claim_of(event)
    if event.actor_id != person.pk:
        raise NotFound
    allow(_verb(event), person, claim)
    lock_claims(Claim.objects.filter(pk__in=[each.pk for each in _changed_by(event)]))
    _refuse_if_touched(event, person)
    if event.action == "approve" and claim.current_verdict:
        unapprove(claim.current_verdict, editor=person)
    elif event.action == "reopen":
        unreopen(claim, editor=person, since=event.at)
    elif event.action in SHAPES_BACK:
        take_back(claim, event, person=person)
    elif event.action == "settle":
        unsettle(claim.corrections.get(pk=event.payload["correction"]), person=person)
    elif event.action in ADDED:
        _refuse_if_written_on(claim, person)
        move(claim, "undo", actor=person, back_to=Claim.State.DISCARDED)
    elif event.action in STEPS_BACK:
        # Whom the step took the claim from has it again.
        gone = event.payload.get("checker_id")
        fields = {"checker_id": gone[0]} if gone else {}
        move(claim, "undo", actor=person, back_to=event.old_state, set_fields=fields)
    else:
        change(claim, "undo", actor=person, **_before(event))


def _undo_each(events: list[Event], person: User) -> BulkResult[Claim]:
    result: BulkResult[Claim] = BulkResult()
    lock_together(claim for event in events for claim in _changed_by(event))
    for event in events:
        result.attempt(_claim_of(event), partial(undo, event, person=person))
    return result


@transaction.atomic
def _undo_as_one(events: list[Event], person: User) -> BulkResult[Claim]:
    """A merge is one decision: else words could be of two claims, or a fact of none."""
    result = _undo_each(events, person)
    if result.refused:
        transaction.set_rollback(True)
        result.done.clear()
    return result


def _events(batch: UUID, person: User) -> list[Event]:
    events = Event.objects.visible_to(person).filter(
        batch=batch,
        actor=person,
        claim__isnull=False,
        action__in=ADDED | STEPS_BACK | CHANGES_BACK | SHAPES_BACK,
    )
    near = ("claim__article", "claim__anchor", "claim__desk", "claim__current_verdict")
    return list(events.select_related(*near))


def _claim_of(event: Event) -> Claim:
    if event.claim is None:
        raise NotFound
    return event.claim


def _changed_by(event: Event) -> list[Claim]:
    """The claim, and the half that a split made of it."""
    claim = _claim_of(event)
    return [claim, half_of(event)] if event.action == "split" else [claim]


def _verb(event: Event) -> str:
    """Whose right it was done by: who adds what was called not a claim brings it back by that."""
    return "add" if event.payload.get("added") else event.action


def _refuse_if_written_on(claim: Claim, person: User) -> None:
    """Drafts leave no line in the history."""
    if claim.drafts.exclude(checker=person).exists():
        raise Refused(_("Somebody has begun to write about this claim."))


def _refuse_if_touched(event: Event, person: User) -> None:
    # The claim was read before this: who changes it from now on changes its row_version too.
    claim = _claim_of(event)
    events = Event.objects.filter(claim=claim, pk__gt=event.pk).exclude(action__in=TICKS)
    later = events.select_related("actor").last()
    if later and later.actor_id == person.pk and later.action in TAKEN_BACK:
        raise Refused(_("You took this back already."))
    if later and later.actor:
        raise Refused(_("%(name)s acted on this claim meanwhile.") % {"name": later.actor})
    if later:
        raise Refused(_("This claim changed meanwhile."))
    if not can_undo([claim]):
        raise Refused(_("The article is not being checked any more, so this stands."))


def _before(event: Event) -> dict[str, Any]:
    """The columns as they were, out of what the history keeps of them."""
    before = {name: old for name, (old, _new) in event.payload.items()}
    if before.get("due_at"):
        before["due_at"] = datetime.fromisoformat(before["due_at"])
    return before
