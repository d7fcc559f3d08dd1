from datetime import timedelta

from django.utils import timezone

from articles.models import Assignment, Claim, Event, VerdictDraft
from tests.api.client import assert_refused
from tests.factories import make_article, make_claim, make_desk, make_detail, make_evidence

S = Claim.State


def test_claim_in_full(api, nadia, metro):
    claim = make_claim(
        desk=metro,
        state=S.CHECKING,
        checker=nadia,
        passage="The bridge cost $12 million",
        reasons=[{"signal": "money", "quote": "$12 million"}],
    )
    detail = make_detail(claim, "$12 million", kind="money")
    evidence = make_evidence(claim)
    client = api(nadia)
    shown = client.get(f"claims/{claim.pk}/").json()
    assert (shown["text"], shown["start"], shown["end"]) == ("The bridge cost $12 million", 25, 52)
    assert shown["before"].endswith("reopen\n")
    assert shown["reasons"] == [{"signal": "money", "quote": "$12 million"}]
    assert shown["details"][0] | {"id": detail.pk, "text": "$12 million"} == shown["details"][0]
    assert [piece["id"] for piece in shown["evidence"]] == [evidence.pk]
    assert shown["assignment"]["checker"] == {"id": nadia.pk, "name": "Nadia"}
    assert client("get", shown["history"]).json()["results"] == []


def test_looking_at_a_claim_keeps_its_turn(api, nadia, mei, metro):
    claim = make_claim(desk=metro, state=S.CHECKING, checker=nadia)
    soon = timezone.now() + timedelta(minutes=1)
    Assignment.objects.update(lease_until=soon)
    api(mei).get(f"claims/{claim.pk}/")
    assert Assignment.objects.get().lease_until == soon
    api(nadia).get(f"claims/{claim.pk}/")
    assert Assignment.objects.get().lease_until > soon


def test_add_a_claim(api, nadia, metro):
    article = make_article(desk=metro)
    body = {"version": article.current_version.pk, "start": 24, "end": 53, "kinds": ["money"]}
    response = api(nadia).post("claims/", body)
    assert response.status_code == 201
    shown = response.json()
    assert (shown["text"], shown["state"]) == ("The bridge cost $12 million", "open")
    assert (shown["origin"], shown["kinds"]) == ("person", ["money"])
    assert_refused(api(nadia).post("claims/", body), 409, "refused")


def test_added_claim_restores_a_discarded_one(api, tomas, metro):
    claim = make_claim(desk=metro, state=S.DISCARDED)
    body = {
        "article": claim.article_id,
        "start": claim.anchor.start,
        "end": claim.anchor.end,
        "kinds": ["other"],
    }
    shown = api(tomas).post("claims/", body).json()
    assert (shown["id"], shown["state"]) == (claim.pk, "open")


def test_add_names_the_article_or_the_version(api, nadia, metro):
    version = make_article(desk=metro).current_version
    body = {"start": 25, "end": 45, "kinds": ["money"]}
    both = body | {"version": version.pk, "article": version.article_id}
    for wrong in (body, both):
        assert_refused(api(nadia).post("claims/", wrong), 400, "malformed", field="version")


def test_add_to_an_article_of_others(api, ivo, metro):
    body = {"start": 25, "end": 45, "kinds": ["money"]}
    answers = [
        api(ivo).post("claims/", body | {"article": pk}).content
        for pk in (make_article(desk=metro).pk, 10**9)
    ]
    assert answers[0] == answers[1]


def test_list_is_narrowed(api, tomas, nadia, metro):
    article = make_article(desk=metro)
    cost = make_claim(
        article=article,
        passage="The bridge cost $12 million",
        kinds=["money", "figure"],
        due_at="2031-05-01T10:00:00Z",
        risk="legal",
        score=0.4,
    )
    moss = make_claim(
        article=article,
        passage="It opened in 1931",
        kinds=["date"],
        speaker="Lena Moss",
        state=S.SUBMITTED,
        checker=nadia,
        origin="person",
        score=0.9,
    )
    make_claim(desk=make_desk("sport"))
    client = api(tomas)

    def found(**query):
        return [row["id"] for row in client.get("claims/", **query).json()["results"]]

    assert found() == [cost.pk, moss.pk]
    assert found(ordering="-id") == [moss.pk, cost.pk]
    assert found(ordering="-score") == [moss.pk, cost.pk]
    assert found(ordering="queue") == found(ordering="text") == [cost.pk, moss.pk]
    assert found(article=article.pk, desk="metro") == [cost.pk, moss.pk]
    assert found(desk="sport") == found(article=10**9) == []
    assert found(state=["open", "waived"]) == [cost.pk]
    assert found(kind="figure") == [cost.pk]
    assert found(risk="legal") == [cost.pk]
    assert found(checker=nadia.pk) == found(origin="person") == [moss.pk]
    assert found(rating="confirmed") == found(has_verdict="true") == [moss.pk]
    assert found(has_verdict="0") == [cost.pk]
    assert found(due_before="2031-05-01T10:00:01Z") == [cost.pk]
    assert found(search="lena") == found(search="OPENED") == [moss.pk]
    assert found(search="%") == found(search="_") == []


