from django.conf import settings
from django.db import models

from articles.models.article import Version


class ReadMark(models.Model):
    """A person has read one block of a version."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="read_marks")
    block = models.PositiveIntegerField(help_text="Position in the version's list of blocks.")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "block"], name="one_read_mark_per_block")
        ]

    def __str__(self) -> str:
        return f"{self.version_id}:{self.block}"
