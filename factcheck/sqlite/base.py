"""Django's engine for SQLite, with a line in front of each transaction that writes.

SQLite lets one write at a time. Who finds it busy sleeps, for longer each time, and whoever asks
at the right moment goes first: under load some wait for seconds, and nobody writes meanwhile. Here
the threads of a process take turns at a lock, and the processes at a file beside the database.
"""

from __future__ import annotations

import fcntl
import os
import threading
from collections import defaultdict

from django.db import OperationalError
from django.db.backends.sqlite3 import base

_threads: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)  # by database


class DatabaseWrapper(base.DatabaseWrapper):
    """One connection. Its turn begins before BEGIN and ends with COMMIT, ROLLBACK or the end."""

    _turn: threading.Lock | None = None
    _file: int | None = None

    def _start_transaction_under_autocommit(self) -> None:
        self._take_turn(str(self.settings_dict["NAME"]))
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._end_turn()
            raise

    def _commit(self) -> None:
        super()._commit()  # type: ignore[misc]
        self._end_turn()

    def _rollback(self) -> None:
        try:
            super()._rollback()  # type: ignore[misc]
        finally:
            self._end_turn()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]
        finally:
            self._end_turn()

    def _take_turn(self, database: str) -> None:
        turn = _threads[database]
        if not turn.acquire(timeout=self.settings_dict["OPTIONS"].get("timeout", 5)):
            raise OperationalError("database is locked")
        self._turn = turn
        if not self.is_in_memory_db():
            # Let go by the system when this process is killed.
            self._file = os.open(f"{database}.line", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            fcntl.flock(self._file, fcntl.LOCK_EX)

    def _end_turn(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None
        if self._turn is not None:
            self._turn.release()
            self._turn = None
