"""Whatever others do meanwhile, a decision is taken back to what was, or stands and says why."""

import pytest
from django.db import transaction

from articles.models import Claim, Correction, Detail
from articles.workflow.article_undo import undo_deadlines
from articles.workflow.batches import in_one_go
from articles.workflow.errors import WorkflowError
from articles.workflow.undo import undo_batch
from tests.factories import make_article
from tests.workflow.meanwhile import DECISIONS, DEEDS

COLUMNS = (
    "state", "checker", "risk", "due_at", "position", "anchor__start", "anchor__end",
    "current_verdict",
)  # fmt: skip
# What others tried was refused, or there is no such thing here.
NOT_DONE = (WorkflowError, Claim.DoesNotExist, Correction.DoesNotExist, AttributeError)


def rows():
    return {pk: columns for pk, *columns in Claim.objects.values_list("pk", *COLUMNS)}


def was_done(deed, *people):
    try:
        with transaction.atomic():
            deed(*people)
    except NOT_DONE:
        return False
    return True


def assert_whole():
    """Every claim and particular stands on its words."""
    for claim in Claim.objects.select_related("anchor__version"):
        anchor = claim.anchor
        assert anchor.version.text[anchor.start : anchor.end] == anchor.text
        assert claim.position == anchor.start
    details = Detail.objects.select_related("claim__anchor")
    assert {detail.text for detail in details} <= {"$12 million", "14 months"}


def assert_back_or_standing(before, decided, undo):
    meanwhile = rows()
    is_done = undo()
    after = rows()
    assert_whole()
    if not is_done:
        assert after == meanwhile
        return
    untouched = [pk for pk in before if meanwhile[pk] == decided[pk]]
    assert {pk: after[pk] for pk in untouched} == {pk: before[pk] for pk in untouched}


@pytest.mark.parametrize("decision", DECISIONS)
def test_a_decision_comes_back_as_it_was_or_stands(metro, nadia, mei, tomas, hanna, decision):
    make_article(desk=metro)
    build, decide = DECISIONS[decision]
    build(nadia)
    before = rows()
    with in_one_go() as batch:
        decide(tomas)
    decided = rows()
    verb = undo_deadlines if decision == "article's deadline" else undo_batch

    def undo():
        try:
            result = verb(batch, person=tomas)
        except WorkflowError:
            return False
        assert not (result.done and result.refused)  # it was one decision
        return bool(result.done)

    for deed in DEEDS.values():
        with transaction.atomic():
            if was_done(deed, mei, hanna):
                assert_back_or_standing(before, decided, undo)
            transaction.set_rollback(True)
    assert undo()
