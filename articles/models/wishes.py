from __future__ import annotations

from typing import Any

from django.db import models


class QueueWishes(models.Model):
    """What of the queue a person wants handed to them. Columns of the person, and theirs alone."""

    queue_desk = models.ForeignKey(
        "articles.Desk", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    queue_language = models.CharField(max_length=10, blank=True)
    queue_kinds = models.JSONField(default=list, blank=True)

    class Meta:
        abstract = True

    @property
    def queue_wishes(self) -> dict[str, Any]:
        """Those about a claim, as the questions of the queue take them; no more than there are."""
        asked = {"language": self.queue_language, "kinds": frozenset(self.queue_kinds)}
        return {name: value for name, value in asked.items() if value}
