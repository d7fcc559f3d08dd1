import csv
import datetime as dt
import io

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.exports import PRESETS
from articles.exports.csv import restore, stream
from articles.exports.presets import Shown
from articles.models import Claim, Evidence
from articles.models.verdict import Rating
from tests.factories import (
    make_article,
    make_claim,
    make_evidence,
    make_person,
    make_sign_off,
    make_verdict,
)

S = Claim.State
VERDICTS = PRESETS["verdicts"]
NOON = dt.datetime(2025, 5, 14, 12, 0, 30, 987_654, tzinfo=dt.timezone(dt.timedelta(hours=2)))


def rows_of(claims=None, **shown):
    claims = Claim.objects.all() if claims is None else claims
    chunks = stream(VERDICTS.columns, VERDICTS.rows(claims, Shown(**shown)))
    return list(csv.DictReader(io.StringIO(b"".join(chunks).decode(), newline="")))


def approve_many(number, article, *, checker, editor):
    for _ in range(number):
        claim = make_claim(article=article, state=S.SUBMITTED, checker=checker)
        claim.current_verdict.evidence.add(make_evidence(claim))
        make_sign_off(claim.current_verdict, editor=editor)
    Claim.objects.update(state=S.APPROVED)


def test_column_names_are_these(db):
    assert VERDICTS.columns == (
        "desk", "article_id", "article", "version", "claim", "claim_id", "start", "end", "text",
        "kinds", "speaker", "risk", "state", "verdict", "action", "proposed_wording", "note",
        "author_name", "checker", "submitted_at", "approved_at", "approver", "evidence_links",
    )  # fmt: skip


@time_machine.travel(NOON, tick=False)
def test_a_row_says_all_about_an_approved_claim(tomas, nadia):
    article = make_article(desk=tomas.memberships.get().desk, title="The bridge; “mended”")
    claim = make_claim(
        article=article, passage="It opened in 1931", state=S.RETURNED, checker=nadia,
        kinds=["date", "event"], speaker="Lena Moss", risk="central",
    )  # fmt: skip
    verdict = make_verdict(
        claim=claim, rating=Rating.WRONG, note="It says\n1932.", wording="in 1932", author_name="O"
    )
    make_sign_off(verdict, editor=tomas)
    Claim.objects.filter(pk=claim.pk).update(state=S.APPROVED)
    start = article.current_version.text.index("It opened")
    assert rows_of() == [
        {
            "desk": "metro",
            "article_id": str(article.pk),
            "article": "The bridge; “mended”",
            "version": "1",
            "claim": "1",
            "claim_id": str(claim.pk),
            "start": str(start),
            "end": str(start + 17),
            "text": "It opened in 1931",
            "kinds": "date event",
            "speaker": "Lena Moss",
            "risk": "central",
            "state": "approved",
            "verdict": "wrong",
            "action": "correct",
            "proposed_wording": "in 1932",
            "note": "It says\n1932.",
            "author_name": "O",
            "checker": "Nadia",
            "submitted_at": "2025-05-14T10:00:30Z",
            "approved_at": "2025-05-14T10:00:30Z",
            "approver": "Tomas",
            "evidence_links": verdict.evidence.get().url,
        }
    ]


@pytest.mark.parametrize("state", [S.SUGGESTED, S.OPEN, S.CHECKING, S.WAITING, S.WAIVED])
def test_a_verdict_that_was_taken_back_is_not_shown(db, state):
    claim = make_claim(state=S.RETURNED)
    Claim.objects.filter(pk=claim.pk).update(state=state, waiting_on="source")
    (row,) = rows_of()
    assert row["state"] == state
    assert set(list(row.values())[13:]) == {""}


@pytest.mark.parametrize("state", [S.SUBMITTED, S.RETURNED, S.STALE])
def test_the_approver_stands_only_while_it_is_approved(db, state):
    claim = make_claim(state=S.APPROVED)
    Claim.objects.filter(pk=claim.pk).update(state=state)
    (row,) = rows_of()
    assert row["verdict"] == "confirmed"
    assert (row["approver"], row["approved_at"]) == ("", "")


