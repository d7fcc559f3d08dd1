import re

import pytest
from django.urls import reverse

from articles.workflow import wordlist
from tests.factories import make_article, make_claim

PALETTE = {"HX-Request": "true"}


@pytest.fixture
def deal(metro):
    wordlist.cache.clear()
    article = make_article("Acme buys <Northwind>. Nobody knew.", desk=metro, title="The deal")
    make_claim(article=article, passage="Acme buys <Northwind>.")
    return article


def test_search_is_a_page_without_scripts(client, nadia, deal):
    client.force_login(nadia)
    html = client.get("/search/?q=northwind").content.decode()
    assert "<title>northwind · Search" in html
    assert reverse("claim-detail", args=[deal.pk, 1]) in html
    assert "Acme buys &lt;Northwind&gt;." in html


def test_search_without_hits_says_what_was_perhaps_meant(client, nadia, deal):
    client.force_login(nadia)
    html = client.get("/search/?q=nothwind").content.decode()
    assert "No claim contains <em>nothwind</em>." in html
    assert re.search(r'href="\?q=Northwind">Did you mean <em>Northwind</em> \(1\)\?', html)


def test_palette_gets_options_alone(client, nadia, deal):
    client.force_login(nadia)
    part = client.get("/search/?q=north", headers=PALETTE).content.decode()
    assert "<html" not in part
    assert f'data-href="{reverse("claim-detail", args=[deal.pk, 1])}"' in part
    part = client.get("/search/?q=deal", headers=PALETTE).content.decode()
    assert f'data-href="{reverse("article-desk", args=[deal.pk])}"' in part


def test_palette_gets_eight_at_most(client, nadia, metro):
    article = make_article(" ".join(f"Wind {n} blew." for n in range(12)), desk=metro)
    for n in range(12):
        make_claim(article=article, passage=f"Wind {n} blew.")
    client.force_login(nadia)
    part = client.get("/search/?q=wind", headers=PALETTE).content.decode()
    assert part.count('role="option"') == 8


def test_empty_palette_asks_for_nothing(client, nadia, deal):
    client.force_login(nadia)
    part = client.get("/search/?q=%20", headers=PALETTE).content.decode()
    assert "option" not in part
    assert "No claim contains" not in part


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "\0", "a" * 5000, "' OR 1=1 --", "%", "😀"]
)
def test_odd_words_are_words(client, nadia, deal, words):
    client.force_login(nadia)
    answer = client.get("/search/", {"q": words})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()


def test_stranger_finds_nothing(client, ivo, deal):
    client.force_login(ivo)
    assert "No claim contains" in client.get("/search/?q=northwind").content.decode()


def test_who_is_not_signed_in_is_asked_to(client, db):
    assert client.get("/search/?q=a").status_code == 302


def test_header_of_every_page_has_the_way_to_search(client, nadia, metro):
    client.force_login(nadia)
    html = client.get("/preferences/").content.decode()
    assert re.search(r'<a class="search-box" href="/search/" data-opens="palette"', html)
    assert 'role="combobox"' in html


def test_search_asks_few_questions(client, nadia, deal, django_assert_max_num_queries):
    client.force_login(nadia)
    with django_assert_max_num_queries(9):
        client.get("/search/?q=northwind")
