"""The child process in which files of strangers are read: `python -m articles.importers.child`.

It gets the file on its standard input and answers with one JSON object. Before it reads anything
it takes away from itself what a hostile file could use: memory, CPU time, new files and processes.
"""

from __future__ import annotations

import json
import resource
import sys
from contextlib import suppress

from articles.importers.docx_file import read_docx
from articles.importers.draft import as_plain
from articles.importers.html_file import read_html
from articles.importers.refusals import Unreadable

READERS = {"docx": read_docx, "html": read_html}
MEMORY = 512 * 2**20  # bytes of address space
CPU_SECONDS = 4


def limit() -> None:
    """Take from this process what a hostile file could use."""
    for what, most in {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CPU: CPU_SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: 0,
    }.items():
        _soft, hard = resource.getrlimit(what)
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with suppress(ValueError):  # macOS knows no limit of memory
            resource.setrlimit(what, (least, least))


def main() -> None:
    """Answer with the draft, or with the code of what is wrong."""
    limit()
    try:
        answer = as_plain(READERS[sys.argv[1]](sys.stdin.buffer.read()))
    except Unreadable as refusal:
        answer = {"unreadable": refusal.code}
    except (MemoryError, RecursionError):
        answer = {"unreadable": "too_much"}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
