import csv
import datetime as dt
import io

import pytest
import time_machine

from articles.exports import PRESETS
from articles.exports.csv import stream
from articles.exports.presets import Shown
from articles.models import Claim, Evidence
from tests.factories import make_article, make_claim, make_evidence

EVIDENCE = PRESETS["evidence"]
NOON = dt.datetime(2025, 5, 14, 12, 0, tzinfo=dt.UTC)


def rows_of(claims=None, **shown):
    claims = Claim.objects.all() if claims is None else claims
    chunks = stream(EVIDENCE.columns, EVIDENCE.rows(claims, Shown(**shown)))
    return list(csv.DictReader(io.StringIO(b"".join(chunks).decode(), newline="")))


@time_machine.travel(NOON, tick=False)
def test_a_row_says_all_about_a_piece_of_evidence(nadia):
    claim = make_claim(article=make_article(title="The bridge"), checker=nadia)
    piece = make_evidence(
        claim, url="https://a.example/", source="=Register", locator="p. 4", quote="mended; 1931",
        role="contradicts", origin="author", level="primary", seen_on=dt.date(2025, 5, 13),
    )  # fmt: skip
    assert rows_of() == [
        {
            "desk": "metro",
            "article_id": str(claim.article_id),
            "article": "The bridge",
            "claim": "1",
            "claim_id": str(claim.pk),
            "evidence_id": str(piece.pk),
            "kind": "link",
            "url": "https://a.example/",
            "source": "'=Register",
            "locator": "p. 4",
            "quote": "mended; 1931",
            "role": "contradicts",
            "origin": "author",
            "level": "primary",
            "confidential": "no",
            "in_verdict": "no",
            "replaces": "",
            "seen_on": "2025-05-13",
            "added_by": "Nadia",
            "added_at": "2025-05-14T12:00:00Z",
            "withdrawn": "no",
            "withdrawn_by": "",
            "withdrawn_at": "",
            "withdrawn_why": "",
        }
    ]


def test_withdrawn_evidence_stays_with_who_when_and_why(nadia):
    claim = make_claim()
    gone = make_evidence(
        claim, withdrawn_at=NOON, withdrawn_by=nadia, withdrawn_why="The page moved"
    )
    make_evidence(claim, predecessor=gone)
    first, second = rows_of()
    assert [first[name] for name in list(first)[-4:]] == [
        "yes", "Nadia", "2025-05-14T12:00:00Z", "The page moved",
    ]  # fmt: skip
    assert (second["replaces"], second["withdrawn"]) == (str(gone.pk), "no")


def test_it_says_whether_the_current_verdict_rests_on_it(db):
    claim = make_claim(state=Claim.State.SUBMITTED)
    make_evidence(claim)
    assert [row["in_verdict"] for row in rows_of()] == ["yes", "no"]


@pytest.mark.parametrize(
    ("asked", "kinds"), [(False, ["document"]), (True, ["contact", "document"])]
)
def test_confidential_evidence_is_left_out_unless_asked_for(db, asked, kinds):
    claim = make_claim()
    make_evidence(claim, kind=Evidence.Kind.CONTACT, confidential=True)
    make_evidence(claim, kind=Evidence.Kind.DOCUMENT)
    assert [row["kind"] for row in rows_of(confidential=asked)] == kinds


def test_only_evidence_of_the_claims_is_in_and_in_text_order(db):
    article = make_article()
    second = make_evidence(make_claim(article=article, passage="The mayor"))
    first = make_evidence(make_claim(article=article, passage="The bridge"))
    make_evidence(make_claim())
    ids = [int(row["evidence_id"]) for row in rows_of(Claim.objects.filter(article=article))]
    assert ids == [first.pk, second.pk]


def test_any_number_of_rows_takes_one_query(db, django_assert_num_queries):
    claim = make_claim()
    for _ in range(30):
        make_evidence(claim)
    with django_assert_num_queries(1):
        assert len(rows_of()) == 30
