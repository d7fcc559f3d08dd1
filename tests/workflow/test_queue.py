from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.models import Article, Claim
from articles.workflow.article_details import edit_article
from articles.workflow.assignments import resume, take
from articles.workflow.errors import NotAllowed, NotFound, Refused
from articles.workflow.queue import next_for, take_next, upcoming, why_empty
from articles.workflow.triage import assign
from tests.factories import join, make_article, make_claim, make_desk, make_person
from tests.workflow.ledger import nothing_changes, refused

S, Risk = Claim.State, Claim.Risk
pytestmark = pytest.mark.django_db


def soon(hours):
    return timezone.now() + timedelta(hours=hours)


def taken(checker, **where):
    """The claims that *take next* brings, one after the other."""
    metro = make_desk()
    metro.hand_limit = 100
    metro.save()
    turns = iter(lambda: take_next(checker=checker, **where), None)
    return [turn.claim for turn in turns]


def test_order_is_legal_deadline_risk_text(nadia):
    article = make_article()
    late, early = soon(9), soon(3)
    expected = [
        make_claim(article=article, risk=risk, due_at=due)
        for risk, due in [
            (Risk.LEGAL, early), (Risk.LEGAL, late), (Risk.LEGAL, None),
            (Risk.CENTRAL, early), (Risk.ORDINARY, early), (Risk.TRIVIAL, early),
            (Risk.CENTRAL, late), (Risk.TRIVIAL, late),
            (Risk.CENTRAL, None), (Risk.ORDINARY, None), (Risk.TRIVIAL, None),
        ]
    ]  # fmt: skip
    # Neither the order of the text nor of the numbers decides here.
    for position, claim in enumerate(reversed(expected)):
        Claim.objects.filter(pk=claim.pk).update(position=position)
    assert upcoming(checker=nadia, limit=20) == expected
    assert taken(nadia) == expected


def test_returned_to_me_comes_before_everything(nadia, mei):
    make_claim(risk=Risk.LEGAL, due_at=soon(1))
    mine = make_claim(state=S.RETURNED, checker=nadia, risk=Risk.TRIVIAL)
    make_claim(state=S.RETURNED, checker=mei)
    offer = next_for(checker=nadia)
    assert (offer.claim, offer.step, offer.rule) == (mine, "resume", "returned")
    assert "sent back to you" in str(offer.reason)
    turn = take_next(checker=nadia)
    assert (turn.claim, turn.state_before) == (mine, S.RETURNED)


def test_text_order_and_not_score_orders_reading(nadia):
    article = make_article()
    second = make_claim(article=article, passage="14 months", score=0.9)
    first = make_claim(article=article, passage="$12 million", score=0.1)
    assert taken(nadia) == [first, second]


def test_stays_in_the_article_one_is_in(nadia):
    older, newer = make_article(), make_article()
    make_claim(article=older, passage="$12 million")
    take(make_claim(article=newer, passage="14 months"), checker=nadia)
    near = make_claim(article=newer, passage="Lena Moss")
    offer = next_for(checker=nadia)
    assert (offer.claim, offer.rule) == (near, "article")
    assert take_next(checker=nadia).claim == near


@pytest.mark.parametrize(
    "pressing", [{"risk": Risk.LEGAL}, {"due_at": "soon"}, {"risk": Risk.CENTRAL}]
)
def test_leaves_the_article_for_what_is_pressing(pressing, nadia):
    if "due_at" in pressing:
        pressing = {"due_at": soon(2)}
    here = make_article()
    take(make_claim(article=here), checker=nadia)
    make_claim(article=here)
    elsewhere = make_claim(article=make_article(), **pressing)
    assert take_next(checker=nadia).claim == elsewhere


@pytest.mark.parametrize("here_first", [True, False])
def test_stays_in_the_article_across_desks(here_first, nadia):
    sport = make_desk("sport")
    join(nadia, sport, "checker")
    desks = [sport, make_desk()] if here_first else [make_desk(), sport]
    articles = [make_article(desk=desk) for desk in desks]
    here = articles[0] if here_first else articles[1]
    take(make_claim(article=here), checker=nadia)
    for article in articles:
        make_claim(article=article)
    assert take_next(checker=nadia).claim.article == here


