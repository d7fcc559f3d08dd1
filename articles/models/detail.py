from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models.claim import Claim


class Detail(models.Model):
    """One checkable particular inside a claim. Offsets count from the start of the claim's text."""

    class Kind(models.TextChoices):
        MONEY = "money", _("Money")
        QUANTITY = "quantity", _("Quantity")
        PERCENTAGE = "percentage", _("Percentage")
        RANK = "rank", _("Rank")
        DATE = "date", _("Date")
        TIME = "time", _("Time")
        PERSON = "person", _("Person")
        TITLE = "title", _("Name and function")
        ORGANISATION = "organisation", _("Organisation")
        PLACE = "place", _("Place")
        EVENT = "event", _("Event")
        WORK = "work", _("Work")
        QUOTE = "quote", _("Quoted words")
        COMPARISON = "comparison", _("Comparison")

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="details")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    kind = models.CharField(max_length=15, choices=Kind)
    value = models.CharField(max_length=200, blank=True, help_text=_("The same, normalised."))
    unit = models.CharField(
        max_length=60, blank=True, help_text=_("What a figure counts or measures.")
    )
    part = models.PositiveSmallIntegerField(
        default=0,
        help_text=_("To which of several assertions it belongs; 0 if the claim is one."),
    )
    ticked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    ticked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["claim_id", "start", "end"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "start", "end", "kind"], name="one_detail_per_span_and_kind"
            ),
            models.CheckConstraint(
                condition=Q(start__gte=0, start__lt=F("end")), name="detail_start_before_end"
            ),
            models.CheckConstraint(
                condition=Q(ticked_by=None, ticked_at=None)
                | Q(ticked_by__isnull=False, ticked_at__isnull=False),
                name="detail_ticked_by_whom_and_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id}:{self.start}-{self.end} {self.kind}"

    @property
    def text(self) -> str:
        return self.claim.text[self.start : self.end]
