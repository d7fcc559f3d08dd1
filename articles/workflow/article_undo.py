"""Taking back what was set for many articles in one go, article by article."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, cast

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Event
from articles.workflow.article_details import edit_article
from articles.workflow.bulk import BulkResult
from articles.workflow.errors import NotFound, Refused

if TYPE_CHECKING:
    from uuid import UUID

    from articles.models import User


def undo_deadlines(batch: UUID, *, person: User) -> BulkResult[Article]:
    """Set back the deadlines that this person set under this id, where nobody set others since."""
    edits = Event.objects.visible_to(person).filter(action="edit_article", claim=None)
    result: BulkResult[Article] = BulkResult()
    for event in edits.filter(batch=batch, actor=person).select_related("article__desk"):
        article = cast("Article", event.article)
        result.attempt(article, partial(_set_back, event, article, person))
    if not result:
        raise NotFound
    return result


@transaction.atomic
def _set_back(event: Event, article: Article, person: User) -> None:
    _refuse_if_set_since(event, article, person)
    old, new = map(_moment, event.payload["deadline"])
    moving = _without_their_own(event)
    edit_article(article, person=person, seen={"deadline": new}, moving=moving, deadline=old)


def _without_their_own(event: Event) -> Q | None:
    """The claims that moved with the deadline, and those that got it since by coming to be."""
    moved = event.payload.get("claims")
    return None if moved is None else Q(pk__in=moved) | Q(created_at__gt=event.at)


def _refuse_if_set_since(event: Event, article: Article, person: User) -> None:
    edits = Event.objects.filter(article=article, action="edit_article", claim=None)
    since = edits.filter(pk__gt=event.pk, payload__has_key="deadline").select_related("actor")
    last = since.last()
    if last is None:
        return
    if last.actor_id == person.pk and last.payload["deadline"] == event.payload["deadline"][::-1]:
        raise Refused(_("You took this back already."))
    raise Refused(_("%(name)s set another deadline meanwhile.") % {"name": last.actor})


def _moment(kept: str | None) -> datetime | None:
    return datetime.fromisoformat(kept) if kept else None
