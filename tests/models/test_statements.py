from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from articles.models import Assignment, Claim, Event
from articles.models.statements import insert, update
from tests.factories import make_claim

S = Claim.State
pytestmark = pytest.mark.django_db


def test_row_is_stored_as_save_stores_it(nadia, django_assert_num_queries):
    claim = make_claim(desk=nadia.memberships.get().desk)
    fields = {
        "desk": claim.desk, "claim": claim, "actor": nadia, "action": "x", "payload": {"a": ["é"]},
    }  # fmt: skip
    events = []
    for _ in range(2):
        with django_assert_num_queries(1):
            events.append(insert(Event(**fields)))
    saved = Event(**fields)
    saved.save()
    for event in events:
        stored = Event.objects.get(pk=event.pk)
        assert (stored.actor, stored.claim, stored.article) == (nadia, claim, None)
        assert (stored.payload, stored.at) == (saved.payload, event.at)
        assert saved.at - stored.at < timedelta(minutes=1)
        assert not event._state.adding


def test_what_the_database_refuses_is_refused(nadia):
    turn = Assignment(
        claim=make_claim(state=S.CHECKING), checker=nadia, state_before=S.OPEN,
        opened_at=timezone.now(), active_at=timezone.now(), lease_until=timezone.now(),
    )  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        insert(turn)
    assert turn._state.adding


def test_update_compares_and_counts(nadia, django_assert_num_queries):
    first, second = make_claim(), make_claim()
    now = timezone.now()
    for expected in (1, 0):
        with django_assert_num_queries(1):
            changed = update(
                Claim, {"pk": first.pk, "row_version": 0, "state": S.OPEN},
                row_version=F("row_version") + 1, checker=nadia, due_at=now, speaker="it's %s",
            )  # fmt: skip
        assert changed == expected
    first.refresh_from_db()
    assert (first.checker, first.due_at, first.speaker) == (nadia, now, "it's %s")
    assert Claim.objects.get(pk=second.pk).row_version == 0


def test_update_to_null_and_to_another_expression(nadia):
    claim = make_claim(checker=nadia, row_version=3)
    for by in (1, 2):
        assert update(Claim, {"pk": claim.pk}, row_version=F("row_version") - by, checker=None)
    claim.refresh_from_db()
    assert (claim.checker, claim.row_version) == (None, 0)


def test_null_is_no_condition():
    with pytest.raises(TypeError, match="NULL"):
        update(Claim, {"checker": None}, risk="legal")
