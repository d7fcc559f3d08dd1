import base64
from datetime import UTC, datetime

import pytest

from articles.models import Article, Claim, Event, ReadMark, VersionSignOff
from tests.api.client import assert_refused
from tests.factories import TEXT, join, make_article, make_claim, make_desk, make_person
from tests.importers.word import docx, notes, paragraph, run

S = Claim.State


def test_import(api, tomas, omar):
    body = {
        "desk": "metro",
        "text": "\ufeff  First line\r\nSecond",
        "title": "Bridge",
        "byline": "By Omar",
        "authors": [omar.pk],
        "published_on": "2031-05-01",
        "deadline": "2031-05-01T12:00:00+02:00",
        "scope": "numbers_and_names",
    }
    response = api(tomas).post("articles/", body)
    assert response.status_code == 201
    shown = response.json()
    assert shown["authors"] == [{"id": omar.pk, "name": "Omar"}]
    assert shown["deadline"] == "2031-05-01T10:00:00Z"
    assert (shown["title"], shown["byline"], shown["scope"]) == (
        "Bridge",
        "By Omar",
        "numbers_and_names",
    )
    (version,) = shown["versions"]
    assert [job["state"] for job in version["jobs"]] == ["queued"]
    full = api(tomas).get(f"articles/{shown['id']}/versions/{version['id']}/").json()
    assert full["text"] == "  First line\nSecond"
    assert full["blocks"][0]["start"] == 2


def as_file(name, data):
    return {"name": name, "content": base64.b64encode(data).decode()}


