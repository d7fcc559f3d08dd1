"""What is said about an article besides its text, changed after it came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Event
from articles.workflow.article_states import refuse_closed
from articles.workflow.batches import current_batch
from articles.workflow.deadlines import in_range
from articles.workflow.errors import NotAllowed, Refused
from articles.workflow.intake import TITLE_LENGTH, known_scope, of_desk
from articles.workflow.locks import lock_claims
from articles.workflow.permissions import allow
from articles.workflow.words import at_most, required

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from django.db.models import QuerySet

    from articles.models import Claim, User

COLUMNS = ("title", "byline", "published_on", "deadline", "scope")


@transaction.atomic
def edit_article(
    article: Article,
    *,
    person: User,
    seen: Mapping[str, Any] | None = None,
    moving: Q | None = None,
    **details: Any,
) -> None:
    """Set what is given; claims without a deadline of their own move with the article's.

    `seen` holds what the person looked at: nobody overwrites what another set meanwhile. `moving`
    says which claims have no deadline of their own, where more is known than that it is the same.
    """
    rights = allow("edit_article", person, article)
    if "deadline" in details:
        lock_claims(article.claims.all())
    article = _locked(article)
    authors = details.pop("authors", None)
    if unknown := details.keys() - set(COLUMNS):
        raise TypeError(f"not a detail of an article: {sorted(unknown)}")
    payload = _changed(article, _checked(details), seen or {}, moving or Q())
    if authors is not None:
        payload |= _set_authors(article, list(authors), is_own=rights.is_author)
    if not payload:
        return
    article.save(update_fields=COLUMNS)
    Event.objects.create(
        desk_id=article.desk_id, article=article, actor=person, action="edit_article",
        old_state=article.state, new_state=article.state, payload=payload, batch=current_batch(),
    )  # fmt: skip


def _locked(article: Article) -> Article:
    article = Article.objects.select_for_update(no_key=True).get(pk=article.pk)
    refuse_closed(article)
    return article


def _checked(details: dict[str, Any]) -> dict[str, Any]:
    if "title" in details:
        title = required(details["title"], "title", _("An article needs a title."))
        details["title"] = at_most(title, TITLE_LENGTH, "title")
    if "byline" in details:
        details["byline"] = at_most(details["byline"], 200, "byline")
    if "scope" in details:
        details["scope"] = known_scope(details["scope"])
    if "deadline" in details:
        in_range(details["deadline"], "deadline")
    return details


def _changed(
    article: Article, details: dict[str, Any], seen: Mapping[str, Any], moving: Q
) -> dict[str, list[Any]]:
    """Set the columns that differ. Old and new values as JSON, and which claims moved along."""
    payload = {}
    for name, new in details.items():
        old = getattr(article, name)
        if old == new:
            continue
        if name in seen and seen[name] != old:
            raise Refused(_("Somebody changed this after you opened it. Look again, then decide."))
        setattr(article, name, new)
        payload[name] = [_plain(old), _plain(new)]
        if name == "deadline":
            payload["claims"] = _move_claims(article.claims.filter(moving, due_at=old), new)
    return payload


def _move_claims(claims: QuerySet[Claim], new: datetime | None) -> list[int]:
    moved = list(claims.values_list("pk", flat=True))
    # No row_version: nobody's verdict is out of date because there is more time for it.
    claims.filter(pk__in=moved).update(due_at=new, changed_at=timezone.now())
    return moved


def _set_authors(article: Article, authors: list[User], *, is_own: bool) -> dict[str, list[Any]]:
    old = sorted(article.authors.values_list("pk", flat=True))
    new = sorted({author.pk for author in of_desk(authors, article.desk)})
    if old == new:
        return {}
    if is_own:
        # Else who wrote it could make themselves somebody who may sign it off.
        raise NotAllowed(_("You wrote this article, so somebody else says who wrote it."))
    article.authors.set(new)
    return {"authors": [old, new]}


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str) else value.isoformat()
