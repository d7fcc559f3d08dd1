"""Times in the order of the reader's language; the attribute for machines stays the same."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import translation

from articles.web.templatetags.factcheck import moment
from tests.factories import make_article

NOW = datetime(2026, 5, 3, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "english", "french"),
    [
        (datetime(2026, 5, 3, 14, 2, tzinfo=UTC), "14:02", "14\u00a0h\u00a002"),
        (datetime(2026, 5, 1, 9, 5, tzinfo=UTC), "09:05, 1 May", "1\u00a0mai, 9\u00a0h\u00a005"),
        (
            datetime(2025, 11, 26, 9, 5, tzinfo=UTC),
            "09:05, 26 Nov 2025",
            "26\u00a0nov. 2025, 9\u00a0h\u00a005",
        ),
    ],
)
def test_moment_is_told_as_the_reader_would(at, english, french):
    with time_machine.travel(NOW, tick=False):
        for language, words in (("en", english), ("fr", french)):
            with translation.override(language):
                shown = moment(at)
            assert shown == (f'<time datetime="{at.isoformat(timespec="minutes")}">{words}</time>')


FRENCH = {"accept-language": "fr"}


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "texte de 18\u00a0h\u00a000"), (2, "texte du 3\u00a0mai, 18\u00a0h\u00a000")],
)
def test_french_says_the_text_of_a_day_otherwise_than_of_an_hour(client, tomas, metro, days, words):
    with time_machine.travel(NOW, tick=False):
        article = make_article(desk=metro)
    with time_machine.travel(NOW + timedelta(days=days), tick=False):
        client.force_login(tomas)
        url = reverse("article-sign-off", args=[article.pk])
        page = client.get(url, headers=FRENCH).text
    assert words in re.sub("<[^>]+>", "", page)


def test_french_opens_by_a_key_and_titles_a_list_with_its_own_space(client, tomas, metro):
    make_article(desk=metro)
    client.force_login(tomas)
    assert "<title>En cours\u00a0: articles" in client.get("/articles/", headers=FRENCH).text
    page = client.get("/help/", headers=FRENCH).text
    assert re.search(r'data-help="row-open">.*<dd>Ouvrir</dd>', page)
