"""Every step from every state, against a table written by hand from `domain.md`."""

import pytest
from django.db import transaction

from articles.models import Article, Claim, Event
from articles.workflow import transitions
from articles.workflow.errors import Outdated, Refused
from articles.workflow.transitions import STEPS
from tests.factories import make_article, make_claim
from tests.workflow.ledger import refused

S = Claim.State
# As verbs call them: in a transaction of the verb.
move, change = (transaction.atomic(step) for step in (transitions.move, transitions.change))
pytestmark = pytest.mark.django_db
# step: (from, to). Those that give a claim up or undo go back to where it came from.
TABLE = {
    "keep": ({S.SUGGESTED}, S.OPEN),
    "discard": ({S.SUGGESTED, S.OPEN}, S.DISCARDED),
    "waive": ({S.SUGGESTED, S.OPEN, S.RETURNED, S.STALE}, S.WAIVED),
    "restore": ({S.DISCARDED, S.WAIVED}, S.OPEN),
    "split_off": ({S.DISCARDED}, S.OPEN),
    "take": ({S.OPEN, S.STALE}, S.CHECKING),
    "resume": ({S.RETURNED, S.WAITING}, S.CHECKING),
    "wait": ({S.CHECKING}, S.WAITING),
    "put_back": ({S.CHECKING}, S.OPEN),
    "expire": ({S.CHECKING}, S.OPEN),
    "take_over": ({S.CHECKING}, S.CHECKING),
    "submit": ({S.CHECKING}, S.SUBMITTED),
    "recall": ({S.SUBMITTED}, S.CHECKING),
    "contest": ({S.SUBMITTED}, S.SUBMITTED),
    "approve": ({S.SUBMITTED}, S.APPROVED),
    "send_back": ({S.SUBMITTED}, S.RETURNED),
    "reopen": ({S.APPROVED}, S.RETURNED),
    "unapprove": ({S.APPROVED}, S.SUBMITTED),
    "undo": ({S.OPEN, S.WAIVED, S.DISCARDED, S.RETURNED}, S.OPEN),
    "outdate": ({S.SUBMITTED, S.APPROVED}, S.STALE),
}
PAIRS = [(action, state) for action in TABLE for state in S]
MAY = [(action, state) for action, state in PAIRS if state in TABLE[action][0]]
MAY_NOT = [pair for pair in PAIRS if pair not in MAY]


def step(claim, action, actor, **seen):
    """The bare step, with the columns that the database wants beside some states."""
    fields = {"waiting_on": "source"} if action == "wait" else {}
    if action in ("take", "resume"):
        fields["checker_id"] = actor.pk
    if action == "submit" and claim.current_verdict is None:
        verdict = make_claim(state=S.SUBMITTED).current_verdict
        fields |= {"current_verdict": verdict, "first_verdict_at": verdict.created_at}
    move(claim, action, actor=actor, back_to=S.OPEN, set_fields=fields, **seen)


def test_the_table_names_every_step():
    assert TABLE.keys() == STEPS.keys()


@pytest.mark.parametrize(("action", "state"), MAY)
def test_step_moves_the_claim_and_leaves_one_event(action, state, tomas):
    claim = make_claim(state=state)
    step(claim, action, tomas)
    stored = Claim.objects.get(pk=claim.pk)
    target = TABLE[action][1]
    assert (stored.state, claim.state, stored.row_version) == (target, target, 1)
    event = Event.objects.get(claim=claim)
    assert (event.action, event.old_state, event.new_state) == (action, state, target)
    assert (event.actor, event.article, event.desk) == (tomas, claim.article, claim.desk)


@pytest.mark.parametrize(("action", "state"), MAY_NOT)
def test_step_from_elsewhere_is_refused_with_its_sentence(action, state, tomas):
    claim = make_claim(state=state)
    with refused(Refused) as caught:
        move(claim, action, actor=tomas, back_to=S.OPEN)
    assert str(caught.value) == str(STEPS[action].refusal)
    assert (claim.state, claim.row_version) == (state, 0)


