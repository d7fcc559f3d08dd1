"""What became of an article after the check, and what a person may do about that."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from articles.models import Article, Event

if TYPE_CHECKING:
    from articles.workflow.permissions import Rights

S = Article.State
CLOSED_BY = {S.PUBLISHED: "publish", S.WITHDRAWN: "withdraw"}


class Standing:
    """Named for the steps, so that a template asks `standing.may_publish`."""

    def __init__(self, article: Article, rights: Rights) -> None:
        self.article, self.rights = article, rights

    @cached_property
    def event(self) -> Event | None:
        """The step by which the article was closed."""
        action = CLOSED_BY.get(S(self.article.state))
        if action is None:
            return None
        events = Event.objects.filter(article=self.article, action=action)
        return events.select_related("actor").last()

    @property
    def reason(self) -> str:
        """Why it was withdrawn: not for authors, who read no notes."""
        if self.event is None or not self.rights.may("read_notes"):
            return ""
        return str(self.event.payload.get("note", ""))

    @property
    def may_publish(self) -> bool:
        return self.article.state == S.READY and self.rights.may("publish")

    @property
    def may_unpublish(self) -> bool:
        return self.article.state == S.PUBLISHED and self.rights.may("unpublish")

    @property
    def may_withdraw(self) -> bool:
        return self.article.state != S.WITHDRAWN and self.rights.may("withdraw")

    @property
    def may_restore(self) -> bool:
        return self.article.state == S.WITHDRAWN and self.rights.may("restore_article")
