"""Writers of SQLite wait in line: among the threads of a process, and among processes."""

import contextlib
import subprocess
import sys
import threading

import pytest
from django.db import OperationalError, connections, transaction

from factcheck import stores

HOLDS = """
import sqlite3, fcntl, sys, time
line = open(sys.argv[1] + ".line", "w")
fcntl.flock(line, fcntl.LOCK_EX)
print("holds", flush=True)
time.sleep(60)
"""


@pytest.fixture
def path(tmp_path, monkeypatch, django_db_blocker):
    """A database of one table, known to Django as `line`, with a short patience."""
    monkeypatch.setenv("LINE_URL", f"sqlite:///{tmp_path / 'line.sqlite3'}")
    config = stores.database("LINE_URL", default=None)
    config["OPTIONS"]["timeout"] = 0.3
    monkeypatch.setitem(connections.settings, "line", connections.settings["default"] | config)
    with django_db_blocker.unblock():
        write("CREATE TABLE seen (number INTEGER)")
        yield str(tmp_path / "line.sqlite3")
        connections["line"].close()
    del connections["line"]


def write(statement):
    with connections["line"].cursor() as cursor:
        cursor.execute(statement)


def written():
    with connections["line"].cursor() as cursor:
        return [number for (number,) in cursor.execute("SELECT number FROM seen")]


def in_thread(work):
    """What the work raised in a thread of its own, with a connection of its own."""
    raised = []

    def run():
        try:
            work()
        except OperationalError as fault:
            raised.append(str(fault))
        finally:
            connections["line"].close()

    thread = threading.Thread(target=run)
    thread.start()
    return thread, raised


def write_once():
    with transaction.atomic(using="line"):
        write("INSERT INTO seen VALUES (2)")


def test_thread_waits_until_the_other_is_done(path):
    with transaction.atomic(using="line"):
        thread, raised = in_thread(write_once)
        thread.join(0.1)
        assert thread.is_alive()
        write("INSERT INTO seen VALUES (1)")
    thread.join(5)
    assert (written(), raised) == ([1, 2], [])


def test_thread_that_waited_too_long_is_told(path):
    with transaction.atomic(using="line"):
        thread, raised = in_thread(write_once)
        thread.join(5)
    assert raised == ["database is locked"]
    write_once()
    assert written() == [2]


def roll_back():
    with transaction.atomic(using="line"):
        write("INSERT INTO seen VALUES (1)")
        raise OperationalError("something else")


def close():
    with transaction.atomic(using="line"):
        write("INSERT INTO seen VALUES (1)")
        connections["line"].close()


def begin_in_vain():
    connections["line"].transaction_mode = "NONSENSE"
    write_once()


@pytest.mark.parametrize("end", [roll_back, close, begin_in_vain])
def test_turn_ends_however_the_transaction_ends(path, end):
    with contextlib.suppress(OperationalError):
        end()
    thread, raised = in_thread(write_once)
    thread.join(5)
    assert (written(), raised) == ([2], [])


def test_killed_process_leaves_the_line(path):
    with subprocess.Popen([sys.executable, "-c", HOLDS, path], stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"holds\n"
        thread, raised = in_thread(write_once)
        thread.join(0.5)
        assert thread.is_alive()
        other.kill()
        thread.join(5)
    assert (written(), raised) == ([2], [])


def test_reading_does_not_wait(path):
    with transaction.atomic(using="line"):
        write("INSERT INTO seen VALUES (1)")
        seen = []
        thread, raised = in_thread(lambda: seen.extend(written()))
        thread.join(5)
    assert (seen, raised) == ([], [])
