"""What one decided is taken back by the batch of its answer, as on the pages."""

import pytest

from articles.models import Claim, Correction, Event
from tests.api.client import assert_refused
from tests.factories import make_article, make_claim

S = Claim.State
PASSAGE = {"start": 24, "end": 53, "kinds": ["money"]}


@pytest.fixture
def article(metro):
    return make_article(desk=metro)


@pytest.fixture
def added(api, nadia, article):
    return api(nadia).post("claims/", {"article": article.pk, **PASSAGE}).json()


def undo(client, answer):
    return client.post("claims/undo/", {"batch": answer["batch"]})


def test_a_claim_that_was_added_is_taken_back_once(api, nadia, added):
    first, second = (undo(api(nadia), added).json() for _press in range(2))
    assert [(row["id"], row["state"]) for row in first["done"]] == [(added["id"], "discarded")]
    assert [row["detail"] for row in second["refused"]] == ["You took this back already."]
    assert Event.objects.filter(action="undo").count() == 1


def test_a_claim_that_somebody_took_stays(api, nadia, mei, added):
    api(mei).post(f"claims/{added['id']}/take/", {"row_version": added["row_version"]})
    (refused,) = undo(api(nadia), added).json()["refused"]
    assert refused["detail"] == "Mei acted on this claim meanwhile."
    assert Claim.objects.get().state == S.CHECKING


@pytest.mark.parametrize("who", ["mei", "tomas", "ivo"])
def test_nobody_elses_claim_is_taken_back(request, api, added, untouched, who):
    client = api(request.getfixturevalue(who))
    before = untouched()
    answer = undo(client, added)
    assert_refused(answer, 404, "not_found")
    assert untouched() == before


def test_sent_again_it_answers_with_the_same_batch(api, nadia, article):
    body, key = {"article": article.pk, **PASSAGE}, {"Idempotency-Key": "once"}
    first, again = (api(nadia).post("claims/", body, **key).json() for _sent in range(2))
    assert again["batch"] == first["batch"]


@pytest.mark.parametrize(
    ("state", "step", "body"),
    [
        (S.SUGGESTED, "keep", {}),
        (S.OPEN, "discard", {"reason": "opinion"}),
        (S.OPEN, "waive", {"reason": "duplicate"}),
        (S.WAIVED, "restore", {}),
        (S.OPEN, "risk", {"risk": "legal"}),
        (S.OPEN, "deadline", {"due_at": "2031-05-01T12:00:00Z"}),
        (S.OPEN, "split", {"at": 3}),
        (S.APPROVED, "reopen", {"reason": "New figures."}),
    ],
)
def test_each_decision_of_an_editor_is_taken_back(api, tomas, article, state, step, body):
    claim = make_claim(article=article, state=state)
    before = Claim.objects.filter(pk=claim.pk).values("state", "risk", "due_at", "checker").get()
    answer = api(tomas).post(f"claims/{claim.pk}/{step}/", {"row_version": 0, **body}).json()
    assert not undo(api(tomas), answer).json()["refused"]
    after = Claim.objects.filter(pk=claim.pk).values("state", "risk", "due_at", "checker").get()
    assert after == before
    assert Event.objects.filter(claim=claim, action="undo").exists()


def test_a_merge_is_taken_back_whole(api, tomas, article):
    kept, other = (make_claim(article=article) for _ in range(2))
    body = {"row_version": 0, "claims": [other.pk]}
    answer = api(tomas).post(f"claims/{kept.pk}/merge/", body).json()
    assert not undo(api(tomas), answer).json()["refused"]
    assert Claim.objects.get(pk=other.pk).state == S.OPEN


def test_who_checks_it_is_taken_back(api, tomas, nadia, article):
    claim = make_claim(article=article)
    body = {"row_version": 0, "to": nadia.pk}
    answer = api(tomas).post(f"claims/{claim.pk}/assign/", body).json()
    (row,) = undo(api(tomas), answer).json()["done"]
    assert row["checker"] is None


@pytest.mark.parametrize("step", ["approve", "send-back"])
def test_a_sign_off_is_taken_back(api, tomas, nadia, article, step):
    claim = make_claim(article=article, state=S.SUBMITTED, checker=nadia)
    body = {"row_version": 0} | ({"reason": "Call them."} if step == "send-back" else {})
    answer = api(tomas).post(f"verdicts/{claim.current_verdict_id}/{step}/", body).json()
    (row,) = undo(api(tomas), answer).json()["done"]
    assert row["state"] == "submitted"


def test_a_settled_correction_is_pending_again(api, tomas, article):
    claim = make_claim(article=article, state=S.APPROVED)
    words = {"old_wording": "14 months", "new_wording": "a year"}
    correction = Correction.objects.create(claim=claim, verdict=claim.current_verdict, **words)
    answer = api(tomas).post(f"corrections/{correction.pk}/settle/", {"made": True}).json()
    assert not undo(api(tomas), answer).json()["refused"]
    correction.refresh_from_db()
    assert correction.state == Correction.State.PENDING


def test_a_step_that_another_takes_back_has_no_batch(api, nadia, article):
    claim = make_claim(article=article)
    answer = api(nadia).post(f"claims/{claim.pk}/take/", {"row_version": 0}).json()
    assert "batch" not in answer
    assert "batch" not in api(nadia).get(f"claims/{claim.pk}/").json()
