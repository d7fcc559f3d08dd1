import pytest

from articles.models import Claim, Correction, Verdict
from tests.api.client import assert_refused
from tests.factories import make_claim, make_desk, make_evidence, make_past_turn, make_verdict

S = Claim.State


@pytest.fixture
def in_hand(nadia, metro):
    return make_claim(desk=metro, state=S.CHECKING, checker=nadia)


def test_submit(api, nadia, in_hand):
    first, second = make_evidence(in_hand), make_evidence(in_hand)
    body = {
        "claim": in_hand.pk,
        "row_version": 0,
        "rating": "wrong",
        "note": "It was 13 months.",
        "wording": "13 months",
        "evidence": [second.pk],
    }
    response = api(nadia).post("verdicts/", body)
    assert response.status_code == 201
    shown = response.json()
    assert (shown["number"], shown["action"], shown["note"]) == (1, "correct", "It was 13 months.")
    assert shown["evidence"] == [second.pk]
    claim = api(nadia).get(f"claims/{in_hand.pk}/").json()
    assert (claim["state"], claim["verdict"]["id"]) == ("submitted", shown["id"])
    assert [piece["frozen"] for piece in claim["evidence"]] == [False, True]
    assert first.pk == claim["evidence"][0]["id"]


def test_submit_rests_on_all_that_stands(api, nadia, in_hand):
    evidence = make_evidence(in_hand)
    body = {"claim": in_hand.pk, "row_version": 0, "rating": "confirmed"}
    assert api(nadia).post("verdicts/", body).json()["evidence"] == [evidence.pk]


@pytest.mark.parametrize(
    ("finding", "field"),
    [
        ({"rating": "confirmed"}, "evidence"),
        ({"rating": "confirmed", "evidence": []}, "evidence"),
        ({"rating": "unconfirmed"}, "note"),
        ({"rating": "unconfirmed", "note": "  "}, "note"),
        ({"rating": "on_author"}, "author_name"),
    ],
)
def test_verdict_without_what_it_needs(api, nadia, in_hand, finding, field):
    body = {"claim": in_hand.pk, "row_version": 0, **finding}
    assert_refused(api(nadia).post("verdicts/", body), 422, "rule", field=field)
    assert not Verdict.objects.exists()


def test_evidence_of_another_claim_and_of_another_desk(api, nadia, in_hand, metro):
    other = make_evidence(make_claim(desk=metro))
    foreign = make_evidence(make_claim(desk=make_desk("sport")))
    body = {"claim": in_hand.pk, "row_version": 0, "rating": "confirmed"}
    client = api(nadia)
    refused = client.post("verdicts/", body | {"evidence": [other.pk]})
    assert_refused(refused, 422, "rule", field="evidence")
    answers = [client.post("verdicts/", body | {"evidence": [pk]}) for pk in (foreign.pk, 10**9)]
    assert_refused(answers[0], 404, "not_found")
    assert answers[0].content == answers[1].content


def test_claim_in_other_hands(api, mei, in_hand):
    body = {"claim": in_hand.pk, "row_version": 0, "rating": "not_checkable"}
    answer = assert_refused(api(mei).post("verdicts/", body), 409, "refused")
    assert answer["current"]["assignment"]["checker"]["name"] == "Nadia"


def test_double_click_hands_in_once(api, nadia, in_hand):
    body = {"claim": in_hand.pk, "row_version": 0, "rating": "not_checkable"}
    assert api(nadia).post("verdicts/", body).status_code == 201
    answer = assert_refused(api(nadia).post("verdicts/", body), 409)
    assert answer["current"]["state"] == "submitted"
    assert Verdict.objects.count() == 1


def test_approve_opens_a_correction_that_the_author_settles(api, tomas, omar, metro):
    from tests.factories import make_article

    claim = make_claim(article=make_article(desk=metro, authors=[omar]), state=S.CHECKING)
    verdict = make_verdict(claim=claim, rating="wrong", wording="13 months")
    Claim.objects.update(state=S.SUBMITTED)
    shown = api(tomas).post(f"verdicts/{verdict.pk}/approve/", {"row_version": 0}).json()
    assert (shown["state"], shown["verdict"]["sign_off"]["editor"]["name"]) == ("approved", "Tomas")
    (row,) = api(omar).get("corrections/", state="pending").json()["results"]
    assert (row["old_wording"], row["new_wording"]) == (claim.text, "13 months")
    path = f"corrections/{row['id']}/settle/"
    assert_refused(api(omar).post(path, {"made": False, "reason": "No."}), 403, "not_allowed")
    assert_refused(api(tomas).post(path, {"made": False}), 422, "rule", field="reason")
    assert api(omar).post(path, {"made": True}).json()["state"] == "made"
    answer = assert_refused(api(tomas).post(path, {"made": True}), 409, "refused")
    assert answer["current"]["state"] == "made"
    assert Correction.objects.get().settled_by == omar


