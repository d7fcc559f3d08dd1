from django.db import models


class Heartbeat(models.Model):
    """When a worker last ran the beat's task: beat, broker, worker and database all answer."""

    worker = models.CharField(max_length=200, unique=True)
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.worker
