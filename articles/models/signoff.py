from django.conf import settings
from django.db import models
from django.db.models import F, Q

from articles.models.article import Version
from articles.models.desk import Desk
from articles.models.verdict import Verdict


class SignOff(models.Model):
    """A second person's approval of one verdict."""

    verdict = models.OneToOneField(Verdict, on_delete=models.PROTECT, related_name="sign_off")
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="sign_offs"
    )
    # The verdict's checker once more, so that the database itself can tell two people apart.
    checker = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    # Whose it is and when the verdict was given, once more: how long each sign-off took is read
    # from one index.
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="+", db_index=False)
    verdict_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["desk", "created_at", "verdict_at"], name="sign_off_of_a_desk")
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(editor=F("checker")), name="sign_off_by_a_second_person"
            )
        ]

    def __str__(self) -> str:
        return f"{self.verdict_id} {self.editor_id}"


class VersionSignOff(models.Model):
    """A version was called ready to publish: by whom, on which text and verdicts."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="sign_offs")
    sha256 = models.CharField(max_length=64)
    verdicts = models.JSONField(help_text="[{claim, state, verdict}]: numbers, as they stood.")
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="version_sign_offs"
    )
    override_reason = models.CharField(max_length=1000, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.version_id} {self.editor_id}"