def test_links_are_those_on_which_the_verdict_rests(db):
    claim = make_claim(state=S.APPROVED)
    rests_on = claim.current_verdict.evidence
    first = rests_on.get().url
    second = make_evidence(claim, url="https://a.example/?q=1,2;3")
    third = make_evidence(claim, url="https://b.example/", confidential=True)
    contact = make_evidence(claim, kind=Evidence.Kind.CONTACT)
    rests_on.add(third, second, contact)
    make_evidence(claim, url="https://later.example/")
    assert rows_of()[0]["evidence_links"] == f"{first} {second.url}"
    assert rows_of(confidential=True)[0]["evidence_links"] == f"{first} {second.url} {third.url}"


def test_a_link_that_was_withdrawn_is_left_out(db, nadia):
    claim = make_claim(state=S.APPROVED)
    claim.evidence.update(withdrawn_at=NOON, withdrawn_by=nadia, withdrawn_why="Moved")
    assert rows_of()[0]["evidence_links"] == ""


def test_notes_are_shown_of_the_named_desks_only(db, ivo):
    here, there = make_claim(state=S.OPEN), make_claim(desk=ivo.memberships.first().desk)
    Claim.objects.update(checker=ivo)
    for claim in (here, there):
        claim.checker = ivo
        make_verdict(claim=claim, rating=Rating.WRONG, note=f"of {claim.desk.slug}")
    Claim.objects.update(state=S.SUBMITTED)
    notes = [row["note"] for row in rows_of(notes_of=frozenset([here.desk_id]))]
    assert notes == ["of metro", ""]
    assert [row["note"] for row in rows_of()] == ["of metro", "of sport"]
    assert [row["note"] for row in rows_of(notes_of=frozenset())] == ["", ""]


def test_a_person_without_a_name_is_called_by_username(db):
    nameless = make_person("hex")
    nameless.first_name = ""
    nameless.save()
    make_claim(state=S.SUBMITTED, checker=nameless)
    assert rows_of()[0]["checker"] == "hex" == str(nameless)


def test_a_claim_whose_words_are_gone_keeps_its_row(db):
    claim = make_claim()
    Claim.objects.filter(pk=claim.pk).update(anchor=None)
    (row,) = rows_of()
    assert [row[name] for name in ("version", "start", "end", "text")] == [""] * 4


def test_rows_come_by_article_and_in_text_order(db):
    one, two = make_article(), make_article()
    last = make_claim(article=one, passage="The mayor")
    first = make_claim(article=one, passage="The bridge")
    other = make_claim(article=two)
    backwards = Claim.objects.order_by("-pk")
    assert [int(row["claim_id"]) for row in rows_of(backwards)] == [first.pk, last.pk, other.pk]


def test_formulas_of_every_text_column_are_harmless_and_restorable(db):
    claim = make_claim(state=S.SUBMITTED, speaker="=1", article=make_article("=1+1 is two\n"))
    make_verdict(claim=claim, note="@SUM(1)", wording="\t=2", author_name="+3")
    row = rows_of()[0]
    names = ("article", "text", "speaker", "note", "proposed_wording", "author_name")
    assert [row[name] for name in names] == [
        "'=1+1 is two", "'=1+1", "'=1", "'@SUM(1)", "'\t=2", "'+3",
    ]  # fmt: skip
    assert restore(row["note"]) == "@SUM(1)"


def test_three_hundred_claims_take_as_many_queries_as_three(nadia, tomas):
    article = make_article("word " * 400)
    approve_many(3, article, checker=nadia, editor=tomas)
    with CaptureQueriesContext(connection) as few:
        assert len(rows_of()) == 3
    approve_many(297, article, checker=nadia, editor=tomas)
    with CaptureQueriesContext(connection) as many:
        assert len(rows_of()) == 300
    assert len(few) == len(many) == 1
