import csv
import datetime as dt
import io

from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.exports import PRESETS, corrections
from articles.exports.csv import stream
from articles.exports.presets import Shown
from articles.models import Claim, Correction
from articles.models.verdict import Rating
from tests.factories import make_article, make_claim, make_verdict

CORRECTIONS = PRESETS["corrections"]
NOON = dt.datetime(2025, 5, 14, 12, 0, tzinfo=dt.UTC)


def rows_of(claims=None):
    claims = Claim.objects.all() if claims is None else claims
    chunks = stream(CORRECTIONS.columns, CORRECTIONS.rows(claims, Shown()))
    return list(csv.DictReader(io.StringIO(b"".join(chunks).decode(), newline="")))


def make_correction(claim, wording="2,000", **fields):
    verdict = make_verdict(claim=claim, rating=Rating.WRONG, wording=wording)
    return Correction.objects.create(
        claim=claim, verdict=verdict, old_wording=claim.text, new_wording=wording, **fields
    )


def make_checked(passage, article):
    return make_claim(article=article, passage=passage, state=Claim.State.SUBMITTED)


def test_a_row_says_what_changes_where_and_whether_it_was_made(tomas):
    article = make_article(desk=tomas.memberships.get().desk, title="The bridge")
    claim = make_checked("8,000 cars a day", article)
    correction = make_correction(
        claim, state=Correction.State.MADE, settled_by=tomas, settled_at=NOON
    )
    start = article.current_version.text.index("8,000")
    assert rows_of() == [
        {
            "desk": "metro",
            "article_id": str(article.pk),
            "article": "The bridge",
            "claim": "1",
            "claim_id": str(claim.pk),
            "correction_id": str(correction.pk),
            "verdict": "wrong",
            "action": "correct",
            "old_wording": "8,000 cars a day",
            "new_wording": "2,000",
            "state": "made",
            "made": "yes",
            "settled_by": "Tomas",
            "settled_at": "2025-05-14T12:00:00Z",
            "reason": "",
            "version": "1",
            "start": str(start),
            "end": str(start + 16),
            "block": "3",
        }
    ]


def test_pending_and_declined_corrections_were_not_made(tomas):
    article = make_article()
    make_correction(make_checked("The bridge", article))
    make_correction(
        make_checked("The mayor", article), state=Correction.State.DECLINED, settled_by=tomas,
        settled_at=NOON, reason="It stands.",
    )  # fmt: skip
    assert [(row["state"], row["made"], row["reason"]) for row in rows_of()] == [
        ("pending", "no", ""),
        ("declined", "no", "It stands."),
    ]


def test_blocks_are_counted_in_the_article_of_the_claim(db):
    one, two = make_article(), make_article("A heading\n\nThe lamp costs $3.\n")
    for article, passage in ((one, "Harbour bridge"), (one, "It opened"), (two, "The lamp")):
        make_correction(make_checked(passage, article))
    starts = [block["start"] for block in two.current_version.blocks]
    at_lamp = starts.index(two.current_version.text.index("The lamp")) + 1
    assert [row["block"] for row in rows_of()] == ["1", "2", str(at_lamp)]


def test_a_claim_whose_words_are_gone_has_no_place(db):
    claim = make_checked("The bridge", make_article())
    make_correction(claim)
    Claim.objects.filter(pk=claim.pk).update(anchor=None)
    (row,) = rows_of()
    assert row["old_wording"] == "The bridge"
    assert [row[name] for name in ("version", "start", "end", "block")] == [""] * 4


def test_places_are_looked_up_for_many_rows_at_once(db, monkeypatch):
    monkeypatch.setattr(corrections, "BATCH", 2)
    article = make_article()
    for passage in ("The bridge", "It opened", "The mayor"):
        make_correction(make_checked(passage, article))
    with CaptureQueriesContext(connection) as queries:
        assert [row["block"] for row in rows_of()] == ["2", "2", "3"]
    assert len(queries) == 3
