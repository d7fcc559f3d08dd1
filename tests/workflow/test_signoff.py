import pytest

from articles.models import Claim, Correction, Evidence, SignOff
from articles.models.verdict import Action, Rating
from articles.workflow.assignments import resume
from articles.workflow.errors import NotAllowed, Outdated, Refused, RuleBroken
from articles.workflow.signoff import approve_verdict, reopen, send_back, settle_correction
from articles.workflow.verdicts import submit_verdict
from tests.factories import join, make_claim, make_verdict
from tests.workflow.ledger import refused, stored

S = Claim.State
pytestmark = pytest.mark.django_db
NO_REASON = pytest.mark.parametrize("reason", ["", " \n", "x" * 1001, "\0"])


@pytest.fixture
def correction(nadia, tomas):
    """Pending, on a claim that Nadia checked and Tomas signed off."""
    claim = make_claim(passage="14 months", checker=nadia)
    verdict = make_verdict(claim=claim, rating=Rating.WRONG, wording="15 months")
    Claim.objects.update(state=S.SUBMITTED)
    approve_verdict(type(verdict).objects.get(pk=verdict.pk), editor=tomas)
    return Correction.objects.get()


def test_second_person_signs_off(nadia, tomas):
    verdict = make_verdict(checker=nadia)
    sign_off = approve_verdict(verdict, editor=tomas)
    assert stored(verdict.claim).state == S.APPROVED
    assert (sign_off.editor, sign_off.checker, sign_off.verdict) == (tomas, nadia, verdict)
    assert not Correction.objects.exists()


@pytest.mark.parametrize(
    "verb",
    [approve_verdict, lambda verdict, editor: send_back(verdict, editor=editor, reason="Why?")],
    ids=["approve", "send back"],
)
def test_nobody_signs_off_their_own(verb, nadia, metro):
    join(nadia, metro, "editor")
    verdict = make_verdict(checker=nadia)
    with refused(NotAllowed, "Only a second person"):
        verb(verdict, editor=nadia)


def test_approval_names_the_verdict_that_was_seen(nadia, tomas):
    old = make_verdict(checker=nadia)
    make_verdict(claim=old.claim)
    old = type(old).objects.get(pk=old.pk)
    with refused(Outdated):
        approve_verdict(old, editor=tomas)
    with refused(Outdated):
        send_back(old, editor=tomas, reason="Which year?")


def test_approval_on_an_old_page_is_outdated(tomas):
    verdict = make_verdict()
    with refused(Outdated):
        approve_verdict(verdict, editor=tomas, seen=2)
    with refused(Outdated):
        send_back(verdict, editor=tomas, reason="Why?", seen=2)


def test_late_second_click_is_refused(tomas, hanna):
    verdict = make_verdict()
    approve_verdict(verdict, editor=tomas)
    with refused(Refused, "no verdict to sign off"):
        approve_verdict(verdict, editor=hanna)
    with refused(Refused, "no verdict to send back"):
        send_back(verdict, editor=hanna, reason="Why?")
    assert SignOff.objects.count() == 1


def test_sent_back_verdict_returns_to_its_checker_with_the_reason(nadia, tomas):
    verdict = make_verdict(checker=nadia)
    send_back(verdict, editor=tomas, reason=" Which year? ")
    claim = stored(verdict.claim)
    assert (claim.state, claim.checker) == (S.RETURNED, nadia)
    assert claim.events.get().payload == {"note": "Which year?"}
    resume(claim, checker=nadia)
    again = submit_verdict(claim, checker=nadia, rating="confirmed")
    assert again.number == 2
    approve_verdict(again, editor=tomas)
    assert stored(claim).state == S.APPROVED


@NO_REASON
def test_sending_back_needs_a_reason_that_fits(reason, tomas):
    verdict = make_verdict()
    with refused(RuleBroken) as caught:
        send_back(verdict, editor=tomas, reason=reason)
    assert caught.value.fields.keys() == {"reason"}


