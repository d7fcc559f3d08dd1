"""Two verbs that need the same rows: one waits for the other, and PostgreSQL ends neither."""

import threading
import time

import pytest
from django.db import connection, transaction
from django.utils import timezone

from articles.models import Claim
from articles.workflow import article_details, conflicts, reshaping, triage, undo, verdicts
from articles.workflow.batches import in_one_go
from articles.workflow.bulk import in_bulk
from articles.workflow.errors import WorkflowError
from tests.factories import make_article, make_claim, make_desk, make_person

S = Claim.State
HELD = 0.7  # seconds for which the first holds what it has by then

# SQLite lets one write at a time, so nobody there holds what another waits for.
pytestmark = [
    pytest.mark.servers,
    pytest.mark.parametrize("place", ["postgresql"], indirect=True),
]


@pytest.fixture
def article(place):
    return make_article(desk=make_desk())


@pytest.fixture
def editor(article):
    return make_person("tomas", desk=article.desk, roles=["editor"])


def fresh(claim):
    return Claim.objects.select_related("article", "anchor").get(pk=claim.pk)


def pausing(act, reached):
    """The same, but the first to come through says so, and holds on."""

    def slow(*args, **kwargs):
        answer = act(*args, **kwargs)
        if not reached.is_set():
            reached.set()
            time.sleep(HELD)
        return answer

    return slow


def meet(first, second, reached):
    """The second begins when the first is in the middle. What each was refused with, if it was."""
    refusals, faults = [None, None], []

    def run(place, verb):
        try:
            verb()
        except WorkflowError as refusal:
            refusals[place] = refusal
        except Exception as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=each) for each in enumerate((first, second))]
    threads[0].start()
    assert reached.wait(timeout=20)
    threads[1].start()
    for thread in threads:
        thread.join(timeout=60)
    assert faults == []
    return refusals


def waive(claim, editor):
    triage.waive(fresh(claim), reason="duplicate", editor=editor)


def test_taking_over_meets_handing_in(article, monkeypatch):
    nadia, mei = (make_person(name, desk=article.desk, roles=["checker"]) for name in ("n", "m"))
    claim = make_claim(article=article, state=S.CHECKING, checker=nadia)
    reached = threading.Event()
    monkeypatch.setattr(conflicts, "close", pausing(conflicts.close, reached))
    done, late = meet(
        lambda: conflicts.take_over(fresh(claim), checker=mei),
        lambda: verdicts.submit_verdict(fresh(claim), checker=nadia, rating="not_checkable"),
        reached,
    )
    assert (done, fresh(claim).checker) == (None, mei)
    assert "has this claim now. Your draft is kept." in str(late)


def test_a_new_deadline_of_an_article_meets_a_step(article, editor, monkeypatch):
    claim, at = make_claim(article=article), timezone.now()
    reached = threading.Event()
    monkeypatch.setattr(article_details, "_locked", pausing(article_details._locked, reached))
    refusals = meet(
        lambda: article_details.edit_article(article, person=editor, deadline=at),
        lambda: waive(claim, editor),
        reached,
    )
    assert refusals == [None, None]
    assert (fresh(claim).due_at, fresh(claim).state) == (at, S.WAIVED)


def test_many_steps_in_one_transaction_meet_a_step(article, editor):
    claims = [make_claim(article=article) for _ in range(2)]
    # Backwards, as whoever asks may order them.
    picked, reached = [fresh(claim) for claim in reversed(claims)], threading.Event()

    def triage_with_a_key():
        with transaction.atomic():
            result = in_bulk(picked, pausing(triage.set_risk, reached), editor=editor, risk="legal")
            assert len(result.done) == 2

    done, late = meet(triage_with_a_key, lambda: waive(claims[0], editor), reached)
    assert done is None
    assert late.code == "outdated"


def test_many_steps_on_several_articles_meet_as_many_in_another_order(article, editor):
    other = make_article(desk=article.desk)
    here, there = ([make_claim(article=each) for _ in range(2)] for each in (article, other))
    reached = threading.Event()

    def keep_in_order(*claims):
        with transaction.atomic():
            in_bulk(
                map(fresh, claims), pausing(triage.set_risk, reached), editor=editor, risk="legal"
            )

    refusals = meet(
        lambda: keep_in_order(here[0], there[0]),
        lambda: keep_in_order(there[1], here[1]),
        reached,
    )
    assert refusals == [None, None]
    assert {claim.risk for claim in Claim.objects.all()} == {"legal"}


def test_many_steps_back_in_one_transaction_meet_a_step(article, editor, monkeypatch):
    claims = [make_claim(article=article) for _ in range(2)]
    batch = in_bulk(claims, triage.set_risk, editor=editor, risk="legal").batch
    reached = threading.Event()
    monkeypatch.setattr(undo, "undo", pausing(undo.undo, reached))

    def undo_with_a_key():
        with transaction.atomic():
            assert len(undo.undo_batch(batch, person=editor).done) == 2

    done, late = meet(undo_with_a_key, lambda: waive(claims[1], editor), reached)
    assert done is None
    assert late.code == "outdated"


def test_taking_a_split_back_meets_a_step(article, editor, monkeypatch):
    claim = make_claim(article=article, passage="The bridge cost $12 million")
    with in_one_go() as batch:
        reshaping.split_claim(claim, at=len("The bridge"), person=editor)
    reached = threading.Event()
    monkeypatch.setattr(reshaping, "_drop_half", pausing(reshaping._drop_half, reached))

    def take_back():
        assert len(undo.undo_batch(batch, person=editor).done) == 1

    done, late = meet(take_back, lambda: waive(claim, editor), reached)
    assert done is None
    assert late.code == "outdated"