def test_most_pressing_claim_of_all_desks_comes_first(nadia):
    join(nadia, make_desk("sport"), "editor")
    make_claim(risk=Risk.CENTRAL)
    other = make_claim(desk=make_desk("sport"), due_at=soon(4))
    legal = make_claim(desk=make_desk("sport"), risk=Risk.LEGAL)
    make_claim(desk=make_desk("world"), risk=Risk.LEGAL, due_at=soon(1))
    assert [turn.claim for turn in (take_next(checker=nadia), take_next(checker=nadia))] == [
        legal,
        other,
    ]


def test_full_hands_on_one_desk_leave_the_other(nadia, metro):
    metro.hand_limit = 1
    metro.save()
    sport = make_desk("sport", hand_limit=1)
    join(nadia, sport, "checker")
    for desk in (metro, sport):
        article = make_article(desk=desk)
        for _ in range(2):
            make_claim(article=article, risk=Risk.LEGAL if desk == metro else Risk.TRIVIAL)
    desks = [take_next(checker=nadia).claim.desk, take_next(checker=nadia).claim.desk]
    assert desks == [metro, sport]
    with refused(Refused, "You have 1 claim in hand"):
        take_next(checker=nadia)


def test_what_full_hands_keep_away_is_not_offered(nadia, metro):
    metro.hand_limit = 1
    metro.save()
    join(nadia, make_desk("sport"), "checker")
    take(make_claim(desk=metro), checker=nadia)
    make_claim(desk=metro, due_at=soon(1))
    elsewhere = make_claim(desk=make_desk("sport"))
    assert next_for(checker=nadia).claim == elsewhere
    assert upcoming(checker=nadia) == [elsewhere]
    assert take_next(checker=nadia).claim == elsewhere
    assert next_for(checker=nadia) is None
    why = why_empty(checker=nadia)
    assert (why.full_hands, why.unwished) == (1, 0)


def test_a_turn_that_ran_out_fills_no_hand(nadia, metro, clock):
    metro.hand_limit = 1
    metro.save()
    take(make_claim(desk=metro), checker=nadia)
    pressing = make_claim(desk=metro, risk=Risk.LEGAL)
    clock.advance(minutes=31)
    assert next_for(checker=nadia).claim == pressing
    assert take_next(checker=nadia).claim == pressing


def test_within_one_article_only(nadia):
    here, there = make_article(), make_article()
    make_claim(article=there, risk=Risk.LEGAL)
    make_claim(article=there, state=S.RETURNED, checker=nadia)
    only = make_claim(article=here)
    assert next_for(checker=nadia, article=here).claim == only
    assert taken(nadia, article=here) == [only]


@pytest.mark.parametrize(
    "hidden",
    ["own", "reserved", "withdrawn", "ready", "other desk"]
    + [state for state in S if state not in (S.OPEN, S.STALE)],
)
def test_what_is_not_offered(hidden, nadia, mei):
    claim = make_claim(state=hidden if hidden in S.values else S.OPEN)
    if hidden == "own":
        claim.article.authors.add(nadia)
    if hidden == "reserved":
        assign(claim, to=mei, editor=make_person(desk=claim.desk, roles=["editor"]))
    if hidden in ("withdrawn", "ready"):
        Article.objects.update(state=hidden)
    if hidden == "other desk":
        claim = make_claim(desk=make_desk("sport"))
        Claim.objects.exclude(pk=claim.pk).update(state=S.WAIVED)
    assert next_for(checker=nadia) is None
    assert upcoming(checker=nadia) == []
    with nothing_changes():
        assert take_next(checker=nadia) is None


def test_returned_claim_of_a_withdrawn_article_is_not_offered(nadia):
    make_claim(state=S.RETURNED, checker=nadia)
    Article.objects.update(state=Article.State.WITHDRAWN)
    assert take_next(checker=nadia) is None


@pytest.mark.parametrize("whose", ["nadia", "mei"])
def test_returned_claim_of_ones_own_article_keeps_no_other_away(whose, nadia, mei, tomas):
    """An editor named its checker as an author after it was sent back, or given to them."""
    checker = {"nadia": nadia, "mei": mei}[whose]
    claim = make_claim(article=make_article(), state=S.RETURNED, checker=checker)
    assign(claim, to=nadia, editor=tomas)
    edit_article(claim.article, person=tomas, authors=[nadia])
    other = make_claim(article=make_article())
    assert next_for(checker=nadia).claim == other
    assert take_next(checker=nadia).claim == other
    with nothing_changes():
        assert take_next(checker=nadia) is None


