"""What others do shows on the open sign-off, without moving what one reads."""

import re

import pytest
from django.urls import reverse

from articles.models import Claim, Event
from articles.web.durations import ago
from articles.workflow.evidence import add_evidence
from articles.workflow.signoff import approve_verdict
from articles.workflow.verdicts import recall_verdict, submit_verdict
from tests.factories import make_article, make_claim, make_evidence, make_verdict

S = Claim.State
PART = {"HX-Request": "true", "HX-Request-Type": "partial"}


@pytest.fixture
def article(metro):
    return make_article("The bridge cost $12 million and opened in 1931.\n", desk=metro)


@pytest.fixture
def verdict(article, nadia):
    return handed_in(article, nadia)


def handed_in(article, checker, rating="confirmed", **fields):
    claim = make_claim(article=article, state=S.SUBMITTED, checker=checker, **fields)
    return make_verdict(claim=claim, rating=rating, checker=checker)


def ask(client, article, shown, **asked):
    url = reverse("sign-off-live", args=[article.pk])
    return client.get(url, {"shown": shown, "since": shown, **asked}, headers=PART)


def last(article):
    event = article.events.order_by("-pk").first()
    return event.pk if event else 0


def plain(answer):
    """The words of an answer."""
    return " ".join(re.sub(r"<[^>]+>", "", answer.text).split())


def test_the_page_asks_from_where_it_stands(client, tomas, article, verdict):
    client.force_login(tomas)
    html = client.get(reverse("article-sign-off", args=[article.pk])).text
    at, url = last(article), reverse("sign-off-live", args=[article.pk])
    assert f'hx-get="{url}?shown={at}&amp;since={at}"' in html
    assert "live.js" not in html  # in one file with the other scripts
    assert reverse("page-scripts", args=["signoff", "0"])[:-4] in html


def test_when_nothing_happened_nothing_comes(client, tomas, article, verdict):
    client.force_login(tomas)
    answer = ask(client, article, last(article))
    assert (answer.status_code, answer.content) == (204, b"")


def test_who_took_a_verdict_back_is_told_in_its_row_and_counts_follow(
    client, tomas, nadia, article, verdict
):
    handed_in(article, nadia, "wrong", passage="1931")
    shown = last(article)
    recall_verdict(verdict, checker=nadia)
    client.force_login(tomas)
    answer = ask(client, article, shown)
    assert 'hx-target="#acted-1" hx-swap="outerHTML"><p class="acted" id="acted-1">' in answer.text
    assert "Nadia took the verdict back 1 s ago (" in plain(answer)
    assert 'hx-target="#acted-2"' not in answer.text
    assert 'hx-target="#look-at-count" hx-swap="innerHTML">1<' in answer.text
    assert "Sign off" not in plain(answer)
    assert 'id="blockers"' in answer.text
    assert "autofocus" not in answer.text  # it would take the focus away from what one reads
    assert "new verdict" not in answer.text


def test_what_was_told_is_told_again_with_its_age_only(client, tomas, nadia, article, verdict):
    shown = last(article)
    recall_verdict(verdict, checker=nadia)
    client.force_login(tomas)
    html = ask(client, article, shown, since=last(article)).text
    assert 'hx-target="#acted-1"' in html
    assert 'id="live"' not in html
    assert "#summary" not in html


def test_a_new_verdict_is_announced_and_stands_in_no_count_of_rows(
    client, tomas, mei, article, verdict
):
    claim = make_claim(article=article, state=S.CHECKING, checker=mei, passage="1931")
    make_evidence(claim)
    shown = last(article)
    submit_verdict(claim, checker=mei, rating="confirmed")
    client.force_login(tomas)
    answer = ask(client, article, shown)
    assert "1 new verdict. Show" in plain(answer)
    assert "acted-2" not in answer.text
    assert "Sign off 1 claim" in answer.text  # not what one has not seen
    assert f"shown={shown}&amp;since={last(article)}" in answer.text


def test_a_verdict_given_anew_greys_the_old_one_and_is_announced(client, tomas, nadia, article):
    verdict = handed_in(article, nadia)
    make_evidence(verdict.claim)
    shown = last(article)
    recall_verdict(verdict, checker=nadia)
    submit_verdict(verdict.claim, checker=nadia, rating="confirmed")
    client.force_login(tomas)
    words = plain(ask(client, article, shown))
    assert "1 new verdict. Show" in words
    assert re.search(r"Nadia gave a verdict 1 s ago \([^)]+\)\. Show$", words)


def test_what_changes_under_a_verdict_wants_another_look(client, tomas, mei, article, verdict):
    shown = last(article)
    add_evidence(verdict.claim, person=mei, kind="link", url="https://example.org/a")
    client.force_login(tomas)
    assert "Mei added evidence" in plain(ask(client, article, shown))


def test_however_much_happened_every_verdict_on_which_others_acted_is_told(
    client, tomas, hanna, mei, article, nadia, verdict
):
    other = handed_in(article, nadia, passage="1931")
    shown = last(article)
    Event.objects.bulk_create(
        Event(
            desk=article.desk, article=article, claim=other.claim, actor=mei,
            action="add_evidence", old_state=S.SUBMITTED, new_state=S.SUBMITTED,
        )
        for _ in range(120)
    )  # fmt: skip
    approve_verdict(verdict, editor=hanna)
    client.force_login(tomas)
    answer = ask(client, article, shown)
    assert "Hanna approved the verdict" in plain(answer)
    assert 'id="acted-1"' in answer.text
    assert answer.text.count('id="acted-2"') == 1  # of the last thing alone


def test_what_one_did_oneself_greys_nothing(client, tomas, article, verdict):
    shown = last(article)
    approve_verdict(verdict, editor=tomas)
    client.force_login(tomas)
    assert "acted-1" not in ask(client, article, shown).text


@pytest.mark.parametrize("count", [2, 12])
def test_queries_do_not_grow_with_what_others_did(
    client, tomas, hanna, metro, nadia, count, django_assert_max_num_queries
):
    article = make_article(desk=metro)
    given = [handed_in(article, nadia) for _ in range(count)]
    shown = last(article)
    for verdict in given:
        approve_verdict(verdict, editor=hanna)
    client.force_login(tomas)
    with django_assert_max_num_queries(15):
        answer = ask(client, article, shown)
    assert answer.text.count('class="acted"') == count


def test_without_scripts_and_for_strangers(client, tomas, ivo, article):
    url = reverse("sign-off-live", args=[article.pk])
    client.force_login(tomas)
    assert client.get(url).url == reverse("article-sign-off", args=[article.pk])
    client.force_login(ivo)
    assert ask(client, article, 0).status_code == 404


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "1 s ago"), (10.4, "10 s ago"), (59, "59 s ago"), (61, "1 min ago"), (7200, "2 h ago")],
)
def test_how_long_ago(seconds, words):
    assert ago(seconds) == words
