import re
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article, Claim
from articles.web.scripts import joined
from tests.factories import make_article, make_claim, make_desk, make_person

URL = "/articles/"


@pytest.fixture
def page(client, tomas):
    client.force_login(tomas)

    def get(**query):
        return client.get(URL, query)

    return get


def titles(response):
    return [article.title for article, _progress in response.context["rows"]]


def test_list_shows_progress_and_who_has_claims_in_hand(page, metro, nadia):
    article = make_article(desk=metro, title="Bridge")
    make_claim(article=article, state=Claim.State.APPROVED)
    make_claim(article=article, state=Claim.State.WAIVED)
    make_claim(article=article, state=Claim.State.CHECKING, checker=nadia)
    make_claim(article=article, state=Claim.State.DISCARDED)
    text = page().content.decode()
    assert "2 of 3 done" in text
    assert 'title="Nadia"' in text


def test_views_count_and_choose(page, metro):
    make_article(desk=metro, title="Active", deadline=timezone.now() + timedelta(days=9))
    late = make_article(desk=metro, title="Late", deadline=timezone.now() - timedelta(hours=1))
    ready = make_article(desk=metro, title="Ready")
    Article.objects.filter(pk=ready.pk).update(state=Article.State.READY)
    make_claim(article=late, state=Claim.State.SUBMITTED)
    assert titles(page()) == ["Late", "Active"]
    assert titles(page(view="today")) == ["Late"]
    assert titles(page(view="sign-off")) == ["Late"]
    assert titles(page(view="ready")) == ["Ready"]
    assert set(titles(page(view="all"))) == {"Late", "Active", "Ready"}
    counts = {name: count for name, _word, count, _here in page().context["views"]}
    assert counts == {
        "active": 2, "today": 1, "sign-off": 1, "ready": 1, "published": 0, "all": 3,
    }  # fmt: skip


@pytest.mark.parametrize("state", ["ready", "published", "withdrawn"])
def test_a_state_is_found_from_whatever_view(page, metro, state):
    make_article(desk=metro, title="Active")
    done = make_article(desk=metro, title="Done")
    Article.objects.filter(pk=done.pk).update(state=state)
    assert titles(page()) == ["Active"]
    assert titles(page(view="active", state=state)) == ["Done"]


def test_a_view_that_is_not_there_is_said(page, metro):
    make_article(desk=metro)
    assert "There is no view “late”. Shown: Active." in page(view="late").content.decode()
    for known in ({}, {"view": ""}, {"view": "all"}, {"state": "ready"}):
        assert "There is no view" not in page(**known).content.decode()


def test_published_articles_have_a_view_and_withdrawn_ones_stand_under_all(page, metro):
    for state in ("published", "withdrawn"):
        article = make_article(desk=metro, title=state)
        Article.objects.filter(pk=article.pk).update(state=state)
    assert titles(page(view="published")) == ["published"]
    assert set(titles(page(view="all"))) == {"published", "withdrawn"}


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ({"q": "bRid"}, ["Bridge"]),
        ({"q": "moss"}, ["Tunnel"]),
        ({"desk": "metro"}, ["Bridge", "Tunnel"]),
        ({"deadline": "none"}, ["Tunnel"]),
        ({"deadline": "day"}, ["Bridge"]),
        ({"state": "ready"}, []),
        ({"sort": "title"}, ["Bridge", "Tunnel"]),
        ({"sort": "-title"}, ["Tunnel", "Bridge"]),
        # Nonsense is left out, never an error of the server.
        ({"desk": "nowhere", "sort": "password", "view": "x", "page": "9" * 40}, None),
        ({"q": "\0"}, None),
        ({"deadline": "'", "page": "-1", "state": "x"}, None),
    ],
)
def test_address_filters_and_sorts(page, metro, query, shown):
    make_article(desk=metro, title="Bridge", deadline=timezone.now() + timedelta(hours=2))
    make_article(desk=metro, title="Tunnel", byline="Lena Moss")
    response = page(**query)
    assert response.status_code == 200
    if shown is not None:
        assert titles(response) == shown


def test_header_says_how_it_is_sorted(page, metro):
    make_article(desk=metro)
    text = page(sort="-title").content.decode()
    assert 'aria-sort="descending"' in text
    assert text.count("aria-sort") == 1


def test_only_articles_of_ones_desks_are_listed(page, metro, omar, client):
    make_article(desk=make_desk("sport"), title="Elsewhere")
    make_article(desk=metro, title="By Omar", authors=[omar])
    make_article(desk=metro, title="By another")
    assert "Elsewhere" not in page(view="all").content.decode()
    client.force_login(omar)
    assert titles(client.get(URL)) == ["By Omar"]


def test_person_without_a_desk_reads_so(client, ada, metro):
    make_article(desk=metro)
    client.force_login(ada)
    assert "You belong to no desk yet" in client.get(URL).content.decode()


