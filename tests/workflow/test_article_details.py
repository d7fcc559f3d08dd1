"""Title, byline, authors, dates and scope of an article are changed after it came in."""

from datetime import UTC, date, datetime

import pytest

from articles.models import Article, Claim, Event
from articles.workflow.article_details import edit_article
from articles.workflow.errors import NotAllowed, Refused, RuleBroken
from articles.workflow.intake import import_article
from tests.factories import TEXT, make_article, make_claim
from tests.workflow.ledger import nothing_changes, refused

SIX = datetime(2026, 5, 3, 18, tzinfo=UTC)
NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


@pytest.fixture
def article(metro, omar):
    return make_article(desk=metro, title="Old", authors=[omar], deadline=SIX)


def test_what_is_given_changes_and_the_history_keeps_both(article, tomas):
    edit_article(article, person=tomas, title=" New ", published_on=date(2026, 5, 3))
    after = Article.objects.get(pk=article.pk)
    assert (after.title, after.published_on, after.deadline) == ("New", date(2026, 5, 3), SIX)
    event = Event.objects.get(action="edit_article")
    assert event.payload == {"title": ["Old", "New"], "published_on": [None, "2026-05-03"]}


def test_what_stays_the_same_leaves_no_event(article, tomas, omar):
    with nothing_changes():
        edit_article(article, person=tomas, title="Old", authors=[omar])


def test_claims_without_a_deadline_of_their_own_move_along(article, tomas):
    with_article, alone = make_claim(article=article), make_claim(article=article, due_at=NOON)
    later = SIX.replace(hour=20)
    edit_article(article, person=tomas, deadline=later)
    assert Claim.objects.get(pk=with_article.pk).due_at == later
    assert Claim.objects.get(pk=alone.pk).due_at == NOON


def test_a_deadline_too_far_off_is_refused(article, tomas):
    with refused(RuleBroken, "between 2000 and 2100"):
        edit_article(article, person=tomas, deadline=SIX.replace(year=9999))
    with refused(RuleBroken, "between 2000 and 2100"):
        import_article(TEXT, desk=article.desk, person=tomas, deadline=SIX.replace(year=1970))


def test_nobody_overwrites_what_another_set_meanwhile(article, tomas, hanna):
    edit_article(article, person=hanna, title="Hers")
    with refused(Refused, "after you opened it"):
        edit_article(article, person=tomas, title="His", seen={"title": "Old"})
    edit_article(article, person=tomas, byline="Lena Moss", seen={"title": "Old", "byline": ""})


def test_who_wrote_it_does_not_say_who_wrote_it(article, tomas, omar):
    article.authors.add(tomas)
    with refused(NotAllowed, "somebody else says who wrote it"):
        edit_article(article, person=tomas, authors=[omar])


def test_authors_are_members_of_the_desk(article, tomas, ivo, mei):
    with refused(RuleBroken, "not a member of this desk"):
        edit_article(article, person=tomas, authors=[ivo])
    edit_article(article, person=tomas, authors=[mei])
    assert list(article.authors.all()) == [mei]


@pytest.mark.parametrize("details", [{"title": " "}, {"title": "x" * 301}, {"scope": "none"}])
def test_what_cannot_be(article, tomas, details):
    with refused(RuleBroken):
        edit_article(article, person=tomas, **details)


@pytest.mark.parametrize("state", [Article.State.PUBLISHED, Article.State.WITHDRAWN])
def test_a_closed_article_stays_as_it_is(article, tomas, state):
    Article.objects.filter(pk=article.pk).update(state=state)
    with refused(Refused, "not being checked any more"):
        edit_article(article, person=tomas, title="New")