def test_history(api, tomas, metro):
    claim = make_claim(desk=metro, state=S.SUGGESTED)
    client = api(tomas)
    client.post(f"claims/{claim.pk}/keep/", {"row_version": 0})
    client.post(
        f"claims/{claim.pk}/waive/", {"row_version": 1, "reason": "other", "text": "Old news"}
    )
    rows = client.get(f"claims/{claim.pk}/events/", page_size=1).json()
    assert [row["action"] for row in rows["results"]] == ["keep"]
    (row,) = client("get", rows["next"]).json()["results"]
    assert (row["old_state"], row["new_state"]) == ("open", "waived")
    assert row["payload"] == {"note": "other: Old news"}
    assert row["actor"]["name"] == "Tomas"


def test_draft_is_kept_and_only_ones_own(api, nadia, mei, metro):
    claim = make_claim(desk=metro, state=S.CHECKING, checker=nadia)
    body = {"rating": "wrong", "action": "", "note": "Ask", "wording": "", "author_name": ""}
    path = f"claims/{claim.pk}/draft/"
    assert_refused(api(nadia).get(path), 404)
    shown = api(nadia)("put", path, body).json()
    assert shown | body == shown
    assert api(nadia).get(path).json() == shown
    assert_refused(api(mei).get(path), 404)
    api(mei)("put", path, {"note": "Mine"})
    assert api(nadia).get(path).json() == shown
    assert VerdictDraft.objects.count() == 2


def test_tick_and_take_back(api, nadia, metro):
    claim = make_claim(desk=metro, passage="The bridge cost $12 million")
    detail = make_detail(claim, "$12 million")
    path = f"claims/{claim.pk}/details/{detail.pk}/tick/"
    assert api(nadia).post(path).json()["ticked_by"]["id"] == nadia.pk
    assert api(nadia).post(path, {"ticked": False}).json()["ticked_at"] is None


def test_the_points_of_its_kinds_are_ticked(api, nadia, metro):
    claim = make_claim(desk=metro, kinds=["date", "place"])
    shown = api(nadia).get(f"claims/{claim.pk}/").json()["points"]
    assert [line["point"] for line in shown] == [
        "weekday", "year", "zone", "spelling", "location", "belonging",
    ]  # fmt: skip
    assert {line["ticked_at"] for line in shown} == {None}
    path = f"claims/{claim.pk}/points/year/tick/"
    line = api(nadia).post(path).json()
    assert (line["point"], line["ticked_by"]["id"]) == ("year", nadia.pk)
    assert line in api(nadia).get(f"claims/{claim.pk}/").json()["points"]
    untick = api(nadia).post(path, {"ticked": False})
    assert untick.json() == {"point": "year", "ticked_by": None, "ticked_at": None}
    assert_refused(api(nadia).post(f"claims/{claim.pk}/points/tax/tick/"), 404)


def test_a_caption_has_points_of_its_own(api, nadia, metro):
    article = make_article("Harbour bridge\nPhoto: Lena Moss on the bridge.\n", desk=metro)
    claim = make_claim(article=article, passage="Lena Moss", kinds=["other"])
    shown = api(nadia).get(f"claims/{claim.pk}/").json()["points"]
    assert [line["point"] for line in shown] == ["shown", "taken", "rights"]


def test_detail_of_another_claim(api, nadia, metro):
    claim, other = make_claim(desk=metro), make_claim(desk=metro)
    detail = make_detail(other, other.text)
    assert_refused(api(nadia).post(f"claims/{claim.pk}/details/{detail.pk}/tick/"), 404)


def test_assign_to_somebody_elsewhere_is_like_absent(api, tomas, ivo, metro):
    claim = make_claim(desk=metro)
    path = f"claims/{claim.pk}/assign/"
    answers = [api(tomas).post(path, {"row_version": 0, "to": pk}) for pk in (ivo.pk, 10**9)]
    assert_refused(answers[0], 404)
    assert answers[0].content == answers[1].content
    assert not Event.objects.filter(action="assign").exists()


def test_assign_to_an_author(api, tomas, omar, metro):
    claim = make_claim(article=make_article(desk=metro, authors=[omar]))
    body = {"row_version": 0, "to": omar.pk}
    assert_refused(api(tomas).post(f"claims/{claim.pk}/assign/", body), 403, "not_allowed")


def test_assign_and_take(api, tomas, nadia, mei, metro):
    claim = make_claim(desk=metro)
    path = f"claims/{claim.pk}/"
    api(tomas).post(f"{path}assign/", {"row_version": 0, "to": nadia.pk})
    assert_refused(api(mei).post(f"{path}take/", {"row_version": 1}), 409, "refused")
    shown = api(nadia).post(f"{path}take/", {"row_version": 1}).json()
    assert (shown["state"], shown["assignment"]["checker"]["id"]) == ("checking", nadia.pk)
    shown = api(nadia).post(f"{path}wait/", {"row_version": 2, "on": "expert"}).json()
    assert (shown["state"], shown["waiting_on"], shown["assignment"]) == ("waiting", "expert", None)
    shown = api(nadia).post(f"{path}resume/", {"row_version": 3}).json()
    assert shown["state"] == "checking"


def test_two_take_the_same_claim(api, nadia, mei, metro):
    claim = make_claim(desk=metro)
    path = f"claims/{claim.pk}/take/"
    assert api(nadia).post(path, {"row_version": 0}).status_code == 200
    answer = assert_refused(api(mei).post(path, {"row_version": 0}), 409, "refused")
    assert answer["current"]["assignment"]["checker"]["name"] == "Nadia"
    assert Assignment.objects.count() == 1