def test_title_is_shown_escaped(page, metro):
    make_article(desk=metro, title="<script>alert(1)</script>", byline="<b>x</b>")
    text = page(q="<script>").content.decode()
    assert "<script>alert" not in text
    assert "<b>x" not in text


def test_empty_states_say_what_is_next(page, metro, client, nadia):
    assert "No articles yet. Import one" in page().content.decode()
    make_article(desk=metro)
    assert "No article fits this filter" in page(q="nothing like it").content.decode()
    assert "1 article is active" in page(view="ready").content.decode()
    client.force_login(nadia)
    Article.objects.all().update(desk=make_desk("sport"))
    assert "An editor of your desk imports them" in page().content.decode()


@pytest.mark.parametrize("articles", [2, 60])
def test_queries_do_not_grow_with_the_list(
    client, metro, articles, django_assert_max_num_queries, tomas
):
    importer = make_person(desk=metro, roles=["editor"])
    for number in range(articles):
        article = make_article(desk=metro, title=f"Article {number}", person=importer)
        make_claim(article=article, state=Claim.State.CHECKING)
    client.force_login(tomas)
    with django_assert_max_num_queries(8):
        assert client.get(URL).status_code == 200


@pytest.fixture
def bridges(metro):
    importer = make_person(desk=metro, roles=["editor"])
    for number in range(101):
        make_article(desk=metro, title=f"Bridge {number:03}", person=importer)


def test_more_rows_come_with_the_filter_kept_and_all_are_polled(page, client, bridges):
    first = page(q="Bridge", sort="title")
    assert len(titles(first)) == 50
    assert 'href="?q=Bridge&amp;sort=title&amp;rows=100#rows-50"' in first.text
    assert "50 of 101" in first.text
    more = page(q="Bridge", sort="title", rows=100)
    assert titles(more)[50] == "Bridge 050"
    assert 'rows=150#rows-100"' in more.text
    assert more.text.count('<tbody id="rows-50">') == 1
    polled = client.get(URL, {"q": "Bridge", "rows": "100"}, headers={"X-Poll": "1"})
    assert polled.text.count("<tr id=") == 100
    last = page(q="Bridge", rows=150)
    assert len(titles(last)) == 101
    assert "Load more" not in last.text


def test_the_first_row_that_came_gets_the_focus(page, client, bridges):
    part = client.get(URL, {"sort": "title", "rows": "100"}, headers={"HX-Request": "true"})
    (link,) = re.findall(r"autofocus>([^<]*)</a>", part.text)
    assert link == "Bridge 050"
    assert "autofocus>Bridge" not in page(rows=100).text


def test_past_the_fullest_page_a_list_goes_on_to_the_next(page, bridges, monkeypatch):
    monkeypatch.setattr("articles.web.lists.MOST", 100)
    full = page(rows=100)
    assert "Load more" not in full.text
    assert "page=2" in full.text
    assert len(titles(page(rows=100, page=2))) == 1


def test_person_finds_what_they_wrote_or_have_to_check(page, metro, nadia, omar):
    make_article(desk=metro, title="By Omar", authors=[omar])
    make_claim(article=make_article(desk=metro, title="Checked"), checker=nadia)
    make_article(desk=metro, title="Other")
    assert titles(page(person=nadia.pk)) == ["Checked"]
    assert titles(page(person=omar.pk)) == ["By Omar"]
    assert len(titles(page(person="999"))) == 3


def test_only_who_assigns_is_offered_it(page, client, nadia, metro):
    make_article(desk=metro)
    assert 'name="to"' in page().text
    client.force_login(nadia)
    assert 'name="to"' not in client.get(URL).text


def test_list_is_asked_what_changed_and_says_when_nothing_did(client, tomas, metro):
    article = make_article(desk=metro, title="Bridge")
    client.force_login(tomas)
    first = client.get(URL, headers={"X-Poll": "1"})
    assert f'id="article-{article.pk}"' in first.text
    assert "csrfmiddlewaretoken" not in first.text
    assert "<h1>" not in first.text
    again = {"X-Poll": "1", "If-None-Match": first["ETag"]}
    assert client.get(URL, headers=again).status_code == 304
    make_claim(article=article, state=Claim.State.APPROVED)
    second = client.get(URL, headers=again)
    assert "1 of 1 done" in second.text
    assert second["ETag"] != first["ETag"]
    assert client.get(URL, {"view": "ready"}, headers=again).status_code == 200


def test_the_script_that_asks_comes_with_the_list(page, metro):
    make_article(desk=metro)
    assert "data-live" in page().text
    assert b"X-Poll" in joined("lists")


def test_wrong_methods_are_refused(client, tomas):
    client.force_login(tomas)
    assert client.put(URL).status_code == 405