def test_returned_claim_of_the_own_article_is_given_to_somebody_else(nadia, mei, tomas):
    claim = make_claim(article=make_article(), state=S.RETURNED, checker=nadia)
    edit_article(claim.article, person=tomas, authors=[nadia])
    with refused(NotAllowed, "You wrote this article"):
        resume(claim, checker=nadia)
    assign(claim, to=mei, editor=tomas)
    assert take_next(checker=mei).claim == claim


def test_reserved_claim_is_offered_to_whom_it_is_given(nadia):
    claim = make_claim(checker=nadia)
    assert take_next(checker=nadia).claim == claim


def test_who_may_not_check_is_told(omar, ada, ivo):
    article = make_article()
    with refused(NotAllowed):
        take_next(checker=omar)
    with refused(NotAllowed):
        take_next(checker=ada)
    with refused(NotFound):
        take_next(checker=ivo, article=article)
    assert next_for(checker=omar) is None


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"risk": Risk.LEGAL, "due_at": "soon"}, "legal"),
        ({"due_at": "soon"}, "deadline"),
        ({"risk": Risk.CENTRAL}, "risk"),
        ({"risk": Risk.ORDINARY}, "text"),
    ],
)
def test_offer_says_which_rule_brought_it(fields, rule, nadia):
    if "due_at" in fields:
        fields = fields | {"due_at": soon(2)}
    claim = make_claim(**fields)
    with nothing_changes():
        offer = next_for(checker=nadia)
    assert (offer.claim, offer.rule, offer.step) == (claim, rule, "take")
    assert str(offer.reason)


def test_empty_queue_says_who_holds_and_what_waits(nadia, mei, tomas, clock):
    article = make_article()
    for checker in (mei, mei, tomas):
        take(make_claim(article=article), checker=checker)
        clock.advance(minutes=1)
    make_claim(article=article, state=S.SUGGESTED)
    make_claim(desk=make_desk("sport"), state=S.SUGGESTED)
    gone = make_claim(article=make_article(), state=S.SUGGESTED)
    Article.objects.filter(pk=gone.article_id).update(state=Article.State.WITHDRAWN)
    why = why_empty(checker=nadia)
    assert (why.holders, why.held, why.suggested) == ([("Mei", 2), ("Tomas", 1)], 3, 1)
    assert why.full_hands == 0
    assert why.next_lease_ends == timezone.now() + timedelta(minutes=27)


def test_empty_desk_has_nobody_to_wait_for(nadia):
    why = why_empty(checker=nadia)
    assert (why.holders, why.held, why.next_lease_ends, why.suggested) == ([], 0, None, 0)


ROWS = st.lists(
    st.tuples(
        st.integers(0, 2),  # which article
        st.sampled_from(Risk.values),
        st.sampled_from([None, 1, 2]),  # deadline
        st.integers(0, 3),  # place in the text
    ),
    min_size=1,
    max_size=7,
)


class TestOrderAgainstAModel(TestCase):
    """The whole queue, taken one by one, beside a sort written straight from `domain.md`."""

    @settings(max_examples=12)
    @given(rows=ROWS)
    def test_each_take_brings_what_the_model_says(self, rows):
        now = timezone.now()
        desks = [make_desk("metro", hand_limit=99), make_desk("sport", hand_limit=99)]
        checker = make_person(desk=desks[0], roles=["checker"])
        join(checker, desks[1], "checker")
        articles = [make_article(desk=desk) for desk in (desks[0], desks[1], desks[0])]
        left = []
        for at, risk, hours, position in rows:
            due = None if hours is None else now + timedelta(hours=hours)
            left.append(make_claim(article=articles[at], risk=risk, due_at=due, position=position))
        here = None
        while left:
            best = min(left, key=lambda claim: self.rank(claim, here, now))
            turn = take_next(checker=checker)
            assert turn.claim == best, (rows, here)
            left.remove(best)
            here = best.article_id
        assert take_next(checker=checker) is None

    @staticmethod
    def rank(claim, here, now):
        return (
            claim.risk != Risk.LEGAL,
            claim.due_at is None,
            claim.due_at or now,
            Risk.values.index(claim.risk),
            claim.article_id != here,
            claim.article_id,
            claim.position,
            claim.pk,
        )
