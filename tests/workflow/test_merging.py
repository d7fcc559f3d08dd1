"""Claims are merged: nothing is lost, and it can be taken back."""

import pytest

from articles.models import Claim, Event, Evidence, VerdictDraft
from articles.workflow.batches import in_one_go
from articles.workflow.errors import NotAllowed, NotFound, Refused, RuleBroken
from articles.workflow.reshaping import merge_claims
from articles.workflow.triage import set_risk
from articles.workflow.undo import undo_batch
from tests.factories import make_article, make_claim, make_detail, make_evidence
from tests.workflow.ledger import nothing_changes, refused
from tests.workflow.shapes import FIRST, SECOND, WHOLE, add, words

S = Claim.State


@pytest.fixture
def article(metro):
    return make_article(desk=metro)


@pytest.fixture
def twins(article):
    """Two claims at different places."""
    return [make_claim(article=article, passage=text) for text in ("$12 million", "8,000 cars")]


def test_the_others_leave_as_duplicates(twins, tomas):
    kept, other = twins
    merge_claims(kept, [other], editor=tomas, seen=0)
    other.refresh_from_db()
    assert other.state == S.WAIVED
    waived = Event.objects.get(action="waive")
    assert waived.payload["note"] == "duplicate: claim 1"
    assert Event.objects.get(action="merge").payload["claims"] == [2]
    assert words(kept) == ["$12 million"]


def test_evidence_and_drafts_follow(twins, tomas, nadia):
    kept, other = twins
    make_evidence(kept, url="https://records.example/1")
    for number in (1, 2):
        make_evidence(other, url=f"https://records.example/{number}")
    VerdictDraft.objects.create(claim=other, checker=nadia, note="I asked the harbour.")
    merge_claims(kept, [other], editor=tomas)
    assert [e.url[-1] for e in kept.evidence.all()] == ["1", "2"]
    assert other.evidence.count() == 2
    assert kept.drafts.get().note == "I asked the harbour."


@pytest.mark.parametrize("turned", [False, True])
def test_claims_that_go_on_in_one_another_become_one(article, tomas, turned):
    pair = [make_claim(article=article, passage=text) for text in (FIRST, SECOND)]
    kept, other = reversed(pair) if turned else pair
    merge_claims(kept, [other], editor=tomas)
    kept = Claim.objects.get(pk=kept.pk)
    assert (kept.text, kept.position) == (WHOLE, kept.anchor.start)
    assert Claim.objects.get(pk=other.pk).state == S.DISCARDED


def test_particulars_keep_their_words_when_the_claim_begins_earlier(article, tomas):
    kept, other = (make_claim(article=article, passage=text) for text in (SECOND, FIRST))
    for text in ("14 months", "months to mend"):
        make_detail(kept, text)
    with in_one_go() as batch:
        merge_claims(kept, [other], editor=tomas)
    told = lambda: [d.text for d in Claim.objects.get(pk=kept.pk).details.all()]  # noqa: E731
    assert told() == ["14 months", "months to mend"]
    undo_batch(batch, person=tomas)
    assert told() == ["14 months", "months to mend"]


def test_a_merge_is_taken_back(article, tomas):
    kept, other = (make_claim(article=article, passage=text) for text in (SECOND, FIRST))
    make_evidence(other)
    with in_one_go() as batch:
        merge_claims(kept, [other], editor=tomas)
    undo_batch(batch, person=tomas)
    assert words(kept, other) == [SECOND, FIRST]
    assert Claim.objects.get(pk=other.pk).state == S.OPEN
    assert not Evidence.objects.standing().filter(claim=kept).exists()
    kept = Claim.objects.get(pk=kept.pk)
    assert kept.position == kept.anchor.start


def test_a_merge_stands_once_its_words_are_another_claim(article, nadia, tomas):
    kept, other = (make_claim(article=article, passage=text) for text in (FIRST, SECOND))
    with in_one_go() as batch:
        merge_claims(kept, [other], editor=tomas)
    add(article, FIRST, nadia)
    with nothing_changes():
        result = undo_batch(batch, person=tomas)
    assert result.done == []
    assert [told for _claim, told in result.refused] == ["These words are claim 3 already."]


@pytest.mark.parametrize("which", [0, 1])
def test_a_merge_stands_as_a_whole_once_somebody_acted_on_one_of_its_claims(
    article, tomas, hanna, which
):
    claims = [make_claim(article=article, passage=text) for text in (FIRST, SECOND)]
    with in_one_go() as batch:
        merge_claims(claims[0], claims[1:], editor=tomas)
    set_risk(Claim.objects.get(pk=claims[which].pk), risk="legal", editor=hanna)
    with nothing_changes():
        result = undo_batch(batch, person=tomas)
    assert result.done == []
    assert result.refused == [(claims[which], "Hanna acted on this claim meanwhile.")]


@pytest.mark.parametrize("state", [S.CHECKING, S.WAITING, S.SUBMITTED, S.APPROVED, S.DISCARDED])
def test_what_somebody_works_on_is_not_merged(article, tomas, state):
    kept = make_claim(article=article, passage=FIRST)
    other = make_claim(article=article, passage=SECOND, state=state)
    with refused(Refused, "claim 2"):
        merge_claims(kept, [other], editor=tomas)


@pytest.mark.parametrize("state", [S.WAIVED, S.DISCARDED])
def test_nothing_is_merged_into_what_is_not_checked(article, tomas, state):
    kept = make_claim(article=article, passage=FIRST, state=state)
    other = make_claim(article=article, passage=SECOND)
    with refused(Refused, "not being checked"):
        merge_claims(kept, [other], editor=tomas)


def test_only_other_claims_of_the_article_are_merged(metro, twins, tomas):
    kept, _other = twins
    for others in ([], [kept], [make_claim(desk=metro)]):
        with refused(RuleBroken, "other claims"):
            merge_claims(kept, others, editor=tomas)


def test_who_may_not_merge(twins, nadia, ivo):
    kept, other = twins
    with refused(NotAllowed, "Only an editor"):
        merge_claims(kept, [other], editor=nadia)
    with refused(NotFound):
        merge_claims(kept, [other], editor=ivo)
