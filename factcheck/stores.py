"""Where things are kept: the secret key, the database, the broker."""

import contextlib
import ipaddress
import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import quote

import dj_database_url

from factcheck import env

ENGINES: dict[str, dict[str, Any]] = {
    # Django's own defaults for SQLite gave thousands of "database is locked" under 8 processes.
    "sqlite3": {
        "ENGINE": "factcheck.sqlite",  # Django's, whose writers wait in line
        "CONN_MAX_AGE": 60,  # opening one costs more than most requests ask of it
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    },
    "postgresql": {
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            # A server that stops answering is given up instead of holding a worker for hours.
            "connect_timeout": 5,
            "tcp_user_timeout": 20_000,
            "keepalives_idle": 10,
            # Plan a question once a connection: half the server's work on short ones.
            "server_side_binding": True,
            "prepare_threshold": 1,
        },
    },
}
SOCKET_SCHEME = "redis+socket://"
SOCKET_PATH_LIMIT = 100  # what every system takes as the address of a socket


def is_address(value: str) -> bool:
    """An IP address, of either kind."""
    try:
        ipaddress.ip_address(value)
    except ValueError:
        return False
    return True


def own_secret(folder: Path) -> str:
    """The key of this installation, made once; two processes that start together get the same."""
    path = folder / "secret_key"
    if not path.exists():
        fresh = folder / f"secret_key.{os.getpid()}"
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))
        with contextlib.suppress(FileExistsError):
            os.link(fresh, path)
        fresh.unlink()
    return path.read_text().strip()


def database(name: str, *, default: str | None) -> dict[str, Any]:
    """A database setting from a URL, with what each engine needs under many processes."""
    expected = "sqlite:///path/of/file or postgresql://user:password@host/name"
    url = env.text(name, default=default, expected=expected, hidden=True)
    try:
        found: dict[str, Any] = dict(dj_database_url.parse(url))
    except ValueError:
        found = {}
    engine = str(found.get("ENGINE", "")).rpartition(".")[2]
    if engine not in ENGINES or not found.get("NAME"):
        raise env.odd(name, expected, hidden=True)
    needed = ENGINES[engine]
    return found | needed | {"OPTIONS": needed["OPTIONS"] | found.get("OPTIONS", {})}


def broker(name: str, *, default: Path | None) -> str:
    """The address of the broker; the default is the socket of the embedded one."""
    if default and len(str(default)) > SOCKET_PATH_LIMIT:
        most = SOCKET_PATH_LIMIT - len(default.name) - 1
        raise env.odd("FACTCHECK_DATA_DIR", f"a path of at most {most} characters")
    return env.text(
        name,
        default=socket_url(default) if default else None,
        fits=lambda url: url.startswith(("redis://", "rediss://", SOCKET_SCHEME)),
        expected="redis://host:6379/0, rediss://host:6379/0 or redis+socket:///path",
        hidden=True,
    )


def socket_url(path: Path) -> str:
    """The address of a broker that listens on a socket in the file system."""
    return SOCKET_SCHEME + quote(str(path))
