from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Assignment, Claim
from articles.workflow import assignments, signoff
from articles.workflow.verdicts import recall_verdict, submit_verdict
from tests.factories import make_article, make_claim, make_verdict

URL = "/queue/"
TAKE = "/queue/next/"


@pytest.fixture
def page(client, nadia):
    client.force_login(nadia)
    return lambda: client.get(URL).content.decode()


def test_page_says_what_comes_and_why(page, metro):
    make_claim(article=make_article(desk=metro, title="Bridge"), risk="legal")
    text = page()
    assert "It carries a legal risk." in text
    assert "Bridge" in text
    assert text.count("<h1") == 1


def test_take_next_opens_the_claim(client, nadia, metro):
    claim = make_claim(desk=metro)
    client.force_login(nadia)
    response = client.post(TAKE)
    opened = reverse("claim-detail", args=[claim.article_id, claim.number])
    assert response.url == f"{opened}?from=queue"
    assert Assignment.objects.open().get().checker == nadia


def test_the_same_form_sent_twice_takes_one_claim(client, nadia, metro):
    article = make_article(desk=metro)
    make_claim(article=article)
    make_claim(article=article)
    client.force_login(nadia)
    first, second = [client.post(TAKE, {"once": "a form"}).url for _twice in range(2)]
    assert first == second
    assert Assignment.objects.count() == 1
    assert client.post(TAKE, {"once": "another form"}).url != first


def test_form_sent_again_after_the_claim_went_back_takes_anew(client, nadia, metro):
    make_claim(desk=metro)
    client.force_login(nadia)
    client.post(TAKE, {"once": "a form"})
    assignments.put_back(Claim.objects.get(), checker=nadia)
    client.post(TAKE, {"once": "a form"})
    assert Assignment.objects.open().count() == 1


def test_empty_queue_says_who_holds_what_and_what_waits(page, client, metro, mei):
    article = make_article(desk=metro)
    make_claim(article=article, state=Claim.State.CHECKING, checker=mei)
    make_claim(article=article, state=Claim.State.SUGGESTED)
    text = page()
    assert "Nothing for you right now." in text
    assert "1 claim is being checked" in text
    assert "Mei 1" in text
    assert "1 suggested claim waits for triage." in text
    assert client.post(TAKE).url == URL


def test_lists_hold_what_is_mine(client, nadia, mei, tomas, metro):
    article = make_article(desk=metro)
    held, waiting, other = (
        make_claim(article=article, passage=passage)
        for passage in ("Harbour bridge", "12 million", "14 months")
    )
    returned, given = (
        make_claim(article=article, state=Claim.State.SUBMITTED, checker=nadia, passage=passage)
        for passage in ("1931", "8,000 cars")
    )
    assignments.take(held, checker=nadia)
    assignments.take(waiting, checker=nadia)
    assignments.wait(waiting, on="source", note="Asked the harbour office.", checker=nadia)
    assignments.take(other, checker=mei)
    signoff.send_back(returned.current_verdict, editor=tomas, reason="Which 14 months?")
    client.force_login(nadia)
    response = client.get(URL)
    shown = response.context
    assert [turn.claim for turn in shown["turns"]] == [held]
    assert shown["waiting"] == [waiting]
    assert shown["returned"] == [returned]
    text = response.content.decode()
    assert "Asked the harbour office." in text
    assert "Which 14 months?" in text
    assert "minutes left" in text
    recall = reverse("claim-step", args=[article.pk, given.number, "recall"])
    assert text.count(recall) == 1
    assert text.count("/recall/") == 1


@pytest.mark.parametrize(("state", "offered"), [("ready", 1), ("published", 0), ("withdrawn", 0)])
def test_a_verdict_of_an_article_that_left_the_desk_is_not_taken_back(page, nadia, state, offered):
    claim = make_claim(state=Claim.State.SUBMITTED, checker=nadia)
    make_verdict(claim=claim, checker=nadia)
    Article.objects.update(state=state)
    recall = reverse("claim-step", args=[claim.article_id, claim.number, "recall"])
    text = page()
    assert "Confirmed" in text
    assert text.count(recall) == offered


