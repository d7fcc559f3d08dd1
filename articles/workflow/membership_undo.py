"""Taking back what a chief set for one member."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from articles.models import Event, User
from articles.workflow.bulk import BulkResult
from articles.workflow.errors import NotFound
from articles.workflow.memberships import ACTION, set_roles
from articles.workflow.undo import undo_batch

if TYPE_CHECKING:
    from uuid import UUID

    from articles.models import Claim


@transaction.atomic
def undo_roles(batch: UUID, *, chief: User) -> BulkResult[Claim]:
    """Give the member the roles back that they had, and the claims that were theirs by an editor.

    Outdated when they have other roles by now. What was in hand is not taken again.
    """
    events = Event.objects.visible_to(chief).filter(batch=batch, actor=chief)
    event = events.filter(action=ACTION).select_related("desk").first()
    if event is None:
        raise NotFound
    (before, after), (agreed, _now) = event.payload["roles"], event.payload["claims_a_day"]
    person = User.objects.get(pk=event.payload["person"])
    set_roles(event.desk, person=person, roles=before, claims_a_day=agreed, seen=after, chief=chief)
    freed = events.filter(action="assign").exists()
    return undo_batch(batch, person=chief) if freed else BulkResult()