def test_own_verdict_is_signed_off_by_a_second_person(api, tomas, metro):
    verdict = make_claim(desk=metro, state=S.SUBMITTED, checker=tomas).current_verdict
    response = api(tomas).post(f"verdicts/{verdict.pk}/approve/", {"row_version": 0})
    assert "second person" in assert_refused(response, 403, "not_allowed")["detail"]
    assert Claim.objects.get().state == S.SUBMITTED


def test_an_older_verdict_is_not_approved(api, tomas, metro):
    claim = make_claim(desk=metro, state=S.SUBMITTED)
    older = claim.current_verdict
    newer = make_verdict(claim=claim)
    response = api(tomas).post(f"verdicts/{older.pk}/approve/", {"row_version": 0})
    answer = assert_refused(response, 409, "outdated")
    assert answer["current"]["verdict"]["id"] == newer.pk


def test_send_back_and_resume(api, tomas, nadia, metro):
    verdict = make_claim(desk=metro, state=S.SUBMITTED, checker=nadia).current_verdict
    path = f"verdicts/{verdict.pk}/send-back/"
    assert_refused(api(tomas).post(path, {"row_version": 0}), 422, field="reason")
    body = {"row_version": 0, "reason": "Call again."}
    assert api(tomas).post(path, body).json()["state"] == "returned"
    assert_refused(api(tomas).post(path, body | {"row_version": 1}), 409, "refused")


def test_recall_fills_the_draft(api, nadia, mei, metro):
    verdict = make_claim(desk=metro, state=S.SUBMITTED, checker=nadia).current_verdict
    path = f"verdicts/{verdict.pk}/recall/"
    assert_refused(api(mei).post(path, {"row_version": 0}), 403, "not_allowed")
    assert api(nadia).post(path, {"row_version": 0}).json()["state"] == "checking"
    draft = api(nadia).get(f"claims/{verdict.claim_id}/draft/").json()
    assert draft["rating"] == "confirmed"


def test_revert_fills_the_draft_from_an_earlier_verdict(api, nadia, mei, metro):
    claim = make_claim(desk=metro, state=S.CHECKING, checker=nadia)
    verdict = make_verdict(claim=claim, rating="wrong", note="The log says 10.")
    path = f"verdicts/{verdict.pk}/revert/"
    draft = api(nadia).post(path, {}).json()
    assert (draft["claim"], draft["note"]) == (claim.pk, "The log says 10.")
    assert draft == api(nadia).get(f"claims/{claim.pk}/draft/").json()
    assert_refused(api(mei).post(path, {}), 409, "refused")


def test_who_gives_way_keeps_every_word_in_the_history(api, nadia, mei, tomas, metro):
    claim = make_claim(desk=metro, state=S.SUBMITTED, checker=mei)
    make_past_turn(claim, nadia)
    path = f"verdicts/{claim.current_verdict.pk}/give-way/"
    body = {"rating": "unconfirmed", "note": "Called twice."}
    shown = api(nadia).post(path, body).json()
    assert (shown["state"], shown["verdict"]["id"]) == ("submitted", claim.current_verdict.pk)
    event = api(tomas).get(f"claims/{claim.pk}/events/").json()["results"][-1]
    assert (event["action"], event["payload"]["note"]) == ("give_way", "Called twice.")
    assert event["payload"]["draft"]["rating"] == "unconfirmed"
    assert_refused(api(tomas).post(path, body), 409, "refused")


def test_reopen(api, tomas, metro):
    claim = make_claim(desk=metro, state=S.APPROVED)
    body = {"row_version": 0, "reason": "New figures."}
    shown = api(tomas).post(f"claims/{claim.pk}/reopen/", body).json()
    assert shown["state"] == "returned"


def test_authors_read_that_a_claim_was_reopened_and_not_why(api, tomas, omar, metro):
    from tests.factories import make_article

    claim = make_claim(article=make_article(desk=metro, authors=[omar]), state=S.APPROVED)
    Correction.objects.create(claim=claim, verdict=claim.current_verdict, old_wording=claim.text)
    body = {"row_version": 0, "reason": "The source is afraid."}
    api(tomas).post(f"claims/{claim.pk}/reopen/", body)
    (row,) = api(omar).get("corrections/").json()["results"]
    assert (row["state"], row["reason"]) == ("declined", "reopened")


def test_list_is_narrowed(api, tomas, metro):
    claim = make_claim(desk=metro, state=S.SUBMITTED)
    older = claim.current_verdict
    newer = make_verdict(claim=claim, rating="wrong")
    client = api(tomas)

    def found(**query):
        return [row["id"] for row in client.get("verdicts/", **query).json()["results"]]

    assert found() == found(claim=claim.pk) == [older.pk, newer.pk]
    assert found(rating="wrong") == found(current="true") == found(action="correct") == [newer.pk]
    assert found(current="false") == [older.pk]
    assert found(checker=claim.checker_id, article=claim.article_id) == [older.pk, newer.pk]
