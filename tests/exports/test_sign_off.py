import datetime as dt

import time_machine

from articles.exports import PRESETS
from articles.exports.presets import Shown
from articles.models import Claim, Correction
from articles.models.verdict import Rating
from tests.factories import make_claim, make_sign_off, make_verdict

S = Claim.State
SIGN_OFF = PRESETS["sign_off"]
NOON = dt.datetime(2025, 5, 14, 12, 0, tzinfo=dt.UTC)


def rows_of():
    rows = SIGN_OFF.rows(Claim.objects.all(), Shown())
    return [dict(zip(SIGN_OFF.columns, row, strict=True)) for row in rows]


@time_machine.travel(NOON, tick=False)
def test_a_row_names_both_people_the_text_and_the_correction(nadia, tomas):
    claim = make_claim(passage="14 months", state=S.SUBMITTED, checker=nadia)
    verdict = make_verdict(claim=claim, rating=Rating.WRONG)
    make_sign_off(verdict, editor=tomas)
    Claim.objects.update(state=S.APPROVED)
    Correction.objects.create(claim=claim, verdict=verdict, old_wording="14 months")
    assert rows_of() == [
        {
            "desk": "metro",
            "article_id": claim.article_id,
            "article": claim.article.title,
            "version": 1,
            "sha256": claim.anchor.version.sha256,
            "claim": 1,
            "claim_id": claim.pk,
            "text": "14 months",
            "risk": "ordinary",
            "state": "approved",
            "verdict": "wrong",
            "action": "correct",
            "checker": "Nadia",
            "submitted_at": "2025-05-14T12:00:00Z",
            "approver": "Tomas",
            "approved_at": "2025-05-14T12:00:00Z",
            "correction": "pending",
        }
    ]


def test_nobody_has_signed_what_waits_for_a_second_person(db):
    make_claim(state=S.SUBMITTED)
    (row,) = rows_of()
    assert row["verdict"] == "confirmed"
    assert (row["approver"], row["approved_at"], row["correction"]) == (None, None, None)
