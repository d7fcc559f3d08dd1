"""What the clock asks for. Tasks of single texts are shown with real workers in tests/faults."""

from articles.models import Heartbeat, IdempotencyKey
from articles.workflow import tasks


def test_sweep_forgets_answers_older_than_any_retry(db, nadia, clock):
    IdempotencyKey.objects.create(person=nadia, key="yesterday", fingerprint="")
    clock.advance(hours=25)
    IdempotencyKey.objects.create(person=nadia, key="now", fingerprint="")
    tasks.sweep()
    assert IdempotencyKey.objects.get().key == "now"


def test_heartbeat_names_the_worker(db):
    tasks.heartbeat()
    assert Heartbeat.objects.get().worker
