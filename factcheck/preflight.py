"""What has to be so before Factcheck starts on this machine; each refusal is one sentence."""

import fcntl
import os
import socket
import stat
import time
from pathlib import Path

from django.db import Error, connection
from django.utils.translation import gettext as _
from kombu.exceptions import OperationalError

from factcheck.celery import app

NETWORK_DRIVES = {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs"}
LAST_BREATH = 20.0  # seconds for the programs of a killed run to end


class NotReady(Exception):
    """Factcheck cannot start here; the message says why and what helps."""


def take_folder(folder: Path) -> int:
    """Lock the folder for this run. Our programs hold the lock too, so leftovers are noticed."""
    lock = os.open(folder / "up.lock", os.O_RDWR | os.O_CREAT, 0o600)
    if not locked(lock, patience=0 if runner_is_alive(lock) else LAST_BREATH):
        raise NotReady(
            _("Factcheck already runs with the folder {folder}. Stop that one first.").format(
                folder=folder
            )
        )
    os.ftruncate(lock, 0)
    os.pwrite(lock, str(os.getpid()).encode(), 0)
    return lock


def locked(lock: int, *, patience: float) -> bool:
    """Take the lock, or give up after a while."""
    until = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                return False
            time.sleep(0.2)
        else:
            return True


def runner_is_alive(lock: int) -> bool:
    """Whether the process that wrote its number into the lock file still runs."""
    try:
        os.kill(int(os.pread(lock, 20, 0)), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True


def check_port(address: str, port: int) -> None:
    """Refuse an address at which somebody already listens, or which is not ours."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            raise NotReady(
                _(
                    "Port {port} on {address} is taken or not ours to use. "
                    "Stop what answers there, or choose another one: PORT={other} make run"
                ).format(port=port, address=address, other=port + 1)
            ) from None


def check_database_file(path: Path) -> None:
    """Refuse a SQLite file that others can read, that we cannot write, or on a network drive."""
    if drive(path.parent) in NETWORK_DRIVES:
        sentence = _("{path} lies on a network drive, where SQLite loses data. Move it.")
    elif not all(os.access(part, os.W_OK) for part in (path.parent, path) if part.exists()):
        sentence = _("{path} cannot be written by this user. Give it the file and its folder.")
    elif path.exists() and is_public(path) and is_public(path.parent):
        sentence = _("Everybody on this machine can read {path}. Run: chmod 600 {path}")
    else:
        return
    raise NotReady(sentence.format(path=path))


def check_database() -> None:
    """Refuse a database that does not answer, in its own words."""
    try:
        connection.ensure_connection()
    except Error as fault:
        raise NotReady(
            _("The database of DATABASE_URL does not answer: {why}").format(
                why=" ".join(str(fault).split())
            )
        ) from fault


def check_broker() -> str:
    """A warning when the broker of REDIS_URL does not answer: what comes in waits, no more."""
    try:
        with app.connection_for_write() as broker:
            broker.ensure_connection(max_retries=1, interval_start=0, timeout=2)
    except (OperationalError, OSError) as fault:
        return _(
            "The broker of REDIS_URL does not answer: {why}. Drafts come in, and their claims are "
            "found once it does."
        ).format(why=" ".join(str(fault).split()))
    return ""


def is_public(path: Path) -> bool:
    """Whether people outside the owner's group may read it."""
    return bool(path.stat().st_mode & (stat.S_IROTH | stat.S_IXOTH))


def drive(folder: Path) -> str:
    """The kind of file system a folder lies on, as far as the kernel tells."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return ""
    kinds = {Path(line.split()[1]): line.split()[2] for line in mounts.read_text().splitlines()}
    return next((kinds[up] for up in [folder, *folder.parents] if up in kinds), "")
