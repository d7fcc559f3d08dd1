"""A database of its own for each test, and a folder short enough for a socket."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.databases import PostgresqlDatabases, SqliteFiles, in_use
from tests.faults.stack import Stack


@dataclass(frozen=True)
class Place:
    """Where one installation under test lives."""

    engine: str
    url: str
    folder: Path


@pytest.fixture(scope="session")
def sqlite_files(tmp_path_factory):
    return SqliteFiles(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgresql_databases(tmp_path_factory):
    databases = PostgresqlDatabases(tmp_path_factory.mktemp("postgresql"))
    yield databases
    databases.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.servers)])
def place(request, monkeypatch, django_db_blocker):
    """An installation's folder and database, which the test reads through the models too."""
    fixture = {"sqlite": "sqlite_files", "postgresql": "postgresql_databases"}[request.param]
    databases = request.getfixturevalue(fixture)
    folder = Path(tempfile.mkdtemp(prefix="fc-"))
    with databases.fresh(folder) as url, django_db_blocker.unblock(), in_use(url, monkeypatch):
        yield Place(request.param, url, folder)
    shutil.rmtree(folder)


@pytest.fixture
def stack(place):
    """Processes of this test's own; none outlives it."""
    stack = Stack(place)
    yield stack
    stack.stop()
