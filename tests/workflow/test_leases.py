from datetime import timedelta

import pytest
from django.utils import timezone

from articles.models import Article, Assignment, Claim, VerdictDraft
from articles.workflow.assignments import put_back, resume, take
from articles.workflow.drafts import keep_draft
from articles.workflow.errors import Outdated, Refused
from articles.workflow.leases import expire_overdue, renew_lease
from articles.workflow.publication import withdraw_article
from articles.workflow.queue import take_next
from articles.workflow.turns import holder_of
from articles.workflow.verdicts import submit_verdict
from tests.factories import make_article, make_claim, make_desk
from tests.workflow.ledger import fresh, outcomes, refused, stored

S, Outcome = Claim.State, Assignment.Outcome
pytestmark = pytest.mark.django_db


def test_request_of_the_holder_renews_the_lease(nadia, mei, clock):
    claim = make_claim()
    take(claim, checker=nadia)
    clock.advance(minutes=20)
    assert renew_lease(claim, nadia)
    assert not renew_lease(claim, mei)
    clock.advance(minutes=20)
    assert expire_overdue() == 0
    turn = holder_of(claim)
    assert turn.active_at == timezone.now() - timedelta(minutes=20)
    assert turn.lease_until == timezone.now() + timedelta(minutes=10)
    clock.advance(minutes=10, seconds=1)
    assert expire_overdue() == 1
    assert not renew_lease(claim, nadia)


def test_lease_on_its_last_second_still_holds(nadia, clock):
    take(make_claim(), checker=nadia)
    clock.advance(minutes=30)
    assert expire_overdue() == 0


def test_expiry_leaves_other_desks_alone(nadia, metro, clock):
    make_claim(state=S.CHECKING)
    clock.advance(hours=1)
    assert expire_overdue([make_desk("sport")]) == 0
    assert expire_overdue([metro]) == 1


def test_draft_survives_expiry_and_the_next_holder(nadia, mei, clock):
    claim = make_claim()
    take(claim, checker=nadia)
    keep_draft(claim, checker=nadia, note="Half a thought")
    clock.advance(hours=1)
    expire_overdue()
    claim = fresh(claim)
    take(claim, checker=mei)
    keep_draft(claim, checker=mei, note="Another")
    assert VerdictDraft.objects.get(checker=nadia).note == "Half a thought"


def test_expired_lease_is_free_for_take_without_the_beat(nadia, mei, clock):
    claim = make_claim()
    take(claim, checker=nadia)
    clock.advance(minutes=31)
    claim = fresh(claim)
    take(claim, checker=mei, seen=claim.row_version)
    assert stored(claim).checker == mei
    assert outcomes(claim) == [("nadia", Outcome.EXPIRED), ("mei", "")]
    steps = claim.events.values_list("action", "actor__username")
    assert list(steps) == [("take", "nadia"), ("expire", None), ("take", "mei")]


def test_expired_lease_does_not_hide_that_the_page_is_old(nadia, mei, clock):
    claim = make_claim()
    take(claim, checker=nadia)
    clock.advance(minutes=31)
    with refused(Outdated):
        take(fresh(claim), checker=mei, seen=0)


def test_expired_lease_is_free_for_take_next_without_the_beat(nadia, mei, clock):
    claim = make_claim()
    take(claim, checker=nadia)
    assert take_next(checker=mei) is None
    clock.advance(minutes=31)
    assert take_next(checker=mei).claim == claim
    assert outcomes(claim) == [("nadia", Outcome.EXPIRED), ("mei", "")]


def test_expired_lease_of_a_returned_claim_is_not_free_for_others(nadia, mei, clock):
    claim = make_claim(state=S.RETURNED, checker=nadia)
    resume(claim, checker=nadia)
    clock.advance(minutes=31)
    with refused(Refused):
        take(fresh(claim), checker=mei)
    assert take_next(checker=mei) is None
    assert stored(claim).state == S.RETURNED


def test_holder_comes_back_late_and_still_hands_in(nadia, clock):
    claim = make_claim()
    take(claim, checker=nadia)
    clock.advance(hours=3)
    submit_verdict(fresh(claim), checker=nadia, rating="not_checkable")
    assert stored(claim).state == S.SUBMITTED
    assert expire_overdue() == 0


def test_claim_of_a_withdrawn_article_leaves_its_holders_hands(nadia, mei, hanna, clock):
    article = make_article()
    mine, theirs = make_claim(article=article), make_claim(article=article)
    take(mine, checker=nadia)
    take(theirs, checker=mei)
    withdraw_article(article, chief=hanna, reason="Not ours to tell.")
    put_back(fresh(mine), checker=nadia)
    clock.advance(hours=1)
    assert expire_overdue() == 1
    assert not Assignment.objects.open().exists()
    assert Article.objects.get().state == Article.State.WITHDRAWN
