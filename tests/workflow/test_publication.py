"""What becomes of an article after the check, and the way back."""

import pytest

from articles.models import Article, Claim, Correction, Event, VerdictDraft
from articles.models.verdict import Rating
from articles.workflow.drafts import keep_draft
from articles.workflow.errors import Refused, RuleBroken
from articles.workflow.publication import (
    publish_article,
    restore_article,
    unpublish_article,
    withdraw_article,
)
from articles.workflow.queue import next_for, take_next, why_empty
from articles.workflow.readiness import mark_ready
from articles.workflow.signoff import approve_verdict, reopen, settle_correction
from tests.factories import make_article, make_claim, make_verdict
from tests.workflow.ledger import refused

S, State = Claim.State, Article.State
pytestmark = pytest.mark.django_db


def article_in(state, **fields):
    article = make_article(**fields)
    Article.objects.filter(pk=article.pk).update(state=state)
    article.refresh_from_db()
    return article


def state_of(article):
    return Article.objects.get(pk=article.pk).state


def last(article):
    event = article.events.last()
    return event.action, event.old_state, event.new_state


def test_a_ready_article_is_published_in_the_text_that_was_signed_off(tomas):
    article = article_in(State.READY)
    publish_article(article, editor=tomas)
    assert state_of(article) == State.PUBLISHED
    assert last(article) == ("publish", "ready", "published")
    assert article.events.last().payload == {"sha256": article.current_version.sha256}
    assert article.events.last().actor == tomas


@pytest.mark.parametrize("state", [State.CHECKING, State.PUBLISHED, State.WITHDRAWN])
def test_only_a_ready_article_is_published(state, tomas):
    article = article_in(state)
    with refused(Refused, "Only an article that is ready"):
        publish_article(article, editor=tomas)


def test_a_publication_said_by_mistake_is_taken_back(tomas):
    article = article_in(State.READY)
    publish_article(article, editor=tomas)
    unpublish_article(article, editor=tomas)
    assert state_of(article) == State.READY
    assert last(article) == ("unpublish", "published", "ready")
    with refused(Refused, "not published"):
        unpublish_article(article, editor=tomas)


def test_a_verdict_of_a_published_article_is_reopened_after_that(tomas):
    article = make_article()
    claim = make_claim(article=article, state=S.APPROVED)
    Article.objects.update(state=State.PUBLISHED)
    claim.article.refresh_from_db()
    with refused(Refused, "not being checked any more"):
        reopen(claim, editor=tomas, reason="New figures")
    unpublish_article(claim.article, editor=tomas)
    claim.article.refresh_from_db()
    reopen(claim, editor=tomas, reason="New figures")
    assert state_of(article) == State.CHECKING


@pytest.mark.parametrize("reason", ["", " ", "x" * 1001])
def test_withdrawing_needs_a_reason_that_fits(reason, hanna):
    article = make_article()
    with refused(RuleBroken) as caught:
        withdraw_article(article, chief=hanna, reason=reason)
    assert caught.value.fields.keys() == {"reason"}


@pytest.mark.parametrize("state", [State.CHECKING, State.READY, State.PUBLISHED])
def test_an_article_is_withdrawn_from_any_state_and_restored_to_it(state, hanna):
    article = article_in(state)
    withdraw_article(article, chief=hanna, reason="Not ours to tell.")
    assert last(article) == ("withdraw", state, "withdrawn")
    assert article.events.last().payload == {"note": "Not ours to tell."}
    with refused(Refused, "withdrawn already"):
        withdraw_article(article, chief=hanna, reason="Again")
    restore_article(article, chief=hanna)
    assert state_of(article) == state
    assert last(article) == ("restore_article", "withdrawn", state)


def test_the_last_withdrawal_says_where_it_was(hanna, tomas):
    article = article_in(State.CHECKING)
    withdraw_article(article, chief=hanna, reason="Too early.")
    restore_article(article, chief=hanna)
    sha256 = article.current_version.sha256
    mark_ready(article, editor=hanna, sha256=sha256, override_reason="It goes at six.")
    withdraw_article(article, chief=hanna, reason="Not ours to tell.")
    restore_article(article, chief=hanna)
    assert state_of(article) == State.READY


@pytest.mark.parametrize("state", [State.CHECKING, State.READY, State.PUBLISHED])
def test_only_a_withdrawn_article_is_restored(state, hanna):
    article = article_in(state)
    with refused(Refused, "Only a withdrawn article"):
        restore_article(article, chief=hanna)


@pytest.mark.parametrize("state", [State.READY, State.PUBLISHED, State.WITHDRAWN])
def test_claims_of_an_article_that_left_the_desk_come_to_nobody(state, nadia):
    article = article_in(state)
    make_claim(article=article)
    make_claim(article=article, state=S.SUGGESTED)
    make_claim(article=article, state=S.RETURNED, checker=nadia)
    assert next_for(checker=nadia) is None
    assert take_next(checker=nadia) is None
    assert why_empty(checker=nadia).suggested == 0


def test_restored_its_claims_come_again(nadia, hanna):
    claim = make_claim()
    withdraw_article(claim.article, chief=hanna, reason="Too early.")
    assert next_for(checker=nadia) is None
    restore_article(claim.article, chief=hanna)
    assert next_for(checker=nadia).claim == claim


def test_a_correction_is_made_after_publication_and_not_after_withdrawal(hanna, tomas):
    claim = make_claim(state=S.SUBMITTED)
    verdict = make_verdict(claim=claim, rating=Rating.WRONG)
    approve_verdict(verdict, editor=tomas)
    correction = Correction.objects.select_related("claim__article").get()
    correction.claim.article = article = claim.article
    withdraw_article(article, chief=hanna, reason="Not ours to tell.")
    article.refresh_from_db()
    with refused(Refused, "not being checked any more"):
        settle_correction(correction, person=tomas, made=True)
    Article.objects.update(state=State.PUBLISHED)
    article.refresh_from_db()
    settle_correction(correction, person=tomas, made=True)
    assert Correction.objects.get().state == Correction.State.MADE


def test_what_a_checker_typed_is_kept_though_the_article_was_withdrawn(nadia, hanna):
    claim = make_claim(state=S.CHECKING, checker=nadia)
    withdraw_article(claim.article, chief=hanna, reason="Not ours to tell.")
    claim.article.refresh_from_db()
    keep_draft(claim, checker=nadia, note="The register says 13.")
    assert VerdictDraft.objects.get().note == "The register says 13."
    assert not Event.objects.filter(action="keep_draft").exists()
