from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.article import readable_by
from articles.models.claim import WITH_VERDICT, Claim
from articles.models.evidence import Evidence

if TYPE_CHECKING:
    from articles.models.desk import Reader
    from articles.models.user import User


class Rating(models.TextChoices):
    """What was found. The order is the order of the keys 1 to 8."""

    CONFIRMED = "confirmed", _("Confirmed")
    CONFIRMED_WITH_CHANGE = "confirmed_with_change", _("Confirmed with change")
    WRONG = "wrong", _("Wrong")
    MISLEADING = "misleading", _("Misleading or missing context")
    UNCONFIRMED = "unconfirmed", _("Could not be confirmed")
    SOURCES_CONFLICT = "sources_conflict", _("Sources conflict")
    ON_AUTHOR = "on_author", _("On author")
    NOT_CHECKABLE = "not_checkable", _("Not checkable")


class Action(models.TextChoices):
    """What the text should do about it."""

    STET = "stet", _("Stet")
    CORRECT = "correct", _("Correct")
    ATTRIBUTE = "attribute", _("Attribute")
    SOFTEN = "soften", _("Soften")
    CUT = "cut", _("Cut")
    ASK_AUTHOR = "ask_author", _("Ask author")
    TO_LEGAL = "to_legal", _("To legal")


NEEDS_EVIDENCE = frozenset(
    {
        Rating.CONFIRMED,
        Rating.CONFIRMED_WITH_CHANGE,
        Rating.WRONG,
        Rating.MISLEADING,
        Rating.SOURCES_CONFLICT,
    }
)
NEEDS_NOTE = frozenset(
    {Rating.WRONG, Rating.MISLEADING, Rating.UNCONFIRMED, Rating.SOURCES_CONFLICT}
)
PRESET_ACTION = {
    Rating.CONFIRMED: Action.STET,
    Rating.CONFIRMED_WITH_CHANGE: Action.CORRECT,
    Rating.WRONG: Action.CORRECT,
    Rating.MISLEADING: Action.SOFTEN,
    Rating.UNCONFIRMED: Action.ATTRIBUTE,
    Rating.SOURCES_CONFLICT: Action.ASK_AUTHOR,
    Rating.ON_AUTHOR: Action.ATTRIBUTE,
    Rating.NOT_CHECKABLE: Action.STET,
}


class Finding(models.Model):
    """What a draft and a verdict have in common."""

    note = models.TextField(blank=True, max_length=10_000)
    wording = models.TextField(blank=True, max_length=10_000, help_text=_("Proposed wording."))
    author_name = models.CharField(
        max_length=200,
        blank=True,
        help_text=_("On whose word the claim rests, if on the author's."),
    )

    class Meta:
        abstract = True


class VerdictDraft(Finding):
    """A verdict being written, kept on the server. One a person and claim."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="drafts")
    checker = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="drafts"
    )
    rating = models.CharField(max_length=25, choices=Rating, blank=True)
    action = models.CharField(max_length=10, choices=Action, blank=True)
    window = models.CharField(
        max_length=100, blank=True, help_text=_("Word of the page on which it was written last.")
    )
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "checker"], name="one_draft_per_claim_and_checker"
            )
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.checker_id}"


class VerdictQuerySet(models.QuerySet["Verdict"]):
    def visible_to(self, who: User | Reader) -> VerdictQuerySet:
        return self.filter(readable_by(who, "claim__article", desk="claim__desk"))

    def not_taken_back(self) -> VerdictQuerySet:
        """Of claims that are handed in, or were and came back."""
        return self.filter(claim__state__in=[*sorted(WITH_VERDICT), Claim.State.RETURNED])


class Verdict(Finding):
    """A checker's finding on a claim. Never changed: a database trigger refuses it."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="verdicts")
    number = models.PositiveIntegerField()
    rating = models.CharField(max_length=25, choices=Rating)
    action = models.CharField(max_length=10, choices=Action)
    checker = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="verdicts"
    )
    evidence = models.ManyToManyField(Evidence, blank=True, related_name="verdicts")
    created_at = models.DateTimeField(auto_now_add=True)
    objects = VerdictQuerySet.as_manager()

    class Meta:
        ordering = ["claim_id", "number"]
        indexes = [models.Index(fields=["checker", "created_at"], name="verdict_of_a_checker")]
        constraints = [
            models.UniqueConstraint(fields=["claim", "number"], name="one_verdict_per_number"),
            models.CheckConstraint(
                condition=~Q(rating__in=sorted(NEEDS_NOTE)) | ~Q(note=""),
                name="verdict_that_doubts_has_a_note",
            ),
            models.CheckConstraint(
                condition=~Q(rating="on_author") | ~Q(author_name=""),
                name="verdict_on_author_names_the_author",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.rating}"
