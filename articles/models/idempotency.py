from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models

if TYPE_CHECKING:
    from datetime import datetime

KEPT = timedelta(days=1)


class IdempotencyKeyQuerySet(models.QuerySet["IdempotencyKey"]):
    def outworn(self, *, at: datetime) -> IdempotencyKeyQuerySet:
        """Older than any retry: an answer may hold words of a draft, so it is not kept for ever."""
        return self.filter(created_at__lt=at - KEPT)


class IdempotencyKey(models.Model):
    """The answer once given to a post, so that its retry gets the same and does nothing."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    fingerprint = models.CharField(
        max_length=64, help_text="SHA-256 of the roles of who asks, the method, path and body."
    )
    status = models.PositiveSmallIntegerField(null=True)
    body = models.JSONField(null=True)
    created_at = models.DateTimeField(auto_now_add=True, db_index=True)
    objects = IdempotencyKeyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "key"], name="one_answer_per_person_and_key")
        ]

    def __str__(self) -> str:
        return self.key
