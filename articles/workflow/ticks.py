"""What of a claim was looked at: its particulars, and the points that its kinds ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from articles.models import CheckedPoint, Claim, Detail, Event
from articles.models.point import ChecklistPoint, Point, points_of
from articles.workflow.errors import NotFound
from articles.workflow.leases import renew_lease
from articles.workflow.permissions import allow

if TYPE_CHECKING:
    from datetime import datetime

    from articles.models import User

# They decide nothing, so they stand in nobody's way.
TICKS = frozenset({"tick", "untick"})


@transaction.atomic
def tick_detail(detail: Detail, *, ticked: bool, person: User, at: datetime) -> None:
    """Mark one particular as looked at, or take the mark back. Who was first stays named."""
    allow("tick", person, detail.claim)
    by, when = (person, at) if ticked else (None, None)
    fresh = Detail.objects.filter(pk=detail.pk, ticked_at__isnull=ticked)
    if fresh.update(ticked_by=by, ticked_at=when):
        _record(detail.claim, person, ticked=ticked, detail=detail.pk, words=detail.text)
    detail.refresh_from_db(fields=["ticked_by", "ticked_at"])


@transaction.atomic
def tick_point(
    claim: Claim, point: str, *, ticked: bool, person: User, at: datetime
) -> ChecklistPoint:
    """The same for a point that the kinds of the claim ask for."""
    allow("tick", person, claim)
    if point not in points_of(claim, claim.anchor.version.blocks if claim.anchor else ()):
        raise NotFound
    ticks = CheckedPoint.objects.filter(claim=claim, point=point)
    if not ticked:
        if ticks.delete()[0]:
            _record(claim, person, ticked=False, point=point)
        return ChecklistPoint(Point(point))
    tick, is_new = ticks.select_related("ticked_by").get_or_create(
        claim=claim, point=point, defaults={"ticked_by": person, "ticked_at": at}
    )
    if is_new:
        _record(claim, person, ticked=True, point=point)
    return ChecklistPoint(Point(point), tick.ticked_by, tick.ticked_at)


def _record(claim: Claim, person: User, *, ticked: bool, **what: int | str) -> None:
    Event.objects.create(
        desk_id=claim.desk_id, article_id=claim.article_id, claim=claim, actor=person,
        action="tick" if ticked else "untick", old_state=claim.state, new_state=claim.state,
        payload=what,
    )  # fmt: skip
    renew_lease(claim, person)
