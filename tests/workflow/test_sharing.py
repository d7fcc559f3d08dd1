import pytest

from articles.models import Claim
from articles.workflow.errors import RuleBroken
from articles.workflow.sharing import on_hand, share, shares
from articles.workflow.undo import undo_batch
from tests.factories import make_article, make_claim, make_desk
from tests.workflow.ledger import refused

S = Claim.State
pytestmark = pytest.mark.django_db


def counts(parts):
    return {str(person): count for person, count in parts}


@pytest.mark.parametrize(
    ("count", "loads", "gets"),
    [
        (12, (0, 0, 0), (4, 4, 4)),
        (12, (2, 3, 4), (5, 4, 3)),
        (2, (9, 0, 0), (0, 1, 1)),
        (0, (1, 2, 3), (0, 0, 0)),
        (4, (0, 0, 0), (2, 1, 1)),
    ],
)
def test_shares_make_all_equally_busy(count, loads, gets, mei, tomas, nadia, metro):
    article = make_article(desk=metro)
    people = [mei, tomas, nadia]
    for person, load in zip(people, loads, strict=True):
        for _number in range(load):
            make_claim(article=article, checker=person)
    assert tuple(number for _person, number in shares(count, people)) == gets


def test_on_hand_is_what_is_to_do(nadia, metro):
    article = make_article(desk=metro)
    for state in S:
        make_claim(article=article, state=state, checker=nadia)
    make_claim(article=make_article(desk=make_desk("sport")), checker=nadia)
    assert on_hand([nadia]) == {nadia.pk: 7}


def test_everybody_gets_a_run_of_the_text(tomas, nadia, mei, metro):
    article = make_article(desk=metro)
    claims = [make_claim(article=article) for _number in range(5)]
    result = share(claims, among=[nadia, mei], editor=tomas, seen={c.pk: 0 for c in claims})
    assert len(result.done) == 5
    given = list(Claim.objects.order_by("pk").values_list("checker__first_name", flat=True))
    assert given == ["Nadia", "Nadia", "Nadia", "Mei", "Mei"]
    assert len(undo_batch(result.batch, person=tomas).done) == 5


def test_claims_that_are_shared_anew_do_not_count(tomas, nadia, mei, metro):
    article = make_article(desk=metro)
    claims = [make_claim(article=article, checker=nadia) for _number in range(4)]
    share(claims, among=[nadia, mei], editor=tomas)
    given = list(Claim.objects.order_by("pk").values_list("checker__first_name", flat=True))
    assert given == ["Nadia", "Nadia", "Mei", "Mei"]


def test_one_that_changed_meanwhile_stops_nobody(tomas, nadia, mei, metro):
    article = make_article(desk=metro)
    claims = [make_claim(article=article) for _number in range(2)]
    seen = {claims[0].pk: 7, claims[1].pk: 0}
    result = share(claims, among=[nadia, mei], editor=tomas, seen=seen)
    assert (result.done, [claim for claim, _why in result.refused]) == ([claims[1]], [claims[0]])


def test_among_nobody_nothing_is_shared(tomas):
    claim = make_claim()
    with refused(RuleBroken, "among whom") as caught:
        share([claim], among=[], editor=tomas)
    assert caught.value.fields.keys() == {"among"}
