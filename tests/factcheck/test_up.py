"""`manage.py up` on a machine of its own: it answers, it stops, and it leaves nothing behind."""

import os
import shutil
import signal
import socket
import tempfile
from pathlib import Path

import pytest

from tests.factcheck.processes import (
    descendants,
    free_port,
    is_running,
    run,
    started,
    status,
    wait_until,
)

BUSY = "is taken or not ours to use. Stop what answers there, or choose another one: PORT="


IMPORT = """
import django
django.setup()
from articles.workflow.intake import import_article
from tests.factories import make_desk, make_person
desk = make_desk("metro")
person = make_person("tomas", desk=desk, roles=["editor"])
import_article("The mill sold 40 boats for $3 million on Monday. " * 600, desk=desk, person=person)
"""
STATE = """
import django
django.setup()
from articles.models import Job
job = Job.objects.get()
print(job.state, job.attempts)
"""


@pytest.fixture
def folder():
    """A short one, as the broker's socket lies in it, and one with a space in its name."""
    path = Path(tempfile.mkdtemp(prefix="fc up-"))
    yield path
    shutil.rmtree(path)


@pytest.fixture
def settings(folder):
    return {"FACTCHECK_DATA_DIR": folder, "FACTCHECK_DEMO": "0", "PORT": free_port()}


def up(folder, settings):
    return started(["manage.py", "up"], folder / "said", **settings)


def said(folder):
    return (folder / "said").read_text()


def address(settings, path):
    return f"http://127.0.0.1:{settings['PORT']}{path}"


def test_it_answers_becomes_ready_and_leaves_nothing_behind(folder, settings):
    with up(folder, settings) as process:
        wait_until(lambda: "Factcheck runs at" in said(folder), "it says where it runs")
        assert f"http://127.0.0.1:{settings['PORT']}/\n" in said(folder)
        assert status(address(settings, "/sign-in/")) == 200
        ready = address(settings, "/healthz/ready")
        wait_until(lambda: status(ready) == 200, "a worker has answered")
        left = descendants(process.pid)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0
    # Broker, worker with its child, clock, web server with its two.
    assert len(left) >= 7
    assert not any(map(is_running, left))
    stops = [line for line in said(folder).splitlines() if line.startswith("Stopp")]
    assert stops == [
        "Stopping the web server …",
        "Stopping the clock …",
        "Stopping the worker …",
        "Stopping the broker …",
        "Stopped. No process is left.",
    ]
    assert not (folder / "broker.sock").exists()
    assert (folder / "factcheck.sqlite3").exists()


def test_second_one_is_refused_and_a_killed_one_takes_all_along(folder, settings):
    with up(folder, settings) as process:
        wait_until(lambda: "Factcheck runs at" in said(folder), "it says where it runs")
        second = run(["manage.py", "up"], **settings | {"PORT": free_port()})
        assert second.returncode == 1
        assert second.stderr == (
            f"Factcheck already runs with the folder {folder}. Stop that one first.\n"
        )
        left = descendants(process.pid)
        os.kill(process.pid, signal.SIGKILL)
        wait_until(lambda: not any(map(is_running, left)), "no process is left")
    assert len(left) >= 5


def test_busy_port_is_refused_before_anything_starts(folder, settings):
    with socket.socket() as other:
        other.bind(("127.0.0.1", settings["PORT"]))
        other.listen()
        done = run(["manage.py", "up"], **settings)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith(f"Port {settings['PORT']} on 127.0.0.1 {BUSY}")
    assert done.stderr.count("\n") == 1
    assert not (folder / "factcheck.sqlite3").exists()


def ask(code, settings):
    done = run(["-c", code], DJANGO_SETTINGS_MODULE="factcheck.settings", **settings)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_first_start_loads_the_demo_and_says_who_may_sign_in(folder, settings):
    with up(folder, settings | {"FACTCHECK_DEMO": "1"}) as process:
        wait_until(lambda: "Ctrl-C stops it" in said(folder), "it says how to stop it")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0
    block = said(folder).partition("Factcheck runs at")[2].partition("Ctrl-C stops it")[0]
    assert "Sign in with the password" in block
    assert "nadia" in block
    assert "job_not_sent" not in said(folder)


def test_work_in_hand_is_finished_before_it_stops(folder, settings):
    worker_log = folder / "logs/worker.log"
    with up(folder, settings) as process:
        wait_until(lambda: "Factcheck runs at" in said(folder), "it says where it runs")
        ask(IMPORT, settings)
        wait_until(lambda: "job_started" in worker_log.read_text(), "a worker has the text")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=120) == 0
    assert "job_started" not in worker_log.read_text().split("Warm shutdown")[1]
    assert ask(STATE, settings) == ["done", "1"]


def test_database_that_is_not_there_is_said_in_one_line(folder, settings):
    url = f"postgresql://nobody@127.0.0.1:{free_port()}/nothing"
    done = run(["manage.py", "up"], **settings | {"DATABASE_URL": url})
    assert done.returncode == 1
    assert done.stderr.startswith("The database of DATABASE_URL does not answer: ")
    assert done.stderr.count("\n") == 1
