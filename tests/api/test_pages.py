"""Walking a list page by page, while others work on it."""

from datetime import UTC, datetime

import pytest

from articles.models import Claim
from tests.factories import make_article, make_claim

S = Claim.State


@pytest.fixture
def claims(metro):
    article = make_article(desk=metro)
    other = make_article(desk=metro)
    made = [make_claim(article=article, score=n / 10 or None) for n in range(4)]
    made += [make_claim(article=other, risk="legal", due_at="2031-05-01T10:00:00Z")]
    made += [make_claim(article=other, score=0.3) for _ in range(2)]
    return made


def walk(client, address):
    seen = []
    while address:
        page = client("get", address).json()
        assert len(page["results"]) <= 2
        seen += [row["id"] for row in page["results"]]
        address = page["next"]
    return seen


@pytest.mark.parametrize("ordering", ["id", "-id", "text", "queue", "-score"])
def test_every_row_once_and_in_order(api, nadia, claims, ordering):
    client = api(nadia)
    whole = [row["id"] for row in client.get("claims/", ordering=ordering).json()["results"]]
    assert sorted(whole) == [claim.pk for claim in claims]
    assert walk(client, f"claims/?page_size=2&ordering={ordering}") == whole


def test_rows_that_leave_the_list_skip_nobody(api, nadia, claims):
    client = api(nadia)
    page = client.get("claims/", page_size=2, ordering="queue", state="open").json()
    Claim.objects.filter(pk__in=[row["id"] for row in page["results"]]).update(state=S.WAIVED)
    rest = walk(client, page["next"])
    assert len(rest) == len(claims) - 2
    assert not {row["id"] for row in page["results"]} & set(rest)


def test_next_keeps_the_filters(api, nadia, claims):
    page = api(nadia).get("claims/", page_size=2, state="open", ordering="text").json()
    assert "state=open" in page["next"]
    assert "ordering=text" in page["next"]


def test_last_page_has_no_next(api, nadia, claims):
    assert api(nadia).get("claims/", page_size=len(claims)).json()["next"] is None
    assert api(nadia).get("claims/", page_size=len(claims) - 1).json()["next"]


@pytest.mark.parametrize("ordering", ["id", "-id", "deadline", "title"])
def test_articles_page_by_page(api, nadia, metro, ordering):
    for number in range(3):
        make_article(desk=metro, title=f"Part {number % 2}")
    make_article(desk=metro, deadline=datetime(2031, 5, 1, 10, tzinfo=UTC))
    client = api(nadia)
    whole = [row["id"] for row in client.get("articles/", ordering=ordering).json()["results"]]
    assert walk(client, f"articles/?page_size=2&ordering={ordering}") == whole
    assert len(set(whole)) == 4
