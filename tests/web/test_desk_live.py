"""What others do shows on the open desk, without moving what one reads."""

import re

import pytest
from django.urls import reverse

from articles.models import Claim
from articles.web.desk import live as live_of_desk
from articles.workflow.assignments import take
from articles.workflow.conflicts import take_over
from articles.workflow.drafts import keep_draft
from articles.workflow.findings import add_claim
from articles.workflow.readiness import mark_read
from articles.workflow.triage import discard, keep, waive
from articles.workflow.verdicts import submit_verdict
from tests.factories import make_article, make_claim
from tests.web.desk_pages import TEXT, desk

S = Claim.State
PART = {"HX-Request": "true", "HX-Request-Type": "partial"}


@pytest.fixture
def article(metro):
    return make_article(TEXT, desk=metro)


@pytest.fixture
def claim(article):
    return make_claim(article=article, passage="$12 million")


def live(client, article, **asked):
    url = reverse("article-live", args=[article.pk])
    return client.get(url, {"since": 0, **asked}, headers=PART)


def last(article):
    return article.events.order_by("-pk").first().pk


def test_the_desk_asks_from_where_it_stands(client, nadia, article):
    client.force_login(nadia)
    html = client.get(desk(article)).content.decode()
    url = reverse("article-live", args=[article.pk])
    assert f'hx-get="{url}?since={last(article)}&amp;part=1"' in html
    assert 'hx-include="#panel [name=last_event]"' in html


def test_when_nothing_happened_nothing_comes(client, nadia, article):
    client.force_login(nadia)
    answer = live(client, article, since=last(article))
    assert (answer.status_code, answer.content) == (204, b"")


def test_what_others_read_is_ticked_and_what_they_take_back_is_not(client, nadia, mei, article):
    version, since = article.current_version, last(article)
    mark_read(version, block=1, read=True, person=mei)
    client.force_login(nadia)
    html = live(client, article, since=since).content.decode()
    assert 'id="margin-2" hx-swap-oob="true"' in html
    assert 'name="unread" value="2" aria-pressed="true"' in html
    assert 'id="margin-1"' not in html
    assert 'id="progress" hx-swap-oob="true"' in html
    since = last(article)
    mark_read(version, block=1, read=False, person=mei)
    again = live(client, article, since=since).content.decode()
    assert 'name="read" value="2" aria-pressed="false"' in again


def test_own_ticks_do_not_come_back(client, nadia, article):
    since = last(article)
    mark_read(article.current_version, block=1, read=True, person=nadia)
    client.force_login(nadia)
    assert 'id="margin-2"' not in live(client, article, since=since).content.decode()


def test_mark_card_and_progress_of_a_changed_claim_come(client, nadia, mei, article, claim):
    since = last(article)
    take(claim, checker=mei)
    client.force_login(nadia)
    html = live(client, article, since=since).content.decode()
    assert 'hx-target="#mark-1"' in html
    assert 'data-state="checking"' in html
    assert 'hx-target="#card-1"' in html
    assert 'title="Mei"' in html
    assert 'id="progress" hx-swap-oob="true"' in html
    assert f"since={last(article)}" in html


def test_what_one_did_oneself_moves_nothing(client, nadia, article, claim):
    since = last(article)
    take(claim, checker=nadia)
    client.force_login(nadia)
    html = live(client, article, since=since).content.decode()
    assert "#mark-1" not in html
    assert f"since={last(article)}" in html


def test_what_is_too_much_for_one_answer_comes_with_the_next(
    client, nadia, tomas, article, monkeypatch
):
    monkeypatch.setattr(live_of_desk, "AT_MOST", 2)
    claims = [make_claim(article=article, state=S.SUGGESTED) for _ in range(3)]
    since = last(article)
    for claim in claims:
        keep(claim, editor=tomas)
    client.force_login(nadia)
    html = live(client, article, since=since).text
    assert "#card-2" in html
    assert "#card-3" not in html
    (upto,) = re.findall(r"since=(\d+)", html)
    html = live(client, article, since=upto).text
    assert "#card-2" not in html
    assert "#card-3" in html
    assert f"since={last(article)}" in html


MEANWHILE = 'hx-target="#meanwhile"'


def live_beside(client, claim, **asked):
    """What comes to the desk on which the claim is open."""
    here = f"http://testserver{desk(claim.article)}claims/{claim.number}/?from=queue"
    url = reverse("article-live", args=[claim.article_id])
    headers = PART | {"HX-Current-URL": here}
    return client.get(url, {"since": 0, **asked}, headers=headers).content.decode()


def test_who_writes_on_a_claim_is_told_that_it_was_taken_over(client, nadia, mei, article, claim):
    take(claim, checker=nadia)
    keep_draft(claim, checker=nadia, note="Called twice.")
    since = last(article)
    take_over(claim, checker=mei)
    add_claim(article.current_version, start=0, end=1, kinds=["other"], person=mei)
    client.force_login(nadia)
    told = live_beside(client, claim, since=since, last_event=since).partition(MEANWHILE)[2]
    sentence = "<strong>Mei</strong> took it over from Nadia"
    assert sentence in told
    assert "Your draft is kept." in told
    assert f'href="{desk(article)}claims/{claim.number}/?from=queue"' in told
    # Beside another claim, with the list alone, and where the panel says it already: no word.
    other = article.claims.exclude(pk=claim.pk).get()
    assert sentence not in live_beside(client, other, since=since)
    assert sentence not in live(client, article, since=since).content.decode()
    assert sentence not in live_beside(client, claim, since=since, last_event=last(article))


def test_who_looks_on_is_told_of_the_last_step(client, nadia, mei, article, claim):
    take(claim, checker=mei)
    since = last(article)
    submit_verdict(claim, checker=mei, rating="not_checkable")
    article.events.create(
        desk=article.desk, claim=claim, actor=mei, action="add_evidence", old_state="", new_state=""
    )
    client.force_login(nadia)
    told = live_beside(client, claim, since=since).partition(MEANWHILE)[2]
    assert "<strong>Mei</strong> gave a verdict" in told
    assert "Your draft is kept." not in told


def test_new_claims_are_announced_and_counted_on(client, nadia, mei, article):
    since, version = last(article), article.current_version
    add_claim(version, start=0, end=1, kinds=["other"], person=mei)
    client.force_login(nadia)
    html = live(client, article, since=since, new=1).content.decode()
    assert "2 new claims." in html
    assert "&amp;new=2" in html
    assert "<mark" not in html


def test_a_mark_that_goes_waits_until_one_asks(client, nadia, tomas, article, claim):
    since = last(article)
    discard(claim, reason="opinion", editor=tomas)
    client.force_login(nadia)
    html = live(client, article, since=since).content.decode()
    assert "The claims of this text changed." in html
    assert "#mark-1" not in html


def test_who_has_no_scripts_is_sent_to_the_desk(client, nadia, tomas, article, claim):
    waive(claim, reason="duplicate", editor=tomas)
    client.force_login(nadia)
    assert client.get(reverse("article-live", args=[article.pk])).url == desk(article)


def test_a_stranger_finds_nothing(client, ivo, article):
    client.force_login(ivo)
    assert live(client, article).status_code == 404
