import pytest
from django.utils import timezone

from articles.workflow.ticks import tick_detail
from tests.factories import make_claim, make_detail

pytestmark = pytest.mark.django_db


def test_tick_says_who_and_when_and_can_be_taken_back(nadia):
    at = timezone.now()
    detail = make_detail(make_claim(passage="$12 million"), "12")
    tick_detail(detail, ticked=True, person=nadia, at=at)
    detail.refresh_from_db()
    assert (detail.ticked_by, detail.ticked_at) == (nadia, at)
    tick_detail(detail, ticked=False, person=nadia, at=at)
    detail.refresh_from_db()
    assert (detail.ticked_by, detail.ticked_at) == (None, None)
