"""The rail: filters with their counts, cards a page at a time, what it says when it is empty."""

import pytest

from articles.models import Claim
from tests.factories import make_article, make_claim, make_hint, make_verdict
from tests.web.desk_pages import TEXT, desk

S = Claim.State
PART = {"HX-Request": "true", "HX-Request-Type": "partial"}


@pytest.fixture
def article(metro):
    return make_article(TEXT, desk=metro)


def chips_of(html):
    nav = html.partition('id="chips"')[2].partition("</nav>")[0]
    return [
        "".join(c for c in link.partition("</a>")[0].partition(">")[2].replace("<b>", ""))
        .replace("</b>", "")
        .strip()
        for link in nav.split("<a ")[1:]
    ]


def test_filters_say_how_many_claims_they_find(client, nadia, mei, article):
    make_claim(article=article, state=S.OPEN)
    make_claim(article=article, state=S.CHECKING, checker=nadia)
    make_claim(article=article, state=S.CHECKING, checker=mei)
    make_claim(article=article, state=S.STALE, checker=nadia)
    make_claim(article=article, state=S.WAIVED)
    make_claim(article=article, state=S.DISCARDED)
    client.force_login(nadia)
    assert chips_of(client.get(desk(article)).content.decode()) == [
        "All 5", "Open 2", "Mine 2", "Waiting 0", "Out of date 1", "No verdict 3",
        "Being checked 2", "Waived 1", "Not a claim 1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("show", "numbers"),
    [("all", "12"), ("open", "1"), ("unrated", "1"), ("submitted", "2"), ("discarded", "3")],
)
def test_a_filter_shows_its_claims(client, nadia, article, show, numbers):
    make_claim(article=article)
    make_claim(article=article, state=S.SUBMITTED)
    make_claim(article=article, state=S.DISCARDED)
    client.force_login(nadia)
    html = client.get(desk(article), {"show": show}).content.decode()
    assert "".join(n for n in "123" if f'id="card-{n}"' in html) == numbers


def test_the_rail_says_who_found_the_claims(client, nadia, article):
    make_claim(article=article)
    make_claim(article=article, origin=Claim.Origin.PERSON)
    client.force_login(nadia)
    assert "1 found automatically, 1 added" in client.get(desk(article)).content.decode()


def test_when_all_claims_have_a_verdict_it_says_what_is_left(client, nadia, article):
    make_claim(article=article, passage="$12 million", state=S.APPROVED)
    client.force_login(nadia)
    html = client.get(desk(article), {"show": "unrated"}).content.decode()
    assert "The claim has a verdict. 2 paragraphs unread." in html


@pytest.fixture
def many(metro, monkeypatch):
    monkeypatch.setattr("articles.web.desk.rail.CARDS", 2)
    article = make_article(TEXT, desk=metro)
    for passage in ("A", "bridge", "reopens", "$12 million", "Nobody"):
        make_claim(article=article, passage=passage)
    return article


def test_a_page_of_cards_leads_to_the_next(client, nadia, many):
    client.force_login(nadia)
    html = client.get(desk(many)).content.decode()
    assert html.count('class="claim-card"') == 2
    assert f'{desk(many)}?show=all&amp;page=2&amp;cards=more"' in html


def test_more_cards_come_alone(client, nadia, many):
    client.force_login(nadia)
    asked = {"show": "all", "page": "2", "cards": "more"}
    html = client.get(desk(many), asked, headers=PART).content.decode()
    assert html.count('class="claim-card"') == 2
    assert 'id="card-3"' in html
    assert "<html" not in html
    assert 'rel="prev"' not in html


def test_the_rail_opens_at_the_claim_one_comes_from(client, nadia, many):
    client.force_login(nadia)
    html = client.get(desk(many), {"at": "4"}).content.decode()
    assert 'id="card-4"' in html
    assert 'id="card-1"' not in html


def test_a_fact_that_is_stated_again_says_how_often(client, nadia, metro):
    line = "The old stone bridge over the river cost 12 million to mend."
    article = make_article(f"{line}\n{line}\n", desk=metro)
    make_claim(article=article, passage="cost 12 million")
    version = article.current_version
    hint = make_hint(article, "The old", "The old", rule="repeat")
    hint.first_end, hint.second_start, hint.second_end = len(line), len(line) + 1, 2 * len(line) + 1
    hint.first_text, hint.second_text = version.text.splitlines()
    hint.save()
    client.force_login(nadia)
    html = client.get(desk(article)).content.decode()
    assert "figure, open, stated 2 times" in html
    assert "<small>×2</small>" in html


def test_a_verdict_stands_on_the_card(client, nadia, article):
    make_verdict(claim=make_claim(article=article, state=S.SUBMITTED), rating="wrong")
    client.force_login(nadia)
    html = client.get(desk(article)).content.decode()
    assert '<span class="verdict" data-verdict="wrong">Wrong</span>' in html
