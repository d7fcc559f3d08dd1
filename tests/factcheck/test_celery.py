"""The wiring of background work."""

import pytest
from django.conf import settings
from kombu.exceptions import OperationalError

from factcheck.celery import TASKS, Celery, app


def test_clock_and_routes_name_tasks_that_exist():
    app.loader.import_default_modules()
    named = {entry["task"] for entry in app.conf.beat_schedule.values()}
    assert named == {f"{TASKS}.sweep", f"{TASKS}.heartbeat"}
    assert named | set(app.conf.task_routes) <= set(app.tasks)


def test_language_work_has_a_queue_of_its_own():
    route = app.amqp.router.route({}, f"{TASKS}.extract_claims")
    assert route["queue"].name == "language"
    assert app.amqp.router.route({}, f"{TASKS}.sweep")["queue"].name == "default"


def test_messages_are_json_and_nothing_else():
    assert app.conf.accept_content == ["json"]
    assert app.conf.task_serializer == "json"


def test_message_outlives_the_longest_task():
    longest = settings.CELERY_TASK_TIME_LIMIT
    assert longest > settings.CELERY_TASK_SOFT_TIME_LIMIT
    assert longest < settings.CELERY_BROKER_TRANSPORT_OPTIONS["visibility_timeout"]


def test_killed_work_comes_back():
    assert app.conf.task_acks_late
    assert app.conf.task_reject_on_worker_lost
    assert app.conf.worker_prefetch_multiplier == 1


@pytest.mark.parametrize("url", ["redis://127.0.0.1:9/0", "redis+socket:///nowhere/broker.sock"])
def test_broker_that_is_down_is_told_and_not_waited_for(url):
    options = settings.CELERY_BROKER_TRANSPORT_OPTIONS
    down = Celery("down", broker=url, set_as_current=False)
    down.conf.update(broker_transport_options=options, task_publish_retry=False)
    with pytest.raises(OperationalError), down.connection_for_write() as connection:
        down.send_task("any", args=[1], connection=connection)
