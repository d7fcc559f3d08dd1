"""Why a file cannot be read, by code: the child process says it without Django. Pure."""

from __future__ import annotations


class Unreadable(Exception):
    """This file gives no text. `code` names the sentence in `sentences.py`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