def test_lease_that_ran_out_is_called_over(page, nadia, metro):
    make_claim(desk=metro, state=Claim.State.CHECKING, checker=nadia)
    Assignment.objects.update(lease_until=timezone.now() - timedelta(minutes=1))
    assert "Time is over" in page()


def test_full_hands_are_why_nothing_comes(client, nadia, metro):
    metro.hand_limit = 1
    metro.save()
    article = make_article(desk=metro)
    make_claim(article=article)
    make_claim(article=article)
    client.force_login(nadia)
    client.post(TAKE)
    refused, page = client.post(TAKE), client.get(URL)
    assert (refused.status_code, page.status_code) == (409, 200)
    for text in (refused.content.decode(), page.content.decode()):
        assert "You have 1 claim in hand, as many as your desk allows." in text
        assert '<a href="#now">' in text
        assert "this changed meanwhile" not in text
        assert "Next:" not in text
    assert Assignment.objects.count() == 1


def test_author_has_no_queue(client, omar, metro):
    make_claim(desk=metro)
    client.force_login(omar)
    for response in (client.get(URL), client.post(TAKE)):
        assert response.status_code == 403
        assert "Only a checker or an editor" in response.content.decode()
    assert not Assignment.objects.exists()


def test_claims_of_other_desks_do_not_come(client, ivo, metro):
    make_claim(desk=metro, passage="12 million")
    client.force_login(ivo)
    assert "12 million" not in client.get(URL).content.decode()
    assert client.post(TAKE).url == URL
    assert not Assignment.objects.exists()


def test_wrong_methods_are_refused(client, nadia):
    client.force_login(nadia)
    assert client.put(TAKE).status_code == 405
    assert client.post(URL).status_code == 405


def test_words_of_a_draft_are_shown_escaped(page, metro):
    text = "The bridge <script>alert(1)</script> cost $12 million.\n"
    article = make_article(text, desk=metro, title="<b>Bridge</b>")
    make_claim(article=article, passage="<script>alert(1)</script>")
    assert "<script>alert" not in page()
    assert "<b>Bridge" not in page()


def test_anonymous_person_signs_in_first(client, db):
    assert client.post(TAKE).url == "/sign-in/?ended=1&next=/"


@pytest.mark.parametrize("claims", [2, 60])
def test_queries_do_not_grow_with_the_queue(
    client, nadia, metro, claims, django_assert_max_num_queries
):
    article = make_article(desk=metro)
    for _number in range(claims):
        make_claim(article=article)
    make_claim(article=article, state=Claim.State.CHECKING, checker=nadia)
    make_claim(article=article, state=Claim.State.SUBMITTED, checker=nadia)
    client.force_login(nadia)
    # Ten of them ask in the order of take next, each from the top of one index; two whose hands are
    # full where.
    with django_assert_max_num_queries(21):
        assert client.get(URL).status_code == 200


def test_a_verdict_taken_back_was_not_checked_today(page, metro, nadia):
    claim = make_claim(desk=metro, state=Claim.State.CHECKING, checker=nadia)
    first = submit_verdict(claim, checker=nadia, rating="not_checkable")
    recall_verdict(first, checker=nadia)
    assert "checked" not in page().split("<h1")[1].split("</p>")[0]
    submit_verdict(claim, checker=nadia, rating="not_checkable")
    text = page()
    assert "Today: 1 checked" in text
    assert text.count("a later verdict stands") == 1


def test_what_was_sent_back_was_checked(page, metro, nadia, tomas):
    verdict = make_verdict(claim=make_claim(desk=metro, state=Claim.State.SUBMITTED, checker=nadia))
    signoff.send_back(verdict, editor=tomas, reason="Which year?")
    assert "Today: 1 checked, 1 sent back" in page()
