"""The clock of a turn: work renews it, and a turn that ran out is ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from articles.models import Assignment, Claim
from articles.models.prepared import Prepared
from articles.workflow.errors import Outdated, Refused
from articles.workflow.turns import go_back, lease_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from django.db.models import QuerySet

    from articles.models import Desk, User


def renew_lease(claim: Claim, person: User) -> datetime | None:
    """Count a request of the holder as work on the claim.

    Return until when they have it now, or None when they have it not.
    """
    now = timezone.now()
    until = now + lease_of(claim.desk)
    held = Assignment.objects.open().filter(claim=claim, checker=person)
    return until if held.update(active_at=now, lease_until=until) else None


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


def expire_if_overdue(claim: Claim) -> bool:
    """The same for one claim, before another asks for it."""
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
            go_back(turn, turn.claim, "expire", actor=None)
    except (Outdated, Refused):
        return False
    return True
