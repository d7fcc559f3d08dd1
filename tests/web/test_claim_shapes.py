"""The pages on which a claim is split, and others are merged into it."""

import re

import pytest
from django.urls import reverse

from articles.models import Claim
from tests.factories import make_article, make_claim

S = Claim.State
WHOLE = "The bridge cost $12 million and took 14 months to mend."
FIRST = "The bridge cost $12 million"
AT = len(FIRST) + 1


@pytest.fixture
def article(metro):
    return make_article(desk=metro)


@pytest.fixture
def double(article):
    return make_claim(article=article, passage=WHOLE)


def page(claim, name):
    return reverse(f"claim-{name}", args=[claim.article_id, claim.number])


def texts(article):
    return [claim.text for claim in article.claims.order_by("number").select_related("anchor")]


def test_the_likely_word_is_chosen_already(client, nadia, double):
    client.force_login(nadia)
    html = client.get(page(double, "split")).content.decode()
    assert f'value="{AT}" checked>and</label>' in html
    assert html.count('name="at"') == len(WHOLE.split()) - 1


def test_a_claim_is_split_and_the_page_offers_to_undo_it(client, nadia, double):
    client.force_login(nadia)
    answer = client.post(page(double, "split"), {"at": AT, "row_version": 0}, follow=True)
    assert texts(double.article) == [FIRST, "and took 14 months to mend."]
    html = answer.content.decode()
    assert "Split: its second half is claim 2." in html
    batch = re.search(r'name="batch" value="([^"]+)"', html)[1]
    client.post(reverse("undo"), {"batch": batch})
    assert Claim.objects.get(pk=double.pk).text == WHOLE


@pytest.mark.parametrize("at", ["", "x", "0"])
def test_a_split_without_a_word_shows_the_page_again(client, nadia, double, at):
    client.force_login(nadia)
    answer = client.post(page(double, "split"), {"at": at, "row_version": 0})
    assert answer.status_code == 422
    assert double.article.claims.count() == 1


def test_a_late_second_click_is_told_what_happened(client, nadia, double):
    client.force_login(nadia)
    for status in (302, 409):
        answer = client.post(page(double, "split"), {"at": 4, "row_version": 0})
        assert answer.status_code == status
    assert double.article.claims.count() == 2


@pytest.fixture
def twins(article):
    return [make_claim(article=article, passage=text) for text in ("$12 million", "8,000 cars")]


def test_others_are_merged_and_the_page_offers_to_undo_it(client, tomas, twins):
    kept, other = twins
    client.force_login(tomas)
    assert "8,000 cars" in client.get(page(kept, "merge")).content.decode()
    answer = client.post(page(kept, "merge"), {"claims": [other.pk], "row_version": 0}, follow=True)
    assert "1 claim merged." in answer.content.decode()
    assert Claim.objects.get(pk=other.pk).state == S.WAIVED


def test_claims_to_merge_are_found_by_their_words(client, tomas, twins):
    client.force_login(tomas)
    assert b"8,000 cars</span>" not in client.get(page(twins[0], "merge"), {"q": "zebra"}).content
    for words in ("CARS", "CA\0RS"):
        assert b"8,000 cars</span>" in client.get(page(twins[0], "merge"), {"q": words}).content


@pytest.mark.parametrize("claims", [[], ["x"], ["999999"]])
def test_a_merge_needs_other_claims(client, tomas, twins, claims):
    client.force_login(tomas)
    answer = client.post(page(twins[0], "merge"), {"claims": claims, "row_version": 0})
    assert answer.status_code == 422
    assert not Claim.objects.filter(state=S.WAIVED).exists()


def test_who_may_not(client, nadia, ivo, omar, twins):
    twins[0].article.authors.add(omar)
    for person, name, status in (
        (nadia, "merge", 403), (omar, "merge", 403), (omar, "split", 403),
        (ivo, "merge", 404), (ivo, "split", 404),
    ):  # fmt: skip
        client.force_login(person)
        assert client.get(page(twins[0], name)).status_code == status
        asked = {"claims": [twins[1].pk], "at": 4, "row_version": 0}
        assert client.post(page(twins[0], name), asked).status_code == status
    assert texts(twins[0].article) == ["$12 million", "8,000 cars"]
    assert not Claim.objects.exclude(state=S.OPEN).exists()


def test_the_panel_leads_to_both(client, tomas, double):
    client.force_login(tomas)
    html = client.get(reverse("claim-detail", args=[double.article_id, 1])).content.decode()
    assert page(double, "split") in html
    assert page(double, "merge") in html
