"""Claims are split: nothing is lost, and it can be taken back."""

import pytest
from django.db import transaction

from articles.models import Claim, Event, VerdictDraft
from articles.workflow.batches import in_one_go
from articles.workflow.drafts import keep_draft
from articles.workflow.errors import NotAllowed, NotFound, Outdated, Refused, RuleBroken
from articles.workflow.reshaping import split_claim
from articles.workflow.undo import undo, undo_batch
from tests.factories import make_article, make_claim, make_detail, make_evidence
from tests.workflow.ledger import nothing_changes, refused
from tests.workflow.shapes import FIRST, SECOND, WHOLE, add, words

S = Claim.State


@pytest.fixture
def article(metro):
    return make_article(desk=metro)


@pytest.fixture
def double(article):
    return make_claim(article=article, passage=WHOLE, risk="central")


def test_a_double_claim_becomes_two(double, nadia):
    half = split_claim(double, at=len(FIRST), person=nadia, seen=0)
    assert words(double, half) == [FIRST, SECOND]
    assert (double.number, half.number) == (1, 2)
    assert (half.state, half.origin, half.risk) == (S.OPEN, "person", "central")
    assert half.anchor.before.endswith(FIRST + " ")
    assert Claim.objects.get(pk=double.pk).row_version == 1
    event = Event.objects.get(action="split")
    assert (event.actor, event.payload["into"]) == (nadia, 2)


def test_both_halves_keep_what_was_gathered(article, nadia):
    claim = make_claim(article=article, passage=WHOLE, state=S.CHECKING, checker=nadia)
    make_evidence(claim, url="https://records.example/1")
    VerdictDraft.objects.create(claim=claim, checker=nadia, note="Half done", wording="Other")
    half = split_claim(claim, at=len(FIRST), person=nadia)
    assert half.evidence.get().url == claim.evidence.get().url == "https://records.example/1"
    assert half.drafts.get().note == claim.drafts.get().note == "Half done"
    assert half.drafts.get().wording == ""
    assert (claim.state, half.state, half.checker) == (S.CHECKING, S.OPEN, nadia)


def test_details_go_with_their_words(double, nadia):
    for text in ("$12 million", "14 months"):
        make_detail(double, text)
    half = split_claim(double, at=len(FIRST), person=nadia)
    assert [d.text for d in double.details.all()] == ["$12 million"]
    assert [d.text for d in half.details.all()] == ["14 months"]


@pytest.mark.parametrize("at", [-1, 0, len(WHOLE), 999])
def test_a_cut_needs_words_on_both_sides(double, nadia, at):
    with refused(RuleBroken, "on both sides"):
        split_claim(double, at=at, person=nadia)


def test_words_that_are_a_claim_already_are_not_split_off(article, double, nadia):
    make_claim(article=article, passage=SECOND)
    with refused(Refused, "claim 2 already"):
        split_claim(double, at=len(FIRST), person=nadia)


@pytest.mark.parametrize("state", [S.WAITING, S.SUBMITTED, S.RETURNED, S.APPROVED, S.WAIVED])
def test_a_claim_with_a_verdict_or_laid_aside_keeps_its_words(article, nadia, state):
    claim = make_claim(article=article, passage=WHOLE, state=state)
    with refused(Refused, "without a verdict"):
        split_claim(claim, at=len(FIRST), person=nadia)


def test_only_its_holder_splits_a_claim_in_hand(article, nadia, mei):
    claim = make_claim(article=article, passage=WHOLE, state=S.CHECKING, checker=mei)
    with refused(Refused, "Mei has this"):
        split_claim(claim, at=len(FIRST), person=nadia)


def test_a_second_click_splits_nothing_more(double, nadia):
    split_claim(double, at=len(FIRST), person=nadia, seen=0)
    again = Claim.objects.get(pk=double.pk)
    with refused(Outdated, "Look again"):
        split_claim(again, at=10, person=nadia, seen=0)


