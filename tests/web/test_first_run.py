import re

import pytest
from django.contrib.auth.hashers import make_password
from django.urls import reverse

from articles.importers import demo
from articles.models import Article, Claim, Evidence
from tests.factories import make_article, make_claim, make_person, make_verdict

START, REMOVE, LIST = "/demo/", "/demo/remove/", "/articles/"


@pytest.fixture
def boss(db, monkeypatch):
    monkeypatch.setattr(demo, "make_password", lambda password: make_password(None))
    return make_person("boss", is_superuser=True, is_staff=True)


def headings(response):
    return re.findall(r"<h2>(.+?)</h2>", response.text)


def test_admin_of_an_empty_installation_sees_what_to_do_first(client, boss):
    client.force_login(boss)
    for page in ("/", LIST):
        text = client.get(page).text
        assert "Try it with the demo article" in text
        assert "Invite your team" in text
        assert text[text.index("<main") : text.index("</main")].count("autofocus") == 1
        assert "Import your first article" not in text


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("hanna", ["Try it with the demo article", "Import your first article"]),
        ("tomas", ["Import your first article"]),
        ("omar", ["Import your first article"]),
        ("nadia", []),
    ],
)
def test_members_see_what_they_may_do_first(client, request, name, shown):
    client.force_login(request.getfixturevalue(name))
    response = client.get(LIST)
    assert headings(response) == shown
    assert response.status_code == 200


def test_demo_starts_with_one_button_and_opens_the_begun_draft(client, boss):
    client.force_login(boss)
    response = client.post(START, follow=True)
    article = Article.objects.get(title="Acme Robotics buys Northwind Sensors")
    assert response.redirect_chain == [(reverse("article-desk", args=[article.pk]), 302)]
    assert "The demo is here" in response.text
    assert client.post(START).status_code == 409
    listed = client.get(f"{LIST}?view=all").text
    assert listed.count(">Demo</span>") == 1  # One desk of two is theirs.
    assert "Remove the demo" in listed


def test_links_of_the_evidence_work_without_internet(client, boss):
    client.force_login(boss)
    client.post(START)
    urls = set(Evidence.objects.values_list("url", flat=True))
    assert len(urls) == 3
    for url in urls:
        text = client.get(url.removeprefix("http://testserver")).text
        assert "A document of the demo" in text
    assert client.get("/demo/sources/manifest/").status_code == 404


def test_removing_says_what_goes_and_then_it_is_gone(client, boss):
    client.force_login(boss)
    client.post(START)
    asked = client.get(REMOVE).text
    assert "Remove 6 articles" in asked
    assert "18 claims go with them" in asked
    assert Article.objects.exists()
    response = client.post(REMOVE, follow=True)
    assert "The demo is gone, with its 6 articles" in response.text
    assert not Article.objects.exists()
    assert "There is no demo here" in client.get(REMOVE).text
    assert client.post(REMOVE).status_code == 409


@pytest.mark.parametrize("name", ["nadia", "tomas", "omar"])
def test_others_neither_start_nor_remove_it(client, request, name):
    client.force_login(request.getfixturevalue(name))
    assert client.post(START).status_code == 403
    assert client.get(REMOVE).status_code == 403
    assert client.post(REMOVE).status_code == 403


def test_nobody_unknown_gets_anywhere(client, db):
    for url in (REMOVE, "/demo/sources/acme-press-release/"):
        assert client.get(url).url.startswith("/sign-in/")
    assert client.post(START).url.startswith("/sign-in/")


def test_the_button_that_starts_it_is_no_page(client, tomas):
    client.force_login(tomas)
    assert client.put(START).status_code == 405


def test_production_offers_no_demo(client, boss, settings):
    settings.PRODUCTION = True
    client.force_login(boss)
    assert "Try it with the demo" not in client.get(LIST).text
    assert client.post(START).status_code == 409
    assert client.get("/demo/sources/acme-press-release/").status_code == 404


def test_articles_of_ones_own_are_not_marked(client, tomas, metro):
    make_article(desk=metro)
    client.force_login(tomas)
    text = client.get(LIST).text
    assert ">Demo</span>" not in text
    assert "Remove the demo" not in text


def test_who_has_given_no_verdict_reads_the_whole_loop_in_a_line(client, nadia, article):
    held = make_claim(article=article, state=Claim.State.CHECKING, checker=nadia)
    url = reverse("claim-detail", args=[article.pk, held.number])
    client.force_login(nadia)
    assert "Paste a link, press 1" in client.get(url).text
    make_verdict(checker=nadia, state=Claim.State.SUBMITTED)
    assert "Paste a link, press 1" not in client.get(url).text
