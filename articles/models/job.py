from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.article import Version, readable_by

if TYPE_CHECKING:
    from datetime import datetime

    from articles.models.desk import Reader
    from articles.models.user import User


class JobQuerySet(models.QuerySet["Job"]):
    def visible_to(self, who: User | Reader) -> JobQuerySet:
        return self.filter(readable_by(who, "version__article", desk="version__article__desk"))

    def unfinished(self) -> JobQuerySet:
        return self.filter(state__in=[Job.State.QUEUED, Job.State.RUNNING])

    def held(self, *, at: datetime) -> JobQuerySet:
        """A worker has it in hand and renews its lease."""
        return self.filter(state=Job.State.RUNNING, lease_until__gte=at)

    def free(self, *, at: datetime) -> JobQuerySet:
        """Nobody works on it: queued, or running under a lease that ran out."""
        return self.filter(
            Q(state=Job.State.QUEUED) | Q(state=Job.State.RUNNING, lease_until__lt=at)
        )


class Job(models.Model):
    """Background work. The row is the job; a message only wakes a worker."""

    class Kind(models.TextChoices):
        EXTRACT = "extract", _("Find claims")

    class State(models.TextChoices):
        QUEUED = "queued", _("Waiting for a worker")
        RUNNING = "running", _("Finding claims")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")

    class Reason(models.TextChoices):
        CRASHED = "crashed", _("It ended its worker three times and was set aside.")
        TIMEOUT = "timeout", _("It took too long and was set aside.")
        LANGUAGE = "language", _("There is no engine for this language.")
        NOT_INSTALLED = (
            "not_installed",
            _("The model for French texts is not installed: “make install-french” brings it."),
        )
        FAULT = "fault", _("The engine had a fault three times and the text was set aside.")
        NOT_IN_CHECK = (
            "not_in_check",
            _("The article was not being checked when the search ended."),
        )

    kind = models.CharField(max_length=20, choices=Kind, default=Kind.EXTRACT)
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="jobs")
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    reason = models.CharField(max_length=20, choices=Reason, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    token = models.UUIDField(
        null=True,
        blank=True,
        help_text=_("Fresh at each attempt, so that a late result is told apart."),
    )
    engine = models.CharField(max_length=100, blank=True)
    claims_found = models.PositiveIntegerField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When a message last went to the broker.")
    )
    finished_at = models.DateTimeField(null=True, blank=True)
    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "kind"],
                condition=Q(state__in=["queued", "running"]),
                name="one_unfinished_job_per_version_and_kind",
            ),
            models.CheckConstraint(
                condition=~Q(state="running") | Q(token__isnull=False, lease_until__isnull=False),
                name="running_job_has_token_and_lease",
            ),
            models.CheckConstraint(
                condition=~Q(state="failed") | ~Q(reason=""), name="failed_job_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.version_id} {self.state}"