def test_a_split_is_taken_back(double, nadia):
    make_detail(double, "14 months")
    with in_one_go() as batch:
        half = split_claim(double, at=len(FIRST), person=nadia)
    undo_batch(batch, person=nadia)
    assert words(double) == [WHOLE]
    assert Claim.objects.get(pk=double.pk).details.get().text == "14 months"
    assert Claim.objects.get(pk=half.pk).state == S.DISCARDED


def test_a_split_stands_once_somebody_acted_on_the_half(double, nadia, tomas):
    with in_one_go() as batch:
        half = split_claim(double, at=len(FIRST), person=nadia)
    Event.objects.create(
        desk=half.desk, article=half.article, claim=half, actor=tomas, action="set_risk"
    )
    (told,) = undo_batch(batch, person=nadia).refused
    assert told[1] == "Somebody acted on claim 2 meanwhile."
    assert words(double) == [FIRST]


def test_a_split_stands_once_somebody_writes_about_the_half(double, nadia, mei):
    VerdictDraft.objects.create(claim=double, checker=mei, note="Carried over")
    with in_one_go() as batch:
        half = split_claim(double, at=len(FIRST), person=nadia)
    with transaction.atomic():
        assert undo_batch(batch, person=nadia).done == [double]
        transaction.set_rollback(True)
    keep_draft(half, checker=mei, note="I asked the harbour.")
    with nothing_changes():
        (told,) = undo_batch(batch, person=nadia).refused
    assert told[1] == "Somebody has begun to write about this claim."


def test_a_split_stands_where_the_claim_changes_at_the_same_moment(double, nadia):
    with in_one_go():
        split_claim(double, at=len(FIRST), person=nadia)
    event = Event.objects.select_related("claim__anchor").get(action="split")
    assert event.claim.row_version == 1
    Claim.objects.update(row_version=2)
    with refused(Outdated):
        undo(event, person=nadia)


@pytest.mark.parametrize("state", [S.OPEN, S.SUGGESTED])
def test_a_half_that_was_given_up_comes_back_with_its_number(article, nadia, state):
    claim = make_claim(article=article, passage=WHOLE, state=state)
    make_detail(claim, "14 months")
    for _again in range(2):
        with in_one_go() as batch:
            half = split_claim(Claim.objects.get(pk=claim.pk), at=len(FIRST), person=nadia)
        assert (half.number, half.state) == (2, state)
        assert words(claim, half) == [FIRST, SECOND]
        assert half.details.get().text == "14 months"
        assert undo_batch(batch, person=nadia).refused == []
        assert words(claim) == [WHOLE]
        assert Claim.objects.get(pk=half.pk).state == S.DISCARDED


def test_what_was_called_no_claim_comes_back_as_the_half_of_this_one(article, double, nadia, mei):
    make_detail(double, "14 months")
    found = make_claim(article=article, passage=SECOND, state=S.DISCARDED, kinds=["money"])
    make_detail(found, "14 months")
    Claim.objects.filter(pk=double.pk).update(checker=mei)
    half = split_claim(Claim.objects.get(pk=double.pk), at=len(FIRST), person=nadia)
    assert (half.pk, half.kinds) == (found.pk, ["money"])
    half.refresh_from_db()
    assert (half.checker, half.risk, half.opened_at is None) == (mei, "central", False)
    assert half.details.count() == 1


def test_the_first_half_finds_no_place_where_another_has_it(article, double, nadia):
    make_claim(article=article, passage=FIRST, state=S.DISCARDED)
    with refused(Refused, "claim 2 already"):
        split_claim(double, at=len(FIRST), person=nadia)
    assert words(double) == [WHOLE]


def test_a_split_stands_once_its_words_are_another_claim(article, double, nadia, tomas):
    with in_one_go() as batch:
        split_claim(double, at=len(FIRST), person=nadia)
    add(article, WHOLE, tomas)
    with nothing_changes():
        (told,) = undo_batch(batch, person=nadia).refused
    assert told[1] == "These words are claim 3 already."
    assert words(double) == [FIRST]


def test_who_may_not_split(double, omar, ivo):
    with refused(NotFound):
        split_claim(double, at=5, person=ivo)
    double.article.authors.add(omar)
    with refused(NotAllowed, "You wrote"):
        split_claim(double, at=5, person=omar)
