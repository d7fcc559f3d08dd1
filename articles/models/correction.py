from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.article import readable_by
from articles.models.claim import Claim
from articles.models.verdict import Verdict

if TYPE_CHECKING:
    from articles.models.desk import Reader
    from articles.models.user import User


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def visible_to(self, who: User | Reader) -> CorrectionQuerySet:
        return self.filter(readable_by(who, "claim__article", desk="claim__desk"))

    def pending(self) -> CorrectionQuerySet:
        return self.filter(state=Correction.State.PENDING)


class Correction(models.Model):
    """A change to the text that an approved verdict demands."""

    class State(models.TextChoices):
        PENDING = "pending", _("Pending")
        MADE = "made", _("Made")
        DECLINED = "declined", _("Declined")

    # The reason when its claim was reopened: the editor's own is for the desk, in the history.
    REOPENED = "reopened"

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="corrections")
    verdict = models.OneToOneField(Verdict, on_delete=models.PROTECT, related_name="correction")
    old_wording = models.TextField()
    new_wording = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.PENDING)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=1000, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="pending", settled_by=None, settled_at=None)
                | Q(settled_by__isnull=False, settled_at__isnull=False) & ~Q(state="pending"),
                name="settled_correction_says_who_and_when",
            ),
            models.CheckConstraint(
                condition=~Q(state="declined") | ~Q(reason=""),
                name="declined_correction_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.state}"

    @property
    def why(self) -> str:
        """The reason in words."""
        if self.reason == self.REOPENED:
            return str(_("The claim was reopened."))
        return self.reason
