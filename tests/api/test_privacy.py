"""What authors are not shown, at any address."""

import json

import pytest

from articles.models import Claim
from articles.workflow.conflicts import give_way
from tests.factories import make_article, make_claim, make_evidence, make_past_turn, make_verdict

S = Claim.State
SECRET = "Do not tell"


@pytest.fixture
def claim(metro, omar, nadia):
    claim = make_claim(
        article=make_article(desk=metro, authors=[omar]), state=S.SUBMITTED, checker=nadia
    )
    verdict = make_verdict(claim=claim, rating="wrong", note=SECRET)
    contact = make_evidence(claim, kind="contact", source=SECRET, confidential=True)
    verdict.evidence.add(contact)
    return claim


PATHS = [
    "claims/{claim}/",
    "claims/{claim}/events/",
    "claims/",
    "verdicts/",
    "verdicts/{verdict}/",
    "evidence/",
    "exports/verdicts.csv",
    "exports/evidence.csv",
]


@pytest.mark.parametrize("path", PATHS)
def test_author_reads_no_note_and_no_confidential_evidence(api, omar, tomas, claim, path):
    body = {"row_version": 0, "reason": SECRET}
    api(tomas).post(f"verdicts/{claim.current_verdict_id}/send-back/", body)
    path = path.format(claim=claim.pk, verdict=claim.current_verdict_id)
    response = api(omar).get(path)
    assert response.status_code == 200
    content = b"".join(response.streaming_content) if response.streaming else response.content
    assert SECRET.encode() not in content


def test_checker_reads_them(api, nadia, claim):
    shown = api(nadia).get(f"claims/{claim.pk}/").json()
    assert shown["verdict"]["note"] == SECRET
    assert claim.evidence.get(kind="contact").pk in shown["verdict"]["evidence"]
    assert SECRET in json.dumps(shown["evidence"])


def test_author_is_not_told_that_confidential_evidence_exists(api, omar, claim):
    shown = api(omar).get(f"claims/{claim.pk}/").json()
    assert shown["verdict"]["note"] is None
    contact = claim.evidence.get(kind="contact")
    assert contact.pk not in shown["verdict"]["evidence"]
    answers = [api(omar).get(f"evidence/{pk}/") for pk in (contact.pk, 10**9)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_search_does_not_look_into_notes(api, omar, claim):
    assert api(omar).get("claims/", search=SECRET).json()["results"] == []


def test_stranger_and_admin_see_nothing(api, ivo, ada, claim):
    for person in (ivo, ada):
        for path in ("articles/", "claims/", "evidence/", "verdicts/", "corrections/"):
            assert api(person).get(path).json()["results"] == []


def test_author_reads_no_word_that_was_never_handed_in(api, omar, mei, claim):
    make_past_turn(claim, mei)
    words = {"note": SECRET, "wording": SECRET, "rating": "unconfirmed"}
    give_way(claim.current_verdict, checker=mei, **words)
    said = [json.dumps(api(who).get(f"claims/{claim.pk}/events/").json()) for who in (omar, mei)]
    assert [SECRET in words for words in said] == [False, True]
