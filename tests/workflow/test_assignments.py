from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Assignment, Claim
from articles.workflow.assignments import put_back, resume, take, wait
from articles.workflow.drafts import keep_draft
from articles.workflow.errors import NotAllowed, Outdated, Refused, RuleBroken
from articles.workflow.leases import expire_overdue
from articles.workflow.queue import take_next
from articles.workflow.triage import assign
from articles.workflow.turns import holder_of
from articles.workflow.verdicts import recall_verdict, submit_verdict
from tests.factories import join, make_article, make_claim, make_desk, make_verdict
from tests.workflow.ledger import fresh, outcomes, refused, stored

S, Outcome = Claim.State, Assignment.Outcome
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", [S.OPEN, S.STALE])
def test_take_opens_a_turn_under_a_lease(state, nadia, clock):
    claim = make_claim(state=state, checker=nadia if state == S.STALE else None)
    turn = take(claim, checker=nadia, seen=0)
    assert (stored(claim).state, stored(claim).checker) == (S.CHECKING, nadia)
    assert (turn.checker, turn.state_before, turn.closed_at) == (nadia, state, None)
    assert turn.opened_at == turn.active_at == timezone.now()
    assert turn.lease_until == timezone.now() + timedelta(minutes=30)
    assert holder_of(claim) == turn


def test_lease_is_as_long_as_the_desk_says(nadia, metro, clock):
    metro.lease_minutes = 7
    metro.save()
    turn = take(make_claim(), checker=nadia)
    assert turn.lease_until == timezone.now() + timedelta(minutes=7)


def test_second_person_is_refused(nadia, mei):
    claim = make_claim()
    take(fresh(claim), checker=nadia)
    with refused(Refused, "Nadia took this claim before you"):
        take(fresh(claim), checker=mei)
    with refused(Refused, "Nadia took this claim before you"):
        take(fresh(claim), checker=mei, seen=0)
    with refused(Refused, "in your hands already"):
        take(fresh(claim), checker=nadia)


def test_second_person_with_an_old_page_is_told_that_it_changed(nadia, mei):
    claim = make_claim()
    old_view = fresh(claim)
    take(fresh(claim), checker=nadia)
    with refused(Outdated):
        take(old_view, checker=mei)


@pytest.mark.parametrize(
    "state", [S.SUGGESTED, S.WAITING, S.SUBMITTED, S.RETURNED, S.APPROVED, S.WAIVED, S.DISCARDED]
)
def test_only_a_free_claim_is_taken(state, nadia):
    claim = make_claim(state=state)
    with refused(Refused, "not free to take"):
        take(claim, checker=nadia)


def test_claim_given_to_somebody_is_theirs(nadia, mei, tomas):
    claim = make_claim()
    assign(claim, to=mei, editor=tomas)
    with refused(Refused, "gave this claim to Mei"):
        take(claim, checker=nadia)
    assert take(claim, checker=mei).checker == mei


def test_hands_are_full_at_the_desks_limit(nadia, metro):
    metro.hand_limit = 2
    metro.save()
    article = make_article()
    for _ in range(2):
        take(make_claim(article=article), checker=nadia)
    free = make_claim(article=article)
    waiting = make_claim(article=article, state=S.WAITING, checker=nadia)
    with refused(Refused, "You have 2 claims in hand"):
        take(free, checker=nadia)
    with refused(Refused, "You have 2 claims in hand"):
        resume(waiting, checker=nadia)


def test_hands_are_counted_desk_by_desk(nadia, metro):
    metro.hand_limit = 1
    metro.save()
    join(nadia, make_desk("sport"), "checker")
    take(make_claim(), checker=nadia)
    assert take(make_claim(desk=make_desk("sport")), checker=nadia)


@pytest.mark.parametrize("state", [S.RETURNED, S.WAITING])
def test_checker_resumes_their_own(state, nadia, mei):
    claim = make_claim(state=state, checker=nadia)
    with refused(NotAllowed, "This claim is Nadia's"):
        resume(claim, checker=mei)
    turn = resume(claim, checker=nadia)
    assert (turn.state_before, stored(claim).state) == (state, S.CHECKING)


def test_editor_may_reassign_before_it_is_resumed(nadia, mei, tomas):
    claim = make_claim(state=S.RETURNED, checker=nadia)
    assign(claim, to=mei, editor=tomas)
    with refused(NotAllowed, "This claim is Mei's"):
        resume(claim, checker=nadia)
    assert resume(claim, checker=mei).checker == mei


@pytest.mark.parametrize("state", [S.OPEN, S.CHECKING, S.SUBMITTED, S.APPROVED, S.WAIVED])
def test_nothing_to_resume(state, nadia):
    claim = make_claim(state=state, checker=nadia)
    with refused(Refused, "sent back or is waiting"):
        resume(claim, checker=nadia)


