from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article, Version, readable_by
from articles.models.claim import Claim
from articles.models.desk import Desk, reader_of

if TYPE_CHECKING:
    from articles.models.desk import Reader
    from articles.models.user import User


class EventQuerySet(models.QuerySet["Event"]):
    def visible_to(self, who: User | Reader) -> EventQuerySet:
        """Of the articles they read, and of the desk at large: an export of many articles.

        What was done to an article before it came to its desk is read there, too.
        """
        reader = reader_of(who)
        at_large = Q(article=None, desk__in=reader.whole)
        return self.filter(at_large | readable_by(reader, "article", desk="article__desk"))


class Event(models.Model):
    """One line of the history. Only added: a database trigger refuses to change one."""

    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="events")
    article = models.ForeignKey(
        Article, on_delete=models.PROTECT, null=True, blank=True, related_name="events"
    )
    version = models.ForeignKey(
        Version, on_delete=models.PROTECT, null=True, blank=True, related_name="events"
    )
    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, null=True, blank=True, related_name="events"
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
    )
    action = models.CharField(max_length=30)
    old_state = models.CharField(max_length=10, blank=True)
    new_state = models.CharField(max_length=10, blank=True)
    payload = models.JSONField(default=dict, blank=True)
    batch = models.UUIDField(
        null=True, blank=True, help_text=_("What was decided in one go carries the same id.")
    )
    at = models.DateTimeField(auto_now_add=True)
    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["desk", "-at"], name="event_desk_at"),
            models.Index(fields=["batch"], condition=Q(batch__isnull=False), name="event_batch"),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.claim_id or self.article_id}"
