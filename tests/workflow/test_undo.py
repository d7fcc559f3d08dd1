"""Many claims in one go, and the way back in one go."""

import uuid

import pytest
from django.utils import timezone

from articles.models import Article, Claim, Event
from articles.workflow import triage
from articles.workflow.assignments import resume, take
from articles.workflow.bulk import in_bulk
from articles.workflow.errors import NotFound
from articles.workflow.signoff import approve_verdict, send_back
from articles.workflow.undo import undo_batch
from tests.factories import join, make_article, make_claim, make_person, make_verdict
from tests.workflow.ledger import nothing_changes, refused

S = Claim.State
pytestmark = pytest.mark.django_db


@pytest.fixture
def claims(metro):
    article = make_article(desk=metro)
    return [make_claim(article=article, state=S.SUGGESTED) for _number in range(3)]


def fresh(claims):
    pks = [claim.pk for claim in claims]
    return list(Claim.objects.filter(pk__in=pks).order_by("pk").select_related("article", "anchor"))


def states(claims):
    return [claim.state for claim in fresh(claims)]


# In bulk


def test_bulk_does_what_it_can_and_says_what_it_could_not(metro):
    editor = make_person(desk=metro, roles=["editor"])
    join(editor, metro, "checker")
    good, decided = make_claim(state=S.SUGGESTED), make_claim(state=S.APPROVED)
    own = make_claim(state=S.SUGGESTED)
    own.article.authors.add(editor)
    result = in_bulk([decided, good, own], triage.discard, reason="opinion", editor=editor)
    assert result.done == [good]
    assert [claim for claim, _sentence in result.refused] == [decided, own]
    assert "suggested or open" in result.refused[0][1]
    assert "You wrote this article" in result.refused[1][1]
    assert Event.objects.filter(action="discard").count() == 1


def test_one_go_is_one_id_in_the_history_and_the_next_is_another(claims, tomas):
    first = in_bulk(claims[:2], triage.keep, editor=tomas).batch
    second = in_bulk(claims[2:], triage.keep, editor=tomas).batch
    triage.set_risk(claims[0], risk="legal", editor=tomas)
    told = list(Event.objects.filter(claim__in=claims).values_list("batch", flat=True))
    assert told == [first, first, second, None]
    assert first != second


# The way back


@pytest.mark.parametrize(
    ("state", "verb", "arguments"),
    [
        (S.SUGGESTED, triage.keep, {}),
        (S.SUGGESTED, triage.discard, {"reason": "opinion"}),
        (S.OPEN, triage.discard, {"reason": "opinion"}),
        (S.SUGGESTED, triage.waive, {"reason": "duplicate"}),
        (S.OPEN, triage.waive, {"reason": "duplicate"}),
        (S.RETURNED, triage.waive, {"reason": "duplicate"}),
        (S.STALE, triage.waive, {"reason": "duplicate"}),
        (S.WAIVED, triage.restore, {}),
        (S.DISCARDED, triage.restore, {}),
        (S.OPEN, triage.set_risk, {"risk": "legal"}),
        (S.OPEN, triage.set_deadline, {"due_at": timezone.now()}),
        (S.OPEN, triage.set_deadline, {"due_at": None}),
        (S.RETURNED, triage.assign, {}),
    ],
)
def test_a_decision_is_undone_whole(state, verb, arguments, tomas, nadia, mei, metro):
    article = make_article(desk=metro)
    given = {"state": state, "due_at": timezone.now(), "checker": nadia}
    claims = [make_claim(article=article, **given) for _more in range(2)]
    if verb is triage.assign:
        arguments = {"to": mei}
    columns = ("state", "checker", "risk", "due_at", "current_verdict", "position")
    before = list(Claim.objects.values_list(*columns))
    batch = in_bulk(fresh(claims), verb, editor=tomas, **arguments).batch
    assert list(Claim.objects.values_list(*columns)) != before
    result = undo_batch(batch, person=tomas)
    assert (len(result.done), result.refused) == (2, [])
    assert list(Claim.objects.values_list(*columns)) == before
    assert Event.objects.filter(action="undo", actor=tomas).count() == 2


