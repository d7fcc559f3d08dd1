"""Hints on the article desk."""

import re

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Hint
from articles.workflow.hints import dismiss_hint
from tests.factories import make_article, make_claim, make_hint

SCRIPT = "<script>alert(1)</script>"


def desk(article):
    return reverse("article-desk", args=[article.pk])


def act(hint, verb, pk=None):
    return reverse(f"hint-{verb}", args=[pk or hint.version.article_id, hint.pk])


@pytest.fixture
def article(metro):
    return make_article(desk=metro)


def test_a_hint_links_to_both_passages(client, nadia, article):
    make_hint(article, "Harbour bridge", "8,000 cars")
    client.force_login(nadia)
    html = client.get(desk(article)).content.decode()
    part = re.search(r'<section class="hints".*?</section>', html, re.S)[0]
    assert "1 hint" in part
    assert "One quantity, two values" in part
    assert re.findall(r'href="(#p-\d+)"[^>]*>“([^”]*)”', part) == [
        ("#p-1", "Harbour bridge"),
        ("#p-3", "8,000 cars"),
    ]
    assert "another year" in part
    assert all(f'id="p-{number}"' in html for number in (1, 3))


def test_without_hints_nothing_is_shown(client, nadia, article):
    client.force_login(nadia)
    assert 'id="hints"' not in client.get(desk(article)).content.decode()


def test_words_of_a_hint_are_escaped(client, nadia, metro):
    article = make_article(f"A bridge\nIt cost {SCRIPT} and 14 months.\n", desk=metro)
    make_hint(article, SCRIPT, "14 months")
    client.force_login(nadia)
    assert SCRIPT not in client.get(desk(article)).content.decode()


def test_an_open_claim_shows_the_hints_that_touch_it(client, nadia, article):
    claim = make_claim(article=article, passage="took 14 months to mend")
    other = make_claim(article=article, passage="8,000 cars a day")
    make_hint(article, "14 months", "1931")
    client.force_login(nadia)
    shown = client.get(reverse("claim-detail", args=[article.pk, claim.number])).content.decode()
    assert "One quantity, two values" in shown
    shown = client.get(reverse("claim-detail", args=[article.pk, other.number])).content.decode()
    assert "One quantity, two values" not in shown


def test_dismissing_and_bringing_back_without_scripts(client, nadia, article):
    hint = make_hint(article)
    client.force_login(nadia)
    answer = client.post(act(hint, "dismiss"), {"reason": "other", "text": "A plan."}, follow=True)
    assert answer.redirect_chain == [(f"{desk(article)}#hints", 302)]
    html = answer.content.decode()
    assert "1 dismissed" in html
    assert "A plan." in html
    assert act(hint, "dismiss") not in html
    answer = client.post(act(hint, "restore"), follow=True)
    assert act(hint, "dismiss") in answer.content.decode()
    assert Hint.objects.get().state == Hint.State.OPEN


@pytest.mark.parametrize("verb", ["dismiss", "restore"])
def test_whom_the_buttons_obey(client, verb, article, nadia, omar, ivo, mei):
    article.authors.add(omar)
    hint = make_hint(article)
    if verb == "restore":
        dismiss_hint(hint, reason="both_right", person=mei)
    before = Hint.objects.values().get()
    for person, status in [(omar, 403), (ivo, 404)]:
        client.force_login(person)
        assert client.post(act(hint, verb), {"reason": "both_right"}).status_code == status
    client.force_login(nadia)
    assert client.put(act(hint, verb)).status_code == 405
    elsewhere = make_article(desk=article.desk)
    assert client.post(act(hint, verb, elsewhere.pk)).status_code == 404
    assert Hint.objects.values().get() == before


def test_an_author_sees_hints_without_buttons(client, omar, article):
    article.authors.add(omar)
    hint = make_hint(article)
    client.force_login(omar)
    html = client.get(desk(article)).content.decode()
    assert "One quantity, two values" in html
    assert act(hint, "dismiss") not in html


def test_a_missing_reason_and_a_late_press_are_refused(client, nadia, mei, article):
    hint = make_hint(article)
    client.force_login(nadia)
    assert client.post(act(hint, "dismiss"), {"reason": "other"}).status_code == 422
    dismiss_hint(hint, reason="both_right", person=mei)
    answer = client.post(act(hint, "dismiss"), {"reason": "both_right"})
    assert answer.status_code == 409
    assert b"dismissed this hint already" in answer.content
    assert Hint.objects.get().dismissed_by == mei


def test_many_hints_cost_no_more_queries_than_one(client, nadia, metro):
    article = make_article("\n".join(f"Pier {n} has {n} cars." for n in range(60)), desk=metro)
    client.force_login(nadia)
    counts = []
    for last in (1, 50):
        Hint.objects.all().delete()
        for n in range(last):
            make_hint(article, f"Pier {n} ", f"{n} cars.")
        with CaptureQueriesContext(connection) as queries:
            client.get(desk(article))
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 15


# What the database keeps itself


@pytest.mark.parametrize(
    "fields",
    [
        {"first_start": 9_000},
        {"second_text": "no such length"},
        {"state": "dismissed"},
        {"reason": "both_right"},
    ],
)
def test_a_hint_that_cannot_be_is_refused(article, fields):
    make_hint(article)
    with pytest.raises(IntegrityError), transaction.atomic():
        Hint.objects.update(**fields)


def test_one_rule_tells_two_passages_once(article):
    make_hint(article)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_hint(article)
    make_hint(article, rule=Hint.Rule.SUM)
