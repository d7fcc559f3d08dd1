from articles.models import Claim
from tests.api.client import assert_refused
from tests.factories import make_article, make_claim, make_desk

S = Claim.State


def seen(*claims, row_version=0):
    return [{"id": claim.pk, "row_version": row_version} for claim in claims]


def test_many_at_once(api, tomas, metro):
    article = make_article(desk=metro)
    claims = [make_claim(article=article, state=S.SUGGESTED) for _ in range(3)]
    response = api(tomas).post("claims/triage/", {"verb": "keep", "claims": seen(*claims)})
    assert response.status_code == 200
    assert [row["id"] for row in response.json()["done"]] == [claim.pk for claim in claims]
    assert {claim.state for claim in Claim.objects.all()} == {"open"}


def test_each_verb_takes_its_own(api, tomas, nadia, metro):
    claim = make_claim(desk=metro)
    wanted = [
        ({"verb": "risk", "risk": "legal"}, ("risk", "legal")),
        (
            {"verb": "deadline", "due_at": "2031-05-01T10:00:00Z"},
            ("due_at", "2031-05-01T10:00:00Z"),
        ),
        ({"verb": "deadline", "due_at": None}, ("due_at", None)),
        ({"verb": "assign", "to": nadia.pk}, ("checker", {"id": nadia.pk, "name": "Nadia"})),
        ({"verb": "assign", "to": None}, ("checker", None)),
        ({"verb": "waive", "reason": "out_of_scope"}, ("state", "waived")),
        ({"verb": "restore"}, ("state", "open")),
        ({"verb": "discard", "reason": "other", "text": "A caption"}, ("state", "discarded")),
    ]
    for version, (body, (name, value)) in enumerate(wanted):
        body["claims"] = seen(claim, row_version=version)
        (row,) = api(tomas).post("claims/triage/", body).json()["done"]
        assert row[name] == value


def test_refused_ones_say_why_and_stop_nobody(api, tomas, metro):
    article = make_article(desk=metro)
    fresh, done, late = (
        make_claim(article=article, state=state, row_version=version)
        for state, version in ((S.SUGGESTED, 0), (S.OPEN, 0), (S.SUGGESTED, 4))
    )
    body = {"verb": "keep", "claims": seen(fresh, done, late)}
    answer = api(tomas).post("claims/triage/", body).json()
    assert [row["id"] for row in answer["done"]] == [fresh.pk]
    assert [row["current"]["id"] for row in answer["refused"]] == [done.pk, late.pk]
    assert answer["refused"][1]["current"]["row_version"] == 4
    assert all(row["detail"] for row in answer["refused"])


def test_no_reason_is_refused_claim_by_claim(api, tomas, metro):
    body = {"verb": "discard", "claims": seen(make_claim(desk=metro))}
    (refused,) = api(tomas).post("claims/triage/", body).json()["refused"]
    assert refused["detail"] == "Choose a reason."


def test_one_foreign_id_stops_all_and_is_not_told_from_an_absent_one(api, tomas, metro, untouched):
    own = make_claim(desk=metro, state=S.SUGGESTED)
    foreign = make_claim(desk=make_desk("sport"), state=S.SUGGESTED)
    before, client = untouched(), api(tomas)
    answers = [
        client.post(
            "claims/triage/",
            {"verb": "keep", "claims": [*seen(own), {"id": pk, "row_version": 0}]},
        )
        for pk in (foreign.pk, 10**9)
    ]
    answer = assert_refused(answers[0], 404, "not_found")
    assert answers[0].content == answers[1].content
    assert str(foreign.pk) not in answer["detail"]
    assert untouched() == before


def test_row_version_is_needed_for_each(api, tomas, metro, untouched):
    article = make_article(desk=metro)
    first, second = (make_claim(article=article, state=S.SUGGESTED) for _ in range(2))
    before = untouched()
    body = {"verb": "keep", "claims": [*seen(first), {"id": second.pk}]}
    assert_refused(api(tomas).post("claims/triage/", body), 428, "row_version_missing")
    assert untouched() == before


def test_all_of_it_is_undone_but_what_changed_since(api, tomas, hanna, metro):
    article = make_article(desk=metro)
    kept, moved = (make_claim(article=article, state=S.SUGGESTED) for _ in range(2))
    body = {"verb": "keep", "claims": seen(kept, moved)}
    batch = api(tomas).post("claims/triage/", body).json()["batch"]
    body = {"verb": "risk", "risk": "legal", "claims": seen(moved, row_version=1)}
    api(hanna).post("claims/triage/", body)
    answer = api(tomas).post("claims/undo/", {"batch": batch}).json()
    assert [(row["id"], row["state"]) for row in answer["done"]] == [(kept.pk, "suggested")]
    (refused,) = answer["refused"]
    assert refused["detail"] == "Hanna acted on this claim meanwhile."
    assert refused["current"]["state"] == "open"


def test_nobody_elses_batch_is_undone(api, tomas, hanna, metro, untouched):
    body = {"verb": "keep", "claims": seen(make_claim(desk=metro, state=S.SUGGESTED))}
    batch = api(tomas).post("claims/triage/", body).json()["batch"]
    before = untouched()
    assert_refused(api(hanna).post("claims/undo/", {"batch": batch}), 404, "not_found")
    assert untouched() == before
