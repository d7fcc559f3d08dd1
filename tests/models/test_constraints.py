"""Rules that the database keeps itself, whoever writes past the verbs."""

import uuid
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from articles.models import (
    Anchor,
    Article,
    Claim,
    Correction,
    Desk,
    Event,
    SignOff,
    User,
    Verdict,
    Version,
)
from articles.models.verdict import Rating
from tests.factories import (
    make_article,
    make_claim,
    make_desk,
    make_person,
    make_verdict,
)
from tests.models.rows import (
    NOW,
    refused_by_database,
    some_anchor,
    some_correction,
    some_detail,
    some_evidence,
    some_job,
    some_tick,
)

S = Claim.State
pytestmark = pytest.mark.django_db


# What is there, and the columns that would break the rule.
UPDATES = {
    "article without a title": (make_article, {"title": ""}),
    "desk with a threshold over 1": (make_desk, {"threshold": 1.5}),
    "desk with a threshold under 0": (make_desk, {"threshold": -0.1}),
    "desk without a lease": (make_desk, {"lease_minutes": 0}),
    "desk that lets hold nothing": (make_desk, {"hand_limit": 0}),
    "claim without a number": (make_claim, {"number": 0}),
    "claim with a score over 1": (make_claim, {"score": 1.01}),
    "claim with a score under 0": (make_claim, {"score": -0.01}),
    "waiting on nobody": (lambda: make_claim(state=S.WAITING), {"waiting_on": ""}),
    "anchor that ends before it starts": (some_anchor, {"end": 0}),
    "anchor of another length": (some_anchor, {"text": "x"}),
    "anchor moved": (some_anchor, {"start": 1}),
    "detail that ends where it starts": (some_detail, {"end": 0}),
    "tick by nobody": (some_detail, {"ticked_at": NOW}),
    "tick of no point": (some_tick, {"point": ""}),
    "point ticked by nobody": (some_tick, {"ticked_by": None}),
    "link without an address": (some_evidence, {"url": ""}),
    "link to a script": (some_evidence, {"url": "javascript:alert(1)"}),
    "link to a file": (some_evidence, {"url": "ftp://records.example/"}),
    "contact without a name": (lambda: some_evidence(kind="contact"), {"source": ""}),
    "document with an address": (
        lambda: some_evidence(kind="document"), {"url": "https://records.example/"},
    ),
    "withdrawn by nobody": (some_evidence, {"withdrawn_at": NOW, "withdrawn_why": "Typo"}),
    "withdrawn for no reason": (some_evidence, {"withdrawn_why": "Typo"}),
    "running job without token": (some_job, {"state": "running", "lease_until": NOW}),
    "running job without lease": (some_job, {"state": "running", "token": uuid.uuid4()}),
    "failed job without a reason": (some_job, {"state": "failed"}),
    "settled by nobody": (some_correction, {"state": "made"}),
    "settled and pending": (some_correction, {"settled_at": NOW}),
    "closed turn without an outcome": (
        lambda: make_claim(state=S.CHECKING).assignments.get(), {"closed_at": NOW},
    ),
    "open turn with an outcome": (
        lambda: make_claim(state=S.CHECKING).assignments.get(), {"outcome": "expired"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", UPDATES)
def test_row_that_breaks_a_rule_is_refused(rule):
    build, columns = UPDATES[rule]
    row = build()
    refused_by_database(lambda: type(row).objects.filter(pk=row.pk).update(**columns))


def test_a_point_is_ticked_once():
    tick = some_tick()
    tick.pk = None
    refused_by_database(tick.save)


@pytest.mark.parametrize("state", [S.CHECKING, S.WAITING, S.SUBMITTED, S.RETURNED])
def test_claim_in_work_has_a_checker(state):
    claim = make_claim(state=state)
    refused_by_database(lambda: Claim.objects.filter(pk=claim.pk).update(checker=None))


@pytest.mark.parametrize("state", [S.SUBMITTED, S.RETURNED, S.APPROVED, S.STALE])
def test_claim_past_checking_has_a_verdict(state):
    claim = make_claim(state=state)
    refused_by_database(lambda: Claim.objects.filter(pk=claim.pk).update(current_verdict=None))


@pytest.mark.parametrize("state", [S.OPEN, S.CHECKING, S.WAITING, S.SUBMITTED, S.STALE])
def test_claim_past_triage_was_opened(state):
    claim = Claim.objects.filter(pk=make_claim(state=state).pk)
    refused_by_database(lambda: claim.update(opened_at=None))


@pytest.mark.parametrize("state", [S.SUBMITTED, S.RETURNED, S.APPROVED, S.STALE])
def test_claim_with_a_verdict_had_a_first(state):
    claim = Claim.objects.filter(pk=make_claim(state=state).pk)
    refused_by_database(lambda: claim.update(first_verdict_at=None))


def test_claim_with_a_verdict_was_opened(db):
    claim = Claim.objects.filter(pk=make_claim(state=S.SUGGESTED).pk)
    refused_by_database(lambda: claim.update(first_verdict_at=timezone.now()))


def test_declined_correction_has_a_reason():
    correction, editor = some_correction(), make_person()
    settled = {"state": "declined", "settled_by": editor, "settled_at": timezone.now()}
    refused_by_database(lambda: Correction.objects.update(**settled))
    assert Correction.objects.filter(pk=correction.pk).update(**settled, reason="No need.")


@pytest.mark.parametrize(
    "rating", [Rating.WRONG, Rating.MISLEADING, Rating.UNCONFIRMED, Rating.SOURCES_CONFLICT]
)
def test_verdict_that_doubts_has_a_note(rating):
    claim = make_claim(state=S.CHECKING)
    refused_by_database(lambda: make_verdict(claim=claim, rating=rating, note=""))


def test_verdict_on_the_author_names_the_author():
    claim = make_claim(state=S.CHECKING)
    refused_by_database(lambda: make_verdict(claim=claim, rating=Rating.ON_AUTHOR, author_name=""))


def test_nobody_signs_off_their_own():
    verdict = make_verdict()
    twice = {"editor": verdict.checker, "checker": verdict.checker}
    twice |= {"desk": verdict.claim.desk, "verdict_at": verdict.created_at}
    refused_by_database(lambda: SignOff.objects.create(verdict=verdict, **twice))


def test_length_of_an_anchor_is_counted_in_code_points():
    text = "👩‍👩‍👧 e\u0301 سعر"
    claim = make_claim(article=make_article(text, title="T"), passage=text)
    assert claim.anchor.end == len(text)
    refused_by_database(lambda: Anchor.objects.update(end=len(text.encode())))


@pytest.mark.parametrize(
    ("model", "column", "value"),
    [
        (Event, "payload", "'{}'"),
        (Event, "actor_id", "NULL"),
        (Event, "at", "NULL"),
        (Verdict, "note", "'rewritten'"),
        (Verdict, "rating", "'wrong'"),
        (Verdict, "checker_id", "NULL"),
        (Version, "text", "'rewritten'"),
        (Version, "sha256", "'0'"),
        (Version, "blocks", "'[]'"),
        (Version, "number", "2"),
    ],
)
def test_history_verdicts_and_texts_are_never_changed(model, column, value):
    make_verdict()
    before = list(model.objects.order_by("pk").values())
    assert before
    write = f"UPDATE {model._meta.db_table} SET {column} = {value}"  # noqa: S608
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        connection.cursor().execute(write)
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.first().save()
    assert list(model.objects.order_by("pk").values()) == before


def test_what_the_queue_sorts_by_is_the_databases_own():
    claim = make_claim(risk=Claim.Risk.CENTRAL)
    stored = Claim.objects.get()
    assert (stored.legal_rank, stored.risk_rank, stored.queue_due.year) == (1, 1, 9999)
    due = timezone.now() + timedelta(days=1)
    Claim.objects.filter(pk=claim.pk).update(risk="legal", due_at=due)
    stored = Claim.objects.get()
    assert (stored.legal_rank, stored.risk_rank, stored.queue_due) == (0, 0, due)


@pytest.mark.parametrize("model", [Article, Claim, Desk, User, Verdict, Version])
def test_what_others_rest_on_is_not_deleted(model):
    row = model.objects.get(pk=pk_of(model, make_verdict()))
    with pytest.raises(ProtectedError):
        row.delete()


def pk_of(model, verdict):
    claim = verdict.claim
    return {
        Article: claim.article_id,
        Claim: claim.pk,
        Desk: claim.desk_id,
        User: verdict.checker_id,
        Verdict: verdict.pk,
        Version: claim.anchor.version_id,
    }[model]
