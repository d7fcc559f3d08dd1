"""What of the queue a person wants handed to them."""

import pytest

from articles.models import Claim
from articles.workflow.errors import NotAllowed, NotFound, Refused, RuleBroken
from articles.workflow.queue import next_for, take_next, upcoming, why_empty
from articles.workflow.wishes import narrow_queue
from tests.factories import join, make_article, make_claim, make_desk
from tests.workflow.ledger import refused

S = Claim.State
pytestmark = pytest.mark.django_db


@pytest.fixture
def claims(metro, nadia):
    """The most pressing first, and none of them like another."""
    sport = make_desk("sport")
    join(nadia, sport, "checker")
    german = make_article(desk=metro, language="de")
    return {
        "legal": make_claim(desk=metro, risk="legal", kinds=["quote", "date"]),
        "central": make_claim(desk=sport, risk="central", kinds=["money"]),
        "ordinary": make_claim(article=german, kinds=["date"]),
        "trivial": make_claim(desk=metro, risk="trivial", kinds=["money", "figure"]),
    }


def taken(person):
    found = []
    while turn := take_next(checker=person):
        found.append(turn.claim.risk)
    return found


@pytest.mark.parametrize(
    ("wishes", "comes"),
    [
        ({}, ["legal", "central", "ordinary", "trivial"]),
        ({"kinds": ["money"]}, ["central", "trivial"]),
        ({"kinds": ["date", "figure", "date"]}, ["legal", "ordinary", "trivial"]),
        ({"language": "de"}, ["ordinary"]),
        ({"language": "en", "kinds": ["date"]}, ["legal"]),
        ({"desk": "sport"}, ["central"]),
        ({"desk": "sport", "language": "de"}, []),
    ],
)
def test_only_what_is_wished_comes(wishes, comes, claims, nadia):
    desk = make_desk(wishes["desk"]) if "desk" in wishes else None
    narrow_queue(nadia, **(wishes | {"desk": desk}))
    offer = next_for(checker=nadia)
    assert [claim.risk for claim in upcoming(checker=nadia)] == comes
    assert (offer.claim.risk if offer else None) == (comes[0] if comes else None)
    assert taken(nadia) == comes
    hidden = why_empty(checker=nadia).unwished
    assert hidden == len(claims) - len(comes)


def test_wishes_are_of_one_person_and_kept(claims, nadia, mei):
    narrow_queue(nadia, kinds=["money"])
    assert next_for(checker=mei).claim == claims["legal"]
    assert next_for(checker=type(nadia).objects.get(pk=nadia.pk)).claim == claims["central"]


def test_what_was_sent_back_comes_all_the_same(claims, nadia, metro):
    returned = make_claim(desk=metro, state=S.RETURNED, checker=nadia, kinds=["quote"])
    narrow_queue(nadia, desk=make_desk("sport"), kinds=["money"])
    assert next_for(checker=nadia).claim == returned


def test_an_article_that_is_named_comes_whatever_is_wished(claims, nadia):
    narrow_queue(nadia, desk=make_desk("sport"), kinds=["money"])
    article = claims["ordinary"].article
    assert take_next(checker=nadia, article=article).claim == claims["ordinary"]


def test_wishes_hold_for_claims_near_the_last(claims, nadia, metro):
    article = claims["trivial"].article
    narrow_queue(nadia, kinds=["money"])
    make_claim(article=article, risk="trivial", kinds=["quote"])
    other = make_claim(article=article, risk="trivial", kinds=["money"])
    assert taken(nadia) == ["central", "trivial", "trivial"]
    other.refresh_from_db()
    assert other.checker == nadia


def test_full_hands_on_the_wished_desk_are_told(claims, nadia):
    sport = make_desk("sport")
    sport.hand_limit = 1
    sport.save()
    make_claim(article=claims["central"].article)
    narrow_queue(nadia, desk=sport)
    take_next(checker=nadia)
    with refused(Refused, "as many as your desk allows"):
        take_next(checker=nadia)


def test_a_desk_that_one_left_is_wished_no_more(claims, nadia):
    sport = make_desk("sport")
    narrow_queue(nadia, desk=sport)
    nadia.memberships.filter(desk=sport).delete()
    assert next_for(checker=nadia).claim == claims["legal"]


def test_nonsense_is_refused(nadia, omar, ivo, metro):
    for field, wishes in {"kinds": {"kinds": ["x"]}, "language": {"language": "x" * 11}}.items():
        with refused(RuleBroken) as caught:
            narrow_queue(nadia, **wishes)
        assert caught.value.fields.keys() == {field}
    with refused(NotFound):
        narrow_queue(ivo, desk=metro)
    for wishes in ({}, {"desk": metro}):
        with refused(NotAllowed):
            narrow_queue(omar, **wishes)
