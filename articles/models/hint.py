from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from articles.models.article import Version, readable_by

if TYPE_CHECKING:
    from articles.models.desk import Reader
    from articles.models.user import User


@dataclass(frozen=True, slots=True)
class Passage:
    """One of the two places of a hint."""

    start: int
    end: int
    text: str
    stated: str


class HintQuerySet(models.QuerySet["Hint"]):
    def visible_to(self, who: User | Reader) -> HintQuerySet:
        return self.filter(readable_by(who, "version__article", desk="version__article__desk"))

    def open(self) -> HintQuerySet:
        return self.filter(state=Hint.State.OPEN)


class Hint(models.Model):
    """Two passages of one version that may not fit together, found by rule.

    `stated` is what a passage says, where that is more than its words: the weekday of a date.
    """

    class Rule(models.TextChoices):
        QUANTITY = "quantity", _("One quantity, two values")
        SUM = "sum", _("The parts do not add up")
        WHOLE = "whole", _("Shares of more than a hundred percent")
        CHANGE = "change", _("The change does not fit its figures")
        WEEKDAY = "weekday", _("The weekday does not fit the date")
        AGE = "age", _("The age does not fit")
        NAME = "name", _("One name, two spellings")
        TITLE = "title", _("One person, two functions")
        HEADLINE = "headline", _("The figure of the headline is not in the text")
        WEEK = "week", _("One event, two times")
        REPEAT = "repeat", _("Stated twice in the same words")

    class State(models.TextChoices):
        OPEN = "open", _("Open")
        DISMISSED = "dismissed", _("Dismissed")

    class DismissReason(models.TextChoices):
        BOTH_RIGHT = "both_right", _("Both are right")
        IN_CLAIM = "in_claim", _("Checked with a claim")
        OTHER = "other", _("Other")

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="hints")
    rule = models.CharField(max_length=10, choices=Rule)
    first_start = models.PositiveIntegerField()
    first_end = models.PositiveIntegerField()
    first_text = models.TextField()
    first_stated = models.CharField(max_length=300, blank=True)
    second_start = models.PositiveIntegerField()
    second_end = models.PositiveIntegerField()
    second_text = models.TextField()
    second_stated = models.CharField(max_length=300, blank=True)
    engine = models.CharField(max_length=100)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    reason = models.CharField(max_length=1100, blank=True)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    dismissed_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    objects = HintQuerySet.as_manager()

    class Meta:
        ordering = ["version_id", "first_start", "second_start", "rule"]
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "version", "rule", "first_start", "first_end", "second_start", "second_end",
                ],
                name="one_hint_per_rule_and_passages",
            ),
            models.CheckConstraint(
                condition=Q(first_start__gte=0, first_start__lt=F("first_end"))
                & Q(second_start__gte=0, second_start__lt=F("second_end")),
                name="hint_starts_before_ends",
            ),
            models.CheckConstraint(
                condition=Q(first_end=F("first_start") + Length("first_text"))
                & Q(second_end=F("second_start") + Length("second_text")),
                name="hint_texts_fit_offsets",
            ),
            models.CheckConstraint(
                condition=Q(state="open", reason="", dismissed_by=None, dismissed_at=None)
                | Q(state="dismissed", dismissed_by__isnull=False, dismissed_at__isnull=False)
                & ~Q(reason=""),
                name="dismissed_hint_says_who_when_and_why",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.version_id}:{self.rule} {self.first_start}/{self.second_start}"

    @property
    def passages(self) -> list[Passage]:
        """Both, in text order of the first."""
        return [
            Passage(self.first_start, self.first_end, self.first_text, self.first_stated),
            Passage(self.second_start, self.second_end, self.second_text, self.second_stated),
        ]

    @property
    def why(self) -> str:
        """The reason in words."""
        code, _colon, words = self.reason.partition(": ")
        return words or str(dict(self.DismissReason.choices).get(code, code))
