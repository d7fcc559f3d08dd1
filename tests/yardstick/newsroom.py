"""The installation under the yardstick: production settings, a database that is put back."""

import fcntl
import json
import shutil
import sqlite3
import tempfile
import urllib.request
from contextlib import closing, contextmanager
from pathlib import Path

from factcheck import programs
from tests.factcheck.processes import free_port, run, started, status, wait_until
from tests.yardstick import pseudo

HOST, DATABASE, FACTS = "127.0.0.1", "factcheck.sqlite3", "facts.json"
SEEDING = 240  # seconds, on a machine that does other things too


class Newsroom:
    """Its address, the articles and sessions in it, and the way back to how it began."""

    def __init__(self, folder, seeded):
        self.folder, self.port, self.snapshot = folder, free_port(), seeded / DATABASE
        self.address, self.database = f"http://{HOST}:{self.port}", folder / DATABASE
        self.settings = settings_of(folder) | {"PORT": self.port}
        (folder / "static").symlink_to(seeded / "static")
        pseudo.write(folder / "locale")
        facts = json.loads((seeded / FACTS).read_text())
        self.articles, self.sessions = facts["articles"], facts["sessions"]
        self.put_back()

    def put_back(self):
        """Undo whatever a task did, under the running server."""
        _copy(self.snapshot, self.database)

    @contextmanager
    def open(self):
        """The web server, alone: no task of the fast set waits for a worker."""
        with started(["-m", *programs.WEB], self.folder / "web.log", **self.settings):
            wait_until(lambda: status(f"{self.address}/healthz/live") == 200, "the pages answer")
            yield self

    @contextmanager
    def worker(self):
        """Broker and worker, for the tasks in which claims are found."""
        valkey = programs.valkey(self.folder / "broker.sock").command
        with (
            started(valkey, self.folder / "broker.log", python=False),
            started(["-m", *programs.WORKER], self.folder / "worker.log", **self.settings),
        ):
            yield

    def path(self, path):
        """An address in which articles stand by name."""
        return path.format_map(self.articles)

    def claim(self, person, article, number):
        """All that the API tells this person about a claim."""
        listed = self.ask(person, f"claims/?article={{{article}}}&page_size=200")["results"]
        (pk,) = [claim["id"] for claim in listed if claim["number"] == number]
        return self.ask(person, f"claims/{pk}/")

    def ask(self, person, path):
        """What the API answers this person."""
        cookie = {"Cookie": f"sessionid={self.sessions[person]}"}
        request = urllib.request.Request(f"{self.address}/api/v1/{self.path(path)}", headers=cookie)
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)


def settings_of(folder):
    """Production, as far as it goes on one machine without a certificate."""
    return {
        "DJANGO_SETTINGS_MODULE": "tests.yardstick.settings",
        "FACTCHECK_PROFILE": "production",
        "FACTCHECK_DATA_DIR": folder,
        "DATABASE_URL": f"sqlite:///{folder / DATABASE}",
        "REDIS_URL": f"redis+socket://{folder}/broker.sock",
        "SECRET_KEY": "only-for-the-yardstick-" * 3,
        "ALLOWED_HOSTS": HOST,
        "TLS": "0",
    }


def seed(folder):
    """Fill a database there once, whichever test process comes first."""
    folder.mkdir(mode=0o700, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / FACTS).exists():
            done = run(["-m", "tests.yardstick"], seconds=SEEDING, **settings_of(folder))
            assert done.returncode == 0, done.stderr
            (folder / FACTS).write_text(done.stdout)


@contextmanager
def newsroom(seeded):
    """Open, with a database of its own."""
    seed(seeded)
    folder = Path(tempfile.mkdtemp(prefix="fc-yard-"))
    with Newsroom(folder, seeded).open() as room:
        yield room
    shutil.rmtree(folder)


def _copy(source, target):
    """All pages of a database in one transaction, whoever has it open."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
