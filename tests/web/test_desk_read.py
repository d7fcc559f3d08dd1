"""The article desk: paragraphs ticked as read, and what is missing before it is ready."""

import re

import pytest
from django.urls import reverse

from articles.models import Claim, ReadMark
from tests.factories import make_article, make_claim
from tests.web.desk_pages import TEXT, desk

WITH_HEADING = "# The bridge\nIt cost $12 million.\n"
PART = {"HX-Request": "true", "HX-Request-Type": "partial"}


@pytest.fixture
def article(metro):
    return make_article(TEXT, desk=metro)


def test_a_paragraph_is_ticked_as_read_and_unticked(client, nadia, article):
    client.force_login(nadia)
    url = reverse("article-read", args=[article.pk])
    assert client.post(url, {"read": "3"}).status_code == 302
    mark = ReadMark.objects.get()
    assert (mark.block, mark.person) == (2, nadia)
    client.post(url, {"unread": "3"})
    assert not ReadMark.objects.exists()


def test_an_unread_paragraph_without_a_claim_is_marked(client, nadia, article):
    make_claim(article=article, passage="$12 million")
    client.force_login(nadia)
    assert client.get(desk(article)).content.decode().count("data-missed") == 2
    client.post(reverse("article-read", args=[article.pk]), {"read": "3"})
    assert client.get(desk(article)).content.decode().count("data-missed") == 1


def test_htmx_gets_the_margin_alone(client, nadia, article):
    client.force_login(nadia)
    headers = {"HX-Request": "true", "HX-Request-Type": "partial"}
    answer = client.post(reverse("article-read", args=[article.pk]), {"read": "1"}, headers=headers)
    assert 'id="margin-1"' in answer.content.decode()
    assert "<html" not in answer.content.decode()


@pytest.mark.parametrize("number", ["0", "99", "x", "", "9" * 30])
def test_no_such_paragraph(client, nadia, article, number):
    client.force_login(nadia)
    answer = client.post(reverse("article-read", args=[article.pk]), {"read": number})
    assert answer.status_code == 422
    assert not ReadMark.objects.exists()


def test_an_author_ticks_nothing(client, omar, metro):
    article = make_article(desk=metro, authors=[omar])
    client.force_login(omar)
    answer = client.post(reverse("article-read", args=[article.pk]), {"read": "1"})
    assert answer.status_code == 403


# What is missing


def searched(metro, state="done"):
    """An article whose claims were looked for, with one that is waived."""
    article = make_article(WITH_HEADING, desk=metro)
    article.current_version.jobs.update(state=state)
    make_claim(article=article, passage="$12 million", state=Claim.State.WAIVED)
    return article


def test_what_is_missing_is_seen_and_said_of_the_link(client, nadia, tomas, metro):
    article = searched(metro)
    client.force_login(tomas)
    html = client.get(desk(article)).text
    assert '<span class="quiet" id="not-yet">Not ready: 1 heading not read</span>' in html
    assert 'aria-describedby="not-yet"' in html
    client.force_login(nadia)  # who cannot call it ready
    assert "not-yet" not in client.get(desk(article)).text


def test_what_is_missing_follows_a_tick(client, nadia, tomas, metro):
    url = reverse("article-read", args=[searched(metro).pk])
    client.force_login(tomas)
    answer = client.post(url, {"read": "1"}, headers=PART).text
    link = re.search(r'<a [^>]*id="ready"[^>]*>', answer)[0]
    assert 'hx-swap-oob="true"' in link
    assert "quiet" not in link
    assert "not-yet" not in answer
    assert "Not ready: 1 heading not read" in client.post(url, {"unread": "1"}, headers=PART).text
    client.force_login(nadia)
    assert 'id="ready"' not in client.post(url, {"read": "1"}, headers=PART).text


@pytest.mark.parametrize("show", ["", "?show=mine"])
def test_what_is_missing_follows_the_search(client, tomas, metro, show):
    article = searched(metro, "queued")
    client.force_login(tomas)
    assert "Not ready: claims not found yet" in client.get(desk(article)).text
    article.current_version.jobs.update(state="done")
    url = f"http://testserver{desk(article)}{show}"
    answer = client.get(
        reverse("article-job", args=[article.pk]), headers=PART | {"HX-Current-URL": url}
    )
    assert "Not ready: 1 heading not read" in answer.text
