"""The article desk: text, rail, take next."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Anchor, Claim
from tests.factories import make_article, make_claim, make_evidence, make_verdict
from tests.web.desk_pages import TEXT, desk

SCRIPT = "<script>alert(1)</script>"


def words_of(html):
    """The words of the text as a browser would show them, block by block."""
    html = re.sub(r"<sup data-aside.*?</sup>", "", html, flags=re.S)
    html = re.sub(r'<span class="hidden" data-aside>.*?</span>', "", html, flags=re.S)
    blocks = re.findall(r'<(?:p|h2) dir="auto" data-start.*?>(.*?)</(?:p|h2)>', html, flags=re.S)
    return [re.sub(r"<[^>]+>", "", block).removesuffix("\n") for block in blocks]


@pytest.fixture
def article(metro):
    return make_article(TEXT, desk=metro)


def test_every_word_of_the_text_is_there_once(client, nadia, article):
    make_claim(article=article, passage="The cafe\u0301 paid $12 million.")
    make_claim(article=article, passage="$12 million")
    client.force_login(nadia)
    html = client.get(desk(article)).content.decode()
    assert words_of(html) == TEXT.splitlines()


def test_a_claim_in_the_text_links_to_its_page_and_says_what_it_is(client, nadia, article):
    claim = make_claim(article=article, passage="$12 million", kinds=["money"])
    client.force_login(nadia)
    html = client.get(desk(article)).content.decode()
    assert f'<mark id="mark-{claim.number}" data-claim="{claim.number}" data-state="open"' in html
    assert f'href="{desk(article)}claims/{claim.number}/"' in html
    assert f"claim {claim.number}, money, open: </span>$12 million" in html


def test_a_verdict_is_told_in_the_text_and_on_the_card(client, nadia, article):
    verdict = make_verdict(
        claim=make_claim(article=article, passage="$12 million", state=Claim.State.SUBMITTED),
        rating="wrong",
    )
    client.force_login(nadia)
    html = client.get(desk(article)).content.decode()
    assert f'data-claim="{verdict.claim.number}" data-verdict="wrong"' in html
    assert 'class="verdict" data-verdict="wrong"' in html


def test_what_is_not_a_claim_is_plain_text(client, nadia, article):
    make_claim(article=article, passage="Nobody objected.", state=Claim.State.DISCARDED)
    client.force_login(nadia)
    assert "<mark" not in client.get(desk(article)).content.decode()


def test_the_rail_is_filtered_by_the_address(client, nadia, article):
    make_claim(article=article, passage="The cafe\u0301")
    make_claim(article=article, passage="$12 million", state=Claim.State.CHECKING, checker=nadia)
    client.force_login(nadia)
    page = client.get(desk(article), {"show": "mine"}).content.decode()
    assert 'id="card-2"' in page
    assert 'id="card-1"' not in page
    assert "There is no view" not in page
    everything = client.get(desk(article), {"show": "<i>"}).content.decode()
    assert 'id="card-1"' in everything
    assert "There is no view “&lt;i&gt;”. Shown: All." in everything
    assert "There is no view" not in client.get(desk(article), {"show": ""}).content.decode()


def test_an_empty_filter_says_so(client, nadia, article):
    make_claim(article=article)
    client.force_login(nadia)
    page = client.get(desk(article), {"show": "mine"}).content.decode()
    assert "None of the claims is yours. 1 in all." in page


def test_a_stranger_finds_nothing(client, ivo, ada, article):
    for person in (ivo, ada):
        client.force_login(person)
        assert client.get(desk(article)).status_code == 404


def test_signed_out_people_are_asked_to_sign_in(client, article):
    assert client.get(desk(article)).status_code == 302


def test_the_desk_is_only_read(client, nadia, article):
    client.force_login(nadia)
    assert client.post(desk(article)).status_code == 405


def test_markup_in_the_text_is_words(client, nadia, metro):
    article = make_article(f"{SCRIPT} costs $5.\n", desk=metro, title=SCRIPT, byline=SCRIPT)
    make_claim(article=article, passage=f"{SCRIPT} costs", speaker=SCRIPT, kinds=["money"])
    client.force_login(nadia)
    for url in (desk(article), f"{desk(article)}claims/1/", f"{desk(article)}claims/add/"):
        html = client.get(url).content.decode()
        assert SCRIPT not in html
        assert "&lt;script&gt;" in html


def test_right_to_left_text_chooses_its_own_direction(client, nadia, metro):
    article = make_article("\u0634\u0644\u0648\u0645 12\n", desk=metro, language="he")
    client.force_login(nadia)
    html = client.get(desk(article)).content.decode()
    assert 'lang="he" dir="auto"' in html


def test_an_author_reads_text_and_verdicts_without_notes(client, omar, metro):
    article = make_article(TEXT, desk=metro, authors=[omar])
    claim = make_claim(article=article, passage="$12 million", state=Claim.State.SUBMITTED)
    make_verdict(claim=claim, rating="wrong", note="The minister lies.")
    make_evidence(claim, kind="contact", source="A source in the ministry", confidential=True)
    client.force_login(omar)
    for url in (desk(article), f"{desk(article)}claims/{claim.number}/"):
        html = client.get(url).content.decode()
        assert "Wrong" in html
        assert "The minister lies." not in html
        assert "A source in the ministry" not in html
    assert client.get(f"{desk(article)}claims/{claim.number}/").status_code == 200


def test_another_author_finds_nothing(client, omar, article):
    client.force_login(omar)
    assert client.get(desk(article)).status_code == 404


# Take next in this article


def test_take_next_here_opens_the_claim(client, nadia, article):
    make_claim(desk=article.desk)
    claim = make_claim(article=article)
    client.force_login(nadia)
    answer = client.post(reverse("article-take-next", args=[article.pk]))
    assert answer.url == reverse("claim-detail", args=[article.pk, claim.number])
    assert Claim.objects.get(pk=claim.pk).state == Claim.State.CHECKING


def test_take_next_here_says_when_nothing_is_open(client, nadia, article):
    client.force_login(nadia)
    answer = client.post(reverse("article-take-next", args=[article.pk]), follow=True)
    assert b"Nothing is open for you in this article." in answer.content


def test_take_next_here_says_when_hands_are_full(client, nadia, article):
    article.desk.hand_limit = 1
    article.desk.save()
    make_claim(article=article, state=Claim.State.CHECKING, checker=nadia)
    make_claim(article=article)
    client.force_login(nadia)
    answer = client.post(reverse("article-take-next", args=[article.pk]), follow=True)
    assert answer.redirect_chain == [(desk(article), 302)]
    assert b"You have 1 claim in hand, as many as your desk allows." in answer.content


def test_an_author_takes_nothing(client, omar, metro):
    article = make_article(desk=metro, authors=[omar])
    make_claim(article=article)
    client.force_login(omar)
    assert client.post(reverse("article-take-next", args=[article.pk])).status_code == 403


@pytest.mark.parametrize("count", [40, 600])
def test_the_number_of_queries_does_not_grow(
    client, nadia, metro, count, django_assert_max_num_queries
):
    article = make_article("word " * 1200 + "\n", desk=metro)
    make_many_claims(article, count)
    client.force_login(nadia)
    with django_assert_max_num_queries(15):
        html = client.get(desk(article)).content.decode()
    assert html.count("<mark") == count


def test_search_that_ends_meanwhile_is_not_said_to_have_found_nothing(client, nadia, metro):
    article = make_article(desk=metro)
    client.force_login(nadia)
    with CaptureQueriesContext(connection) as queries:
        client.get(desk(article))
    asked = [query["sql"] for query in queries]
    of_job = next(n for n, sql in enumerate(asked) if '"articles_job"' in sql)
    of_claims = [
        n for n, sql in enumerate(asked) if 'FROM "articles_claim"' in sql and "position" in sql
    ]
    assert of_job < min(of_claims)


def make_many_claims(article, count):
    """One claim a word, stored in three queries."""
    version = article.current_version
    claims = Claim.objects.bulk_create(
        Claim(desk=article.desk, article=article, number=n + 1, position=n * 5, kinds=["figure"])
        for n in range(count)
    )
    anchors = Anchor.objects.bulk_create(
        Anchor(claim=claim, version=version, start=n * 5, end=n * 5 + 4, text="word")
        for n, claim in enumerate(claims)
    )
    for claim, anchor in zip(claims, anchors, strict=True):
        claim.anchor = anchor
    Claim.objects.bulk_update(claims, ["anchor"], batch_size=200)


def test_the_key_for_a_claim_is_of_the_selected_words_first(client, nadia, omar, metro, article):
    client.force_login(nadia)
    html = client.get(desk(article)).text
    keyed = [m.start() for m in re.finditer('data-does="add-claim"', html)]
    bar, text = html.index('id="select-bar"'), html.index('class="article-text"')
    assert bar < keyed[0] < text < keyed[1]
    article.authors.add(omar)
    client.force_login(omar)
    assert "add-claim" not in client.get(desk(article)).text
