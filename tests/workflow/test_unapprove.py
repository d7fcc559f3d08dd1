"""An approval, and a correction that was settled, are taken back by who gave them."""

import pytest

from articles.models import Article, Claim, Correction, SignOff
from articles.models.verdict import Rating
from articles.workflow import signoff
from articles.workflow.assignments import resume
from articles.workflow.bulk import in_bulk
from articles.workflow.errors import NotAllowed, Outdated, Refused
from articles.workflow.signoff import approve_verdict, settle_correction, unapprove, unsettle
from articles.workflow.undo import undo_batch
from tests.factories import make_claim, make_verdict
from tests.workflow.ledger import fresh, nothing_changes, refused

S = Claim.State
pytestmark = pytest.mark.django_db


@pytest.fixture
def approved(nadia, tomas):
    """A verdict with a correction, signed off by Tomas."""
    claim = make_claim(passage="14 months", checker=nadia)
    verdict = make_verdict(claim=claim, rating=Rating.WRONG, wording="15 months")
    Claim.objects.update(state=S.SUBMITTED)
    verdict = type(verdict).objects.get(pk=verdict.pk)
    approve_verdict(verdict, editor=tomas)
    return type(verdict).objects.get(pk=verdict.pk)


def test_approval_taken_back_is_as_if_it_had_not_been_given(approved, nadia, tomas, hanna):
    unapprove(approved, editor=tomas, seen=1)
    claim = fresh(approved.claim)
    assert (claim.state, claim.checker, claim.current_verdict) == (S.SUBMITTED, nadia, approved)
    assert not SignOff.objects.exists()
    assert not Correction.objects.exists()
    assert claim.events.last().action == "unapprove"
    approve_verdict(type(approved).objects.get(pk=approved.pk), editor=hanna)
    assert SignOff.objects.get().editor == hanna
    assert Correction.objects.get().state == Correction.State.PENDING


def test_only_who_approved_takes_it_back(approved, hanna):
    with refused(NotAllowed, "Only Tomas can take this approval back"):
        unapprove(approved, editor=hanna)


def test_a_settled_correction_makes_the_approval_stand(approved, tomas):
    settle_correction(approved.correction, person=tomas, made=True)
    with refused(Refused, "The correction it asked for was settled"):
        unapprove(approved, editor=tomas)


@pytest.mark.parametrize(
    ("state", "why"), [("ready", "called ready since"), ("published", "not being checked any more")]
)
def test_an_article_called_ready_makes_the_approval_stand(state, why, approved, tomas):
    Article.objects.update(state=state)
    with refused(Refused, why):
        unapprove(type(approved).objects.get(pk=approved.pk), editor=tomas)


def test_late_second_click_finds_nothing_to_take_back(approved, tomas):
    unapprove(approved, editor=tomas)
    with refused(Refused, "no approval to take back"):
        unapprove(type(approved).objects.get(pk=approved.pk), editor=tomas)


def test_taking_back_on_an_old_page_is_outdated(approved, tomas):
    with refused(Outdated):
        unapprove(approved, editor=tomas, seen=0)


def test_a_newer_verdict_is_not_touched(approved, nadia, tomas):
    claim = fresh(approved.claim)
    signoff.reopen(claim, editor=tomas, reason="New figures")
    resume(claim, checker=nadia)
    with refused(Refused, "no approval to take back"):
        unapprove(type(approved).objects.get(pk=approved.pk), editor=tomas)


@pytest.mark.parametrize("made", [True, False])
def test_a_settled_correction_is_pending_again(made, approved, tomas, hanna):
    verb = lambda claim, person: settle_correction(  # noqa: E731
        claim.corrections.get(), person=person, made=made, reason="House style."
    )
    batch = in_bulk([approved.claim], verb, person=tomas).batch
    assert len(undo_batch(batch, person=tomas).done) == 1
    row = Correction.objects.get()
    assert (row.state, row.settled_by, row.settled_at, row.reason) == ("pending", None, None, "")
    (again,) = undo_batch(batch, person=tomas).refused
    assert again[1] == "You took this back already."
    with refused(Refused, "did not settle this"):
        unsettle(row, person=hanna)


def reopened(approved, editor):
    verb = lambda claim, editor: signoff.reopen(claim, editor=editor, reason="New figures.")  # noqa: E731
    return in_bulk([fresh(approved.claim)], verb, editor=editor).batch


def test_a_reopening_taken_back_leaves_it_approved_with_its_correction(approved, nadia, tomas):
    batch = reopened(approved, tomas)
    assert Correction.objects.get().state == Correction.State.DECLINED
    assert len(undo_batch(batch, person=tomas).done) == 1
    claim, row = fresh(approved.claim), Correction.objects.get()
    assert (claim.state, claim.checker, claim.current_verdict) == (S.APPROVED, nadia, approved)
    assert (row.state, row.settled_by, row.settled_at, row.reason) == ("pending", None, None, "")
    assert SignOff.objects.get().verdict == approved
    (again,) = undo_batch(batch, person=tomas).refused
    assert again[1] == "You took this back already."


def test_a_correction_that_was_declined_before_stays_declined(approved, tomas):
    settle_correction(approved.correction, person=tomas, made=False, reason="House style.")
    undo_batch(reopened(approved, tomas), person=tomas)
    assert fresh(approved.claim).state == S.APPROVED
    row = Correction.objects.get()
    assert (row.state, row.reason) == (Correction.State.DECLINED, "House style.")


def test_a_reopening_on_which_its_checker_went_on_stands(approved, nadia, tomas):
    batch = reopened(approved, tomas)
    resume(fresh(approved.claim), checker=nadia)
    with nothing_changes():
        ((_claim, sentence),) = undo_batch(batch, person=tomas).refused
    assert sentence == "Nadia acted on this claim meanwhile."
