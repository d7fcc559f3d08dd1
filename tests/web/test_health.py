from types import SimpleNamespace
from unittest.mock import patch

import pytest
from django.urls import reverse

from articles.web import health
from articles.workflow.health import Check

GOOD = [Check("database", True), Check("broker", True), Check("worker", True, "3 s ago")]
BAD = [Check("database", True), Check("broker", False, "OperationalError")]


def ready(client, checks):
    with patch.object(health, "readiness", return_value=checks):
        return client.get(reverse("health-ready"))


def test_live_asks_nobody(client):
    response = client.get("/healthz/live")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_ready_when_all_parts_answer(client, db):
    response = ready(client, GOOD)
    assert response.status_code == 200
    assert response.json() == {
        "status": "ok",
        "checks": {"database": True, "broker": True, "worker": True},
    }


def test_not_ready_when_one_part_is_missing(client, db):
    response = ready(client, BAD)
    assert response.status_code == 503
    assert response.json()["checks"] == {"database": True, "broker": False}


def test_only_staff_read_what_was_seen(client, ada, tomas):
    client.force_login(tomas)
    assert "OperationalError" not in ready(client, BAD).content.decode()
    client.force_login(ada)
    seen = ready(client, BAD).json()["checks"]["broker"]
    assert seen == {"ok": False, "seen": "OperationalError"}


def test_without_a_database_nobody_is_looked_up(client):
    request = SimpleNamespace()  # Has no user to ask for.
    assert not health._is_staff(request, [Check("database", False, "OperationalError")])


@pytest.mark.parametrize("address", ["/healthz/live", "/healthz/ready"])
def test_post_is_refused(client, address):
    assert client.post(address).status_code == 405
