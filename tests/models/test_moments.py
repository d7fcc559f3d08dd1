"""The migration that fills in when claims were opened, had a first verdict, were signed off."""

import importlib
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from articles.models import Claim, Event, SignOff
from tests.factories import make_claim, make_sign_off, make_verdict

S = Claim.State
WRONG = timezone.now() - timedelta(days=400)
FILL = importlib.import_module("articles.migrations.0022_fill_moments_of_claims").fill


def filled(claim):
    """The claim as the migration leaves it, whatever stood there."""
    Claim.objects.filter(pk=claim.pk).exclude(opened_at=None).update(opened_at=WRONG)
    FILL(apps, SimpleNamespace(connection=connection))
    return Claim.objects.get(pk=claim.pk)


def happened(claim, action, old, new):
    return Event.objects.create(
        desk=claim.desk, claim=claim, action=action, old_state=old, new_state=new
    )


def test_a_kept_claim_was_opened_when_it_was_kept_first(db):
    claim = make_claim(state=S.CHECKING)
    kept = happened(claim, "keep", S.SUGGESTED, S.OPEN)
    happened(claim, "take", S.OPEN, S.CHECKING)
    happened(claim, "put_back", S.CHECKING, S.OPEN)
    assert filled(claim).opened_at == kept.at


def test_a_claim_that_came_open_was_opened_at_its_beginning(db):
    claim = make_claim(state=S.OPEN)
    happened(claim, "take", S.OPEN, S.CHECKING)
    happened(claim, "put_back", S.CHECKING, S.OPEN)
    assert filled(claim).opened_at == claim.created_at


@pytest.mark.parametrize("state", [S.SUGGESTED, S.DISCARDED, S.WAIVED])
def test_a_claim_that_was_never_open_has_no_such_moment(db, state):
    assert filled(make_claim(state=state)).opened_at is None


def test_verdict_and_sign_off_are_as_their_rows_say(db):
    claim = make_claim(state=S.SUBMITTED)
    first = claim.current_verdict
    sign_off = make_sign_off(make_verdict(claim=claim))
    Claim.objects.filter(pk=claim.pk).update(first_verdict_at=WRONG)
    SignOff.objects.update(verdict_at=WRONG)
    assert filled(claim).first_verdict_at == first.created_at
    sign_off.refresh_from_db()
    assert sign_off.verdict_at == claim.current_verdict.created_at
    assert sign_off.desk == claim.desk
