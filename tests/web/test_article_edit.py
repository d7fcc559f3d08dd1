"""The details of an article, in a form."""

import pytest
from django.urls import reverse

from articles.models import Article
from articles.workflow.article_details import edit_article
from tests.factories import make_article


@pytest.fixture
def article(metro, omar):
    return make_article(desk=metro, title="Old", byline="Lena Moss", authors=[omar])


def url(article):
    return reverse("article-edit", args=[article.pk])


def shown(client, article):
    """What a browser would send back, had nobody typed anything."""
    form = client.get(url(article)).context["form"]
    sent = {}
    for field in form:
        value = field.value()
        sent[field.html_name] = sent[field.html_initial_name] = "" if value is None else value
    return sent


def test_what_was_typed_is_saved(client, tomas, article, mei):
    client.force_login(tomas)
    body = shown(client, article) | {
        "title": "New", "deadline": "2026-05-03T17:30", "authors": [mei.pk],
    }  # fmt: skip
    answer = client.post(url(article), body, follow=True)
    assert "The details of the article were changed." in answer.content.decode()
    after = Article.objects.get(pk=article.pk)
    assert (after.title, after.byline) == ("New", "Lena Moss")
    assert after.deadline.isoformat() == "2026-05-03T17:30:00+00:00"
    assert list(after.authors.all()) == [mei]


def test_two_people_change_two_things(client, tomas, hanna, article):
    client.force_login(tomas)
    body = shown(client, article) | {"byline": "Kim Lund"}
    edit_article(article, person=hanna, title="Hers")
    assert client.post(url(article), body).status_code == 302
    after = Article.objects.get(pk=article.pk)
    assert (after.title, after.byline) == ("Hers", "Kim Lund")


def test_two_people_change_one_thing(client, tomas, hanna, article):
    client.force_login(tomas)
    body = shown(client, article) | {"title": "His"}
    edit_article(article, person=hanna, title="Hers")
    answer = client.post(url(article), body)
    assert answer.status_code == 409
    html = answer.content.decode()
    assert 'value="His"' in html
    assert 'name="initial-title" value="Hers"' in html
    again = {**body, "initial-title": "Hers"}
    assert client.post(url(article), again).status_code == 302
    assert Article.objects.get(pk=article.pk).title == "His"


def test_a_form_that_is_refused_keeps_what_was_typed(client, tomas, article):
    client.force_login(tomas)
    body = shown(client, article) | {"title": " ", "byline": "Kim Lund"}
    answer = client.post(url(article), body)
    assert answer.status_code == 422
    assert 'value="Kim Lund"' in answer.content.decode()
    assert Article.objects.get(pk=article.pk).byline == "Lena Moss"


def test_who_may_not(client, nadia, omar, ivo, article):
    for person, status in ((nadia, 403), (omar, 403), (ivo, 404)):
        client.force_login(person)
        assert client.get(url(article)).status_code == status
        assert client.post(url(article), {"title": "X"}).status_code == status
    assert Article.objects.get(pk=article.pk).title == "Old"
