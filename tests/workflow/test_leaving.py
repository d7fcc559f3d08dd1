"""What becomes of the claims of somebody who checks for a desk no more."""

import pytest

from articles.models import Article, Claim, Event, VerdictDraft
from articles.workflow.assignments import resume, take
from articles.workflow.batches import in_one_go
from articles.workflow.errors import NotAllowed
from articles.workflow.leaving import LetGo
from articles.workflow.membership_undo import undo_roles
from articles.workflow.memberships import set_roles
from articles.workflow.triage import assign
from tests.factories import make_article, make_claim, make_desk
from tests.workflow.ledger import fresh, outcomes, refused, stored

S = Claim.State


@pytest.fixture
def article(metro):
    return make_article(desk=metro)


@pytest.fixture
def claims(article, nadia):
    """One of Nadia's in each state."""
    return {state: make_claim(article=article, state=state, checker=nadia) for state in S}


def leave(desk, person, chief, roles=("author",)):
    return set_roles(desk, person=person, roles=roles, chief=chief).let_go


def test_what_was_in_hand_is_put_back_and_the_draft_kept(metro, claims, nadia, mei, hanna):
    claim = claims[S.CHECKING]
    VerdictDraft.objects.create(claim=claim, checker=nadia, note="So far")
    assert leave(metro, nadia, hanna).put_back == 1
    assert (stored(claim).state, stored(claim).checker) == (S.OPEN, None)
    assert outcomes(claim) == [("nadia", "put_back")]
    assert Event.objects.get(claim=claim).actor == hanna
    assert claim.drafts.get().note == "So far"
    take(fresh(claim), checker=mei)


def test_what_was_given_to_them_is_free_again(metro, claims, nadia, mei, hanna):
    given = [claims[state] for state in (S.SUGGESTED, S.OPEN, S.STALE)]
    assert leave(metro, nadia, hanna).freed == len(given)
    assert [stored(claim).checker for claim in given] == [None] * len(given)
    assert {Event.objects.get(claim=claim).action for claim in given} == {"assign"}
    take(fresh(claims[S.OPEN]), checker=mei)


def test_what_was_sent_back_or_waits_needs_another_checker(metro, claims, nadia, mei, hanna):
    kept = [claims[S.RETURNED], claims[S.WAITING]]
    assert leave(metro, nadia, hanna).kept == len(kept)
    for claim in kept:
        assert stored(claim).checker == nadia
        assign(fresh(claim), to=mei, editor=hanna)
        resume(fresh(claim), checker=mei)


def test_what_was_resumed_is_sent_back_again(metro, article, nadia, hanna):
    claim = make_claim(article=article, state=S.RETURNED, checker=nadia)
    resume(fresh(claim), checker=nadia)
    assert leave(metro, nadia, hanna) == LetGo(put_back=1, kept=1)
    assert (stored(claim).state, stored(claim).checker) == (S.RETURNED, nadia)


def test_what_was_handed_in_or_decided_stays(metro, claims, nadia, hanna):
    done = (S.SUBMITTED, S.APPROVED, S.WAIVED, S.DISCARDED)
    before = [stored(claims[state]).row_version for state in done]
    leave(metro, nadia, hanna)
    assert [stored(claims[state]).row_version for state in done] == before
    assert [stored(claims[state]).checker for state in done] == [nadia] * len(done)


@pytest.mark.parametrize("roles", [["editor"], ["chief"], ["author", "checker"]])
def test_who_checks_still_keeps_all(metro, claims, nadia, hanna, roles):
    assert leave(metro, nadia, hanna, roles) == LetGo()
    assert set(Claim.objects.values_list("checker", flat=True)) == {nadia.pk}


def test_claims_of_others_and_of_other_desks_stay(metro, nadia, mei, hanna):
    others = make_claim(desk=metro, state=S.CHECKING, checker=mei)
    elsewhere = make_claim(desk=make_desk("sport"), state=S.CHECKING, checker=nadia)
    assert leave(metro, nadia, hanna) == LetGo()
    assert {stored(others).state, stored(elsewhere).state} == {S.CHECKING}


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_article_that_is_closed_stays_but_leaves_their_hands(metro, claims, nadia, hanna, state):
    Article.objects.update(state=state)
    assert leave(metro, nadia, hanna) == LetGo(put_back=1)
    assert stored(claims[S.OPEN]).checker == nadia


def test_undo_gives_back_what_was_given_to_them(metro, claims, nadia, mei, hanna):
    with in_one_go() as batch:
        leave(metro, nadia, hanna)
    assign(fresh(claims[S.STALE]), to=mei, editor=hanna)
    result = undo_roles(batch, chief=hanna)
    assert {claim.pk for claim in result.done} == {claims[S.SUGGESTED].pk, claims[S.OPEN].pk}
    assert [claim.pk for claim, _why in result.refused] == [claims[S.STALE].pk]
    assert stored(claims[S.OPEN]).checker == nadia
    assert stored(claims[S.STALE]).checker == mei
    assert stored(claims[S.CHECKING]).state == S.OPEN


def test_who_left_is_given_nothing_any_more(metro, article, nadia, hanna):
    claim = make_claim(article=article)
    leave(metro, nadia, hanna, roles=())
    with refused(NotAllowed, "cannot check claims"):
        assign(fresh(claim), to=nadia, editor=hanna)
