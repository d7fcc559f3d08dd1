from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.article import readable_by
from articles.models.claim import Claim
from articles.models.desk import reader_of

if TYPE_CHECKING:
    from articles.models.desk import Reader
    from articles.models.user import User


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    def visible_to(self, who: User | Reader) -> EvidenceQuerySet:
        """Who sees an article only as its author is not shown confidential evidence."""
        whole = reader_of(who).whole
        return self.filter(readable_by(who, "claim__article", desk="claim__desk")).filter(
            Q(confidential=False) | Q(claim__desk__in=whole)
        )

    def standing(self) -> EvidenceQuerySet:
        """Not withdrawn."""
        return self.filter(withdrawn_at=None)


class Evidence(models.Model):
    """What speaks for or against a claim. Frozen once a verdict rests on it."""

    class Kind(models.TextChoices):
        LINK = "link", _("Link")
        CONTACT = "contact", _("Contact")
        DOCUMENT = "document", _("Document")

    class Role(models.TextChoices):
        SUPPORTS = "supports", _("Supports")
        CONTRADICTS = "contradicts", _("Contradicts")
        QUALIFIES = "qualifies", _("Qualifies")
        BACKGROUND = "background", _("Background")

    class Origin(models.TextChoices):
        AUTHOR = "author", _("The author's")
        CHECKER = "checker", _("The checker's")

    class Level(models.TextChoices):
        PRIMARY = "primary", _("Primary")
        SECONDARY = "secondary", _("Secondary")

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="evidence")
    kind = models.CharField(max_length=10, choices=Kind)
    url = models.URLField(max_length=2000, blank=True)
    source = models.CharField(
        max_length=500, blank=True, help_text=_("Who was asked, or what the document is called.")
    )
    locator = models.CharField(max_length=200, blank=True, help_text=_("Page, minute or section."))
    quote = models.TextField(blank=True, max_length=5000)
    role = models.CharField(max_length=12, choices=Role, default=Role.SUPPORTS)
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.CHECKER)
    level = models.CharField(max_length=10, choices=Level, blank=True)
    confidential = models.BooleanField(default=False)
    seen_on = models.DateField(help_text=_("The day the source was looked at."))
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    added_at = models.DateTimeField(auto_now_add=True)
    predecessor = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="successor"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_why = models.CharField(max_length=500, blank=True)
    row_version = models.PositiveIntegerField(default=0)
    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        verbose_name_plural = _("evidence")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="link", url__startswith="http://")
                | Q(kind="link", url__startswith="https://")
                | ~Q(kind="link") & Q(url="") & ~Q(source=""),
                name="evidence_names_its_source",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_why="")
                | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_why=""),
                name="withdrawn_evidence_says_who_and_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.kind}"

    @property
    def is_frozen(self) -> bool:
        return self.verdicts.exists()
