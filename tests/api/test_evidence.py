from articles.models import Claim, Evidence
from tests.api.client import assert_refused
from tests.factories import make_claim, make_evidence, make_verdict

S = Claim.State


def test_add(api, nadia, metro):
    claim = make_claim(desk=metro)
    body = {
        "claim": claim.pk,
        "kind": "link",
        "url": "https://example.org/report",
        "locator": "p. 4",
        "quote": "  12 million ",
        "role": "contradicts",
        "level": "primary",
        "seen_on": "2031-05-01",
    }
    response = api(nadia).post("evidence/", body)
    assert response.status_code == 201
    shown = response.json()
    assert (shown["claim"], shown["url"], shown["seen_on"]) == (
        claim.pk,
        "https://example.org/report",
        "2031-05-01",
    )
    assert (shown["added_by"]["name"], shown["frozen"], shown["row_version"]) == ("Nadia", False, 0)


def test_contact_is_confidential_unless_said(api, nadia, metro):
    claim = make_claim(desk=metro)
    body = {"claim": claim.pk, "kind": "contact", "source": "A clerk"}
    assert api(nadia).post("evidence/", body).json()["confidential"] is True
    body["confidential"] = False
    assert api(nadia).post("evidence/", body).json()["confidential"] is False


def test_document_without_a_name(api, nadia, metro):
    body = {"claim": make_claim(desk=metro).pk, "kind": "document"}
    assert_refused(api(nadia).post("evidence/", body), 422, "rule", field="source")
    assert not Evidence.objects.exists()


def test_evidence_for_a_waived_claim(api, nadia, metro):
    claim = make_claim(desk=metro, state=S.WAIVED)
    body = {"claim": claim.pk, "kind": "link", "url": "https://example.org"}
    answer = assert_refused(api(nadia).post("evidence/", body), 409, "refused")
    assert answer["current"]["state"] == "waived"


def test_edit_until_a_verdict_rests_on_it(api, nadia, metro):
    evidence = make_evidence(make_claim(desk=metro))
    client, path = api(nadia), f"evidence/{evidence.pk}/"
    shown = client("patch", path, {"row_version": 0, "locator": "p. 9"}).json()
    assert (shown["locator"], shown["row_version"], shown["url"]) == ("p. 9", 1, evidence.url)
    answer = assert_refused(client("patch", path, {"row_version": 0, "locator": "p. 1"}), 409)
    assert (answer["code"], answer["current"]["locator"]) == ("outdated", "p. 9")
    assert_refused(client("patch", path, {"locator": "p. 1"}), 428)


def test_frozen_evidence_is_replaced(api, nadia, metro):
    verdict = make_verdict(claim=make_claim(desk=metro, state=S.SUBMITTED))
    evidence = verdict.evidence.get()
    client, path = api(nadia), f"evidence/{evidence.pk}/"
    assert client.get(path).json()["frozen"] is True
    refused = client("patch", path, {"row_version": 0, "locator": "p. 9"})
    assert assert_refused(refused, 409, "refused")["current"]["id"] == evidence.pk
    body = {"row_version": 0, "why": "The page moved.", "url": "https://example.org/new"}
    response = client.post(f"{path}replace/", body)
    assert response.status_code == 201
    assert response.json()["predecessor"] == evidence.pk
    old = client.get(path).json()
    assert (old["withdrawn_why"], old["withdrawn_by"]["name"]) == ("The page moved.", "Nadia")
    assert_refused(client.post(f"{path}replace/", body | {"row_version": 1}), 409, "refused")


def test_replace_is_refused_when_outdated(api, nadia, metro):
    evidence = make_evidence(make_claim(desk=metro), row_version=3)
    body = {"row_version": 2, "why": "The page moved."}
    assert_refused(api(nadia).post(f"evidence/{evidence.pk}/replace/", body), 409, "outdated")
    assert Evidence.objects.count() == 1


def test_withdraw_says_why(api, nadia, metro):
    evidence = make_evidence(make_claim(desk=metro))
    path = f"evidence/{evidence.pk}/withdraw/"
    assert_refused(api(nadia).post(path, {"row_version": 0}), 422, "rule", field="why")
    shown = api(nadia).post(path, {"row_version": 0, "why": "Wrong page."}).json()
    assert shown["withdrawn_at"]


def test_list_is_narrowed(api, nadia, metro):
    link = make_evidence(make_claim(desk=metro))
    call = make_evidence(make_claim(desk=metro), kind="contact", role="qualifies")
    client = api(nadia)
    client.post(f"evidence/{link.pk}/withdraw/", {"row_version": 0, "why": "Wrong page."})

    def found(**query):
        return [row["id"] for row in client.get("evidence/", **query).json()["results"]]

    assert found() == [link.pk, call.pk]
    assert found(claim=call.claim_id) == found(article=call.claim.article_id) == [call.pk]
    assert found(kind="contact") == found(role="qualifies") == found(withdrawn="false") == [call.pk]
    assert found(withdrawn="true") == [link.pk]
    assert found(origin="author") == []
