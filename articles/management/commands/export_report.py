"""`manage.py export_report`: the print report of an article as one file of HTML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.core.management.base import BaseCommand, CommandParser
from django.db import transaction
from django.template.loader import render_to_string

from articles.exports.report_page import CORRECTIONS, ReportPage
from articles.management.output import add_output, put
from articles.management.sentences import article_numbered, in_sentences
from articles.workflow.handout import report_of

STYLES = ("articles/factcheck.css", "articles/report.css")


class Command(BaseCommand):
    """Writes to standard output, or to a file that is there whole or not at all."""

    help = "Write the print report of an article as HTML. Leaves an event on its desk."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("article", type=int, metavar="ID")
        parser.add_argument(
            "--corrections", action="store_true", help="The sheet of corrections alone."
        )
        parser.add_argument(
            "--confidential", action="store_true", help="With confidential evidence."
        )
        add_output(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        # In one go: a file that could not be written was not handed out.
        with in_sentences(), transaction.atomic():
            article = article_numbered(options["article"])
            report = report_of(article, person=None, confidential=options["confidential"])
            page = ReportPage(report, CORRECTIONS if options["corrections"] else "")
            context = {"page": page, "report": report, "article": article, "styles": _styles()}
            html = render_to_string("articles/report/file.html", context)
            put([html.encode()], options["output"], self.stdout)


def _styles() -> str:
    """What the page links to: a file that is sent on has nothing beside it."""
    return "\n".join(Path(str(finders.find(name))).read_text() for name in STYLES)
