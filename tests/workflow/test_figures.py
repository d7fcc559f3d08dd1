from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from articles.exports import expressions
from articles.models import Claim, Correction, Event
from articles.models.verdict import Rating
from articles.workflow import figures
from articles.workflow.assignments import put_back, resume, take
from articles.workflow.figures import Scope
from articles.workflow.findings import add_claim
from articles.workflow.signoff import approve_verdict, send_back
from articles.workflow.triage import keep
from articles.workflow.undo import undo
from articles.workflow.verdicts import submit_verdict
from tests.factories import make_article, make_claim, make_desk, make_sign_off, make_verdict
from tests.workflow.ledger import stored

S = Claim.State
NOON = timezone.datetime(2031, 5, 14, 12, 0, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def scope(metro):
    return since(timezone.now() - timedelta(days=7), metro)


def since(begin, *desks, days=8):
    return Scope(desks, tuple(begin + timedelta(days=on) for on in range(days + 1)))


@pytest.fixture
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


def later(clock, **time):
    clock.shift(timedelta(**time))


def test_the_check_begins_when_an_editor_keeps_the_claim(clock, metro, tomas, nadia):
    scope = since(NOON, metro, days=1)
    claim = make_claim(desk=metro, state=S.SUGGESTED, checker=nadia)
    later(clock, minutes=30)
    keep(claim, editor=tomas)
    later(clock, minutes=40)
    make_verdict(claim=claim)
    assert figures.time_to_verdict(scope) == [[2400]]
    assert figures.time_to_verdict(scope, of=nadia) == figures.time_to_verdict(scope)
    assert figures.time_to_verdict(scope, of=tomas) == [[]]


def test_a_claim_that_comes_open_counts_from_its_beginning(clock, metro, nadia):
    version = make_article(desk=metro).current_version
    claim = add_claim(version, start=0, end=7, kinds=["event"], person=nadia)
    take(claim, checker=nadia)
    later(clock, minutes=2)
    put_back(stored(claim), checker=nadia)
    later(clock, minutes=3)
    take(stored(claim), checker=nadia)
    make_verdict(claim=stored(claim))
    assert figures.time_to_verdict(since(NOON, metro, days=1)) == [[300]]


def test_an_older_sqlite_says_the_same_seconds(clock, metro, nadia, monkeypatch):
    monkeypatch.setattr(expressions.Seconds, "template", expressions.SECONDS_OF_OLD)
    claim = make_claim(desk=metro, checker=nadia)
    later(clock, minutes=5, milliseconds=900)
    make_verdict(claim=claim)
    assert figures.time_to_verdict(since(NOON, metro, days=1)) == [[300]]


def test_a_second_verdict_on_a_claim_is_no_new_check(clock, metro):
    claim = make_claim(desk=metro, state=S.RETURNED)
    make_verdict(claim=claim)
    ((_once,),) = figures.time_to_verdict(since(NOON, metro, days=1))


def test_a_claim_that_was_kept_twice_was_opened_the_first_time(clock, metro, tomas):
    claim = make_claim(desk=metro, state=S.SUGGESTED)
    keep(claim, editor=tomas)
    undo(claim.events.get(action="keep"), person=tomas)
    later(clock, hours=1)
    keep(stored(claim), editor=tomas)
    assert stored(claim).opened_at == NOON


def test_a_verdict_after_one_that_was_sent_back_is_not_the_first(clock, metro, nadia, tomas):
    claim = make_claim(desk=metro)
    take(claim, checker=nadia)
    later(clock, minutes=7)
    first = submit_verdict(claim, checker=nadia, rating="not_checkable")
    later(clock, minutes=9)
    send_back(first, editor=tomas, reason="Look again.")
    resume(stored(claim), checker=nadia)
    submit_verdict(stored(claim), checker=nadia, rating="not_checkable")
    assert figures.time_to_verdict(since(NOON, metro, days=1)) == [[420]]


def test_an_approval_is_kept_with_its_desk_and_the_moment_of_its_verdict(clock, metro, tomas):
    verdict = make_claim(desk=metro, state=S.SUBMITTED).current_verdict
    later(clock, minutes=20)
    approve_verdict(verdict, editor=tomas)
    assert figures.time_to_sign_off(since(NOON, metro, days=1)) == [[1200]]


def test_sign_off_counts_from_the_verdict_to_the_second_person(clock, metro, nadia, tomas):
    verdict = make_verdict(claim=make_claim(desk=metro, checker=nadia))
    later(clock, hours=2)
    make_sign_off(verdict, editor=tomas)
    scope = since(NOON, metro, days=1)
    assert figures.time_to_sign_off(scope) == [[7200]]
    assert figures.time_to_sign_off(scope, of=nadia) == [[]]


def test_what_lies_before_the_period_or_on_other_desks_is_left_out(clock, metro):
    make_sign_off(make_verdict(claim=make_claim(desk=metro, state=S.SUBMITTED)))
    make_sign_off(make_verdict(claim=make_claim(desk=make_desk("sport"), state=S.SUBMITTED)))
    later(clock, days=1)
    today, both = since(timezone.now(), metro, days=1), since(NOON, metro, days=2)
    for question in (figures.time_to_verdict, figures.time_to_sign_off):
        assert (question(today), question(both)) == ([[]], [[0], []])
    assert figures.verdicts_by_kind(today) == {}
    assert figures.verdicts_by_kind(both) == {"figure": {"confirmed": 1}}


def test_each_day_has_its_own_durations_the_shortest_first(clock, metro, nadia):
    claims = [make_claim(desk=metro, checker=nadia) for _ in range(4)]
    for claim, minutes in zip(claims, (9, 3, 24 * 60 - 12, 1), strict=True):
        later(clock, minutes=minutes)
        make_verdict(claim=claim)
    # What was given at the very moment in which a day begins is of that day.
    assert figures.time_to_verdict(since(NOON, metro, days=2)) == [[540, 720], [86400, 86460]]


def test_what_ends_before_it_began_took_no_time(clock, metro, nadia):
    claim = make_claim(desk=metro, checker=nadia)
    make_verdict(claim=claim)
    Claim.objects.filter(pk=claim.pk).update(opened_at=NOON + timedelta(hours=1))
    assert figures.time_to_verdict(since(NOON, metro, days=1)) == [[0]]


def test_no_desk_has_no_durations(metro, db):
    make_sign_off(make_verdict(claim=make_claim(desk=metro, state=S.SUBMITTED)))
    for question in (figures.time_to_verdict, figures.time_to_sign_off):
        assert question(since(NOON, days=2)) == [[], []]


def test_verdicts_are_counted_under_each_kind_of_their_claim(metro, scope):
    article = make_article(desk=metro)
    make_claim(article=article, kinds=["figure", "date"], state=S.APPROVED)
    wrong = make_claim(article=article, kinds=["date"], state=S.SUBMITTED)
    make_verdict(claim=wrong, rating=Rating.WRONG)
    assert figures.verdicts_by_kind(scope) == {
        "figure": {"confirmed": 1},
        "date": {"confirmed": 1, "wrong": 1},
    }


def test_a_verdict_that_was_taken_back_does_not_count(metro, scope):
    claim = make_claim(desk=metro, state=S.SUBMITTED)
    Claim.objects.filter(pk=claim.pk).update(state=S.CHECKING)
    assert figures.verdicts_by_kind(scope) == {}


def test_out_of_date_counts_articles_in_check_alone(metro):
    make_claim(desk=metro, state=S.STALE)
    done = make_claim(desk=metro, state=S.STALE)
    done.article.state = "published"
    done.article.save()
    assert figures.out_of_date([metro]) == 1
    assert figures.out_of_date([make_desk("sport")]) == 0


def test_the_claim_laid_aside_first_waits_longest(clock, metro):
    assert figures.waiting_longest([metro]) is None
    first, second = (make_claim(desk=metro, state=S.WAITING) for _ in range(2))
    for claim in (second, first):
        later(clock, hours=1)
        Event.objects.create(desk=metro, claim=claim, action="wait", new_state=S.WAITING)
    found = figures.waiting_longest([metro])
    assert (found, found.since) == (second, NOON + timedelta(hours=1))


def test_errors_found_are_corrections_that_were_not_declined(metro, scope, tomas):
    def corrected(**fields):
        verdict = make_verdict(claim=make_claim(desk=metro, state=S.SUBMITTED), rating="wrong")
        Correction.objects.create(claim=verdict.claim, verdict=verdict, old_wording="a", **fields)

    settled = {"settled_by": tomas, "settled_at": timezone.now()}
    corrected()
    corrected(state="made", **settled)
    corrected(state="declined", reason="It is right.", **settled)
    assert figures.errors_found(scope) == 2


def test_nobodys_are_free_claims_without_a_checker(metro, nadia):
    make_claim(desk=metro)
    make_claim(desk=metro, checker=nadia)
    make_claim(desk=metro, state=S.SUGGESTED)
    assert figures.nobodys([metro]) == 1


@pytest.mark.parametrize(("there_are", "found"), [(0, 0), (2, 2), (3, 3), (4, 3)])
def test_verdicts_are_counted_no_further_than_enough(metro, there_are, found):
    for _ in range(there_are):
        make_claim(desk=metro, state=S.SUBMITTED)
    assert figures.verdicts_so_far([metro], enough=3) == found
