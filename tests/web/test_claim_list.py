import re
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Claim, Correction
from articles.models.verdict import Rating
from tests.factories import make_article, make_claim, make_desk, make_verdict

URL = "/claims/"
S = Claim.State


@pytest.fixture
def article(metro):
    return make_article(desk=metro, title="Bridge")


def found(client, person, **query):
    """The numbers of the claims that the list shows."""
    client.force_login(person)
    page = client.get(URL, query).content.decode()
    return [int(number) for number in re.findall(r'/claims/(\d+)/" data-open', page)]


@pytest.fixture
def claims(article, nadia):
    """1 open, 2 approved figure, 3 wrong quote with a correction, 4 discarded."""
    make_claim(article=article, passage="$12 million", checker=nadia)
    make_claim(article=article, passage="14 months", state=S.APPROVED)
    quote = make_claim(article=article, passage="8,000 cars", kinds=["quote"], state=S.APPROVED)
    verdict = make_verdict(claim=quote, rating=Rating.WRONG)
    Correction.objects.create(claim=quote, verdict=verdict, old_wording="8,000")
    make_claim(article=article, passage="a triumph", state=S.DISCARDED)


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ({}, [1, 2, 3, 4]),
        ({"q": "months"}, [2]),
        ({"kind": "quote"}, [3]),
        ({"state": "to-do"}, [1]),
        ({"state": "approved"}, [2, 3]),
        ({"verdict": "any"}, [2, 3]),
        ({"verdict": "wrong"}, [3]),
        ({"verdict": "corrected"}, [3]),
        ({"kind": "figure", "verdict": "any"}, [2]),
        ({"desk": "metro"}, [1, 2, 3, 4]),
        ({"sort": "-position"}, [4, 3, 2, 1]),
    ],
)
def test_the_address_says_which_claims_are_shown(client, tomas, claims, query, numbers):
    assert found(client, tomas, **query) == numbers


def test_of_one_checker(client, tomas, nadia, claims):
    assert found(client, tomas, checker=nadia.pk) == [1]


def test_days_of_the_verdict(client, tomas, claims):
    today = timezone.localdate()
    tomorrow = today + timedelta(days=1)
    assert found(client, tomas, since=today, until=today) == [2, 3]
    assert found(client, tomas, since=tomorrow) == []
    assert found(client, tomas, until=today - timedelta(days=1)) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("moment", "x"),
        ("by", "x"),
        ("since", "2026-02-30"),
        ("since", "0001-01-01"),
        ("until", "9999-12-31"),
    ],
)
def test_an_address_that_asks_for_no_day_or_moment_is_told_so(client, tomas, claims, name, value):
    client.force_login(tomas)
    assert client.get(URL, {name: value}).context["form"].has_error(name)
    assert client.get("/export/", {name: value}).status_code == 422


def test_a_verdict_that_was_taken_back_is_not_shown(client, tomas, claims):
    Claim.objects.filter(number=3).update(state=S.OPEN)
    client.force_login(tomas)
    assert 'data-verdict="wrong"' not in client.get(URL).content.decode()
    assert found(client, tomas, verdict="wrong") == []


def test_what_is_shown_can_be_exported(client, tomas, nadia, claims):
    client.force_login(tomas)
    page = client.get(URL, {"kind": "quote", "sort": "state"}).content.decode()
    assert re.search(r'href="/export/\?kind=quote[^"]*">Export this claim<', page)
    client.force_login(nadia)
    assert "Export this claim" not in client.get(URL, {"kind": "quote"}).content.decode()


def test_authors_and_strangers_see_what_they_may_read(client, omar, ivo, metro, claims):
    make_claim(article=make_article(desk=metro, authors=[omar]))
    make_claim(article=make_article(desk=make_desk("sport")))
    assert len(found(client, omar)) == len(found(client, ivo)) == 1


def test_nothing_found_leads_back_to_all(client, tomas, claims):
    client.force_login(tomas)
    page = client.get(URL, {"q": "zeppelin"}).content.decode()
    assert "No claim fits this filter." in page


def test_what_no_filter_knows_is_said_with_what_is_shown_instead(client, tomas, claims):
    assert found(client, tomas, state="x", verdict="y") == [1, 2, 3, 4]
    text = client.get(URL, {"state": "x", "verdict": "y"}).content.decode()
    assert "There is no “x”. Shown: Any state." in text
    assert "There is no “y”. Shown: With or without." in text


def test_it_is_read_only(client, tomas):
    client.force_login(tomas)
    assert client.post(URL).status_code == 405


@pytest.mark.parametrize("count", [2, 40])
def test_queries_do_not_grow_with_the_claims(
    client, tomas, article, count, django_assert_max_num_queries
):
    for _ in range(count):
        make_claim(article=article, state=S.APPROVED)
    client.force_login(tomas)
    with django_assert_max_num_queries(9):
        assert client.get(URL).status_code == 200
