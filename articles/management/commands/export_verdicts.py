"""`manage.py export_verdicts`: the operator's way to the CSV files."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles.exports import PRESETS
from articles.exports.csv import SEPARATORS, Dialect
from articles.management.output import add_output, put
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
        add_output(parser)

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
            put(stream, options["output"], self.stdout)


def _chosen(asked: dict[str, Any]) -> ClaimQuerySet:
    claims = Claim.objects.all()
    if "article" in asked:
        claims = claims.filter(article__in=[article_numbered(pk) for pk in asked["article"]])
    if "desk" in asked:
        claims = claims.filter(desk__in=[desk_called(slug) for slug in asked["desk"]])
    if "state" in asked:
        claims = claims.filter(state__in=asked["state"])
    return claims
