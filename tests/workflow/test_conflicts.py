"""Two people at one claim, or one in two windows: nothing that either wrote is lost."""

import pytest

from articles.models import Assignment, Claim, Event, Verdict, VerdictDraft
from articles.workflow.assignments import take
from articles.workflow.conflicts import amend_verdict, contest_verdict, give_way, take_over
from articles.workflow.drafts import keep_draft
from articles.workflow.errors import NotFound, Outdated, Refused, RuleBroken
from articles.workflow.signoff import approve_verdict
from articles.workflow.verdicts import submit_verdict
from tests.factories import make_claim, make_evidence, make_past_turn
from tests.workflow.ledger import fresh, nothing_changes, refused

S = Claim.State
pytestmark = pytest.mark.django_db


@pytest.fixture
def held(nadia):
    return make_claim(state=S.CHECKING, checker=nadia)


@pytest.fixture
def rival(mei, nadia):
    """Mei's verdict on a claim that Nadia had in hand before."""
    claim = make_claim(state=S.SUBMITTED, checker=mei)
    make_past_turn(claim, nadia)
    return claim.current_verdict


# Taking over


def test_who_takes_over_goes_on_and_the_first_draft_is_kept(held, nadia, mei):
    keep_draft(held, checker=nadia, note="Half a sentence")
    turn = take_over(held, checker=mei)
    assert (held.state, held.checker, turn.checker) == (S.CHECKING, mei, mei)
    assert VerdictDraft.objects.get(checker=nadia).note == "Half a sentence"
    first = Assignment.objects.get(checker=nadia)
    assert (first.outcome, turn.state_before) == ("taken_over", first.state_before)
    event = Event.objects.get(action="take_over")
    assert (event.actor, event.payload) == (mei, {"note": "Nadia"})


def test_one_takes_over_what_another_has_in_hand_alone(held, nadia, mei):
    with refused(Refused, match="in hand already"):
        take_over(held, checker=nadia)
    free = make_claim()
    with refused(Refused, match="Nobody has this claim"):
        take_over(free, checker=mei)


def test_taking_over_obeys_what_was_seen_and_how_much_one_may_hold(held, mei):
    with refused(Outdated):
        take_over(held, checker=mei, seen=8)
    held.desk.hand_limit = 1
    held.desk.save()
    take(make_claim(article=held.article), checker=mei)
    with refused(Refused, match="as many as your desk allows"):
        take_over(held, checker=mei)


def test_a_stranger_takes_nothing_over(held, ivo):
    with refused(NotFound):
        take_over(held, checker=ivo)


# Another window of one's own


def test_a_newer_verdict_of_ones_own_follows_the_first(nadia):
    claim = make_claim(state=S.SUBMITTED, checker=nadia)
    newer = amend_verdict(claim, checker=nadia, rating="not_checkable")
    assert (newer.number, claim.current_verdict, claim.state) == (2, newer, S.SUBMITTED)
    assert claim.verdicts.count() == 2
    assert not VerdictDraft.objects.exists()


def test_the_same_words_sent_from_another_window_change_nothing(nadia):
    claim = make_claim(state=S.SUBMITTED, checker=nadia)
    first = claim.current_verdict
    assert amend_verdict(claim, checker=nadia, rating=first.rating, note=first.note) == first
    assert Verdict.objects.count() == 1


SAID = {
    "rating": "on_author",
    "action": "correct",
    "wording": "It opened in 1932",
    "author_name": "Omar",
    "note": "He was there.",
}


@pytest.mark.parametrize(
    ("emptied", "then"), [("note", ""), ("wording", ""), ("action", "attribute")]
)
def test_what_is_emptied_in_another_window_is_gone(nadia, held, emptied, then):
    make_evidence(held)
    first = submit_verdict(held, checker=nadia, **SAID)
    newer = amend_verdict(fresh(held), checker=nadia, **SAID | {emptied: ""})
    assert (newer.number, getattr(newer, emptied)) == (2, then)
    kept = SAID.keys() - {emptied}
    assert all(getattr(newer, name) == getattr(first, name) for name in kept)


@pytest.mark.parametrize(
    "again", [SAID | {"note": "He was there. \n"}, SAID | {"action": ""}, {"rating": "on_author"}]
)
def test_white_space_presets_and_what_is_not_given_are_no_other_words(nadia, held, again):
    action = "attribute" if again.get("action") == "" else "correct"
    first = submit_verdict(held, checker=nadia, **SAID | {"action": action})
    with nothing_changes():
        assert amend_verdict(fresh(held), checker=nadia, **again) == first


def test_a_rating_that_is_emptied_is_asked_for(nadia):
    claim = make_claim(state=S.SUBMITTED, checker=nadia)
    with refused(RuleBroken, match="Choose a verdict"):
        amend_verdict(claim, checker=nadia, rating="", note="")


def test_a_verdict_that_was_acted_on_is_not_amended(nadia, mei, tomas):
    claim = make_claim(state=S.SUBMITTED, checker=nadia)
    with refused(Refused):
        amend_verdict(claim, checker=mei, rating="not_checkable")
    verdict = claim.current_verdict
    verdict.claim = claim
    approve_verdict(verdict, editor=tomas)
    with refused(Refused):
        amend_verdict(claim, checker=nadia, rating="not_checkable")


# Somebody else's verdict


def test_mine_is_recorded_beside_theirs(rival, nadia):
    keep_draft(rival.claim, checker=nadia, note="Half")
    mine = contest_verdict(rival, checker=nadia, rating="unconfirmed", note="Called twice.")
    claim = Claim.objects.get(pk=rival.claim_id)
    assert (claim.state, claim.current_verdict, claim.checker) == (S.SUBMITTED, mine, nadia)
    assert Verdict.objects.filter(pk=rival.pk).exists()
    event = Event.objects.get(action="contest")
    assert event.payload == {
        "verdicts": [rival.number, mine.number],
        "ratings": [rival.rating, "unconfirmed"],
    }
    assert not VerdictDraft.objects.exists()


def test_what_a_verdict_needs_one_set_beside_another_needs_too(rival, nadia):
    with refused(RuleBroken, match="what you tried"):
        contest_verdict(rival, checker=nadia, rating="unconfirmed")


def test_the_second_choice_comes_too_late(rival, nadia):
    contest_verdict(rival, checker=nadia, rating="not_checkable")
    with refused(Outdated):
        contest_verdict(rival, checker=nadia, rating="not_checkable")


def test_who_did_not_work_on_the_claim_sets_nothing_beside_it(rival, tomas):
    for verb in (contest_verdict, give_way):
        with refused(Refused, match="did not work on this claim"):
            verb(rival, checker=tomas, rating="not_checkable")


def test_who_gives_way_loses_no_word(rival, nadia):
    keep_draft(rival.claim, checker=nadia, note="Called twice.", rating="unconfirmed")
    give_way(rival, checker=nadia, note="Called twice.", rating="unconfirmed")
    assert not VerdictDraft.objects.exists()
    payload = Event.objects.get(action="give_way").payload
    assert (payload["note"], payload["draft"]["rating"]) == ("Called twice.", "unconfirmed")
    assert Claim.objects.get(pk=rival.claim_id).current_verdict == rival


def test_evidence_of_both_is_what_either_verdict_rests_on(rival, nadia):
    piece = make_evidence(rival.claim, added_by=nadia)
    mine = contest_verdict(rival, checker=nadia, rating="confirmed")
    assert piece in mine.evidence.all()
    assert set(rival.evidence.all()) <= set(mine.evidence.all())
