import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.exports.presets import Shown
from articles.exports.report import Report
from articles.models import Claim, Correction, Event
from articles.models.verdict import Rating
from tests.factories import (
    make_article,
    make_claim,
    make_evidence,
    make_sign_off,
    make_verdict,
)

S = Claim.State


@pytest.fixture
def article(metro):
    return make_article(desk=metro, title="Bridge")


def numbers(report):
    return [
        claim.number for block in report.blocks for words in block.words for claim in words.ended
    ]


def test_the_text_is_whole_and_each_number_stands_once_where_its_claim_ends(article):
    make_claim(article=article, passage="took 14 months to mend")
    make_claim(article=article, passage="14 months")
    make_claim(article=article, passage="The bridge cost $12 million and took 14 months to mend")
    report = Report(article, Shown())
    assert sorted(numbers(report)) == [1, 2, 3]
    assert "\n".join(block.text for block in report.blocks) + "\n" == report.version.text
    (ends_last,) = [w for w in report.blocks[1].words if len(w.ended) == 2]
    assert ends_last.text == " to mend"


def test_a_claim_is_in_the_notes_or_among_the_waived_never_in_both(article):
    for state in S.values:
        make_claim(article=article, state=state)
    report = Report(article, Shown())
    noted = [note.claim.state for note in report.notes]
    assert sorted([*noted, "waived", "discarded"]) == sorted(S.values)
    assert [note.claim.state for note in report.waived] == ["waived"]
    assert len(numbers(report)) == len(S.values) - 1


def test_a_verdict_that_was_taken_back_is_not_printed(article):
    claim = make_claim(article=article, state=S.SUBMITTED)
    Claim.objects.filter(pk=claim.pk).update(state=S.CHECKING)
    (note,) = Report(article, Shown()).notes
    assert (note.verdict, note.evidence, note.signer) == (None, [], None)


def test_who_checked_and_who_signed_are_named_once(article, nadia, tomas):
    for _ in range(2):
        claim = make_claim(article=article, state=S.SUBMITTED, checker=nadia)
        make_sign_off(claim.current_verdict, editor=tomas)
    Claim.objects.update(state=S.APPROVED)
    report = Report(article, Shown())
    assert (report.checkers, report.signers) == ([nadia], [tomas])


def test_a_sign_off_that_was_taken_back_names_nobody(article, nadia, tomas):
    claim = make_claim(article=article, state=S.APPROVED, checker=nadia)
    Claim.objects.filter(pk=claim.pk).update(state=S.RETURNED)
    assert Report(article, Shown()).signers == []


def test_confidential_evidence_is_left_out_and_counted(article):
    claim = make_claim(article=article, state=S.APPROVED)
    secret = make_evidence(claim, kind="contact", source="A quiet voice", confidential=True)
    claim.current_verdict.evidence.add(secret)
    (note,) = Report(article, Shown()).notes
    assert secret not in note.evidence
    assert (len(note.evidence), note.held_back) == (1, 1)
    (note,) = Report(article, Shown(confidential=True)).notes
    assert secret in note.evidence
    assert note.held_back == 0
    (note,) = Report(article, Shown(notes_of=frozenset())).notes
    assert note.held_back == 0  # an author is not told that there is any


def test_the_reason_is_that_of_the_last_waiving(article, tomas):
    claim = make_claim(article=article, state=S.WAIVED)
    for note in ("duplicate", "out_of_scope: figures only"):
        Event.objects.create(
            desk=article.desk, article=article, claim=claim, actor=tomas, action="waive",
            payload={"note": note},
        )  # fmt: skip
    (waived,) = Report(article, Shown()).waived
    assert waived.reason == "out_of_scope: figures only"


def test_unread_are_paragraphs_without_a_claim_or_a_mark(article, nadia):
    make_claim(article=article, passage="14 months")
    article.current_version.read_marks.create(block=0, person=nadia)
    assert [block.number for block in Report(article, Shown()).unread] == [3]


def test_a_correction_names_its_paragraph(article):
    claim = make_claim(article=article, passage="8,000 cars", state=S.SUBMITTED)
    verdict = make_verdict(claim=claim, rating=Rating.WRONG)
    Correction.objects.create(claim=claim, verdict=verdict, old_wording="8,000 cars")
    (change,) = Report(article, Shown()).changes
    assert change.paragraph == 3


def test_however_many_claims_the_questions_are_as_many(article):
    def asked():
        report = Report(article, Shown())
        with CaptureQueriesContext(connection) as queries:
            assert report.blocks
            assert report.notes
            assert list(report.waived + report.changes + report.sign_offs) == []
        return len(queries)

    make_claim(article=article, state=S.APPROVED)
    few = asked()
    for _ in range(9):
        make_claim(article=article, state=S.APPROVED)
    assert asked() == few <= 8
