import csv
import io

import pytest

from articles.exports import PRESETS
from articles.exports.csv import stream
from articles.exports.presets import Shown
from articles.models import Claim, Evidence
from articles.models.verdict import Rating
from tests.factories import make_article, make_claim, make_evidence, make_verdict

S = Claim.State
SHEET = PRESETS["sheet"]


def rows_of(**shown):
    chunks = stream(SHEET.columns, SHEET.rows(Claim.objects.all(), Shown(**shown)))
    return list(csv.DictReader(io.StringIO(b"".join(chunks).decode(), newline="")))


def test_a_row_is_a_line_of_a_newsrooms_sheet(db, nadia):
    claim = make_claim(
        article=make_article(title="Bridge"), passage="14 months", checker=nadia, state=S.APPROVED
    )
    first = claim.current_verdict.evidence.get()
    call = make_evidence(
        claim, kind=Evidence.Kind.CONTACT, source="Harbour office", locator="by phone",
        seen_on="2031-05-14",
    )  # fmt: skip
    claim.current_verdict.evidence.add(call)
    assert rows_of() == [
        {
            "article": "Bridge",
            "claim": "1",
            "fact": "14 months",
            "method": "link; contact",
            "source": f"{first.url}; Harbour office (by phone)",
            "date_looked": "2031-05-14",
            "accurate": "yes",
            "why_not_verified": "",
        }
    ]


@pytest.mark.parametrize(
    ("rating", "accurate", "why"),
    [
        (Rating.CONFIRMED, "yes", ""),
        (Rating.CONFIRMED_WITH_CHANGE, "with_change", ""),
        (Rating.WRONG, "no", ""),
        (Rating.MISLEADING, "no", ""),
        (Rating.UNCONFIRMED, "not_verified", "unconfirmed: Asked twice."),
        (Rating.SOURCES_CONFLICT, "not_verified", "sources_conflict: Asked twice."),
        (Rating.ON_AUTHOR, "not_verified", "on_author: Asked twice."),
        (Rating.NOT_CHECKABLE, "not_verified", "not_checkable: Asked twice."),
    ],
)
def test_each_verdict_says_whether_the_fact_is_right(db, rating, accurate, why):
    make_verdict(claim=make_claim(state=S.SUBMITTED), rating=rating, note="Asked twice.")
    (row,) = rows_of()
    assert (row["accurate"], row["why_not_verified"]) == (accurate, why)
    (without_notes,) = rows_of(notes_of=frozenset())
    assert without_notes["why_not_verified"] == why.removesuffix(": Asked twice.")


@pytest.mark.parametrize(
    ("state", "why"),
    [
        (S.OPEN, "open"),
        (S.CHECKING, "checking"),
        (S.WAITING, "waiting source"),
        (S.WAIVED, "waived"),
    ],
)
def test_without_a_verdict_it_says_where_the_claim_is(db, state, why):
    make_claim(state=state)
    (row,) = rows_of()
    assert [row[name] for name in ("method", "source", "date_looked", "accurate")] == [""] * 4
    assert row["why_not_verified"] == why


def test_confidential_sources_are_named_only_on_request(db):
    claim = make_claim(state=S.APPROVED)
    secret = make_evidence(claim, kind="contact", source="A quiet voice", confidential=True)
    claim.current_verdict.evidence.set([secret])
    assert (rows_of()[0]["source"], rows_of()[0]["method"]) == ("", "")
    assert rows_of(confidential=True)[0]["source"] == "A quiet voice"


def test_formulas_are_text(db):
    claim = make_claim(state=S.SUBMITTED, article=make_article("=1+1 is two\n", title="=2"))
    call = make_evidence(claim, kind="contact", source="=HYPERLINK(1)")
    claim.current_verdict.evidence.set([call])
    row = rows_of()[0]
    assert [row[name] for name in ("article", "fact", "source")] == [
        "'=2", "'=1+1", "'=HYPERLINK(1)",
    ]  # fmt: skip
