"""What the workers run. A task takes ids, calls one verb and may run twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from articles.extraction import LanguageNotInstalled, UnsupportedLanguage, find_claims
from articles.models import IdempotencyKey, Job
from articles.workflow import health, jobs, leases
from articles.workflow.findings import store_claims

if TYPE_CHECKING:
    from celery import Task


@shared_task(acks_late=True, reject_on_worker_lost=True, ignore_result=True)
def extract_claims(job_id: int) -> None:
    """Find the claims of one version."""
    with jobs.held(job_id) as job:
        if job is None:
            return
        version = job.version
        try:
            found = find_claims(
                version.text,
                language=version.article.language,
                published=version.article.published_on,
                model=settings.SPACY_MODEL,
                tell=jobs.telling(job),
            )
        except LanguageNotInstalled:
            jobs.fail(job, Job.Reason.NOT_INSTALLED)
        except UnsupportedLanguage:
            jobs.fail(job, Job.Reason.LANGUAGE)
        else:
            store_claims(job, found)


@shared_task(ignore_result=True)
def sweep() -> None:
    """Send again what a lost message left behind; free what ran out of time."""
    jobs.sweep()
    leases.expire_overdue()
    IdempotencyKey.objects.outworn(at=timezone.now()).delete()


@shared_task(bind=True, ignore_result=True)
def heartbeat(self: Task[[], None]) -> None:
    """Record that beat, broker, worker and database answer."""
    health.beat(worker=self.request.hostname or "worker")
