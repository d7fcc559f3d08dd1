import pytest

from articles.models import Event
from tests.api.client import assert_refused
from tests.factories import join, make_claim, make_desk, make_person


@pytest.fixture
def lena(db):
    """Has an account, and belongs to no desk."""
    return make_person("lena", email="lena@paper.example")


@pytest.fixture
def add(api, hanna, metro):
    return lambda **body: api(hanna).post(
        f"desks/{metro.pk}/members/", {"name": "lena", "roles": ["checker"]} | body
    )


@pytest.fixture
def put(api, hanna, metro):
    def send(person, **body):
        return api(hanna)("put", f"desks/{metro.pk}/members/{person.pk}/", body)

    return send


def held_in(desk, person):
    rows = [row for row in desk["memberships"] if row["person"]["id"] == person.pk]
    return sorted((row["role"], row["claims_a_day"]) for row in rows)


def rows_of(shown, person):
    return held_in(shown.json(), person)


@pytest.mark.parametrize("name", ["lena", "lena@paper.example"])
def test_chief_adds_somebody(add, lena, hanna, name):
    response = add(name=name, roles=["checker", "author"], claims_a_day=7)
    assert response.status_code == 201
    assert rows_of(response, lena) == [("author", None), ("checker", 7)]
    assert Event.objects.get(action="members").actor == hanna


def test_retry_with_the_same_key_adds_once(api, hanna, lena, metro):
    body, key = {"name": "lena", "roles": ["checker"]}, {"Idempotency-Key": "one"}
    first, again = (api(hanna).post(f"desks/{metro.pk}/members/", body, **key) for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json() == first.json()
    assert Event.objects.count() == 1


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        ({"name": "nobody"}, 422, "name"),
        ({"name": ""}, 422, "name"),
        ({"name": None}, 400, "name"),
        ({"name": "hanna"}, 422, "name"),
        ({"roles": []}, 422, "roles"),
        ({"roles": "checker"}, 400, "roles"),
        ({"roles": ["admin"]}, 400, "roles.0"),
        ({"claims_a_day": 0}, 422, "claims_a_day"),
        ({"claims_a_day": 2**63}, 422, "claims_a_day"),
        ({"claims_a_day": 1.5}, 400, "claims_a_day"),
        ({"person": 1}, 400, "person"),
    ],
)
def test_unfit_member_is_refused_at_its_field(add, lena, body, status, field):
    assert_refused(add(**body), status, field=field)
    assert not lena.memberships.exists()
    assert not Event.objects.exists()


def test_chief_sets_roles_and_what_is_not_sent_stays(put, nadia):
    nadia.memberships.update(claims_a_day=12)
    response = put(nadia, roles=["editor"], seen=["checker"])
    assert response.status_code == 200
    assert rows_of(response, nadia) == [("editor", 12)]
    assert rows_of(put(nadia, roles=["editor"], seen=["editor"], claims_a_day=None), nadia) == [
        ("editor", None)
    ]


def test_without_roles_a_member_leaves(put, metro, nadia):
    claim = make_claim(desk=metro, state="checking", checker=nadia)
    response = put(nadia, roles=[], seen=["checker"])
    assert (response.status_code, rows_of(response, nadia)) == (200, [])
    claim.refresh_from_db()
    assert (claim.state, claim.checker) == ("open", None)


def test_outdated_roles_get_the_desk_as_it_stands(put, metro, nadia):
    join(nadia, metro, "author")
    body = assert_refused(put(nadia, roles=["editor"], seen=["checker"]), 409, "outdated")
    assert held_in(body["current"], nadia) == [("author", None), ("checker", None)]


def test_roles_that_were_read_are_sent(put, nadia):
    assert_refused(put(nadia, roles=["editor"]), 400, field="seen")


def test_last_chief_stays(put, hanna):
    assert_refused(put(hanna, roles=[], seen=["chief"]), 409, "refused")
    assert hanna.memberships.get().role == "chief"


def test_chief_who_goes_sees_the_desk_no_more(api, put, hanna, metro):
    make_person("rosa", desk=metro, roles=["chief"])
    assert put(hanna, roles=[], seen=["chief"]).status_code == 204
    assert_refused(api(hanna).get(f"desks/{metro.pk}/"), 404)


def test_who_is_no_member_is_absent(put, lena, ivo):
    for person in (lena, ivo):
        assert_refused(put(person, roles=["checker"], seen=[]), 404, "not_found")
        assert not person.memberships.filter(desk__slug="metro").exists()


def test_the_chief_of_another_desk_finds_nothing(api, metro, ivo, lena, nadia):
    join(ivo, make_desk("sport"), "chief")
    body = {"name": "lena", "roles": ["checker"]}
    assert_refused(api(ivo).post(f"desks/{metro.pk}/members/", body), 404)
    body = {"roles": [], "seen": ["checker"]}
    assert_refused(api(ivo)("put", f"desks/{metro.pk}/members/{nadia.pk}/", body), 404)


def test_what_was_agreed_is_not_told_to_authors(api, metro, nadia, omar):
    nadia.memberships.update(claims_a_day=12)
    address = f"desks/{metro.pk}/"
    assert rows_of(api(nadia).get(address), nadia) == [("checker", 12)]
    assert rows_of(api(omar).get(address), nadia) == [("checker", None)]
