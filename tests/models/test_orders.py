import pytest
from django.db import connection

from articles.models import Claim, Version
from tests.factories import make_article, make_claim, make_desk

pytestmark = pytest.mark.django_db


def test_take_next_reads_the_top_of_one_index(nadia):
    """So that it is as fast on a desk with 100,000 claims as on one with ten."""
    offered = Claim.objects.filter(desk=make_desk()).offered_to(nadia).in_queue_order()
    if connection.vendor == "postgresql":  # It would not use any index for an empty table.
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
    plan = offered.explain()
    assert "claim_take_next" in plan
    assert "free_rank" in plan
    assert "TEMP B-TREE" not in plan  # SQLite's word for sorting


@pytest.mark.parametrize("asked", [Claim.objects.offered_to, Claim.objects.returned_to])
def test_take_next_joins_no_table_at_which_sqlite_could_begin(asked, nadia):
    """With statistics at hand it began at the articles and sorted the claims of all of them."""
    assert "JOIN" not in str(asked(nadia).query)


@pytest.mark.parametrize("model", [Claim, Version])
def test_usual_order_joins_no_other_table(model):
    assert "JOIN" not in str(model.objects.all().query)


def test_free_claims_are_ranked_by_the_database():
    article = make_article()
    ranks = {state: make_claim(article=article, state=state).pk for state in Claim.State}
    free = Claim.objects.free().values_list("state", flat=True)
    assert set(free) == {Claim.State.OPEN, Claim.State.STALE}
    Claim.objects.filter(pk=ranks[Claim.State.OPEN]).update(state=Claim.State.WAIVED)
    assert Claim.objects.free().count() == 1


def test_kind_is_found_whole():
    claim = make_claim(kinds=["money", "poll_study"])
    make_claim(kinds=["figure"])
    assert list(Claim.objects.of_kind("money")) == [claim]
    assert list(Claim.objects.of_kind("poll_study")) == [claim]
    assert not Claim.objects.of_kind("poll").exists()
