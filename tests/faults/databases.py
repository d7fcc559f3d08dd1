"""Databases of a test's own, on a file or on the machine's PostgreSQL, dropped afterwards."""

import os
import shutil
import subprocess
import sys
import uuid
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.db import connections
from psycopg import sql

from factcheck import stores

ROOT = Path(__file__).resolve().parents[2]
GIVEN = os.environ.get("TEST_DATABASE_URL", "")
SERVER = GIVEN if GIVEN.startswith("postgres") else "postgresql://postgres@127.0.0.1:5432/postgres"


def environment(folder, url, **more):
    """What a process of the product is started with: nothing of the machine's own settings."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {
        "DJANGO_SETTINGS_MODULE": "factcheck.settings",
        "FACTCHECK_DATA_DIR": str(folder),
        "DATABASE_URL": url,
        "SECRET_KEY": "only-for-tests-" * 5,
        "LOG_FORMAT": "json",
        **{name: str(value) for name, value in more.items()},
    }


class SqliteFiles:
    """Copies of one migrated file."""

    def __init__(self, folder):
        self.template = folder / "template.sqlite3"
        migrate(folder, f"sqlite:///{self.template}")

    @contextmanager
    def fresh(self, folder):
        path = folder / "test.sqlite3"
        shutil.copyfile(self.template, path)
        yield f"sqlite:///{path}"


class PostgresqlDatabases:
    """Copies of one migrated database, on a server that answers already."""

    def __init__(self, folder):
        self.server = psycopg.connect(SERVER, autocommit=True, connect_timeout=3)
        self.template = self._create()
        try:
            migrate(folder, self._url(self.template))
        except subprocess.SubprocessError:
            self.close()
            raise

    def _create(self, template="template1"):
        name = f"factcheck_faults_{uuid.uuid4().hex[:12]}"
        self._do("CREATE DATABASE {} TEMPLATE {}", name, template)
        return name

    def _do(self, statement, *names):
        self.server.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))

    def _drop(self, name):
        self._do("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def _url(self, name):
        return SERVER.rpartition("/")[0] + f"/{name}"

    @contextmanager
    def fresh(self, _folder):
        name = self._create(self.template)
        try:
            yield self._url(name)
        finally:
            self._drop(name)

    def close(self):
        self._drop(self.template)
        self.server.close()


def migrate(folder, url):
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity", "0", "--skip-checks"],
        cwd=ROOT,
        env=environment(folder, url),
        check=True,
        timeout=120,
    )


@contextmanager
def in_use(url, monkeypatch):
    """Let the models of the test's own process read and write this database."""
    with monkeypatch.context() as patch:
        patch.setenv("FAULTS_DATABASE_URL", url)
        config = stores.database("FAULTS_DATABASE_URL", default=None)
    before, opened = connections.settings["default"], connections["default"]
    connections.settings["default"] = connections.configure_settings({"default": config})["default"]
    connections["default"] = connections.create_connection("default")
    try:
        yield
    finally:
        connections["default"].close()
        connections.settings["default"], connections["default"] = before, opened
