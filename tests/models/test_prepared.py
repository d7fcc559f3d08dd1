import threading
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.models import Count
from django.utils import timezone

from articles.models import Article, Assignment, Claim
from articles.models.prepared import Prepared
from tests.factories import make_article, make_claim, make_desk

S = Claim.State
pytestmark = pytest.mark.django_db


@pytest.fixture
def claims(metro):
    sport = make_desk("sport")
    article = make_article(desk=metro)
    return [
        make_claim(article=article, passage="$12 million"),
        make_claim(article=article, passage="14 months", state=S.CHECKING),
        make_claim(desk=sport, state=S.SUBMITTED, due_at=timezone.now()),
    ]


def in_states(*, states, lock=False):
    found = Claim.objects.filter(state__in=states).select_related("article__desk", "checker")
    return (found.select_for_update(of=("self",)) if lock else found).order_by("pk")


def test_rows_are_those_of_the_queryset(claims, django_assert_num_queries):
    prepared = Prepared(in_states)
    for states in [(), (S.OPEN,), (S.OPEN, S.CHECKING), (S.SUBMITTED, S.WAIVED), (S.OPEN,)]:
        with django_assert_num_queries(1 if states else 0):
            found = prepared(states=states)
            shown = [(claim, claim.article.desk.name, str(claim.checker)) for claim in found]
        asked = in_states(states=states)
        assert shown == [(c, c.article.desk.name, str(c.checker)) for c in asked]


def test_sql_is_written_once_for_each_shape(claims):
    written = []

    @Prepared
    def asked(*, states, lock):
        written.append(lock)
        return in_states(states=states, lock=lock)

    for states in [("open",), ("waived",), ("open", "waived")]:
        for lock in (True, False, True):
            asked(states=states, lock=lock)
    assert written == [True, False, True, False]


def test_thing_moment_and_number_fill_a_slot(claims):
    overdue = Prepared(lambda *, at, claim: Assignment.objects.overdue(at=at).filter(claim=claim))
    now, held = timezone.now(), claims[1]
    later = now + timedelta(hours=2)
    assert [turn.claim for turn in overdue(at=later, claim=held)] == [held]
    assert overdue.first(at=later, claim=held.pk).claim == held
    assert overdue.first(at=now, claim=held) is None
    assert overdue(at=later, claim=claims[0]) == []


def test_values_annotations_and_subqueries(claims, metro):
    named = Prepared(
        lambda *, desk: (
            Article.objects.filter(desk=desk)
            .annotate(many=Count("claims", distinct=True))
            .filter(claims__in=Claim.objects.filter(desk=desk))
            .values_list("title", "many", "created_at")
        )
    )
    article = claims[0].article
    assert named(desk=metro) == [(article.title, 2, article.created_at)]
    kinds = Prepared(lambda *, pk: Claim.objects.filter(pk=pk).values_list("kinds", flat=True))
    assert kinds(pk=claims[0].pk) == [claims[0].kinds]


def test_quotes_in_a_value_are_no_sql(claims):
    titled = Prepared(lambda *, title: Article.objects.filter(title=title))
    assert titled(title="' OR 1=1 --%s") == []


def test_null_is_refused():
    with pytest.raises(TypeError, match="NULL"):
        Prepared(lambda *, checker: Claim.objects.filter(checker=checker))(checker=None)


def test_lock_asks_for_a_transaction(claims):
    prepared = Prepared(in_states)
    with transaction.atomic():
        assert prepared(states=(S.OPEN,), lock=True) == [claims[0]]
    assert ("FOR UPDATE" in str(in_states(states=["open"], lock=True).query)) == (
        connection.features.has_select_for_update
    )


@pytest.mark.django_db(transaction=True)
def test_each_thread_asks_its_own_connection(metro):
    claim = make_claim(desk=metro)
    prepared = Prepared(in_states)
    prepared(states=(S.OPEN,))
    found = []

    def ask():
        found.append(prepared(states=(S.OPEN,)))
        connection.close()

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [[claim]] * 4
