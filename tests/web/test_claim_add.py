"""Adding a claim without a mouse, or from words selected in the text."""

import pytest
from django.urls import reverse

from articles.models import Claim
from tests.factories import make_article, make_claim

TEXT = "A \U0001f600 title\nThe cafe\u0301 paid $12 million. Nobody objected.\nAnother line.\n"


@pytest.fixture
def article(metro):
    return make_article(TEXT, desk=metro)


def add(article):
    return reverse("claim-add", args=[article.pk])


def span(passage):
    start = TEXT.index(passage)
    return f"{start}-{start + len(passage)}"


def test_every_sentence_can_be_chosen(client, nadia, article):
    make_claim(article=article, passage="$12 million")
    client.force_login(nadia)
    html = client.get(add(article)).content.decode()
    for sentence in ("The cafe\u0301 paid $12 million.", "Nobody objected.", "Another line."):
        assert f'value="{span(sentence)}"' in html
    assert "has claim 1" in html


def test_a_sentence_becomes_an_open_claim(client, nadia, article):
    client.force_login(nadia)
    body = {"span": span("Nobody objected."), "kinds": ["event", "other"]}
    answer = client.post(add(article), body)
    claim = Claim.objects.get()
    assert answer.url == reverse("claim-detail", args=[article.pk, claim.number])
    assert (claim.text, claim.state, claim.origin) == ("Nobody objected.", "open", "person")
    assert claim.kinds == ["event", "other"]


def test_selected_words_are_offered(client, nadia, article):
    client.force_login(nadia)
    html = client.get(add(article), {"span": span("$12 million")}).content.decode()
    assert "$12 million</span></label>" in html
    assert f'value="{span("$12 million")}" checked' in html


def test_the_list_is_filtered_by_words(client, nadia, article):
    client.force_login(nadia)
    html = client.get(add(article), {"q": "OBJECTED"}).content.decode()
    assert span("Nobody objected.") in html
    assert span("Another line.") not in html
    assert b"No sentence contains these words." in client.get(add(article), {"q": "zebra"}).content


def test_a_long_text_is_paged(client, nadia, metro):
    article = make_article("One line here.\n" * 150, desk=metro)
    client.force_login(nadia)
    assert client.get(add(article)).content.decode().count('name="span"') == 100
    assert client.get(add(article), {"page": 2}).content.decode().count('name="span"') == 50


@pytest.mark.parametrize("bad", ["", "x", "5-2", "0-9999", "-1-3", "9" * 40 + "-1"])
def test_a_passage_outside_the_text_is_refused(client, nadia, article, bad):
    client.force_login(nadia)
    answer = client.post(add(article), {"span": bad, "kinds": ["figure"]})
    assert answer.status_code == 422
    assert 'value="figure" id="id_kinds_0" checked' in answer.content.decode() or (
        b"checked" in answer.content
    )
    assert client.get(add(article), {"span": bad}).status_code == 200
    assert not Claim.objects.exists()


@pytest.mark.parametrize(
    ("passage", "kinds"),
    [("The cafe\u0301 paid $12 million.", ["money"]), ("Nobody objected.", ["other"])],
)
def test_a_kind_that_nobody_chose_is_guessed(client, nadia, article, passage, kinds):
    client.force_login(nadia)
    answer = client.post(add(article), {"span": span(passage)}, follow=True)
    assert Claim.objects.get().kinds == kinds
    assert b"Claim 1 added." in answer.content


def test_a_passage_that_is_a_claim_already_is_refused(client, nadia, article):
    make_claim(article=article, passage="Nobody objected.")
    client.force_login(nadia)
    body = {"span": span("Nobody objected."), "kinds": ["event"]}
    answer = client.post(add(article), body)
    assert answer.status_code == 409
    assert b"This passage is claim 1 already." in answer.content
    assert Claim.objects.count() == 1


def test_a_discarded_passage_comes_back(client, nadia, article):
    make_claim(article=article, passage="Nobody objected.", state=Claim.State.DISCARDED)
    client.force_login(nadia)
    client.post(add(article), {"span": span("Nobody objected."), "kinds": ["event"]})
    assert Claim.objects.get().state == Claim.State.OPEN


def test_who_may_not(client, omar, ivo, metro):
    article = make_article(TEXT, desk=metro, authors=[omar])
    for person, status in ((omar, 403), (ivo, 404)):
        client.force_login(person)
        assert client.get(add(article)).status_code == status
        body = {"span": span("Nobody objected."), "kinds": ["event"]}
        assert client.post(add(article), body).status_code == status
    assert not Claim.objects.exists()


def test_a_paragraph_leads_to_its_own_sentences(client, nadia, article):
    client.force_login(nadia)
    desk = client.get(reverse("article-desk", args=[article.pk])).content.decode()
    assert f'href="{add(article)}?paragraph=3"' in desk
    html = client.get(add(article), {"paragraph": "3"}).content.decode()
    assert "Another line." in html
    assert "Nobody objected." not in html


def test_what_was_added_is_taken_back_by_whoever_added_it(client, nadia, article):
    client.force_login(nadia)
    client.post(add(article), {"span": span("Nobody objected.")})
    (said,) = client.session["flash"]
    desk = reverse("article-desk", args=[article.pk])
    assert client.post(said["undo"]["url"], said["undo"]["fields"]).url == desk
    assert Claim.objects.get().state == "discarded"
    assert "<mark" not in client.get(desk).text
    client.post(add(article), {"span": span("Nobody objected.")})
    assert Claim.objects.get().state == "open"
