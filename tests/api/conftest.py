import pytest

from articles.models import Claim, Desk, Event, Evidence, Hint, Membership, VerdictDraft
from tests.api.client import Api


@pytest.fixture
def api(db):
    """`api(nadia).get("claims/")`."""
    return Api


@pytest.fixture
def untouched(db):
    """What a refused request leaves as it was; call it before and after."""

    def look():
        return (
            Event.objects.count(),
            list(Claim.objects.order_by("pk").values_list("state", "row_version", "checker")),
            list(Evidence.objects.order_by("pk").values_list("row_version", "withdrawn_at")),
            VerdictDraft.objects.count(),
            list(Hint.objects.order_by("pk").values_list("state", "reason")),
            list(Desk.objects.order_by("pk").values()),
            list(Membership.objects.order_by("pk").values()),
        )

    return look
