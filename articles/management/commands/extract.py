"""`manage.py extract`: what the engine finds in a text file. Nothing is stored."""

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.extraction import Extraction, UnsupportedLanguage, as_dict, find_claims
from articles.importers.files import read_file
from articles.management.sentences import bytes_of, in_sentences
from articles.workflow.intake import clean_text


class Command(BaseCommand):
    """Reads the file as an import would, so offsets are those of the article."""

    help = "Print the claims of a .txt, .md, .docx or .html file without storing anything."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--language", default="en", metavar="CODE", help="Such as en or fr.")
        parser.add_argument("--json", action="store_true", help="Print all that is known of each.")

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["file"]
        with in_sentences():
            text = clean_text(read_file(name, bytes_of(name)).text)
        found = _find(text, options["language"])
        if options["json"]:
            self.stdout.write(json.dumps(as_dict(text, found), ensure_ascii=False, indent=2))
        else:
            self.stdout.write("\n".join(_lines(found)))


def _find(text: str, language: str) -> Extraction:
    model = settings.SPACY_MODEL
    try:
        return find_claims(text, language=language, model=model)
    except UnsupportedLanguage as refusal:
        raise CommandError(str(refusal)) from refusal
    except OSError as problem:
        raise CommandError(
            _("The language model %(model)s is not installed.") % {"model": model}
        ) from problem


def _lines(found: Extraction) -> list[str]:
    count = len(found.claims)
    lines = [
        ngettext("%(count)s claim (%(engine)s)", "%(count)s claims (%(engine)s)", count)
        % {"count": count, "engine": found.engine}
    ]
    for claim in found.claims:
        about = [f"{claim.start}–{claim.end}", f"{claim.score:.2f}", ", ".join(claim.kinds)]
        lines += ["", "  ".join([*about, claim.speaker]).rstrip(), f"    {claim.text}"]
        details = [f"{detail.text} ({detail.kind})" for detail in claim.details]
        lines += [f"    {'; '.join(details)}"] if details else []
    return lines + _hint_lines(found)


def _hint_lines(found: Extraction) -> list[str]:
    count = len(found.hints)
    lines = ["", ngettext("%(count)s hint", "%(count)s hints", count) % {"count": count}]
    for hint in found.hints:
        places = [f"{span.start}–{span.end} “{said}”"
                  for span, said in zip(hint.spans, hint.stated, strict=True)]  # fmt: skip
        lines.append(f"{hint.rule}  {' / '.join(places)}")
    return lines if count else []
