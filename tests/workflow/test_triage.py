from datetime import UTC, datetime

import pytest
from django.utils import timezone

from articles.models import Claim
from articles.workflow import triage
from articles.workflow.errors import NotAllowed, Outdated, Refused, RuleBroken
from tests.factories import make_article, make_claim, make_person
from tests.workflow.ledger import refused, stored

S = Claim.State
pytestmark = pytest.mark.django_db


def test_keep_opens_a_suggestion(tomas):
    claim = make_claim(state=S.SUGGESTED)
    triage.keep(claim, editor=tomas, seen=0)
    assert stored(claim).state == S.OPEN


@pytest.mark.parametrize(
    ("verb", "reason", "text", "note", "state"),
    [
        (triage.discard, "opinion", "", "opinion", S.DISCARDED),
        (triage.discard, "other", " A joke. ", "other: A joke.", S.DISCARDED),
        (triage.waive, "common_knowledge", "", "common_knowledge", S.WAIVED),
        (triage.waive, "duplicate", "Of claim 3", "duplicate: Of claim 3", S.WAIVED),
    ],
)
def test_reason_goes_into_the_history(verb, reason, text, note, state, tomas):
    claim = make_claim()
    verb(claim, reason=reason, text=text, editor=tomas)
    assert stored(claim).state == state
    assert claim.events.get().payload == {"note": note}


@pytest.mark.parametrize("verb", [triage.discard, triage.waive])
@pytest.mark.parametrize(
    ("reason", "text", "field"),
    [
        ("", "", "reason"),
        ("boring", "", "reason"),
        ("other", "", "text"),
        ("other", " \n", "text"),
        ("other", "x" * 1001, "text"),
        ("duplicate", "\0", "text"),
    ],
)
def test_reason_from_the_list_or_in_words(verb, reason, text, field, tomas):
    claim = make_claim()
    with refused(RuleBroken) as caught:
        verb(claim, reason=reason, text=text, editor=tomas)
    assert caught.value.fields.keys() == {field}


def test_reasons_of_the_two_verbs_differ(tomas):
    claim = make_claim()
    with refused(RuleBroken, "Choose a reason"):
        triage.waive(claim, reason="opinion", editor=tomas)
    claim = make_claim()
    with refused(RuleBroken, "Choose a reason"):
        triage.discard(claim, reason="out_of_scope", editor=tomas)


@pytest.mark.parametrize("state", [S.WAIVED, S.DISCARDED])
def test_restored_claim_is_free_for_everybody(state, tomas, nadia):
    claim = make_claim(state=state, checker=nadia)
    triage.restore(claim, editor=tomas)
    assert (stored(claim).state, stored(claim).checker) == (S.OPEN, None)


def test_risk_and_deadline_are_recorded(tomas):
    claim, at = make_claim(), timezone.now()
    triage.set_risk(claim, risk="legal", editor=tomas)
    triage.set_deadline(claim, due_at=at, editor=tomas)
    row = stored(claim)
    assert (row.risk, row.legal_rank, row.risk_rank) == ("legal", 0, 0)
    assert row.due_at == row.queue_due == at
    assert row.row_version == 2
    triage.set_deadline(claim, due_at=None, editor=tomas)
    assert stored(claim).due_at is None
    payloads = claim.events.values_list("payload", flat=True)
    assert list(payloads) == [
        {"risk": ["ordinary", "legal"]},
        {"due_at": [None, str(at)]},
        {"due_at": [str(at), None]},
    ]


def test_unknown_risk_is_refused(tomas):
    claim = make_claim()
    with refused(RuleBroken, "Choose a risk") as caught:
        triage.set_risk(claim, risk="huge", editor=tomas)
    assert "risk" in caught.value.fields


@pytest.mark.parametrize("state", [S.SUGGESTED, S.OPEN, S.STALE, S.RETURNED, S.WAITING])
def test_claim_is_given_to_a_person(state, tomas, nadia):
    claim = make_claim(state=state)
    triage.assign(claim, to=nadia, editor=tomas)
    assert stored(claim).checker == nadia
    assert stored(claim).state == state
    assert claim.events.get().payload["checker_id"][1] == nadia.pk


@pytest.mark.parametrize("state", [S.SUGGESTED, S.OPEN, S.STALE])
def test_claim_is_given_to_nobody(state, tomas, nadia):
    claim = make_claim(state=state, checker=nadia)
    triage.assign(claim, to=None, editor=tomas)
    assert stored(claim).checker is None


@pytest.mark.parametrize("state", [S.RETURNED, S.WAITING])
def test_claim_that_was_worked_on_keeps_a_checker(state, tomas):
    claim = make_claim(state=state)
    with refused(Refused, "needs a checker"):
        triage.assign(claim, to=None, editor=tomas)


@pytest.mark.parametrize("state", [S.CHECKING, S.SUBMITTED, S.APPROVED, S.WAIVED, S.DISCARDED])
def test_claim_in_work_or_decided_is_not_given_away(state, tomas, nadia):
    claim = make_claim(state=state)
    with refused(Refused, "cannot be assigned"):
        triage.assign(claim, to=nadia, editor=tomas)


def test_claim_is_given_only_to_who_may_check_it(tomas, nadia, omar, ivo, ada):
    article = make_article(authors=[nadia])
    claim = make_claim(article=article)
    asleep = make_person(desk=article.desk, roles=["checker"], is_active=False)
    for person in (nadia, omar, ivo, ada, asleep):
        with refused(NotAllowed, "cannot check claims of this article"):
            triage.assign(claim, to=person, editor=tomas)


@pytest.mark.parametrize(
    ("verb", "arguments"),
    [
        (triage.keep, {}),
        (triage.discard, {"reason": "opinion"}),
        (triage.waive, {"reason": "duplicate"}),
        (triage.set_risk, {"risk": "legal"}),
        (triage.set_deadline, {"due_at": None}),
        (triage.assign, {"to": None}),
    ],
)
def test_decision_on_an_old_view_is_outdated(verb, arguments, tomas):
    claim = make_claim(state=S.SUGGESTED)
    Claim.objects.update(row_version=3)
    claim.refresh_from_db()
    with refused(Outdated):
        verb(claim, editor=tomas, seen=2, **arguments)
    verb(claim, editor=tomas, seen=3, **arguments)


@pytest.mark.parametrize("year", [1, 1999, 2101, 9999])
def test_a_deadline_too_far_off_to_be_meant_is_refused(tomas, year):
    claim = make_claim()
    with refused(RuleBroken, "between 2000 and 2100") as caught:
        triage.set_deadline(claim, due_at=datetime(year, 12, 31, 23, tzinfo=UTC), editor=tomas)
    assert set(caught.value.fields) == {"due_at"}
