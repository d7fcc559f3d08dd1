"""Users who ask without a pause: each a thread with its own connection for every request."""

import http.client
import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import quantiles
from typing import Any

LONGEST = 60.0  # seconds; a side that is slower has done fewer rounds by then


class UnexpectedAnswerError(Exception):
    """The side under test refused what it should do."""


@dataclass
class Client:
    """One user: sends JSON, keeps the milliseconds of each kind of request."""

    port: int
    headers: dict[str, str]
    took: dict[str, list[float]] = field(default_factory=dict)
    claims: list[int] = field(default_factory=list)

    def post(self, path: str, body: dict[str, Any], *, kind: str) -> dict[str, Any]:
        begin = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        sent = json.dumps(body)
        connection.request("POST", path, sent, self.headers | {"Content-Type": "application/json"})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        self.took.setdefault(kind, []).append((time.perf_counter() - begin) * 1000)
        if answer.status not in (200, 201):
            raise UnexpectedAnswerError(f"{path}: {answer.status} {content[:300]!r}")
        return dict(json.loads(content))


@dataclass(frozen=True)
class Load:
    """What all users together did."""

    rounds: int
    seconds: float
    took: dict[str, list[float]]
    doubles: int

    @property
    def per_second(self) -> float:
        return self.rounds / self.seconds

    def p(self, percent: int, kind: str) -> float:
        """That percentile of the milliseconds of one kind of request."""
        return quantiles(self.took[kind], n=100)[percent - 1]


Round = Callable[[Client], None]


def drive(clients: Sequence[Client], one_round: Round, *, rounds: int, warm_up: int = 5) -> Load:
    """Every user does that many rounds, all at once; the first few are not counted."""
    _together(clients, one_round, warm_up)
    for client in clients:
        client.took.clear()
    before = sum(len(client.claims) for client in clients)
    begin = time.perf_counter()
    _together(clients, one_round, rounds)
    seconds = time.perf_counter() - begin
    took: dict[str, list[float]] = {}
    for client in clients:
        for kind, times in client.took.items():
            took.setdefault(kind, []).extend(times)
    handed_out = Counter(pk for client in clients for pk in client.claims)
    doubles = sum(times > 1 for times in handed_out.values())
    return Load(sum(handed_out.values()) - before, seconds, took, doubles)


def _together(clients: Sequence[Client], one_round: Round, rounds: int) -> None:
    start = threading.Barrier(len(clients))
    faults: list[Exception] = []

    def work(client: Client) -> None:
        start.wait()
        end = time.monotonic() + LONGEST
        try:
            for _ in range(rounds):
                if faults or time.monotonic() > end:
                    return
                one_round(client)
        except (UnexpectedAnswerError, OSError) as fault:
            faults.append(fault)

    threads = [threading.Thread(target=work, args=[client]) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]
