"""What becomes of an article after the check: it is published, or withdrawn; and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import Event
from articles.workflow.article_states import advance, locked_for
from articles.workflow.permissions import allow
from articles.workflow.words import at_most, required

if TYPE_CHECKING:
    from articles.models import Article, User


@transaction.atomic
def publish_article(article: Article, *, editor: User) -> None:
    """Say that the article is out, in the text that was signed off."""
    allow("publish", editor, article)
    article = locked_for("publish", article)
    payload = {"sha256": article.current_version.sha256}
    advance(article, "publish", actor=editor, payload=payload)


@transaction.atomic
def unpublish_article(article: Article, *, editor: User) -> None:
    """Take back that it is out, because it was said by mistake or it was taken off: ready again."""
    allow("unpublish", editor, article)
    advance(locked_for("unpublish", article), "unpublish", actor=editor)


@transaction.atomic
def withdraw_article(article: Article, *, chief: User, reason: str) -> None:
    """Take the article out of the desk's work, whatever its state."""
    allow("withdraw", chief, article)
    reason = required(reason, "reason", _("Say why the article is withdrawn."))
    reason = at_most(reason, 1000, "reason")
    advance(locked_for("withdraw", article), "withdraw", actor=chief, payload={"note": reason})


@transaction.atomic
def restore_article(article: Article, *, chief: User) -> None:
    """Bring a withdrawn article back to the state in which it was withdrawn."""
    allow("restore_article", chief, article)
    article = locked_for("restore_article", article)
    withdrawal = Event.objects.filter(article=article, action="withdraw").latest("pk")
    advance(article, "restore_article", actor=chief, back_to=withdrawal.old_state)
