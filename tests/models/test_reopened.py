"""The migration that forgets what editors said when they reopened a claim."""

import importlib
from types import SimpleNamespace

from django.apps import apps
from django.db import connection

from articles.models import Claim, Correction
from articles.workflow.signoff import reopen, settle_correction
from tests.factories import make_claim

MOVE = importlib.import_module("articles.migrations.0026_forget_why_claims_were_reopened")
SAID = "The source is afraid."


def make_correction():
    claim = make_claim(state=Claim.State.APPROVED)
    return Correction.objects.create(
        claim=claim, verdict=claim.current_verdict, old_wording=claim.text
    )


def moved(by, correction):
    by(apps, SimpleNamespace(connection=connection))
    return Correction.objects.get(pk=correction.pk).reason


def test_what_was_said_at_reopening_is_forgotten_and_can_be_brought_back(tomas):
    fallen = make_correction()
    reopen(fallen.claim, editor=tomas, reason=SAID)
    Correction.objects.update(reason=SAID)  # as it was kept before
    assert moved(MOVE.forget, fallen) == Correction.REOPENED
    assert moved(MOVE.remember, fallen) == SAID


def test_why_a_correction_was_declined_stays(tomas):
    declined = make_correction()
    settle_correction(declined, person=tomas, made=False, reason="It stands.")
    reopen(declined.claim, editor=tomas, reason=SAID)
    assert moved(MOVE.forget, declined) == "It stands."
    assert moved(MOVE.remember, declined) == "It stands."
