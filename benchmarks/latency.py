"""One article from import to its claims on the page, with the processes of `manage.py up`."""

import json
import logging
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import places
from benchmarks.drafts import draft
from benchmarks.memory import resident
from benchmarks.places import OURS, Place, place
from benchmarks.report import Figure

WORDS, TIMES, WARM_UP = 1200, 7, 2
LONGEST = 60.0  # seconds for one article
START = 300.0  # seconds for the model to be loaded, on a machine that is busy with other work
_ASKED_AGAIN = re.compile(r'hx-get="([^"]+)" hx-trigger="every (\d+)ms"')
_CLAIM = "data-claim="
_PART = {"HX-Request": "true", "HX-Request-Type": "partial"}


def measure() -> list[Figure]:
    with place("SQLite", OURS) as here:
        bare = here.run(__name__, "bare")
        reader = here.run(__name__, "reader")
        with running(here) as (port, supervisor):
            visits = [Visit(port, **reader) for _ in range(WARM_UP + TIMES)]
            begin = max(workers_hold(supervisor))
            taken = [visit.until_claims(draft(n, WORDS)) for n, visit in enumerate(visits)]
            held = (begin, max(workers_hold(supervisor)))
    kept = taken[WARM_UP:]
    what = f"{WORDS:,} words, from import to claims on the page"
    return [
        Figure(f"{what}, median", (bare, median(kept)), "s", "≤ 1.5 s"),
        Figure(f"{what}, slowest", (bare, max(kept)), "s", "≤ 3 s"),
        Figure("worker at work, memory before and after", held, "MB", "≤ 450 MB"),
    ]


class Visit:
    """A person who imports a draft and looks at its desk, which asks as often as it says itself."""

    def __init__(self, port: int, token: str, session: str) -> None:
        self.port = port
        self.token = {"Authorization": f"Token {token}", "Content-Type": "application/json"}
        self.session = {"Cookie": f"sessionid={session}"}

    def until_claims(self, text: str) -> float:
        """Seconds from sending the draft to the page that has its claims."""
        begin = time.perf_counter()
        body = json.dumps({"desk": "metro", "text": text})
        article = json.loads(self._ask("POST", "/api/v1/articles/", body, self.token))
        desk = f"/articles/{article['id']}/"
        page = self._page(desk)
        while _CLAIM not in page and time.perf_counter() - begin < LONGEST:
            asked = _ASKED_AGAIN.search(page)
            if asked:
                time.sleep(int(asked[2]) / 1000)
            page = self._part(asked[1], desk) if asked else self._page(desk)
        if _CLAIM not in page:
            raise RuntimeError(f"no claims after {LONGEST:.0f} seconds")
        return time.perf_counter() - begin

    def _page(self, path: str, headers: dict[str, str] | None = None) -> str:
        return self._ask("GET", path, None, self.session | (headers or {})).decode()

    def _part(self, path: str, desk: str) -> str:
        """As htmx asks for it from the desk."""
        here = f"http://127.0.0.1:{self.port}{desk}"
        return self._page(path, _PART | {"HX-Current-URL": here})

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> bytes:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONGEST)
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        if answer.status not in (200, 201):
            raise RuntimeError(f"{path}: {answer.status} {content[:300]!r}")
        return content


@contextmanager
def running(here: Place) -> Iterator[tuple[int, int]]:
    """The whole installation: the port at which it answers, and the pid of its supervisor."""
    port = places.free_port()
    environment = here.environment | {"PORT": str(port), "FACTCHECK_DEMO": "0"}
    with (here.folder / "up.log").open("wb") as log:
        command = [sys.executable, "manage.py", "up"]
        server = subprocess.Popen(command, cwd=places.ROOT, env=environment, stdout=log, stderr=log)
    try:
        places.wait_for(port, server)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait(timeout=60)


def workers_hold(supervisor: int) -> list[float]:
    """MB of each process in which tasks run, once there is one."""
    end = time.monotonic() + START
    while time.monotonic() < end:
        workers = [pid for pid in _children(supervisor) if b"worker" in _command(pid)]
        if found := [resident(child) for pid in workers for child in _children(pid)]:
            return found
        time.sleep(0.2)
    raise RuntimeError("no worker came up")


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _command(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def reader() -> dict[str, str]:
    """An editor with a token and a session, in a database that is brought up to date for it."""
    import django

    django.setup()
    logging.disable(logging.WARNING)  # of a sign-in that was none
    from django.core.management import call_command
    from django.test import Client
    from knox.models import AuthToken

    from articles.models import Desk, Membership, User

    call_command("migrate", verbosity=0, skip_checks=True)
    person = User.objects.create(username="editor", first_name="Ed", last_name="Itor")
    desk = Desk.objects.create(slug="metro", name="Metro")
    Membership.objects.create(person=person, desk=desk, role=Membership.Role.EDITOR)
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return {
        "token": AuthToken.objects.create(person)[1],
        "session": client.cookies["sessionid"].value,
    }


def bare() -> float:
    """Seconds of the complete model alone for such an article, in a process that is warm."""
    import spacy

    from articles.extraction.engine import MODEL

    nlp, taken = spacy.load(MODEL), []
    for number in range(WARM_UP + TIMES):
        text = draft(number, WORDS)
        begin = time.perf_counter()
        for _doc in nlp.pipe(text.split("\n\n")):
            pass
        taken.append(time.perf_counter() - begin)
    return median(taken[WARM_UP:])


if __name__ == "__main__":
    found: Any = {"bare": bare, "reader": reader}[sys.argv[1]]()
    sys.stdout.write(json.dumps(found))
