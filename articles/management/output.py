"""Where a command writes what it makes: standard output, or a file that is whole or absent."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.core.management.base import CommandParser, OutputWrapper


def add_output(parser: CommandParser) -> None:
    parser.add_argument("--output", metavar="FILE", help="Standard output when not given.")


def put(chunks: Iterable[bytes], output: str | None, stdout: OutputWrapper) -> None:
    """Write the chunks to the file of this name, or print them."""
    if output:
        _save(chunks, Path(output))
    else:
        _print(chunks, stdout)


def _print(chunks: Iterable[bytes], stdout: OutputWrapper) -> None:
    raw = getattr(stdout, "buffer", None)
    try:
        for chunk in chunks:
            if raw is None:
                stdout.write(chunk.decode(), ending="")
            else:
                raw.write(chunk)
        stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough (`| head`). Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stdout.fileno())


def _save(chunks: Iterable[bytes], path: Path) -> None:
    try:
        with _whole_file(path) as file:
            for chunk in chunks:
                file.write(chunk)
    except OSError as problem:
        raise CommandError(
            _("The file %(name)s cannot be written: %(why)s.")
            % {"name": path, "why": problem.strerror}
        ) from problem


@contextmanager
def _whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file beside the path that takes its place at the end; only its owner reads it."""
    part = path.with_name(f"{path.name}.part")
    opened = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(opened, "wb") as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