@NO_REASON
def test_reopening_needs_a_reason_that_fits(reason, tomas):
    claim = make_claim(state=S.APPROVED)
    with refused(RuleBroken) as caught:
        reopen(claim, editor=tomas, reason=reason)
    assert caught.value.fields.keys() == {"reason"}


@pytest.mark.parametrize("action", Action.values)
def test_all_but_stet_open_a_correction(action, tomas):
    claim = make_claim(passage="14 months", state=S.SUBMITTED)
    verdict = make_verdict(claim=claim, rating=Rating.WRONG, action=action, wording="15 months")
    approve_verdict(verdict, editor=tomas)
    opened = Correction.objects.filter(verdict=verdict)
    if action == Action.STET:
        assert not opened.exists()
        return
    row = opened.get()
    assert (row.old_wording, row.new_wording) == ("14 months", "15 months")
    assert (row.state, row.claim) == (Correction.State.PENDING, claim)


def test_reopening_lets_a_pending_correction_fall(correction, tomas, nadia):
    claim = stored(correction.claim)
    reopen(claim, editor=tomas, reason="New figures")
    assert (stored(claim).state, stored(claim).checker) == (S.RETURNED, nadia)
    correction.refresh_from_db()
    assert (correction.state, correction.settled_by) == (Correction.State.DECLINED, tomas)
    # What the editor said is for the desk, and authors read corrections.
    assert (correction.reason, correction.why) == ("reopened", "The claim was reopened.")
    assert claim.events.last().payload["note"] == "New figures"
    with refused(Refused, "settled already"):
        settle_correction(correction, person=tomas, made=True)


def test_reopening_leaves_a_correction_that_was_made(correction, tomas):
    settle_correction(correction, person=tomas, made=True)
    reopen(stored(correction.claim), editor=tomas, reason="New figures")
    correction.refresh_from_db()
    assert (correction.state, correction.reason) == (Correction.State.MADE, "")


def test_reopening_an_old_view_is_outdated(tomas):
    claim = make_claim(state=S.APPROVED)
    with refused(Outdated):
        reopen(claim, editor=tomas, reason="New figures", seen=4)


def test_next_verdict_opens_a_correction_of_its_own(correction, nadia, tomas):
    claim = stored(correction.claim)
    reopen(claim, editor=tomas, reason="New figures")
    resume(claim, checker=nadia)
    verdict = submit_verdict(
        claim, checker=nadia, rating="wrong", note="16, says the ledger.", wording="16 months"
    )
    approve_verdict(verdict, editor=tomas)
    states = claim.corrections.values_list("state", "new_wording")
    assert list(states) == [("declined", "15 months"), ("pending", "16 months")]
    assert Evidence.objects.filter(verdicts=verdict).exists()


@pytest.mark.parametrize("made", [True, False])
def test_correction_is_settled_once(made, correction, tomas, hanna):
    settle_correction(correction, person=tomas, made=made, reason=" The editor agreed. ")
    state = Correction.State.MADE if made else Correction.State.DECLINED
    row = Correction.objects.get()
    assert (row.state, row.settled_by, row.reason) == (state, tomas, "The editor agreed.")
    assert row.settled_at
    event = correction.claim.events.last()
    assert (event.action, event.payload["state"]) == ("settle", state)
    with refused(Refused, "settled already"):
        settle_correction(correction, person=hanna, made=True)


@NO_REASON
def test_declining_needs_a_reason_that_fits(reason, correction, tomas):
    with refused(RuleBroken) as caught:
        settle_correction(correction, person=tomas, made=False, reason=reason)
    assert caught.value.fields.keys() == {"reason"}


@pytest.mark.parametrize("role", ["", "editor", "chief"])
def test_author_says_it_was_made_and_declines_nothing(role, correction, omar, metro):
    correction.claim.article.authors.add(omar)
    if role:
        join(omar, metro, role)
    with refused(NotAllowed):
        settle_correction(correction, person=omar, made=False, reason="I like it so.")
    settle_correction(correction, person=omar, made=True)
    assert Correction.objects.get().state == Correction.State.MADE
