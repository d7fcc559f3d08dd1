"""Reads .docx and .html in a child process, so that a hostile file stops nothing but itself."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from django.conf import settings

from articles.importers.draft import Draft, from_plain
from articles.importers.refusals import Unreadable

MODULE = "articles.importers.child"
PATIENCE = 8  # seconds by the clock; the child's own limit of CPU time comes first


def read_in_child(kind: str, data: bytes) -> Draft:
    """The draft in the file, or Unreadable; never later than in some seconds."""
    try:
        # No fork of this process with its threads: a new Python that knows no secrets of ours.
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", MODULE, kind],
            input=data,
            capture_output=True,
            timeout=PATIENCE,
            check=True,
            cwd=settings.BASE_DIR,
            env={"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
        )
        answer: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError) as end:
        raise Unreadable("too_much") from end
    if code := answer.get("unreadable"):
        raise Unreadable(code)
    return from_plain(answer)
