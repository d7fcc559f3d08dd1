from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length

from articles.models.article import Version
from articles.models.claim import Claim
from articles.models.folding import FoldedField


class Anchor(models.Model):
    """Where a claim stands in one version. Offsets are Unicode code points, the end exclusive."""

    CONTEXT = 32

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="anchors")
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="anchors")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    folded = FoldedField(
        of="text"
    )  # what searches look in: the databases fold in ways of their own
    before = models.CharField(max_length=CONTEXT, blank=True)
    after = models.CharField(max_length=CONTEXT, blank=True)

    class Meta:
        ordering = ["version_id", "start", "-end"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "start", "end"], name="one_claim_per_span_of_a_version"
            ),
            models.UniqueConstraint(
                fields=["claim", "version"], name="one_anchor_per_claim_and_version"
            ),
            models.CheckConstraint(
                condition=Q(start__gte=0, start__lt=F("end")), name="anchor_start_before_end"
            ),
            models.CheckConstraint(
                condition=Q(end=F("start") + Length("text")), name="anchor_text_fits_offsets"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version_id}:{self.start}-{self.end}"