def test_each_step_refuses_with_a_sentence_of_its_own():
    sentences = [str(step.refusal) for step in STEPS.values()]
    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize(("action", "state"), MAY)
def test_step_on_an_old_view_is_outdated(action, state, tomas):
    claim = make_claim(state=state)
    with refused(Outdated) as caught:
        move(claim, action, actor=tomas, back_to=S.RETURNED, seen=claim.row_version + 1)
    assert caught.value.thing == claim


@pytest.mark.parametrize("newer", [{"row_version": 1}, {"state": S.WAIVED}])
def test_step_on_a_row_that_changed_meanwhile_is_outdated(newer, tomas):
    claim = make_claim(state=S.OPEN)
    Claim.objects.filter(pk=claim.pk).update(**newer)
    with refused(Outdated):
        move(claim, "discard", actor=tomas)
    assert claim.state == S.OPEN


def test_step_on_an_old_verdict_is_outdated(tomas):
    claim = make_claim(state=S.SUBMITTED)
    other = make_claim(state=S.SUBMITTED).current_verdict
    with refused(Outdated):
        move(claim, "approve", actor=tomas, current_verdict=other)


def test_step_takes_its_note_into_the_history(tomas):
    claim = make_claim()
    move(claim, "waive", actor=tomas, note="duplicate")
    assert claim.events.get().payload == {"note": "duplicate"}


@pytest.mark.parametrize("state", [Article.State.PUBLISHED, Article.State.WITHDRAWN])
def test_no_step_on_an_article_that_is_done(state, tomas):
    claim = make_claim(state=S.SUGGESTED)
    Article.objects.update(state=state)
    with refused(Refused, "not being checked any more"):
        move(claim, "keep", actor=tomas)
    assert (claim.state, claim.row_version) == (S.SUGGESTED, 0)


@pytest.mark.parametrize("action", ["put_back", "expire"])
@pytest.mark.parametrize(
    "state", [Article.State.READY, Article.State.PUBLISHED, Article.State.WITHDRAWN]
)
def test_a_claim_is_given_up_whatever_became_of_its_article(action, state):
    """Else the claim of a withdrawn article would fill somebody's hands for ever."""
    claim = make_claim(state=S.CHECKING)
    Article.objects.update(state=state)
    move(claim, action, actor=None, back_to=S.OPEN)
    assert Claim.objects.get().state == S.OPEN
    assert Article.objects.get().state == state


def test_step_takes_the_article_out_of_ready(tomas):
    article = make_article()
    claim = make_claim(article=article, state=S.APPROVED)
    Article.objects.update(state=Article.State.READY)
    move(claim, "reopen", actor=tomas)
    article.refresh_from_db()
    assert article.state == Article.State.CHECKING
    unready = Event.objects.get(action="unready")
    assert (unready.old_state, unready.new_state) == ("ready", "checking")
    assert unready.actor == tomas


def test_change_records_old_and_new_and_counts(tomas):
    claim = make_claim()
    change(claim, "set_risk", actor=tomas, risk="legal")
    stored = Claim.objects.get()
    assert (stored.risk, stored.row_version, claim.risk) == ("legal", 1, "legal")
    event = stored.events.get()
    assert event.payload == {"risk": ["ordinary", "legal"]}
    assert event.old_state == event.new_state == S.OPEN


def test_change_on_an_old_view_is_outdated(tomas):
    claim = make_claim()
    with refused(Outdated):
        change(claim, "set_risk", actor=tomas, seen=4, risk="legal")
    Claim.objects.update(row_version=1)
    with refused(Outdated):
        change(claim, "set_risk", actor=tomas, risk="legal")


def test_no_change_on_an_article_that_is_done(tomas):
    claim = make_claim()
    Article.objects.update(state=Article.State.WITHDRAWN)
    with refused(Refused, "not being checked any more"):
        change(claim, "set_risk", actor=tomas, risk="legal")
    assert (claim.risk, claim.row_version) == ("ordinary", 0)
