import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models import Article, Claim
from articles.workflow.weights import LEAST, MOST, suggestions_by_kind, weigh_anew, weighed
from tests.factories import make_article, make_claim, make_desk

S = Claim.State


@pytest.mark.parametrize(
    ("score", "kinds", "weights", "expected"),
    [
        (0.5, ["money"], {}, 0.5),
        (0.37, ["money", "figure"], {}, 0.37),
        (0.5, ["money"], {"date": 4.0}, 0.5),
        (0.5, [], {"date": 4.0}, 0.5),
        (0.5, ["money"], {"money": 1.0}, 0.5),
        (0.5, ["money"], {"money": 2.0}, 2 / 3),
        (0.5, ["money"], {"money": 0.5}, 1 / 3),
        (0.5, ["money"], {"money": 4.0}, 0.8),
        (0.5, ["money"], {"money": 0.25}, 0.2),
        (0.2, ["money"], {"money": 4.0}, 0.5),
        (0.8, ["money"], {"money": 0.25}, 0.5),
        (0.9, ["money"], {"money": 2.0}, 18 / 19),
        (0.1, ["money"], {"money": 0.5}, 1 / 19),
        (0.75, ["quote"], {"quote": 3.0}, 0.9),
        (0.5, ["money", "figure"], {"money": 2.0, "figure": 2.0}, 0.8),
        (0.5, ["money", "figure"], {"money": 4.0, "figure": 0.25}, 0.5),
        (0.31, ["money", "figure"], {"money": 2.0, "figure": 0.5}, 0.31),
        (0.5, ["money", "money"], {"money": 2.0}, 2 / 3),
        (0.5, ["figure", "money", "date"], {"money": 2.0}, 2 / 3),
        (0.0, ["money"], {"money": 4.0}, 0.0),
        (0.0, ["money"], {"money": 0.25}, 0.0),
        (1.0, ["money"], {"money": 4.0}, 1.0),
        (1.0, ["money"], {"money": 0.25}, 1.0),
        (1.0, ["money"], {"money": 0.3}, 1.0),
    ],
)
def test_odds_are_multiplied_by_the_weight_of_each_kind(score, kinds, weights, expected):
    assert weighed(score, kinds, weights) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("score", [0.0, 0.1, 0.3, 0.7, 0.123456789, 1.0])
def test_without_a_weight_the_score_is_the_very_same(score):
    assert weighed(score, ["money"], {}) == score
    assert weighed(score, ["money", "date"], {"money": 4.0, "date": 0.25}) == score


shares = st.floats(0, 1)
some_weights = st.dictionaries(st.sampled_from(Claim.Kind.values), st.floats(LEAST, MOST))


@given(shares, st.lists(st.sampled_from(Claim.Kind.values)), some_weights)
def test_weighed_score_stays_between_0_and_1(score, kinds, weights):
    assert 0 <= weighed(score, kinds, weights) <= 1


@given(shares, shares, some_weights)
def test_of_the_same_kinds_the_likelier_stays_ahead(one, other, weights):
    low, high = sorted([one, other])
    kinds = list(weights)
    assert weighed(low, kinds, weights) <= weighed(high, kinds, weights) * (1 + 1e-12)


def test_a_higher_weight_never_moves_a_claim_down():
    steps = [weighed(0.4, ["rule"], {"rule": n / 100}) for n in range(25, 401)]
    assert all(low < high for low, high in itertools.pairwise(steps))


def suggested(article, score=0.5, *kinds, **fields):
    fields = {"state": S.SUGGESTED, "engine_score": score} | fields
    return make_claim(article=article, score=score, kinds=list(kinds or ["money"]), **fields)


def scores(*claims):
    return [Claim.objects.get(pk=claim.pk).score for claim in claims]


@pytest.fixture
def desk(db):
    return make_desk(kind_weights={"money": 4.0, "date": 0.25})


def test_suggestions_are_weighed_from_what_the_engine_gave(desk):
    article = make_article(desk=desk)
    claims = [suggested(article, 0.5, *kinds) for kinds in (["money"], ["date"], ["quote"])]
    assert weigh_anew(desk) == 2
    assert scores(*claims) == [0.8, 0.2, 0.5]
    assert weigh_anew(desk) == 0
    desk.kind_weights = {}
    assert weigh_anew(desk) == 2
    assert scores(*claims) == [0.5, 0.5, 0.5]


@pytest.mark.parametrize("state", [s for s in S if s != S.SUGGESTED])
def test_claim_that_was_decided_keeps_its_score(desk, state):
    claim = suggested(make_article(desk=desk), state=state)
    assert weigh_anew(desk) == 0
    assert scores(claim) == [0.5]


@pytest.mark.parametrize("state", [s for s in Article.State if s != Article.State.CHECKING])
def test_article_that_is_not_in_check_is_left_alone(desk, state):
    article = make_article(desk=desk)
    claim = suggested(article)
    Article.objects.filter(pk=article.pk).update(state=state)
    assert weigh_anew(desk) == 0
    assert scores(claim) == [0.5]


def test_other_desk_and_claim_of_a_person_are_left_alone(desk):
    elsewhere = suggested(make_article(desk=make_desk("sport")))
    added = suggested(make_article(desk=desk), None, origin=Claim.Origin.PERSON)
    assert weigh_anew(desk) == 0
    assert scores(elsewhere, added) == [0.5, None]


def test_weighing_is_no_step_of_the_claim(desk):
    claim = suggested(make_article(desk=desk))
    weigh_anew(desk)
    assert Claim.objects.get(pk=claim.pk).row_version == 0
    assert not claim.events.exists()
    assert claim in Claim.objects.untouched()


def test_many_suggestions_take_few_questions(desk, django_assert_max_num_queries):
    article = make_article("A word. " * 700, desk=desk)
    for number in range(1, 601):
        Claim.objects.create(
            desk=desk, article=article, number=number, kinds=["money"], score=0.5, engine_score=0.5
        )
    with django_assert_max_num_queries(8):
        assert weigh_anew(desk) == 600


def test_suggestions_are_counted_by_kind(desk):
    article = make_article(desk=desk)
    suggested(article, 0.5, "money", "figure")
    suggested(article, 0.5, "money")
    suggested(article, 0.5, "date", state=S.OPEN)
    total, by_kind = suggestions_by_kind(desk)
    assert (total, by_kind) == (2, {"money": 2, "figure": 1})
