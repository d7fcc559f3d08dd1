"""The queue of record: rows with a lease and a token. A message only wakes a worker."""

from __future__ import annotations

import time
import uuid
from contextlib import contextmanager
from datetime import timedelta
from threading import Event as Signal
from threading import Thread
from typing import TYPE_CHECKING

import structlog
from billiard.exceptions import SoftTimeLimitExceeded
from celery import current_app
from django.conf import settings
from django.db import connection, transaction
from django.db.models import F
from django.db.utils import Error as DatabaseError
from django.utils import timezone
from kombu.exceptions import OperationalError

from articles.models import Job

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.db.models import QuerySet

    from articles.models import Version

log = structlog.get_logger(__name__)

ATTEMPTS = 3
TASKS = {Job.Kind.EXTRACT: "articles.workflow.tasks.extract_claims"}
EVERY = 0.5  # seconds between two words on how far a job is
# How long a queued job may lie before the sweeper takes its message for lost.
PATIENCE = timedelta(seconds=20)


class LateResultError(Exception):
    """The job went to another worker meanwhile. Nothing of this result is kept."""


def enqueue(kind: Job.Kind, version: Version) -> Job:
    """Write the job in the caller's transaction; its id is sent on commit."""
    job = Job.objects.create(kind=kind, version=version)
    transaction.on_commit(lambda: send(job))
    return job


def send(job: Job) -> bool:
    """Wake a worker. A broker that is down costs time, not the job: the sweeper sends again."""
    try:
        current_app.send_task(TASKS[Job.Kind(job.kind)], args=[job.pk], retry=False)
    except (OperationalError, OSError):
        log.warning("job_not_sent", job=job.pk)
        return False
    Job.objects.filter(pk=job.pk).update(sent_at=timezone.now())
    return True


def sweep() -> int:
    """Send again what lies unfinished in nobody's hands, and set aside what failed too often."""
    now = timezone.now()
    sent = 0
    for job in Job.objects.free(at=now).order_by("pk")[:1000]:
        if _exhausted(job) or (job.sent_at and job.sent_at > now - PATIENCE and not job.token):
            continue
        if not send(job):
            break
        sent += 1
    return sent


@contextmanager
def held(job_id: int) -> Iterator[Job | None]:
    """Hold the job while the block runs. None when it is gone, done or in other hands.

    A fault in the block is recorded on the row and does not leave this function.
    """
    job = _take(job_id)
    if job is None:
        yield None
        return
    try:
        with _lease_kept(job):
            yield job
    except LateResultError:
        log.warning("job_result_late", job=job.pk)
    except SoftTimeLimitExceeded:
        _set_aside(job, Job.Reason.TIMEOUT)
    except Exception as fault:
        # The type only: a message may quote the draft.
        log.error("job_fault", job=job.pk, attempt=job.attempts, fault=type(fault).__name__)
        _release(job)


def finish(job: Job, *, engine: str, claims_found: int) -> None:
    """Set the job done, in the transaction that writes its results. LateResultError if not ours."""
    won = _ours(job).update(
        state=Job.State.DONE,
        reason="",
        engine=engine,
        claims_found=claims_found,
        lease_until=None,
        finished_at=timezone.now(),
    )
    if not won:
        raise LateResultError


def telling(job: Job) -> Callable[[int], None]:
    """Writes on the row how many claims were found so far, at most twice a second."""
    last = time.monotonic()

    def tell(found: int) -> None:
        nonlocal last
        if time.monotonic() - last > EVERY:
            _ours(job).update(claims_found=found)
            last = time.monotonic()

    return tell


def fail(job: Job, reason: Job.Reason) -> None:
    """Set the job aside for good."""
    _set_aside(job, reason)


def _take(job_id: int) -> Job | None:
    now = timezone.now()
    job = Job.objects.select_related("version__article__desk").filter(pk=job_id).first()
    if job is None or _exhausted(job):
        return None
    token = uuid.uuid4()
    won = (
        Job.objects.free(at=now)
        .filter(pk=job_id, attempts=job.attempts)
        .update(
            state=Job.State.RUNNING,
            token=token,
            lease_until=now + _lease(),
            attempts=F("attempts") + 1,
        )
    )
    if not won:
        return None
    job.refresh_from_db(fields=["state", "token", "lease_until", "attempts"])
    log.info("job_started", job=job.pk, attempt=job.attempts)
    return job


def _exhausted(job: Job) -> bool:
    """Set a free job aside whose attempts are used up: each ended its worker or its lease."""
    if job.attempts < ATTEMPTS:
        return False
    at = timezone.now()
    Job.objects.free(at=at).filter(pk=job.pk, attempts__gte=ATTEMPTS).update(
        state=Job.State.FAILED, reason=job.reason or Job.Reason.CRASHED, finished_at=at
    )
    return True


def _release(job: Job) -> None:
    """After a fault: back to the queue, or set aside after the last attempt."""
    if job.attempts >= ATTEMPTS:
        _set_aside(job, Job.Reason.FAULT)
        return
    if _ours(job).update(state=Job.State.QUEUED, token=None, lease_until=None):
        send(job)


def _set_aside(job: Job, reason: Job.Reason) -> None:
    log.error("job_set_aside", job=job.pk, reason=reason)
    _ours(job).update(
        state=Job.State.FAILED, reason=reason, lease_until=None, finished_at=timezone.now()
    )


def _ours(job: Job) -> QuerySet[Job]:
    return Job.objects.filter(pk=job.pk, state=Job.State.RUNNING, token=job.token)


def _lease() -> timedelta:
    return timedelta(seconds=settings.JOB_LEASE_SECONDS)


@contextmanager
def _lease_kept(job: Job) -> Iterator[None]:
    """Renew the lease from a thread, so that it is short and a killed worker is missed soon."""
    stop = Signal()
    keeper = Thread(target=_renew_until, args=(job, stop), daemon=True)
    keeper.start()
    try:
        yield
    finally:
        stop.set()
        keeper.join()


def _renew_until(job: Job, stop: Signal) -> None:
    while not stop.wait(settings.JOB_LEASE_SECONDS / 3):
        try:
            if not _ours(job).update(lease_until=timezone.now() + _lease()):
                return
        except DatabaseError as fault:  # Tried again in a moment, before the lease runs out.
            log.warning("job_lease_not_renewed", job=job.pk, fault=type(fault).__name__)
        finally:
            connection.close()
