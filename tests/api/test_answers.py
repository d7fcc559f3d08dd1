"""Every refusal has the same shape, whoever refuses."""

import pytest
from django.db import IntegrityError

from articles.models import Claim
from articles.workflow.errors import Outdated
from tests.api.client import Api, assert_refused
from tests.factories import PASSWORD, make_claim

S = Claim.State


@pytest.mark.parametrize("header", ["Token nonsense", "Token", "Token a b", "Token \xff\xfe"])
def test_wrong_token(api, db, header):
    response = api()("get", "claims/", Authorization=header)
    assert_refused(response, 401, "authentication_failed")
    assert response["WWW-Authenticate"] == "Token"


def test_no_token(api):
    response = api().get("claims/")
    assert_refused(response, 401, "not_authenticated")


def test_token_of_somebody_who_left(api, nadia):
    client = api(nadia)
    nadia.is_active = False
    nadia.save()
    assert_refused(client.get("claims/"), 401, "authentication_failed")


def test_session_reads_but_changes_only_with_csrf_token(client, tomas, untouched):
    claim = make_claim(desk=tomas.memberships.get().desk, state=S.SUGGESTED)
    client.handler.enforce_csrf_checks = True
    client.force_login(tomas)
    assert client.get("/api/v1/claims/").status_code == 200
    before = untouched()
    response = client.post(
        f"/api/v1/claims/{claim.pk}/keep/", {"row_version": 0}, content_type="application/json"
    )
    assert_refused(response, 403, "not_allowed")
    assert untouched() == before


@pytest.mark.parametrize("path", ["nothing/", "claims", "claims/abc/", "claims/" + "9" * 40 + "/"])
@pytest.mark.parametrize("method", ["get", "post", "put", "patch", "delete", "options"])
def test_address_that_is_none(api, nadia, path, method):
    assert_refused(api(nadia)(method, path), 404, "not_found")


def test_unknown_address_answers_strangers_alike(api, db):
    assert_refused(api().get("nothing/"), 404, "not_found")


def test_other_formats(api, nadia):
    client = api(nadia)
    assert_refused(client("get", "claims/", Accept="text/html"), 406, "not_acceptable")
    response = client.client.post("/api/v1/claims/", "a=1", content_type="text/plain")
    assert_refused(response, 415, "unsupported_media_type")


def test_missing_and_wrong_fields(api, nadia):
    body = {"version": "one", "start": None, "kinds": ["money", "smell"], "colour": "red"}
    answer = assert_refused(api(nadia).post("claims/", body), 400, "malformed")
    assert answer["fields"].keys() == {"colour"}
    del body["colour"]
    answer = assert_refused(api(nadia).post("claims/", body), 400, "malformed")
    assert answer["fields"].keys() == {"version", "start", "end", "kinds.1"}


def test_rule_of_content(api, tomas, metro):
    claim = make_claim(desk=metro, state=S.SUGGESTED)
    response = api(tomas).post(f"claims/{claim.pk}/discard/", {"row_version": 0})
    assert_refused(response, 422, "rule", field="reason")


def test_change_without_row_version(api, tomas, metro, untouched):
    claim = make_claim(desk=metro, state=S.SUGGESTED)
    before = untouched()
    response = api(tomas).post(f"claims/{claim.pk}/keep/")
    assert_refused(response, 428, "row_version_missing")
    assert untouched() == before


@pytest.mark.parametrize("seen", [None, "", "x", -1, 1.5, 2**63, 10**400, [0], True])
def test_row_version_that_is_none(api, tomas, metro, seen):
    claim = make_claim(desk=metro, state=S.SUGGESTED)
    response = api(tomas).post(f"claims/{claim.pk}/keep/", {"row_version": seen})
    assert_refused(response, 400, "malformed", field="row_version")


def test_outdated_shows_the_row_as_it_stands(api, tomas, metro):
    claim = make_claim(desk=metro, state=S.SUGGESTED)
    client = api(tomas)
    assert client.post(f"claims/{claim.pk}/keep/", {"row_version": 0}).status_code == 200
    answer = assert_refused(
        client.post(f"claims/{claim.pk}/risk/", {"row_version": 0, "risk": "legal"}),
        409,
        "outdated",
    )
    assert answer["current"]["id"] == claim.pk
    assert (answer["current"]["state"], answer["current"]["row_version"]) == ("open", 1)


def test_second_click_is_refused_by_state(api, tomas, metro):
    claim = make_claim(desk=metro, state=S.SUGGESTED)
    client = api(tomas)
    client.post(f"claims/{claim.pk}/keep/", {"row_version": 0})
    answer = assert_refused(
        client.post(f"claims/{claim.pk}/keep/", {"row_version": 1}), 409, "refused"
    )
    assert answer["current"]["state"] == "open"


def test_database_stops_the_second_of_two(api, tomas, metro, monkeypatch):
    claim = make_claim(desk=metro, state=S.SUGGESTED)

    def twin(*args, **kwargs):
        raise IntegrityError("UNIQUE constraint failed: the bridge cost $12 million")

    monkeypatch.setattr("articles.workflow.triage.keep", twin)
    response = api(tomas).post(f"claims/{claim.pk}/keep/", {"row_version": 0})
    answer = assert_refused(response, 409, "outdated")
    assert answer["current"]["id"] == claim.pk
    assert "bridge" not in answer["detail"]


def test_row_that_is_gone_meanwhile(api, tomas, metro, monkeypatch):
    claim = make_claim(desk=metro, state=S.SUGGESTED)

    def too_late(claim, **kwargs):
        Claim.objects.filter(pk=claim.pk).update(anchor=None)
        Claim.objects.filter(pk=claim.pk).delete()
        raise Outdated(claim)

    monkeypatch.setattr("articles.workflow.triage.keep", too_late)
    response = api(tomas).post(f"claims/{claim.pk}/keep/", {"row_version": 0})
    assert "current" not in assert_refused(response, 409, "outdated")


def test_fault_of_ours_is_not_hidden(api, tomas, metro, monkeypatch):
    claim = make_claim(desk=metro, state=S.SUGGESTED)

    def fault(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr("articles.workflow.triage.keep", fault)
    client = api(tomas)
    client.client.raise_request_exception = True
    with pytest.raises(ZeroDivisionError):
        client.post(f"claims/{claim.pk}/keep/", {"row_version": 0})


def test_answers_stay_out_of_caches(api, nadia):
    assert api(nadia).get("claims/")["Cache-Control"] == "no-store"


def test_password_of_a_session_is_no_basic_authentication(api, nadia):
    import base64

    pair = base64.b64encode(f"nadia:{PASSWORD}".encode()).decode()
    assert_refused(Api()("get", "claims/", Authorization=f"Basic {pair}"), 401)