def test_import_of_a_file(api, tomas, metro):
    note = "City budget, see https://city.example/b"
    data = docx(
        paragraph("Bridge", style="Titel")
        + paragraph(run("It cost $12 million") + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        **{"word/footnotes.xml": notes("footnote", _2=note)},
    )
    client = api(tomas)
    shown = client.post("articles/", {"desk": "metro", "file": as_file("b.docx", data)}).json()
    assert shown["title"] == "Bridge"
    version = shown["versions"][0]["id"]
    full = client.get(f"articles/{shown['id']}/versions/{version}/").json()
    assert full["text"] == "Bridge\nIt cost $12 million\n"
    assert full["links"] == [
        {"start": 19, "end": 26, "url": "https://city.example/b", "note": note}
    ]


@pytest.mark.parametrize(
    ("draft", "status", "field"),
    [
        ({}, 400, "text"),
        ({"text": TEXT, "file": as_file("a.txt", b"words")}, 400, "text"),
        ({"file": {"name": "a.txt", "content": "§"}}, 400, "file.content"),
        ({"file": {"name": "a.txt"}}, 400, "file.content"),
        ({"file": as_file("a.txt", b"words") | {"path": "/"}}, 400, "file.path"),
        ({"file": as_file("a.pdf", b"%PDF-1.7")}, 422, "uploads"),
        ({"file": as_file("a.docx", b"PK\x03\x04")}, 422, "uploads"),
        ({"file": as_file("a.html", b"<script>1</script>")}, 422, "uploads"),
    ],
)
def test_a_draft_that_is_none_is_refused(api, tomas, metro, draft, status, field):
    response = api(tomas).post("articles/", {"desk": "metro"} | draft)
    assert response.status_code == status
    assert field in response.json()["fields"]
    assert not Article.objects.exists()


def test_nobody_without_the_right_makes_us_read_a_file(api, nadia, metro):
    body = {"desk": "metro", "file": as_file("a.docx", b"PK\x03\x04")}
    assert_refused(api(nadia).post("articles/", body), 403, "not_allowed")


def test_author_imports_own_article(api, omar):
    shown = api(omar).post("articles/", {"desk": "metro", "text": TEXT}).json()
    assert [author["id"] for author in shown["authors"]] == [omar.pk]


def test_author_of_another_desk_is_not_found(api, tomas, ivo):
    body = {"desk": "metro", "text": TEXT, "authors": [ivo.pk]}
    assert_refused(api(tomas).post("articles/", body), 404, "not_found")
    assert not Article.objects.exists()


def test_second_text_is_refused_with_a_sentence(api, tomas, metro):
    article = make_article(desk=metro)
    answer = assert_refused(
        api(tomas).post(f"articles/{article.pk}/versions/", {"text": "New"}), 409, "refused"
    )
    assert "cannot be imported yet" in answer["detail"]
    assert article.versions.count() == 1


def test_find_again_while_a_worker_looks(api, tomas, metro):
    article = make_article(desk=metro)
    client = api(tomas)
    answer = assert_refused(client.post(f"articles/{article.pk}/find-again/"), 409, "refused")
    assert answer["current"]["id"] == article.pk
    article.current_version.jobs.update(state="done")
    shown = client.post(f"articles/{article.pk}/find-again/").json()
    assert [job["state"] for job in shown["versions"][0]["jobs"]] == ["done", "queued"]


def test_readiness_says_what_is_missing(api, nadia, metro):
    article = make_article(desk=metro)
    make_claim(article=article)
    shown = api(nadia).get(f"articles/{article.pk}/readiness/").json()
    assert shown["sha256"] == article.current_version.sha256
    assert [blocker["code"] for blocker in shown["blockers"]] == ["extraction", "claims", "unread"]
    assert all(blocker["sentence"] for blocker in shown["blockers"])


def test_not_ready(api, tomas, metro):
    article = make_article(desk=metro)
    body = {"sha256": article.current_version.sha256}
    answer = assert_refused(api(tomas).post(f"articles/{article.pk}/ready/", body), 409, "refused")
    assert answer["current"]["state"] == "checking"
    assert not VersionSignOff.objects.exists()


def test_ready_step_by_step(api, tomas, metro):
    article = make_article(desk=metro)
    make_claim(article=article, state=S.WAIVED)
    client = api(tomas)
    for step, body in (("marked-by-hand", {}), ("read-marks", {"block": 0})):
        assert client.post(f"articles/{article.pk}/{step}/", body).status_code == 200
    assert client.get(f"articles/{article.pk}/readiness/").json()["blockers"] == []
    stale = {"sha256": "0" * 64}
    assert_refused(client.post(f"articles/{article.pk}/ready/", stale), 409, "refused")
    body = {"sha256": article.current_version.sha256}
    assert client.post(f"articles/{article.pk}/ready/", body).json()["state"] == "ready"
    assert_refused(client.post(f"articles/{article.pk}/ready/", body), 409, "refused")


def test_only_a_chief_overrides(api, tomas, hanna, metro):
    article = make_article(desk=metro)
    body = {"sha256": article.current_version.sha256, "override_reason": "The page closes."}
    path = f"articles/{article.pk}/ready/"
    assert_refused(api(tomas).post(path, body), 403, "not_allowed")
    assert api(hanna).post(path, body).json()["state"] == "ready"
    assert Event.objects.get(action="override").payload["note"] == "The page closes."


def test_read_mark_is_set_and_taken_back(api, nadia, metro):
    article = make_article(desk=metro)
    client, path = api(nadia), f"articles/{article.pk}/read-marks/"
    client.post(path, {"block": 0})
    version = client.get(f"articles/{article.pk}/versions/{article.current_version.pk}/").json()
    assert [(mark["block"], mark["person"]["id"]) for mark in version["read_marks"]] == [
        (0, nadia.pk)
    ]
    client.post(path, {"block": 0, "read": False})
    assert not ReadMark.objects.exists()
    assert_refused(client.post(path, {"block": 99}), 422, "rule", field="block")


def test_withdraw_without_a_reason(api, hanna, metro):
    article = make_article(desk=metro)
    client, path = api(hanna), f"articles/{article.pk}/withdraw/"
    assert_refused(client.post(path), 422, "rule", field="reason")
    assert client.post(path, {"reason": "It will not run."}).json()["state"] == "withdrawn"
    assert_refused(client.post(path, {"reason": "Again."}), 409, "refused")


def test_list_is_narrowed(api, tomas, omar, metro):
    harbour = make_article(
        desk=metro, authors=[omar], deadline=datetime(2031, 5, 1, 10, tzinfo=UTC)
    )
    other = make_article("Snow\nIt snowed.", desk=metro)
    Article.objects.filter(pk=other.pk).update(state="withdrawn")
    make_article(desk=make_desk("sport"))
    client = api(tomas)

    def found(**query):
        return [row["id"] for row in client.get("articles/", **query).json()["results"]]

    assert found() == [other.pk, harbour.pk]
    assert found(ordering="deadline") == [harbour.pk, other.pk]
    assert found(ordering="title") == [harbour.pk, other.pk]
    assert found(state=["withdrawn", "ready"]) == [other.pk]
    assert found(author=omar.pk) == [harbour.pk]
    assert found(search="harbour") == [harbour.pk]
    assert found(deadline_before="2031-05-02T00:00:00Z") == [harbour.pk]
    assert found(desk="sport") == []


def test_list_counts_claims(api, tomas, metro):
    article = make_article(desk=metro)
    for state in (S.OPEN, S.WAIVED, S.DISCARDED):
        make_claim(article=article, state=state)
    (row,) = api(tomas).get("articles/").json()["results"]
    assert (row["claims_in_all"], row["claims_settled"]) == (3, 2)


def test_desk_shows_its_people(api, nadia, tomas, metro):
    shown = api(nadia).get(f"desks/{metro.pk}/").json()
    people = {(row["person"]["name"], row["role"]) for row in shown["memberships"]}
    assert people == {("Nadia", "checker"), ("Tomas", "editor")}


def test_author_sees_only_own_articles(api, omar, metro):
    own = make_article(desk=metro, authors=[omar])
    make_article(desk=metro, authors=[make_person(desk=metro, roles=["author"])])
    assert [row["id"] for row in api(omar).get("articles/").json()["results"]] == [own.pk]


def test_move_to_another_desk_of_the_chief(api, hanna, nadia, metro):
    article, world = make_article(desk=metro), make_desk("world")
    claim = make_claim(article=article)
    move = f"articles/{article.pk}/move/"
    assert_refused(api(hanna).post(move, {"desk": "world"}), 404)
    join(hanna, world, "chief")
    assert_refused(api(hanna).post(move, {"desk": "metro"}), 422, field="desk")
    shown = api(hanna).post(move, {"desk": "world"})
    assert (shown.status_code, shown.json()["desk"]) == (200, "world")
    assert api(hanna).get(f"claims/{claim.pk}/").json()["desk"] == "world"
    assert_refused(api(nadia).get(f"claims/{claim.pk}/"), 404)


def test_what_is_in_hand_keeps_an_article_on_its_desk(api, hanna, nadia, metro):
    claim = make_claim(desk=metro, state=S.CHECKING, checker=nadia)
    join(hanna, make_desk("world"), "chief")
    answer = api(hanna).post(f"articles/{claim.article_id}/move/", {"desk": "world"})
    body = assert_refused(answer, 409, "refused")
    assert "Nadia" in body["detail"]
    assert body["current"]["desk"] == "metro"
