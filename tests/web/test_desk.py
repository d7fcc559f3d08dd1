"""The article desk: text, rail, read marks, the search for claims."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.models import Anchor, Article, Claim, Job, ReadMark
from tests.factories import make_article, make_claim, make_evidence, make_verdict

SCRIPT = "<script>alert(1)</script>"
TEXT = (
    "A \U0001f600 bridge reopens\n"
    "The cafe\u0301 paid $12 million. Nobody objected.\n"
    "Plain words without anything to check.\n"
)


def desk(article):
    return reverse("article-desk", args=[article.pk])


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
    everything = client.get(desk(article), {"show": "nonsense"}).content.decode()
    assert 'id="card-1"' in everything


def test_an_empty_filter_says_so(client, nadia, article):
    make_claim(article=article)
    client.force_login(nadia)
    assert b"No claim fits this filter." in client.get(desk(article), {"show": "mine"}).content


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


# Read marks


def test_a_paragraph_is_ticked_as_read_and_unticked(client, nadia, article):
    client.force_login(nadia)
    url = reverse("article-read", args=[article.pk])
    assert client.post(url, {"read": "3"}).status_code == 302
    mark = ReadMark.objects.get()
    assert (mark.block, mark.person) == (2, nadia)
    client.post(url, {"unread": "3"})
    assert not ReadMark.objects.exists()


def test_an_unread_paragraph_without_a_claim_is_marked(client, nadia, article):
    make_claim(article=article, passage="$12 million")
    client.force_login(nadia)
    assert client.get(desk(article)).content.decode().count("data-missed") == 2
    client.post(reverse("article-read", args=[article.pk]), {"read": "3"})
    assert client.get(desk(article)).content.decode().count("data-missed") == 1


def test_htmx_gets_the_margin_alone(client, nadia, article):
    client.force_login(nadia)
    headers = {"HX-Request": "true", "HX-Request-Type": "partial"}
    answer = client.post(reverse("article-read", args=[article.pk]), {"read": "1"}, headers=headers)
    assert 'id="margin-1"' in answer.content.decode()
    assert "<html" not in answer.content.decode()


@pytest.mark.parametrize("number", ["0", "99", "x", "", "9" * 30])
def test_no_such_paragraph(client, nadia, article, number):
    client.force_login(nadia)
    answer = client.post(reverse("article-read", args=[article.pk]), {"read": number})
    assert answer.status_code == 422
    assert not ReadMark.objects.exists()


def test_an_author_ticks_nothing(client, omar, metro):
    article = make_article(desk=metro, authors=[omar])
    client.force_login(omar)
    answer = client.post(reverse("article-read", args=[article.pk]), {"read": "1"})
    assert answer.status_code == 403


# The search for claims


def set_job(article, **fields):
    Job.objects.filter(version__article=article).update(**fields)


def test_a_search_that_runs_is_asked_about_until_it_is_done(client, nadia, article):
    client.force_login(nadia)
    html = client.get(desk(article)).content.decode()
    assert "Waiting for a worker" in html
    assert 'hx-trigger="every' in html
    headers = {"HX-Request": "true", "HX-Request-Type": "partial"}
    url = reverse("article-job", args=[article.pk])
    make_claim(article=article)
    set_job(article, state="done", claims_found=1)
    answer = client.get(url, headers=headers).content.decode()
    assert "Done: 1 claim." in answer
    assert "hx-trigger" not in answer
    assert client.get(url).status_code == 302


def test_a_search_that_is_done_brings_its_claims_to_the_desk(client, nadia, article):
    client.force_login(nadia)
    claim = make_claim(article=article)
    set_job(article, state="done", claims_found=1)
    headers = {"HX-Request": "true", "HX-Request-Type": "partial"}
    url = reverse("article-job", args=[article.pk])
    here = f"http://testserver{desk(article)}"
    answer = client.get(url, headers=headers | {"HX-Current-URL": here}).content.decode()
    assert f'data-claim="{claim.number}"' in answer
    assert f'id="card-{claim.number}"' in answer
    assert "Show them" not in answer


@pytest.mark.parametrize("elsewhere", ["?show=open", "claims/1/", "claims/add/"])
def test_a_search_that_is_done_leaves_other_pages_as_they_are(client, nadia, article, elsewhere):
    client.force_login(nadia)
    make_claim(article=article)
    set_job(article, state="done", claims_found=1)
    headers = {"HX-Request": "true", "HX-Request-Type": "partial"}
    headers["HX-Current-URL"] = f"http://testserver{desk(article)}{elsewhere}"
    answer = client.get(reverse("article-job", args=[article.pk]), headers=headers).content.decode()
    assert "Show them" in answer
    assert "hx-partial" not in answer


def test_a_fresh_search_is_asked_about_more_often_than_one_that_waits(client, nadia, article):
    client.force_login(nadia)
    assert 'hx-trigger="every 250ms"' in client.get(desk(article)).content.decode()
    set_job(article, created_at=timezone.now() - timedelta(seconds=11))
    assert 'hx-trigger="every 1500ms"' in client.get(desk(article)).content.decode()


def test_a_search_that_failed_can_be_repeated_by_an_editor(client, nadia, tomas, article):
    set_job(article, state="failed", reason="crashed")
    client.force_login(nadia)
    html = client.get(desk(article)).content.decode()
    assert "We could not find claims automatically." in html
    assert "Try again" not in html
    assert client.post(reverse("article-find-again", args=[article.pk])).status_code == 403
    client.force_login(tomas)
    assert "Try again" in client.get(desk(article)).content.decode()
    assert client.post(reverse("article-find-again", args=[article.pk])).status_code == 302
    assert article.current_version.jobs.count() == 2


def test_claims_are_declared_marked_by_hand(client, nadia, article):
    set_job(article, state="failed", reason="crashed")
    client.force_login(nadia)
    assert client.post(reverse("article-by-hand", args=[article.pk])).status_code == 302
    assert Article.objects.get(pk=article.pk).marked_by_hand_by == nadia


def test_nothing_to_check_is_declared_only_without_claims(client, nadia, article):
    set_job(article, state="done")
    client.force_login(nadia)
    url = reverse("article-nothing", args=[article.pk])
    claim = make_claim(article=article)
    assert client.post(url).status_code == 409
    Claim.objects.filter(pk=claim.pk).update(state=Claim.State.DISCARDED)
    assert client.post(url).status_code == 302
    assert Article.objects.get(pk=article.pk).nothing_to_check_by == nadia


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
    of_job = next(n for n, sql in enumerate(asked) if 'FROM "articles_job"' in sql)
    of_claims = [
        n for n, sql in enumerate(asked) if 'FROM "articles_claim"' in sql and "speaker" in sql
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


@pytest.mark.parametrize(("language", "is_said"), [("fr", True), ("fr-CA", True), ("en", False)])
def test_the_desk_says_that_french_claims_are_scored_without_the_model(
    client, nadia, article, language, is_said
):
    Article.objects.filter(pk=article.pk).update(language=language)
    set_job(article, state="done")
    client.force_login(nadia)
    html = client.get(desk(article)).content.decode()
    assert ("without the trained model" in html) == is_said


def test_a_missing_model_is_said_with_the_command_that_brings_it(client, nadia, article):
    set_job(article, state="failed", reason="not_installed")
    client.force_login(nadia)
    assert "“make install-french” brings it." in client.get(desk(article)).content.decode()
