"""`python -m benchmarks.exporting`: our export of every claim, as all doors get it."""

import json
import sys
from collections.abc import Iterator

import django

from benchmarks.streaming import measured

django.setup()

from articles.models import Claim, User  # noqa: E402
from articles.workflow.handout import export_claims  # noqa: E402


def everything() -> Iterator[bytes]:
    editor = User.objects.order_by("pk")[0]
    return export_claims(Claim.objects.all(), preset="verdicts", person=editor, filters={})


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measured(everything)))
