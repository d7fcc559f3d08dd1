"""The processes of the compose file, with production settings, on real PostgreSQL and Redis."""

import os
import signal
import uuid
from contextlib import ExitStack

import psycopg
import pytest
import redis
from psycopg import sql

from factcheck import programs
from tests.factcheck.processes import free_port, run, started, status, wait_until

pytestmark = pytest.mark.servers

SERVER = "postgresql://postgres@127.0.0.1:5432/"
BROKER = "redis://127.0.0.1:6379/0"
HOST = "desk.example.org"
WEB, WORKER, CLOCK = (["-m", *each] for each in (programs.WEB, programs.WORKER, programs.CLOCK))


@pytest.fixture
def database():
    """A database of our own on the server that is there."""
    name = f"factcheck_production_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(f"{SERVER}postgres", autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield f"{SERVER}{name}"
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture
def prefix():
    """A key prefix of our own on the server that is there."""
    name = f"factcheck-{uuid.uuid4().hex[:12]}:"
    yield name
    with redis.Redis.from_url(BROKER) as server:
        for key in server.scan_iter(f"{name}*"):
            server.delete(key)


@pytest.fixture
def settings(tmp_path, database, prefix):
    return {
        "FACTCHECK_PROFILE": "production",
        "FACTCHECK_DATA_DIR": tmp_path,
        "SECRET_KEY": uuid.uuid4().hex * 2,
        "ALLOWED_HOSTS": HOST,
        "DATABASE_URL": database,
        "REDIS_URL": BROKER,
        "REDIS_KEY_PREFIX": prefix,
        "BEHIND_PROXY": "1",
        "PORT": free_port(),
    }


def ask(settings, path, **headers):
    address = f"http://127.0.0.1:{settings['PORT']}{path}"
    return status(address, Host=HOST, **headers)


def stopped(process):
    os.kill(process.pid, signal.SIGTERM)
    return process.wait(timeout=60)


def test_production_becomes_ready_and_stops(settings, tmp_path):
    for command in ("migrate --no-input", "collectstatic --no-input --verbosity 0"):
        done = run(["manage.py", *command.split()], **settings)
        assert done.returncode == 0, done.stderr
    with ExitStack() as running:
        web, worker, clock = (
            running.enter_context(started(command, tmp_path / "log", **settings))
            for command in (WEB, WORKER, CLOCK)
        )
        wait_until(lambda: ask(settings, "/healthz/ready") == 200, "all parts are ready")
        assert (
            run(["factcheck/probe.py", "127.0.0.1", "/healthz/ready"], **settings).returncode == 0
        )
        assert ask(settings, "/sign-in/", **{"X-Forwarded-Proto": "https"}) == 200
        assert status(f"http://127.0.0.1:{settings['PORT']}/sign-in/", Host="other.example") == 400
        assert [stopped(process) for process in (web, clock, worker)] == [0, 0, 0]
    assert '"event"' in (tmp_path / "log").read_text()


def test_probe_fails_where_nothing_answers(settings):
    assert run(["factcheck/probe.py", "127.0.0.1", "/healthz/live"], **settings).returncode == 1
