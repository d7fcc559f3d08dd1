"""CPU of a page: of this process, and of the server of the database where it has one."""

import time
from pathlib import Path
from statistics import median

from django.db import connection
from django.test import Client

TURNS, WARM_UP = 9, 3


def median_of(client: Client, url: str) -> float:
    """Seconds: the median of the turns after those that are not counted."""
    taken = [_turn(client, url) for _turn_number in range(WARM_UP + TURNS)]
    return median(taken[WARM_UP:])


def _turn(client: Client, url: str) -> float:
    begin = _used()
    answer = client.get(url)
    taken = _used() - begin
    if answer.status_code != 200:
        raise RuntimeError(f"{url} answered {answer.status_code}")
    return taken


def _used() -> float:
    """Seconds on a processor so far."""
    return time.process_time() + _used_by_server()


def _used_by_server() -> float:
    if connection.vendor != "postgresql":
        return 0.0
    connection.ensure_connection()
    server = Path("/proc", str(connection.connection.info.backend_pid), "schedstat")
    return int(server.read_text().split()[0]) / 1e9
