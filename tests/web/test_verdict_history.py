"""Verdicts of a claim one after the other: what changed, and the way back to an earlier one."""

import re

import pytest

from articles.models import Claim, Verdict
from articles.workflow.assignments import resume
from articles.workflow.signoff import send_back
from articles.workflow.verdicts import submit_verdict
from tests.factories import make_article, make_claim, make_evidence, make_verdict
from tests.web.claim_pages import page, typed

S = Claim.State
FIRST = {"rating": "wrong", "action": "correct", "wording": "The bridge cost $11 million",
         "note": "The register says 11 million."}  # fmt: skip
SECOND = FIRST | {"rating": "misleading", "note": "The register says 11.4 million."}


@pytest.fixture
def decided(held, nadia, tomas):
    """Two verdicts by Nadia, both sent back; the claim is in her hands again."""
    make_evidence(held)
    for finding in (FIRST, SECOND):
        verdict = submit_verdict(held, checker=nadia, **finding)
        send_back(verdict, editor=tomas, reason="Ask the office too.")
        resume(held, checker=nadia)
    return held


def folded(html):
    part = re.search(r"<summary>Verdicts.*?</details>", html, re.S)
    return re.sub(r"\s+", " ", part[0]) if part else ""


def test_what_changed_between_two_verdicts_is_shown(client, nadia, decided):
    client.force_login(nadia)
    html = folded(client.get(page(decided)).text)
    newer, first = html.split("<li>")[1:]
    assert "<del>Wrong</del><ins>Misleading or missing context</ins>" in newer
    assert "The register says <del>11</del><ins>11.4</ins> million." in newer
    assert "Proposed wording" not in newer
    assert "The bridge cost $11 million" in first
    assert "<ins>" not in first


def test_a_verdict_that_says_the_same_is_said_to(client, tomas, held):
    for _twice in range(2):
        make_verdict(claim=held)
    client.force_login(tomas)
    assert "The same as the one before." in client.get(page(held)).text


def test_one_verdict_that_is_shown_anyway_is_not_shown_twice(client, tomas, article):
    claim = make_claim(article=article, state=S.SUBMITTED)
    client.force_login(tomas)
    assert not folded(client.get(page(claim)).text)


def test_authors_see_the_verdicts_without_the_notes(client, omar, metro):
    claim = make_claim(article=make_article(desk=metro, authors=[omar]), state=S.SUBMITTED)
    make_verdict(claim=claim, rating="wrong", note="Our contact says so.")
    client.force_login(omar)
    html = folded(client.get(page(claim)).text)
    assert "Wrong" in html
    assert "Our contact" not in html
    assert "Revert" not in html


def test_the_form_is_filled_from_an_earlier_verdict_and_undone(client, nadia, decided):
    client.force_login(nadia)
    body = typed(decided, rating="unconfirmed", note="Half a sentence")
    answer = client.post(page(decided, "verdict-revert", 1), body, follow=True)
    assert "The register says 11 million.</textarea>" in answer.text
    assert "The form says what verdict 1 said." in answer.text
    draft = decided.drafts.get()
    assert (draft.rating, draft.note) == ("wrong", FIRST["note"])
    assert Verdict.objects.count() == 2
    undo = re.search(r'<form method="post" action="([^"]+/draft/)".*?</form>', answer.text, re.S)
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', undo[0]))
    answer = client.post(undo[1], fields, follow=True)
    assert "The form says again what you wrote." in answer.text
    assert "The form says what verdict 1 said." not in answer.text
    draft.refresh_from_db()
    assert (draft.rating, draft.note) == ("unconfirmed", "Half a sentence")


def test_nothing_is_undone_where_nothing_was_written(client, nadia, decided):
    client.force_login(nadia)
    answer = client.post(page(decided, "verdict-revert", 2), typed(decided), follow=True)
    assert "The form says what verdict 2 said." in answer.text
    assert f'<form method="post" action="{page(decided, "claim-draft")}"' not in answer.text


def test_evidence_that_was_typed_stays_in_its_row(client, nadia, decided):
    client.force_login(nadia)
    body = typed(decided, evidence_what="https://records.example/9")
    answer = client.post(page(decided, "verdict-revert", 1), body)
    assert 'value="https://records.example/9"' in answer.text
    assert decided.drafts.get().note == FIRST["note"]


def test_who_has_the_claim_not_in_hand_does_not_revert(client, mei, omar, ivo, decided):
    for person, status in ((mei, 409), (omar, 404), (ivo, 404)):
        client.force_login(person)
        assert "Revert" not in client.get(page(decided)).text
        answer = client.post(page(decided, "verdict-revert", 1), typed(decided))
        assert answer.status_code == status
    assert not decided.drafts.filter(rating=FIRST["rating"]).exists()


def test_only_what_is_there_can_be_gone_back_to(client, nadia, decided):
    client.force_login(nadia)
    assert client.post(page(decided, "verdict-revert", 3), typed(decided)).status_code == 404
    assert client.put(page(decided, "verdict-revert", 1)).status_code == 405
