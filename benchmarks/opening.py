"""`python -m benchmarks.opening CLAIMS…`: CPU of a claim on the pages of a desk, microseconds."""

import json
import logging
import sys

import django

from benchmarks.rows import Amount, pieces

django.setup()

from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402

from articles.models import Article, Desk, Membership, User  # noqa: E402
from articles.workflow.findings import add_claim  # noqa: E402
from articles.workflow.intake import import_article  # noqa: E402
from benchmarks.cpu import median_of  # noqa: E402

PAGES = {"article desk": "/articles/{}/", "desk with a claim open": "/articles/{}/claims/1/"}


def opened(sizes: list[int]) -> list[dict[str, float]]:
    """For every size: page → microseconds a claim."""
    call_command("migrate", verbosity=0, skip_checks=True)
    desk = Desk.objects.create(slug="metro", name="Metro")
    editor = User.objects.create(username="editor")
    Membership.objects.create(person=editor, desk=desk, role=Membership.Role.EDITOR)
    client = Client(headers={"Host": "localhost"})
    client.force_login(editor)
    articles = [_article(size, desk, editor) for size in sizes]
    return [
        {
            page: median_of(client, url.format(article.pk)) / size * 1e6
            for page, url in PAGES.items()
        }
        for size, article in zip(sizes, articles, strict=True)
    ]


def _article(claims: int, desk: Desk, editor: User) -> Article:
    (piece,) = pieces(Amount(1, claims, 0, 0))
    article = import_article(piece.text, desk=desk, person=editor)
    for passage in piece.passages:
        start, end = passage.start, passage.end
        add_claim(article.current_version, start=start, end=end, kinds=["figure"], person=editor)
    return article


if __name__ == "__main__":
    logging.disable(logging.WARNING)  # a line a request, and that no broker answers
    sys.stdout.write(json.dumps(opened([int(size) for size in sys.argv[1:]])))
