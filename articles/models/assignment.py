from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.claim import Claim

if TYPE_CHECKING:
    from datetime import datetime


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    def open(self) -> AssignmentQuerySet:
        return self.filter(closed_at=None)

    def overdue(self, *, at: datetime) -> AssignmentQuerySet:
        """Open, with a lease that ran out."""
        return self.open().filter(lease_until__lt=at)


class Assignment(models.Model):
    """One checker's turn at one claim. Closed when handed in, given back or run out."""

    class Outcome(models.TextChoices):
        SUBMITTED = "submitted", _("Handed in")
        PUT_BACK = "put_back", _("Put back")
        EXPIRED = "expired", _("Ran out")
        WAITING = "waiting", _("Waiting")
        TAKEN_OVER = "taken_over", _("Taken over")

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="assignments")
    checker = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="assignments"
    )
    state_before = models.CharField(max_length=10, choices=Claim.State)
    opened_at = models.DateTimeField()
    active_at = models.DateTimeField(help_text=_("The holder's last request about the claim."))
    lease_until = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(
                fields=["lease_until"], condition=Q(closed_at=None), name="assignment_open_lease"
            ),
            models.Index(
                fields=["checker"], condition=Q(closed_at=None), name="assignment_open_checker"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["claim"],
                condition=Q(closed_at=None),
                name="one_open_assignment_per_claim",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None, outcome="")
                | Q(closed_at__isnull=False) & ~Q(outcome=""),
                name="closed_assignment_has_an_outcome",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.checker_id}"
