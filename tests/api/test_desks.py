import pytest

from articles.models import Claim, Desk, Event
from tests.api.client import assert_refused
from tests.factories import make_claim

FIELDS = {
    "id", "slug", "name", "triage", "threshold", "kind_weights", "lease_minutes", "hand_limit",
    "row_version",
}  # fmt: skip


@pytest.fixture
def patch(api, hanna, metro):
    client = api(hanna)
    return lambda **body: client("patch", f"desks/{metro.pk}/", {"row_version": 0} | body)


@pytest.fixture
def suggestion(metro):
    return make_claim(desk=metro, state="suggested", kinds=["money"], score=0.5)


def test_desk_shows_its_settings(api, nadia, metro):
    (listed,) = api(nadia).get("desks/").json()["results"]
    assert listed.keys() == FIELDS
    shown = api(nadia).get(f"desks/{metro.pk}/").json()
    assert (shown["kind_weights"], shown["row_version"]) == ({}, 0)


def test_chief_changes_settings(patch, hanna, metro, suggestion):
    response = patch(threshold=0.7, kind_weights={"money": 4})
    assert response.status_code == 200
    shown = response.json()
    assert (shown["threshold"], shown["kind_weights"], shown["row_version"]) == (
        0.7, {"money": 4.0}, 1,
    )  # fmt: skip
    assert shown["memberships"]
    assert Claim.objects.get(pk=suggestion.pk).score == 0.8
    assert Event.objects.get(action="desk_settings").actor == hanna


def test_what_is_not_sent_stays(patch, metro):
    patch(kind_weights={"money": 2})
    patch(row_version=1, hand_limit=9)
    metro.refresh_from_db()
    assert (metro.kind_weights, metro.hand_limit, metro.threshold) == ({"money": 2.0}, 9, 0.5)


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        ({"threshold": 1.5}, 422, "threshold"),
        ({"threshold": "nan"}, 400, "threshold"),
        ({"threshold": "high"}, 400, "threshold"),
        ({"kind_weights": {"money": 5}}, 422, "kind_weights.money"),
        ({"kind_weights": {"gossip": 2}}, 422, "kind_weights"),
        ({"kind_weights": {"money": "much"}}, 400, "kind_weights.money"),
        ({"kind_weights": [2]}, 400, "kind_weights"),
        ({"lease_minutes": 0}, 422, "lease_minutes"),
        ({"lease_minutes": 1.5}, 400, "lease_minutes"),
        ({"hand_limit": 2**63}, 422, "hand_limit"),
        ({"triage": "chief"}, 400, "triage"),
        ({"slug": "elsewhere"}, 400, "slug"),
        ({"name": "Elsewhere"}, 400, "name"),
    ],
)
def test_unfit_setting_is_refused_at_its_field(patch, metro, body, status, field):
    before = Desk.objects.values().get()
    assert_refused(patch(**body), status, field=field)
    assert Desk.objects.values().get() == before
    assert not Event.objects.exists()


def test_outdated_change_gets_the_row_as_it_stands(patch):
    patch(hand_limit=9)
    body = assert_refused(patch(hand_limit=2), 409, "outdated")
    assert (body["current"]["hand_limit"], body["current"]["row_version"]) == (9, 1)


def test_change_names_the_row_version(api, hanna, metro):
    response = api(hanna)("patch", f"desks/{metro.pk}/", {"hand_limit": 9})
    assert_refused(response, 428, "row_version_missing")


def test_claim_in_full_shows_both_scores(api, patch, nadia, suggestion):
    patch(kind_weights={"money": 4})
    shown = api(nadia).get(f"claims/{suggestion.pk}/").json()
    assert (shown["score"], shown["engine_score"]) == (0.8, 0.5)


def test_order_by_score_is_the_weighed_one(api, patch, tomas, suggestion):
    date = make_claim(article=suggestion.article, state="suggested", kinds=["date"], score=0.6)
    added = make_claim(article=suggestion.article, origin="person")

    def order():
        rows = api(tomas).get("claims/", ordering="-score").json()["results"]
        return [row["id"] for row in rows]

    assert order() == [date.pk, suggestion.pk, added.pk]
    patch(kind_weights={"money": 4})
    assert order() == [suggestion.pk, date.pk, added.pk]
