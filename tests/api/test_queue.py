from articles.models import Assignment, Claim
from tests.api.client import assert_refused
from tests.factories import make_article, make_claim, make_desk

S = Claim.State


def test_what_comes_and_what_is_in_hand(api, nadia, metro):
    article = make_article(desk=metro)
    held = make_claim(article=article, state=S.CHECKING, checker=nadia)
    plain, legal = make_claim(article=article), make_claim(article=article, risk="legal")
    shown = api(nadia).get("queue/").json()
    assert [row["id"] for row in shown["in_hand"]] == [held.pk]
    assert (shown["next"]["claim"]["id"], shown["next"]["rule"]) == (legal.pk, "legal")
    assert shown["next"]["reason"] == "It carries a legal risk."
    assert [row["id"] for row in shown["upcoming"]] == [legal.pk, plain.pk]
    assert shown["why_empty"] is None


def test_take_next(api, nadia, metro):
    claim = make_claim(desk=metro)
    response = api(nadia).post("queue/next/")
    assert response.status_code == 200
    shown = response.json()
    assert (shown["claim"]["id"], shown["claim"]["state"]) == (claim.pk, "checking")
    assert shown["assignment"]["checker"]["name"] == "Nadia"
    assert shown["claim"]["assignment"] == shown["assignment"]
    assert shown["why_empty"] is None


def test_take_next_of_one_article(api, nadia, metro):
    make_claim(desk=metro, risk="legal")
    wanted = make_claim(desk=metro)
    shown = api(nadia).post("queue/next/", {"article": wanted.article_id}).json()
    assert shown["claim"]["id"] == wanted.pk


def test_take_next_of_an_article_of_others(api, nadia, metro):
    foreign = make_claim(desk=make_desk("sport"))
    answers = [
        api(nadia).post("queue/next/", {"article": pk}) for pk in (foreign.article_id, 10**9)
    ]
    assert_refused(answers[0], 404, "not_found")
    assert answers[0].content == answers[1].content


def test_empty_queue_says_why(api, nadia, mei, metro):
    make_claim(desk=metro, state=S.CHECKING, checker=mei)
    make_claim(desk=metro, state=S.SUGGESTED)
    lease = Assignment.objects.get().lease_until.isoformat().replace("+00:00", "Z")
    why = {
        "holders": [{"name": "Mei", "claims": 1}],
        "next_lease_ends": lease,
        "suggested": 1,
        "unwished": 0,
        "full_hands": 0,
    }
    empty = {"claim": None, "assignment": None, "why_empty": why}
    response = api(nadia).post("queue/next/")
    assert (response.status_code, response.json()) == (200, empty)
    shown = api(nadia).get("queue/").json()
    assert (shown["next"], shown["upcoming"], shown["why_empty"]) == (None, [], why)


def test_full_hands(api, nadia, metro):
    metro.hand_limit = 1
    metro.save()
    make_claim(desk=metro, state=S.CHECKING, checker=nadia)
    make_claim(desk=metro)
    answer = assert_refused(api(nadia).post("queue/next/"), 409, "refused")
    assert "current" not in answer
    shown = api(nadia).get("queue/").json()
    assert (shown["next"], shown["upcoming"]) == (None, [])
    assert shown["why_empty"]["full_hands"] == 1


def test_queue_has_no_filters(api, nadia):
    assert_refused(api(nadia).get("queue/", state="open"), 400, "malformed", field="state")
