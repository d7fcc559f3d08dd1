"""Whether the parts answer: database, broker, worker, queue, migrations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from celery import current_app
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import Error as DatabaseError
from django.utils import timezone
from kombu.exceptions import OperationalError

from articles.models import Heartbeat, Job

if TYPE_CHECKING:
    from collections.abc import Callable

# The beat asks for a heartbeat every 15 seconds; a busy worker may answer late.
SILENCE = timedelta(seconds=90)
QUEUE_AGE = timedelta(minutes=10)


@dataclass(frozen=True)
class Check:
    """One part: its name, whether it answers, and a word on what was seen."""

    name: str
    ok: bool
    seen: str = ""


def readiness() -> list[Check]:
    """One Check a part. Without a database the parts that are asked there are not asked."""
    database = _asked("database", _database)
    checks = [database, _asked("broker", _broker)]
    if database.ok:
        checks += [
            _asked("migrations", _migrations),
            _asked("worker", _worker),
            _asked("queue", _queue),
        ]
    return checks


def beat(*, worker: str) -> None:
    """Record that this worker is alive, and forget those that fell silent a day ago."""
    now = timezone.now()
    Heartbeat.objects.update_or_create(worker=worker, defaults={"seen_at": now})
    Heartbeat.objects.filter(seen_at__lt=now - timedelta(days=1)).delete()


def _asked(name: str, ask: Callable[[], tuple[bool, str]]) -> Check:
    try:
        ok, seen = ask()
    except (DatabaseError, OperationalError, OSError) as fault:
        return Check(name, False, type(fault).__name__)
    return Check(name, ok, seen)


def _database() -> tuple[bool, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return True, ""


def _broker() -> tuple[bool, str]:
    with current_app.connection_for_write() as broker:
        broker.ensure_connection(max_retries=1, interval_start=0, timeout=1)
    return True, ""


def _migrations() -> tuple[bool, str]:
    executor = MigrationExecutor(connection)
    pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return not pending, f"{len(pending)} pending" if pending else ""


def _worker() -> tuple[bool, str]:
    # With a long text in hand it lets the clock's heartbeats wait, but renews the lease.
    if Job.objects.held(at=timezone.now()).exists():
        return True, "busy"
    last = Heartbeat.objects.order_by("-seen_at").first()
    if last is None:
        return False, "never"
    age = timezone.now() - last.seen_at
    return age < SILENCE, f"{age.total_seconds():.0f} s ago"


def _queue() -> tuple[bool, str]:
    oldest = Job.objects.unfinished().order_by("created_at").first()
    if oldest is None:
        return True, "empty"
    age = timezone.now() - oldest.created_at
    return age < QUEUE_AGE, f"oldest {age.total_seconds():.0f} s"
