import pytest

from articles.models import Article
from tests.factories import join, make_claim, make_desk


@pytest.fixture
def world(hanna):
    """Another desk of Hanna's."""
    desk = make_desk("world")
    join(hanna, desk, "chief")
    return desk


@pytest.fixture
def url(article):
    return f"/articles/{article.pk}/move/"


def test_chief_of_two_desks_moves_it_and_takes_it_back(client, hanna, nadia, article, world, url):
    make_claim(article=article, checker=nadia)
    client.force_login(hanna)
    assert url in client.get(f"/articles/{article.pk}/").text
    page = client.get(url).text
    assert '<option value="world">World</option>' in page
    assert '<option value="metro"' not in page
    answer = client.post(url, {"desk": "world"}, follow=True)
    assert answer.redirect_chain == [(f"/articles/{article.pk}/", 302)]
    assert "Moved to World. 1 claim was given to somebody who does not check there" in answer.text
    history = client.get(f"/articles/{article.pk}/history/").text
    assert "moved the article from Metro to World" in history
    (said,) = client.session["flash"]
    client.post(said["undo"]["url"], said["undo"]["fields"])
    assert Article.objects.get().desk.slug == "metro"


def test_who_has_it_in_hand_is_named(client, hanna, held, world, url):
    client.force_login(hanna)
    answer = client.post(url, {"desk": "world"})
    assert answer.status_code == 409
    assert "Nadia: claims of this article are in hand there." in answer.text
    assert '<option value="world" selected>' in answer.text
    assert Article.objects.get().desk.slug == "metro"


def test_rule_stands_at_the_field(client, hanna, omar, article, world, url):
    article.authors.add(omar)
    client.force_login(hanna)
    answer = client.post(url, {"desk": "world"})
    assert answer.status_code == 422
    assert "<title>Error:" in answer.text
    assert "Omar wrote this article, and would not see it on that desk." in answer.text


@pytest.mark.parametrize("desk", ["metro", "sport", "nowhere", ""])
def test_desk_that_is_no_choice_is_refused(client, hanna, world, ivo, url, desk):
    client.force_login(hanna)
    assert client.post(url, {"desk": desk}).status_code == 422
    assert Article.objects.get().desk.slug == "metro"


def test_chief_of_one_desk_is_told_so_and_not_led_there(client, hanna, article, url):
    client.force_login(hanna)
    assert url not in client.get(f"/articles/{article.pk}/").text
    assert "You are chief of no other desk" in client.get(url).text


@pytest.mark.parametrize(
    ("name", "status"), [("nadia", 403), ("tomas", 403), ("ivo", 404), ("ada", 404)]
)
def test_only_a_chief_moves(client, request, article, url, name, status):
    person = request.getfixturevalue(name)
    join(person, make_desk("world"), "chief")
    client.force_login(person)
    for answer in (client.get(url), client.post(url, {"desk": "world"})):
        assert answer.status_code == status
    assert url not in client.get(f"/articles/{article.pk}/").text
    assert Article.objects.get().desk.slug == "metro"


def test_who_is_of_the_old_desk_alone_sees_it_no_more(client, hanna, nadia, article, world, url):
    client.force_login(hanna)
    client.post(url, {"desk": "world"})
    client.force_login(nadia)
    assert client.get(f"/articles/{article.pk}/").status_code == 404


def test_wrong_method_is_refused(client, hanna, url):
    client.force_login(hanna)
    assert client.put(url).status_code == 405
