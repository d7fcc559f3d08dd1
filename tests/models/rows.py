"""Rows to write past the verbs, and what the database says to it."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from articles.models import (
    Correction,
)
from articles.models.verdict import Rating
from tests.factories import (
    make_article,
    make_claim,
    make_detail,
    make_evidence,
    make_person,
    make_verdict,
)

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def refused_by_database(write):
    with pytest.raises(IntegrityError), transaction.atomic():
        write()


def some_job():
    return make_article().current_version.jobs.get()


def some_correction():
    verdict = make_verdict(rating=Rating.WRONG)
    return Correction.objects.create(claim=verdict.claim, verdict=verdict, old_wording="14")


def some_evidence(**fields):
    return make_evidence(make_claim(), **fields)


def some_anchor():
    return make_claim().anchor


def some_detail():
    return make_detail(make_claim(passage="14 months"), "14")


def some_tick():
    claim, person = make_claim(), make_person()
    return claim.checked_points.create(point="value", ticked_by=person, ticked_at=NOW)