@pytest.mark.parametrize(
    ("before", "step", "owned"),
    [
        (S.OPEN, take, False),
        (S.STALE, take, False),
        (S.RETURNED, resume, True),
        (S.WAITING, resume, True),
    ],
)
@pytest.mark.parametrize("clock_runs_out", [False, True])
def test_claim_goes_back_where_it_came_from(before, step, owned, clock_runs_out, nadia, clock):
    claim = make_claim(state=before, checker=nadia)
    turn = step(claim, checker=nadia)
    if clock_runs_out:
        clock.advance(minutes=31)
        assert expire_overdue() == 1
    else:
        put_back(claim, checker=nadia)
    row = stored(claim)
    assert (row.state, row.checker) == (before, nadia if owned else None)
    turn.refresh_from_db()
    assert turn.outcome == (Outcome.EXPIRED if clock_runs_out else Outcome.PUT_BACK)
    assert turn.closed_at == timezone.now()
    event = claim.events.last()
    assert event.actor == (None if clock_runs_out else nadia)
    assert (event.old_state, event.new_state) == (S.CHECKING, before)


@pytest.mark.parametrize("on", Claim.WaitingOn.values)
def test_wait_lays_the_claim_aside(on, nadia):
    claim = make_claim(state=S.CHECKING, checker=nadia)
    wait(claim, on=on, checker=nadia, note="Rang twice.")
    row = stored(claim)
    assert (row.state, row.waiting_on, row.checker) == (S.WAITING, on, nadia)
    assert holder_of(claim) is None
    assert outcomes(claim) == [("nadia", Outcome.WAITING)]
    assert claim.events.last().payload == {"note": f"{on}: Rang twice."}


def test_history_says_on_whom_one_waits_without_a_note_too(nadia):
    claim = make_claim(state=S.CHECKING, checker=nadia)
    wait(claim, on="expert", checker=nadia)
    assert claim.events.last().payload == {"note": "expert"}


@pytest.mark.parametrize(("on", "note", "field"), [
    ("", "", "on"), ("godot", "", "on"), ("source", "x" * 1001, "note"), ("source", "\0", "note"),
])  # fmt: skip
def test_wait_says_on_whom(on, note, field, nadia):
    claim = make_claim(state=S.CHECKING, checker=nadia)
    with refused(RuleBroken) as caught:
        wait(claim, on=on, note=note, checker=nadia)
    assert caught.value.fields.keys() == {field}


def wait_for_author(claim, *, checker):
    wait(claim, on="author", checker=checker)


@pytest.mark.parametrize("verb", [put_back, wait_for_author])
def test_only_the_holder_gives_up(verb, nadia, mei):
    claim = make_claim(state=S.CHECKING, checker=nadia)
    with refused(Refused, "Nadia has this claim now"):
        verb(claim, checker=mei)
    claim = make_claim()
    with refused(Refused, "not in your hands"):
        verb(claim, checker=mei)


def test_who_lost_the_claim_is_told_when_and_to_whom(nadia, mei, clock):
    claim = make_claim(state=S.CHECKING, checker=nadia)
    put_back(claim, checker=nadia)
    clock.advance(minutes=10)
    take(claim, checker=mei)
    with refused(Refused, "Your turn ended at 09:00 and Mei has this claim now"):
        put_back(claim, checker=nadia)
    clock.advance(days=1)
    with refused(Refused, "Your turn ended at 09:00, 2 Mar and Mei has"):
        put_back(claim, checker=nadia)


def test_given_up_on_an_old_page_is_outdated(nadia):
    claim = make_claim(state=S.CHECKING, checker=nadia)
    with refused(Outdated):
        put_back(claim, checker=nadia, seen=7)
    with refused(Outdated):
        wait(claim, on="author", checker=nadia, seen=7)


@pytest.mark.parametrize("clock_runs_out", [False, True])
def test_recalled_verdict_of_a_claim_that_had_waited_can_be_given_up(clock_runs_out, nadia, clock):
    claim = make_claim()
    take(claim, checker=nadia)
    wait(claim, on="source", checker=nadia)
    resume(claim, checker=nadia)
    verdict = submit_verdict(claim, checker=nadia, rating="not_checkable")
    recall_verdict(verdict, checker=nadia)
    clock.advance(minutes=31)
    if clock_runs_out:
        assert expire_overdue() == 1
    else:
        put_back(fresh(claim), checker=nadia)
    assert (stored(claim).state, stored(claim).checker) == (S.OPEN, None)


@pytest.mark.parametrize("way", ["resume", "take_next"])
def test_what_was_sent_back_is_in_the_draft(way, nadia):
    claim = make_claim(desk=nadia.memberships.get().desk, state=S.RETURNED, checker=nadia)
    make_verdict(claim=claim, checker=nadia, rating="wrong", note="It took 12.")
    if way == "resume":
        resume(claim, checker=nadia)
    else:
        assert take_next(checker=nadia).claim == claim
    draft = claim.drafts.get()
    assert (draft.checker, draft.rating, draft.action) == (nadia, "wrong", "correct")
    assert draft.note == "It took 12."


def test_what_was_written_since_stays_in_the_draft(nadia):
    claim = make_claim(state=S.RETURNED, checker=nadia)
    make_verdict(claim=claim, checker=nadia, rating="wrong")
    keep_draft(claim, checker=nadia, note="Asked again.")
    resume(claim, checker=nadia)
    assert claim.drafts.get().note == "Asked again."


def test_a_verdict_of_others_begins_no_draft(nadia, mei):
    claim = make_claim(state=S.RETURNED, checker=nadia)
    make_verdict(claim=claim, checker=mei, rating="wrong")
    resume(claim, checker=nadia)
    assert not claim.drafts.exists()
