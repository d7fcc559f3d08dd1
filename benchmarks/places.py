"""Databases and web servers of a benchmark's own, ended and dropped afterwards."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

ROOT = Path(__file__).resolve().parents[1]
SERVER = "postgresql://postgres@127.0.0.1:5432"
ENGINES = ("SQLite", "PostgreSQL")
LONGEST = 600
OURS, FLOOR = "factcheck.settings", "benchmarks.floor.settings"
# One line for both: what our own settings say by default.
GUNICORN = "gunicorn --workers 2 --threads 4 --worker-class gthread --preload --no-control-socket"


@dataclass(frozen=True)
class Place:
    """A folder and an empty database, and which side's settings are used there."""

    settings: str
    folder: Path
    url: str

    @property
    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return kept | {
            "DJANGO_SETTINGS_MODULE": self.settings,
            "FACTCHECK_DATA_DIR": str(self.folder),
            "DATABASE_URL": self.url,
            "SECRET_KEY": "only-for-benchmarks-" * 3,
        }

    def run(self, module: str, *arguments: object) -> Any:
        """What a process of this side prints, as JSON."""
        done = subprocess.run(
            [sys.executable, "-m", module, *map(str, arguments)],
            cwd=ROOT, env=self.environment, stdout=subprocess.PIPE, timeout=LONGEST, check=True,
        )  # fmt: skip
        return json.loads(done.stdout)

    @contextmanager
    def served(self) -> Iterator[int]:
        """The port at which this side answers."""
        port = free_port()
        program = {OURS: "factcheck.wsgi", FLOOR: "benchmarks.floor.wsgi"}[self.settings]
        command = [sys.executable, "-m", *GUNICORN.split(), "--bind", f"127.0.0.1:{port}", program]
        with (self.folder / "web.log").open("wb") as log:
            server = subprocess.Popen(
                command, cwd=ROOT, env=self.environment, stdout=log, stderr=log
            )
        try:
            wait_for(port, server)
            yield port
        finally:
            server.terminate()
            server.wait(timeout=30)


@contextmanager
def place(engine: str, settings: str) -> Iterator[Place]:
    folder = Path(tempfile.mkdtemp(prefix="fc-bench-"))
    try:
        if engine == "SQLite":
            yield Place(settings, folder, f"sqlite:///{folder / 'bench.sqlite3'}")
        else:
            with _database() as name:
                yield Place(settings, folder, f"{SERVER}/{name}")
    finally:
        shutil.rmtree(folder)


def engines() -> Iterator[str]:
    """SQLite, and PostgreSQL where it answers."""
    yield "SQLite"
    try:
        psycopg.connect(f"{SERVER}/postgres", connect_timeout=2).close()
    except psycopg.OperationalError:
        sys.stdout.write("PostgreSQL does not answer on 127.0.0.1:5432, so it is left out.\n")
    else:
        yield "PostgreSQL"


@contextmanager
def _database() -> Iterator[str]:
    name = f"factcheck_bench_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(f"{SERVER}/postgres", autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield name
        finally:
            server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the web server did not come up")
