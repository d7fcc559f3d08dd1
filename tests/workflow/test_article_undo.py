"""Deadlines set for many articles in one go are set back in one go."""

import uuid
from datetime import UTC, datetime

import pytest

from articles.models import Article, Claim, Event, Membership
from articles.workflow.article_details import edit_article
from articles.workflow.article_undo import undo_deadlines
from articles.workflow.bulk import in_bulk
from articles.workflow.errors import NotFound
from tests.factories import make_article, make_claim
from tests.workflow.ledger import nothing_changes, refused

SIX = datetime(2026, 5, 3, 18, tzinfo=UTC)
NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


@pytest.fixture
def articles(metro):
    return [make_article(desk=metro, deadline=SIX), make_article(desk=metro, deadline=None)]


@pytest.fixture
def batch(articles, tomas):
    return in_bulk(articles, edit_article, person=tomas, deadline=NOON).batch


def deadlines():
    return list(Article.objects.order_by("pk").values_list("deadline", flat=True))


def test_all_are_set_back_with_their_claims(articles, tomas):
    claim = make_claim(article=articles[0])
    batch = in_bulk(articles, edit_article, person=tomas, deadline=NOON).batch
    claim.refresh_from_db()
    assert (deadlines(), claim.due_at) == ([NOON, NOON], NOON)
    assert undo_deadlines(batch, person=tomas).done == articles
    claim.refresh_from_db()
    assert (deadlines(), claim.due_at) == ([SIX, None], SIX)
    assert Event.objects.filter(action="edit_article", actor=tomas).count() == 4


def test_a_deadline_of_a_claim_of_its_own_stays(articles, tomas):
    own = make_claim(article=articles[1], due_at=NOON)
    along = make_claim(article=articles[1])
    batch = in_bulk(articles, edit_article, person=tomas, deadline=NOON).batch
    later = make_claim(article=articles[1], due_at=NOON)  # as it gets it by being added
    undo_deadlines(batch, person=tomas)
    assert [Claim.objects.get(pk=c.pk).due_at for c in (own, along, later)] == [NOON, None, None]


def test_what_another_set_meanwhile_stays_and_is_named(articles, batch, tomas, hanna):
    later = SIX.replace(hour=20)
    edit_article(articles[0], person=hanna, deadline=later)
    edit_article(articles[1], person=hanna, title="Hers")
    result = undo_deadlines(batch, person=tomas)
    assert result.done == articles[1:]
    assert result.refused == [(articles[0], "Hanna set another deadline meanwhile.")]
    assert deadlines() == [later, None]


def test_late_second_undo_changes_nothing_and_says_so(articles, batch, tomas):
    undo_deadlines(batch, person=tomas)
    with nothing_changes():
        result = undo_deadlines(batch, person=tomas)
    assert [sentence for _article, sentence in result.refused] == [
        "You took this back already."
    ] * 2


def test_a_published_article_keeps_its_deadline(articles, batch, tomas):
    Article.objects.update(state=Article.State.PUBLISHED)
    with nothing_changes():
        result = undo_deadlines(batch, person=tomas)
    assert {"not being checked any more" in why for _article, why in result.refused} == {True}


def test_nobody_undoes_what_another_set(batch, hanna, ivo):
    for person in (hanna, ivo):
        with refused(NotFound):
            undo_deadlines(batch, person=person)
    with refused(NotFound):
        undo_deadlines(uuid.uuid4(), person=hanna)


def test_who_lost_the_role_undoes_nothing(batch, tomas, metro):
    Membership.objects.filter(person=tomas).update(role="checker")
    with nothing_changes():
        result = undo_deadlines(batch, person=tomas)
    assert not result.done
    assert len(result.refused) == 2
