import pytest
from django.utils import timezone

from articles.models import CheckedPoint, Claim, Event
from articles.workflow.batches import in_one_go
from articles.workflow.errors import NotFound
from articles.workflow.ticks import tick_detail, tick_point
from articles.workflow.triage import set_risk
from articles.workflow.undo import undo_batch
from tests.factories import make_article, make_claim, make_detail
from tests.workflow.ledger import nothing_changes, refused

pytestmark = pytest.mark.django_db
NOW = timezone.now()
CAPTIONED = "Harbour bridge to reopen\nPhoto: Lena Moss on the bridge.\n"


def told(claim):
    return list(claim.events.order_by("pk").values_list("actor", "action", "payload"))


def test_tick_says_who_and_when_and_can_be_taken_back(nadia):
    detail = make_detail(make_claim(passage="$12 million"), "12")
    tick_detail(detail, ticked=True, person=nadia, at=NOW)
    assert (detail.ticked_by, detail.ticked_at) == (nadia, NOW)
    tick_detail(detail, ticked=False, person=nadia, at=NOW)
    assert (detail.ticked_by, detail.ticked_at) == (None, None)
    what = {"detail": detail.pk, "words": "12"}
    assert told(detail.claim) == [(nadia.pk, "tick", what), (nadia.pk, "untick", what)]


def test_so_does_the_tick_of_a_point(nadia):
    claim = make_claim(kinds=["figure"])
    line = tick_point(claim, "counted", ticked=True, person=nadia, at=NOW)
    assert (line.point, line.ticked_by, line.ticked_at) == ("counted", nadia, NOW)
    stored = CheckedPoint.objects.get()
    assert (stored.claim, stored.point, stored.ticked_by) == (claim, "counted", nadia)
    assert tick_point(claim, "counted", ticked=False, person=nadia, at=NOW).ticked_at is None
    assert not CheckedPoint.objects.exists()
    what = {"point": "counted"}
    assert told(claim) == [(nadia.pk, "tick", what), (nadia.pk, "untick", what)]


@pytest.mark.parametrize("ticked", [True, False])
def test_who_comes_second_changes_nothing(nadia, mei, ticked):
    claim = make_claim(passage="$12 million", kinds=["figure"])
    detail = make_detail(claim, "12")
    for state in (True, ticked):
        tick_detail(detail, ticked=state, person=nadia, at=NOW)
        tick_point(claim, "value", ticked=state, person=nadia, at=NOW)
    with nothing_changes():
        tick_detail(detail, ticked=ticked, person=mei, at=timezone.now())
        tick_point(claim, "value", ticked=ticked, person=mei, at=timezone.now())


@pytest.mark.parametrize("point", ["weekday", "shown", "", "no such"])
def test_only_points_of_its_kinds_can_be_ticked(nadia, point):
    claim = make_claim(kinds=["figure", "quote"])
    with refused(NotFound):
        tick_point(claim, point, ticked=True, person=nadia, at=NOW)


def test_what_stands_in_a_caption_is_checked_as_a_picture_too(nadia):
    claim = make_claim(article=make_article(CAPTIONED), passage="Lena Moss", kinds=["other"])
    assert tick_point(claim, "rights", ticked=True, person=nadia, at=NOW).ticked_at == NOW


def test_ticks_stand_in_nobodys_way(nadia, tomas):
    claim = make_claim(kinds=["figure"])
    with in_one_go() as batch:
        set_risk(claim, risk=Claim.Risk.LEGAL, editor=tomas)
    tick_point(claim, "value", ticked=True, person=nadia, at=NOW)
    assert undo_batch(batch, person=tomas).done == [claim]
    assert CheckedPoint.objects.exists()
    assert Event.objects.filter(action="undo").exists()