def test_what_changed_meanwhile_stays_and_is_named(claims, tomas, nadia):
    batch = in_bulk(fresh(claims), triage.keep, editor=tomas).batch
    take(fresh(claims)[1], checker=nadia)
    result = undo_batch(batch, person=tomas)
    assert states(claims) == [S.SUGGESTED, S.CHECKING, S.SUGGESTED]
    ((claim, sentence),) = result.refused
    assert (claim, sentence) == (claims[1], "Nadia acted on this claim meanwhile.")


def test_late_second_undo_changes_nothing_and_says_so(claims, tomas):
    batch = in_bulk(fresh(claims), triage.keep, editor=tomas).batch
    undo_batch(batch, person=tomas)
    with nothing_changes():
        result = undo_batch(batch, person=tomas)
    assert result.done == []
    assert {sentence for _claim, sentence in result.refused} == {"You took this back already."}


def test_a_decision_of_ones_own_on_top_stays(claims, tomas):
    batch = in_bulk(fresh(claims[:1]), triage.keep, editor=tomas).batch
    triage.set_risk(fresh(claims)[0], risk="legal", editor=tomas)
    ((_claim, sentence),) = undo_batch(batch, person=tomas).refused
    assert sentence == "Tomas acted on this claim meanwhile."
    assert states(claims[:1]) == [S.OPEN]


def test_an_article_that_went_on_keeps_its_decisions(claims, tomas):
    batch = in_bulk(fresh(claims[:1]), triage.waive, reason="duplicate", editor=tomas).batch
    for state in (Article.State.READY, Article.State.PUBLISHED, Article.State.WITHDRAWN):
        Article.objects.update(state=state)
        ((_claim, sentence),) = undo_batch(batch, person=tomas).refused
        assert "not being checked any more" in sentence
    assert states(claims[:1]) == [S.WAIVED]


def test_nobody_undoes_what_another_decided(claims, tomas, hanna, ivo):
    batch = in_bulk(fresh(claims), triage.keep, editor=tomas).batch
    for person in (hanna, ivo):
        with refused(NotFound):
            undo_batch(batch, person=person)
    with refused(NotFound):
        undo_batch(uuid.uuid4(), person=tomas)


def test_who_lost_the_role_undoes_nothing(claims, tomas, metro):
    batch = in_bulk(fresh(claims), triage.keep, editor=tomas).batch
    tomas.memberships.update(role="checker")
    with nothing_changes():
        result = undo_batch(batch, person=tomas)
    assert {sentence for _c, sentence in result.refused} == {
        "Only an editor of the desk can do that."
    }


def test_a_verdict_sent_back_is_handed_in_again_until_its_checker_goes_on(nadia, tomas):
    verdicts = [make_verdict(checker=nadia) for _more in range(2)]
    batch = in_bulk(
        verdicts, lambda verdict, editor: send_back(verdict, editor=editor, reason="Why?"),
        editor=tomas,
    ).batch  # fmt: skip
    resume(fresh([verdicts[1].claim])[0], checker=nadia)
    result = undo_batch(batch, person=tomas)
    assert [claim.pk for claim in result.done] == [verdicts[0].claim_id]
    assert states([verdicts[0].claim, verdicts[1].claim]) == [S.SUBMITTED, S.CHECKING]


def test_many_approvals_are_taken_back_in_one_go(nadia, tomas):
    verdicts = [make_verdict(checker=nadia) for _more in range(3)]
    batch = in_bulk(verdicts, approve_verdict, editor=tomas).batch
    assert len(undo_batch(batch, person=tomas).done) == 3
    assert states([verdict.claim for verdict in verdicts]) == [S.SUBMITTED] * 3
    assert len(undo_batch(batch, person=tomas).refused) == 3
