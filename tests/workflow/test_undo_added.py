"""Who added a claim takes it back, as long as nobody else touched it."""

import pytest

from articles.models import Claim, VerdictDraft
from articles.workflow import triage
from articles.workflow.assignments import take
from articles.workflow.batches import in_one_go
from articles.workflow.errors import NotFound
from articles.workflow.evidence import add_evidence
from articles.workflow.findings import add_claim
from articles.workflow.undo import undo_batch
from tests.factories import make_article, make_claim, make_person
from tests.workflow.ledger import nothing_changes, refused

S = Claim.State
pytestmark = pytest.mark.django_db


def added(article, person, passage="12 million"):
    version = article.current_version
    start = version.text.index(passage)
    with in_one_go() as batch:
        claim = add_claim(
            version, start=start, end=start + len(passage), kinds=["figure"], person=person
        )
    return claim, batch


@pytest.fixture
def article(metro):
    return make_article("The bridge cost 12 million.\n", desk=metro)


def test_who_added_a_claim_takes_it_back_and_its_number_is_not_given_again(nadia, article):
    claim, batch = added(article, nadia)
    assert undo_batch(batch, person=nadia).done == [claim]
    claim = Claim.objects.get()
    assert (claim.number, claim.state) == (1, S.DISCARDED)
    event = claim.events.last()
    assert (event.action, event.old_state, event.new_state) == ("undo", S.OPEN, S.DISCARDED)
    other, _batch = added(article, nadia, "bridge")
    assert other.number == 2


def test_what_came_back_by_being_added_goes_again_by_the_same_right(nadia, article):
    claim, batch = added(article, nadia)
    undo_batch(batch, person=nadia)
    again, batch = added(article, nadia)
    assert (again, again.state) == (claim, S.OPEN)
    undo_batch(batch, person=nadia)
    assert Claim.objects.get().state == S.DISCARDED


def test_a_restored_claim_stays_an_editors_affair(nadia, metro):
    editor = make_person(desk=metro, roles=["editor"])
    claim = make_claim(desk=metro, state=S.DISCARDED)
    with in_one_go() as batch:
        triage.restore(claim, editor=editor)
    editor.memberships.update(role="checker")
    with nothing_changes():
        (refusal,) = undo_batch(batch, person=editor.__class__.objects.get(pk=editor.pk)).refused
    assert "editor" in str(refusal[1])


@pytest.mark.parametrize("touch", ["take", "evidence", "risk", "draft"])
def test_a_claim_that_others_touched_stays(nadia, mei, tomas, article, touch):
    claim, batch = added(article, nadia)
    if touch == "take":
        take(claim, checker=mei)
        why = "Mei acted on this claim"
    elif touch == "evidence":
        add_evidence(claim, person=mei, kind="link", url="https://example.org/")
        why = "Mei acted on this claim"
    elif touch == "risk":
        triage.set_risk(claim, risk="legal", editor=tomas)
        why = "acted on this claim"
    else:
        VerdictDraft.objects.create(claim=claim, checker=mei, note="Hm.")
        why = "Somebody has begun to write"
    ((_claim, told),) = undo_batch(batch, person=nadia).refused
    assert why in str(told)
    assert Claim.objects.get().state != S.DISCARDED


def test_nobody_else_takes_an_added_claim_back(nadia, mei, article):
    _claim, batch = added(article, nadia)
    with refused(NotFound):
        undo_batch(batch, person=mei)
