"""The steps of an article. Only this module changes its state; each change leaves an Event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from articles.models import Article, Event
from articles.workflow.errors import Refused

if TYPE_CHECKING:
    from articles.models import User

S = Article.State
NOT_IN_CHECK = _("This article is not being checked any more.")


@dataclass(frozen=True)
class ArticleStep:
    """From which states an article may take it, and where to. No target: back to where it was."""

    sources: frozenset[S]
    target: S | None
    refusal: Any


_READY = ArticleStep(
    frozenset({S.CHECKING}), S.READY, _("Only an article that is being checked can become ready.")
)
ARTICLE_STEPS = {
    "ready": _READY,
    "override": _READY,
    "unready": ArticleStep(frozenset({S.READY}), S.CHECKING, _("This article is not ready.")),
    "publish": ArticleStep(
        frozenset({S.READY}), S.PUBLISHED, _("Only an article that is ready can be published.")
    ),
    "unpublish": ArticleStep(
        frozenset({S.PUBLISHED}), S.READY, _("This article is not published, or not any more.")
    ),
    "withdraw": ArticleStep(
        frozenset(S) - {S.WITHDRAWN}, S.WITHDRAWN, _("This article was withdrawn already.")
    ),
    "restore_article": ArticleStep(
        frozenset({S.WITHDRAWN}), None, _("Only a withdrawn article can be restored.")
    ),
}


def refuse_closed(article: Article) -> None:
    """A published or withdrawn article stays as it is, and its claims do."""
    if article.is_closed:
        raise Refused(NOT_IN_CHECK)


def locked_for(action: str, article: Article) -> Article:
    """The article as it stands, locked; Refused when it cannot take this step from there."""
    article = Article.objects.select_for_update(no_key=True).get(pk=article.pk)
    step = ARTICLE_STEPS[action]
    if article.state not in step.sources:
        raise Refused(step.refusal)
    return article


def advance(
    article: Article,
    action: str,
    *,
    actor: User | None,
    back_to: str = "",
    payload: dict[str, Any] | None = None,
) -> None:
    """Let a locked article take the step, and record it."""
    old = article.state
    article.state = ARTICLE_STEPS[action].target or S(back_to)
    article.save(update_fields=["state"])
    Event.objects.create(
        desk_id=article.desk_id, article=article, actor=actor, action=action, old_state=old,
        new_state=article.state, payload=payload or {},
    )  # fmt: skip
