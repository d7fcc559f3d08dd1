"""Waiting for workers, by looking at the rows of their jobs."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from articles.models import Job

if TYPE_CHECKING:
    from articles.models import Article

PAUSE = 0.5


def wait_for(articles: list[Article], timeout: float) -> list[Job]:
    """The latest job of each article, once all are finished or the seconds are over."""
    ends = time.monotonic() + timeout
    while True:
        rows = Job.objects.filter(version__article__in=articles).select_related("version")
        jobs = {job.version.article_id: job for job in rows.order_by("pk")}
        unfinished = {Job.State.QUEUED, Job.State.RUNNING}
        left = ends - time.monotonic()
        if left <= 0 or not any(job.state in unfinished for job in jobs.values()):
            return list(jobs.values())
        time.sleep(min(PAUSE, left))
