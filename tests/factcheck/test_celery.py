"""The wiring of background work."""

import pytest
import redis
from django.conf import settings
from kombu.exceptions import OperationalError

from factcheck import programs
from factcheck.celery import TASKS, Celery, app
from tests.factcheck.processes import run, started, wait_until


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


def test_keys_of_the_broker_carry_our_prefix(tmp_path):
    broker = programs.valkey(tmp_path / "broker.sock")
    send = "from factcheck.celery import app; app.send_task('none', args=[1], queue='language')"
    given = {"DJANGO_SETTINGS_MODULE": "factcheck.settings", "FACTCHECK_DATA_DIR": tmp_path}
    with started(broker.command, tmp_path / "log", python=False):
        wait_until(broker.answers, "the broker answers")
        done = run(["-c", send], REDIS_KEY_PREFIX="ours:", **given)
        assert done.returncode == 0, done.stderr
        with redis.Redis(unix_socket_path=str(tmp_path / "broker.sock")) as server:
            keys = list(server.scan_iter())
    assert b"ours:language" in keys
    assert all(key.startswith(b"ours:") for key in keys)
