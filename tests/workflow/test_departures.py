"""A claim that left the check: who comes too late is told why, and what is checked for it."""

import pytest
from django.utils import timezone, translation
from django.utils.formats import date_format

from articles.models import Claim
from articles.workflow import triage
from articles.workflow.carrying import carry_draft
from articles.workflow.departures import successor_of
from articles.workflow.drafts import keep_draft
from articles.workflow.errors import Refused
from articles.workflow.evidence import add_evidence
from articles.workflow.reshaping import merge_claims
from articles.workflow.verdicts import submit_verdict
from tests.factories import make_article, make_claim
from tests.workflow.ledger import fresh, refused

S = Claim.State
pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(metro):
    """The claim that is left, and the one that is checked in its place, with a third between."""
    article = make_article(desk=metro)
    left, _between, stays = [make_claim(article=article) for _more in range(3)]
    return left, stays


def waived(claim, editor, text="", reason="duplicate"):
    triage.waive(fresh(claim), reason=reason, text=text, editor=editor)
    return fresh(claim)


@pytest.mark.parametrize(
    ("verb", "reason", "text", "sentence"),
    [
        (triage.waive, "duplicate", "claim 3", "waived this claim at {}: duplicate of claim 3."),
        (triage.waive, "duplicate", "", "waived this claim at {}: duplicate."),
        (triage.waive, "out_of_scope", "Sport.", "waived this claim at {}: out of scope: Sport."),
        (triage.discard, "opinion", "", "said at {} that this is not a claim: opinion."),
    ],
)
def test_who_comes_too_late_is_told_who_when_and_why(
    verb, reason, text, sentence, pair, nadia, tomas
):
    claim = pair[0]
    verb(fresh(claim), reason=reason, text=text, editor=tomas)
    at = date_format(timezone.localtime(claim.events.last().at), "TIME_FORMAT")
    said = f"Tomas {sentence.format(at)}"
    with refused(Refused) as caught:
        add_evidence(fresh(claim), person=nadia, kind="link", url="https://records.example/7")
    assert str(caught.value) == said
    with refused(Refused) as caught:
        submit_verdict(fresh(claim), checker=nadia, rating="not_checkable")
    assert str(caught.value) == said


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_was_merged_is_checked_where_it_went_and_where_that_went(
    language, pair, metro, tomas, hanna
):
    left, stays = pair
    with translation.override(language):
        merge_claims(fresh(stays), [fresh(left)], editor=tomas)
    assert successor_of(fresh(left)) == stays
    assert successor_of(fresh(stays)) is None
    between = left.article.claims.get(number=2)
    waived(stays, hanna, "see claim 2")
    assert successor_of(fresh(left)) == between


@pytest.mark.parametrize("words", ["3", "#3", "Claim 3.", "same as claim 3", "affirmation 3"])
def test_words_that_name_a_claim_lead_to_it(words, pair, tomas):
    assert successor_of(waived(pair[0], tomas, words)) == pair[1]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("", "duplicate"), ("see paragraph 3", "duplicate"), ("claim 9", "duplicate"),
        ("the other one", "duplicate"), ("claim 3", "out_of_scope"), ("claim 1", "duplicate"),
    ],
)  # fmt: skip
def test_other_words_lead_nowhere(words, reason, pair, tomas):
    assert successor_of(waived(pair[0], tomas, words, reason)) is None


def test_a_draft_goes_along_unless_other_words_are_there(pair, nadia):
    left, stays = map(fresh, pair)
    keep_draft(left, checker=nadia, note="Called tw")
    assert carry_draft(left, stays, checker=nadia)
    keep_draft(left, checker=nadia, rating="wrong", note="Called twice.", wording="Of claim 1")
    assert carry_draft(left, stays, checker=nadia)
    there = stays.drafts.get()
    assert (there.rating, there.note, there.wording) == ("wrong", "Called twice.", "")
    keep_draft(stays, checker=nadia, note="Something else.")
    assert not carry_draft(left, stays, checker=nadia)
    assert stays.drafts.get().note == "Something else."
    assert left.drafts.get().note == "Called twice."
