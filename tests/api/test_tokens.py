import pytest
from django.utils import timezone
from knox.models import AuthToken

from articles.models import IdempotencyKey
from tests.api.client import assert_refused
from tests.factories import PASSWORD


def test_token_for_name_and_password(api, nadia):
    response = api().post("tokens/", {"username": "nadia", "password": PASSWORD})
    assert response.status_code == 201
    made = response.json()
    client = api()
    client.client.credentials(HTTP_AUTHORIZATION=f"Token {made['token']}")
    listed = client.get("tokens/").json()["results"]
    assert [row["id"] for row in listed] == [made["id"]]
    assert "token" not in listed[0]
    assert not AuthToken.objects.filter(digest=made["token"]).exists()


def test_token_for_a_session(client, nadia):
    client.force_login(nadia)
    response = client.post("/api/v1/tokens/", {}, content_type="application/json")
    assert response.status_code == 201


@pytest.mark.parametrize("password", ["wrong", "", " " + PASSWORD])
def test_wrong_password(api, nadia, password):
    response = api().post("tokens/", {"username": "nadia", "password": password})
    assert_refused(response, 401, "wrong_password")


def test_unknown_name_is_answered_like_a_wrong_password(api, nadia):
    body = {"username": "nadia", "password": "wrong"}
    answers = [api().post("tokens/", body | {"username": name}) for name in ("nadia", "nobody")]
    assert answers[0].content == answers[1].content


def test_nobody_asks(api, db):
    assert_refused(api().post("tokens/"), 401)
    assert_refused(api().post("tokens/", {"username": "nadia"}), 400, "malformed")


def test_password_of_somebody_who_left(api, nadia):
    nadia.is_active = False
    nadia.save()
    assert_refused(api().post("tokens/", {"username": "nadia", "password": PASSWORD}), 401)


def test_guessing_is_slowed_down(api, nadia):
    for _ in range(5):
        response = api().post("tokens/", {"username": "nadia", "password": "guess"})
    assert_refused(response, 429, "throttled")
    response = api().post("tokens/", {"username": "nadia", "password": PASSWORD})
    assert_refused(response, 429, "throttled")
    assert int(response["Retry-After"]) == 15 * 60
    assert not AuthToken.objects.exists()


def test_limit(api, nadia):
    for _ in range(9):
        AuthToken.objects.create(nadia)
    client = api(nadia)
    assert_refused(client.post("tokens/"), 409, "refused")
    assert AuthToken.objects.count() == 10


def test_revoke_only_ones_own(api, nadia, mei):
    client = api(nadia)
    mine, theirs = AuthToken.objects.create(nadia)[0], AuthToken.objects.create(mei)[0]
    assert_refused(client("delete", f"tokens/{theirs.token_key}/"), 404, "not_found")
    assert client("delete", f"tokens/{mine.token_key}/").status_code == 204
    assert AuthToken.objects.filter(user=nadia).count() == 1
    assert AuthToken.objects.filter(user=mei).count() == 1


def test_answer_with_a_token_is_never_kept(api, nadia):
    key = {"Idempotency-Key": "a"}
    answers = [api(nadia).post("tokens/", **key).json()["token"] for _ in range(2)]
    assert answers[0] != answers[1]
    assert not IdempotencyKey.objects.exists()


def test_list_page_by_page(api, nadia):
    client = api(nadia)
    AuthToken.objects.create(nadia)
    page = client.get("tokens/", page_size=1).json()
    assert len(page["results"]) == 1
    assert len(client("get", page["next"]).json()["results"]) == 1


def test_token_that_ran_out(api, nadia):
    client = api(nadia)
    assert client.get("tokens/").status_code == 200
    AuthToken.objects.update(expiry=timezone.now())
    assert_refused(client.get("tokens/"), 401, "authentication_failed")


def test_token_of_somebody_who_left(api, nadia):
    client = api(nadia)
    nadia.is_active = False
    nadia.save()
    assert_refused(client.get("tokens/"), 401, "authentication_failed")


def test_token_with_another_end(api, nadia):
    row, token = AuthToken.objects.create(nadia)
    client = api()
    for sent, code in ((token, 200), (token[:-1] + ("0" if token[-1] != "0" else "1"), 401)):
        client.client.credentials(HTTP_AUTHORIZATION=f"Token {sent}")
        assert client.get("tokens/").status_code == code
    assert token.startswith(row.token_key)


def test_tokens_end_with_the_password_they_were_made_with(api, nadia):
    AuthToken.objects.create(user=nadia)
    nadia.set_password("another-long-password")
    nadia.save()
    assert not AuthToken.objects.filter(user=nadia).exists()


def test_tokens_outlast_other_changes(api, nadia):
    AuthToken.objects.create(user=nadia)
    nadia.first_name = "Nadja"
    nadia.save()
    assert AuthToken.objects.filter(user=nadia).exists()
