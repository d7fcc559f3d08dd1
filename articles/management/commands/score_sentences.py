"""`manage.py score_sentences`: how check-worthy each line of a file, or of standard input, is."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandParser

from articles.extraction import SentenceScore, score_sentences
from articles.management.sentences import readable

CHUNK = 1000  # lines: the memory needed does not grow with the file


class Command(BaseCommand):
    """A line in, a line out, in the same order."""

    help = (
        "Read one sentence a line; print its score and the chances that it states no fact (NFS), "
        "an unimportant one (UFS) or one worth a check (CFS), with tabs between."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", nargs="?", default="-")

    def handle(self, *args: Any, **options: Any) -> None:
        with ExitStack() as stack:
            for found in _scores(_opened(options["file"], stack)):
                shown = (found.score, found.nfs, found.ufs, found.cfs)
                self.stdout.write("\t".join(f"{number:.4f}" for number in shown))


def _opened(name: str, stack: ExitStack) -> BinaryIO:
    if name == "-":
        return sys.stdin.buffer
    with readable(name):
        return stack.enter_context(Path(name).open("rb"))


def _scores(lines: Iterable[bytes]) -> Iterator[SentenceScore]:
    """Bytes end at a line feed alone, so that the lines are those of other programs."""
    lines = iter(lines)
    while chunk := list(islice(lines, CHUNK)):
        # A letter that is not UTF-8 must not shift the lines after it.
        yield from score_sentences([line.decode("utf-8", "replace").strip() for line in chunk])
