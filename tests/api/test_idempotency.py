"""A post that is sent again acts once."""

import pytest

from articles.models import Article, Assignment, Claim, Evidence, IdempotencyKey
from tests.api.client import assert_refused
from tests.factories import make_article, make_claim

S = Claim.State
KEY = {"Idempotency-Key": "f3b9-1"}


def test_again_gets_the_same_answer_and_does_nothing(api, tomas):
    client, body = api(tomas), {"desk": "metro", "text": "A draft."}
    first, again = (client.post("articles/", body, **KEY) for _ in range(2))
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    assert (first.status_code, "Idempotency-Replayed" in first) == (201, False)
    assert again["Idempotency-Replayed"] == "true"
    assert Article.objects.count() == 1


def test_retry_of_take_next_takes_one(api, nadia, metro):
    article = make_article(desk=metro)
    for _ in range(3):
        make_claim(article=article)
    client = api(nadia)
    taken = [client.post("queue/next/", **KEY).json()["claim"]["id"] for _ in range(3)]
    assert len(set(taken)) == Assignment.objects.count() == 1
    assert client.post("queue/next/", **{"Idempotency-Key": "other"}).json()["claim"]["id"]
    assert Assignment.objects.count() == 2


def test_without_a_key_every_post_acts(api, nadia, metro):
    body = {"claim": make_claim(desk=metro).pk, "kind": "link", "url": "https://example.org"}
    for _ in range(2):
        api(nadia).post("evidence/", body)
    assert Evidence.objects.count() == 2


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("articles/", {"desk": "metro", "text": "Another draft."}),
        ("articles/?a=1", {"desk": "metro", "text": "A draft."}),
        ("queue/next/", {}),
    ],
)
def test_key_of_another_request(api, tomas, path, body):
    client = api(tomas)
    client.post("articles/", {"desk": "metro", "text": "A draft."}, **KEY)
    assert_refused(client.post(path, body, **KEY), 409, "idempotency_key_used")
    assert Article.objects.count() == 1


def test_order_of_the_fields_does_not_matter(api, tomas):
    client = api(tomas)
    client.post("articles/", {"desk": "metro", "text": "A draft."}, **KEY)
    again = client.post("articles/", {"text": "A draft.", "desk": "metro"}, **KEY)
    assert again["Idempotency-Replayed"] == "true"


def test_keys_of_two_people_do_not_meet(api, nadia, mei, metro):
    article = make_article(desk=metro)
    for _ in range(2):
        make_claim(article=article)
    taken = {api(one).post("queue/next/", **KEY).json()["claim"]["id"] for one in (nadia, mei)}
    assert len(taken) == 2


def test_refused_answer_is_not_kept(api, tomas, metro):
    claim = make_claim(desk=metro, state=S.OPEN)
    client, path = api(tomas), f"claims/{claim.pk}/keep/"
    assert_refused(client.post(path, {"row_version": 0}, **KEY), 409, "refused")
    assert not IdempotencyKey.objects.exists()
    Claim.objects.update(state=S.SUGGESTED)
    response = client.post(path, {"row_version": 0}, **KEY)
    assert (response.status_code, "Idempotency-Replayed" in response) == (200, False)


def test_malformed_request_is_not_kept(api, tomas):
    assert_refused(api(tomas).post("articles/", {}, **KEY), 400)
    assert not IdempotencyKey.objects.exists()


def test_second_click_with_the_same_key_is_no_conflict(api, tomas, metro):
    claim = make_claim(desk=metro, state=S.SUGGESTED)
    client, path = api(tomas), f"claims/{claim.pk}/keep/"
    for _ in range(2):
        assert client.post(path, {"row_version": 0}, **KEY).json()["row_version"] == 1


@pytest.mark.parametrize("key", ["", "a b", "a" * 201, "ü", "\t"])
def test_key_that_cannot_be_kept(api, nadia, metro, key):
    response = api(nadia).post("queue/next/", **{"Idempotency-Key": key})
    assert_refused(response, 400, "malformed", field="Idempotency-Key")


def test_who_left_the_desk_is_not_given_the_answer_again(api, tomas):
    client, body = api(tomas), {"desk": "metro", "text": "A draft."}
    client.post("articles/", body, **KEY)
    tomas.memberships.all().delete()
    assert_refused(client.post("articles/", body, **KEY), 409)
