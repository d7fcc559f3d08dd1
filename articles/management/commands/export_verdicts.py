"""`manage.py export_verdicts`: the operator's way to the CSV files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from articles.exports import PRESETS
from articles.exports.csv import SEPARATORS, Dialect
from articles.management.sentences import article_numbered, desk_called, in_sentences
from articles.models import Claim
from articles.models.claim_queries import ClaimQuerySet
from articles.workflow.handout import export_claims


class Command(BaseCommand):
    """Writes to standard output, or to a file that is there whole or not at all."""

    help = "Export claims as CSV, in one of several presets. Leaves an event on each desk."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--preset", choices=list(PRESETS), default="verdicts")
        parser.add_argument("--article", type=int, action="append", metavar="ID")
        parser.add_argument("--desk", action="append", metavar="SLUG")
        parser.add_argument("--state", choices=Claim.State.values, action="append")
        parser.add_argument("--separator", choices=list(SEPARATORS), default="comma")
        parser.add_argument("--bom", action="store_true", help="Begin with a byte-order mark.")
        parser.add_argument(
            "--confidential", action="store_true", help="With confidential evidence."
        )
        parser.add_argument("--output", metavar="FILE", help="Standard output when not given.")

    def handle(self, *args: Any, **options: Any) -> None:
        asked = {name: options[name] for name in ("article", "desk", "state") if options[name]}
        with in_sentences():
            stream = export_claims(
                _chosen(asked),
                preset=options["preset"],
                person=None,
                filters=asked,
                dialect=Dialect(separator=options["separator"], bom=options["bom"]),
                confidential=options["confidential"],
            )
            if options["output"]:
                _save(stream, Path(options["output"]))
            else:
                self._print(stream)

    def _print(self, stream: Iterator[bytes]) -> None:
        raw = getattr(self.stdout, "buffer", None)
        try:
            for chunk in stream:
                if raw is None:
                    self.stdout.write(chunk.decode(), ending="")
                else:
                    raw.write(chunk)
            self.stdout.flush()
        except BrokenPipeError:
            # The reader has seen enough (`| head`). Python would complain once more at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.stdout.fileno())


def _chosen(asked: dict[str, Any]) -> ClaimQuerySet:
    claims = Claim.objects.all()
    if "article" in asked:
        claims = claims.filter(article__in=[article_numbered(pk) for pk in asked["article"]])
    if "desk" in asked:
        claims = claims.filter(desk__in=[desk_called(slug) for slug in asked["desk"]])
    if "state" in asked:
        claims = claims.filter(state__in=asked["state"])
    return claims


def _save(stream: Iterator[bytes], path: Path) -> None:
    try:
        with _whole_file(path) as file:
            for chunk in stream:
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
