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

# Django's own defaults for SQLite gave thousands of "database is locked" under 8 processes.
SQLITE = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
}
# A server that answers nothing any more is given up instead of holding a worker for hours.
POSTGRESQL = {"connect_timeout": 5, "tcp_user_timeout": 20_000, "keepalives_idle": 10}
SOCKET_PATH_LIMIT = 100


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


def database(name: str, *, default: str) -> dict[str, Any]:
    """A database setting from a URL, with what each engine needs under many processes."""
    url = env.secret(name, default=default)
    try:
        found: dict[str, Any] = dict(dj_database_url.parse(url))
    except ValueError:
        found = {}
    engine = str(found.get("ENGINE", "")).rpartition(".")[2]
    if engine not in {"sqlite3", "postgresql"} or not found.get("NAME"):
        raise env.odd(name, "…", "sqlite:///path/of/file or postgresql://user:password@host/name")
    needed = SQLITE if engine == "sqlite3" else POSTGRESQL
    if engine == "postgresql":
        found |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    return found | {"OPTIONS": needed | found.get("OPTIONS", {})}


def broker(name: str, *, folder: Path) -> str:
    """The address of the broker; without one given, the socket of the embedded one."""
    socket = folder / "broker.sock"
    url = env.secret(name, default="redis+socket://" + quote(str(socket)))
    if url.startswith("redis+socket://") and len(str(socket)) > SOCKET_PATH_LIMIT:
        raise env.odd(
            "FACTCHECK_DATA_DIR",
            str(folder),
            f"a path of at most {SOCKET_PATH_LIMIT - len('/broker.sock')} characters",
        )
    if not url.startswith(("redis://", "rediss://", "redis+socket://")):
        raise env.odd(name, "…", "redis://host:6379/0, rediss://… or redis+socket:///path")
    return url
