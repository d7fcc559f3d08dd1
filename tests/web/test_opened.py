"""An open claim is one question of the database, and its page few."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Claim, VerdictDraft
from articles.workflow.assignments import take
from tests.factories import make_claim, make_detail, make_evidence, make_verdict
from tests.web.claim_pages import page, typed

S = Claim.State
ALLOWED = 15  # questions of a page with a claim open


@pytest.fixture
def make_full(article, nadia):
    """A claim of Nadia's in this state, about which there is something of every kind."""

    def make(state):
        claim = make_claim(article=article, passage="14 months", state=state, checker=nadia)
        make_detail(claim, "14 months")
        make_evidence(claim)
        VerdictDraft.objects.create(claim=claim, checker=nadia, note="Not yet.")
        make_claim(article=article, passage="1931")
        return claim

    return make


@pytest.fixture
def full(make_full):
    return make_full(S.CHECKING)


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("who", ["nadia", "tomas", "hanna"])
def test_the_page_asks_few_questions(
    request, client, make_full, state, who, django_assert_max_num_queries
):
    claim = make_full(state)
    client.force_login(request.getfixturevalue(who))
    with django_assert_max_num_queries(ALLOWED):
        html = client.get(page(claim)).content.decode()
    assert "14 months" in html


def test_earlier_verdicts_are_one_question_more(
    client, make_full, tomas, mei, django_assert_max_num_queries
):
    claim = make_full(S.SUBMITTED)
    for note in ("It took 12.", "It took 13."):
        make_verdict(claim=claim, checker=mei, rating="wrong", note=note)
    client.force_login(tomas)
    with django_assert_max_num_queries(ALLOWED + 1):
        html = client.get(page(claim)).content.decode()
    assert "It took 12." in html


@pytest.mark.parametrize("who", ["nadia", "tomas", "hanna"])
def test_the_desk_asks_few_questions(request, client, full, who, django_assert_max_num_queries):
    client.force_login(request.getfixturevalue(who))
    with django_assert_max_num_queries(ALLOWED):
        html = client.get(reverse("article-desk", args=[full.article_id])).content.decode()
    assert "14 months" in html


def test_the_holder_sees_the_lease_that_the_visit_renewed(client, full, nadia):
    turn = full.assignments.get(closed_at=None)
    full.assignments.update(lease_until=turn.opened_at + timedelta(minutes=1))
    client.force_login(nadia)
    html = client.get(page(full)).content.decode()
    turn.refresh_from_db()
    assert turn.lease_until.isoformat() in html


def test_a_draft_of_others_is_not_mine(client, full, nadia, mei):
    VerdictDraft.objects.create(claim=full, checker=mei, note="A draft of Mei.")
    client.force_login(nadia)
    html = client.get(page(full)).content.decode()
    assert "Not yet." in html
    assert "A draft of Mei." not in html


def test_a_turn_that_is_over_is_no_turn(client, article, nadia, mei):
    claim = make_claim(article=article, state=S.CHECKING, checker=mei)
    claim.assignments.update(closed_at=claim.assignments.get().opened_at, outcome="put_back")
    Claim.objects.filter(pk=claim.pk).update(state=S.OPEN, checker=None)
    claim.refresh_from_db()
    client.force_login(nadia)
    assert "is checking this since" not in client.get(page(claim)).content.decode()
    take(claim, checker=nadia)
    assert 'id="verdict-form"' in client.get(page(claim)).content.decode()


def test_a_refused_save_shows_the_draft_that_it_kept(client, full, nadia):
    client.force_login(nadia)
    answer = client.post(page(full, "claim-submit"), typed(full, rating="unconfirmed"))
    assert answer.status_code == 422
    kept = full.drafts.get(checker=nadia)
    assert kept.rating == "unconfirmed"
    assert kept.saved_at.isoformat() in answer.content.decode()


def test_neighbours_leave_out_what_is_no_claim(client, article, nadia):
    first, second, third = (
        make_claim(article=article, passage=words) for words in ("14 months", "1931", "Harbour")
    )
    in_order = sorted((first, second, third), key=lambda claim: (claim.position, claim.number))
    Claim.objects.filter(pk=in_order[1].pk).update(state=S.DISCARDED)
    client.force_login(nadia)
    html = client.get(page(in_order[0])).content.decode()
    assert 'rel="prev"' not in html
    assert f'href="{page(in_order[2])}" rel="next"' in html


def test_a_neighbour_is_one_line_of_its_number_and_words(client, article, nadia):
    open_one, other = (make_claim(article=article, passage=words) for words in ("Harbour", "1931"))
    client.force_login(nadia)
    line = client.get(page(open_one)).text.partition(f'href="{page(other)}" rel="next"')[2]
    said = re.sub(r"<[^>]+>", " ", line.partition(">")[2].partition("</a>")[0]).split()
    assert said == ["Next:", "claim", "2", "2", "1931", "j"]


def test_a_neighbour_that_left_the_text_is_its_number(client, article, nadia):
    open_one, other = (make_claim(article=article, passage=words) for words in ("Harbour", "1931"))
    Claim.objects.filter(pk=other.pk).update(anchor=None)
    client.force_login(nadia)
    assert f'href="{page(other)}" rel="next"' in client.get(page(open_one)).text


def test_the_deadline_of_the_article_is_told_once(client, article, nadia):
    article.deadline = timezone.now() + timedelta(hours=5)
    article.save(update_fields=["deadline"])
    claim = make_claim(article=article, passage="1931", due_at=article.deadline)
    client.force_login(nadia)
    assert client.get(page(claim)).text.count("Due") == 1
    Claim.objects.filter(pk=claim.pk).update(due_at=article.deadline - timedelta(hours=1))
    assert client.get(page(claim)).text.count("Due") == 2


def test_the_next_open_claim_is_one_of_its_own_where_others_stand_before_it(client, article, nadia):
    passages = ("Harbour", "14 months", "1931")
    claims = [make_claim(article=article, passage=words) for words in passages]
    first, second, third = sorted(claims, key=lambda claim: claim.position)
    client.force_login(nadia)
    assert "next-open" not in client.get(page(first)).text
    Claim.objects.filter(pk=second.pk).update(state=S.WAIVED)
    assert f'class="next-open" href="{page(third)}"' in client.get(page(first)).text
    Claim.objects.filter(pk=third.pk).update(state=S.WAIVED)
    assert "next-open" not in client.get(page(first)).text
