from datetime import timedelta

import pytest
from celery import current_app
from django.db.utils import OperationalError as DatabaseDown
from django.utils import timezone
from kombu.exceptions import OperationalError

from articles.models import Heartbeat, Job
from articles.workflow import health
from tests.factories import make_version
from tests.workflow.builders import make_done_job, make_running_job

pytestmark = pytest.mark.django_db


def seen():
    return {check.name: (check.ok, check.seen) for check in health.readiness()}


def test_all_parts_answer():
    health.beat(worker="w1")
    checks = health.readiness()
    assert [check.name for check in checks] == [
        "database", "broker", "migrations", "worker", "queue",
    ]  # fmt: skip
    assert all(check.ok for check in checks), checks


def test_worker_that_never_beat_is_missed():
    assert seen()["worker"] == (False, "never")


def test_silent_worker_is_missed_after_a_while(clock):
    health.beat(worker="w1")
    clock.advance(seconds=89)
    assert seen()["worker"] == (True, "89 s ago")
    clock.advance(seconds=2)
    assert seen()["worker"] == (False, "91 s ago")
    health.beat(worker="w2")
    assert seen()["worker"][0]


def test_worker_with_a_long_text_in_hand_is_there(clock):
    health.beat(worker="w1")
    job = make_running_job(make_version())
    clock.advance(minutes=3)
    assert not seen()["worker"][0]
    Job.objects.filter(pk=job.pk).update(lease_until=timezone.now() + timedelta(seconds=30))
    assert seen()["worker"] == (True, "busy")
    clock.advance(seconds=31)
    assert not seen()["worker"][0]


def test_beat_keeps_one_row_a_worker_and_forgets_the_old(clock):
    health.beat(worker="w1")
    health.beat(worker="w1")
    health.beat(worker="w2")
    assert Heartbeat.objects.count() == 2
    clock.advance(days=1, seconds=1)
    health.beat(worker="w2")
    assert [row.worker for row in Heartbeat.objects.all()] == ["w2"]
    assert Heartbeat.objects.get().seen_at == timezone.now()


def test_queue_that_stands_still_is_missed(clock):
    assert seen()["queue"] == (True, "empty")
    version = make_version()
    clock.advance(minutes=9)
    assert seen()["queue"] == (True, "oldest 540 s")
    clock.advance(minutes=2)
    assert not seen()["queue"][0]
    make_done_job(version)
    assert seen()["queue"] == (True, "empty")


def test_broker_that_is_down_is_named_without_its_address(monkeypatch):
    def refuse(*args, **kwargs):
        raise OperationalError("redis://:secret@broker:6379")

    monkeypatch.setattr(current_app, "connection_for_write", refuse)
    assert seen()["broker"] == (False, "OperationalError")
    assert seen()["database"][0]


def test_without_a_database_its_parts_are_not_asked(monkeypatch):
    def refuse():
        raise DatabaseDown("password of user factcheck")

    monkeypatch.setattr(health, "_database", refuse)
    assert seen().keys() == {"database", "broker"}
    assert seen()["database"] == (False, "OperationalError")


def test_pending_migrations_are_counted(monkeypatch):
    monkeypatch.setattr(
        health.MigrationExecutor, "migration_plan", lambda self, targets: [1, 2], raising=True
    )
    assert seen()["migrations"] == (False, "2 pending")
