"""Two people change one claim: the second is told who, when, what, and loses nothing."""

import re

import pytest

from articles.models import Claim, Correction, Evidence, Verdict, VerdictDraft
from articles.workflow.conflicts import take_over
from articles.workflow.signoff import approve_verdict, send_back, settle_correction
from articles.workflow.verdicts import submit_verdict
from tests.factories import make_article, make_claim, make_evidence, make_verdict
from tests.web.claim_pages import page, typed

S = Claim.State
LINK = "https://harbour.example/nadia"


@pytest.fixture
def mine(client, nadia, mei, held):
    """What Nadia has in her form while Mei takes over and hands in another verdict."""
    client.force_login(nadia)
    body = typed(held, rating="unconfirmed", note="Called twice.", evidence_what=LINK)
    body["last_event"] = 0
    claim = Claim.objects.get(pk=held.pk)
    take_over(claim, checker=mei)
    make_evidence(claim, added_by=mei, url="https://harbour.example/mei")
    submit_verdict(claim, checker=mei, rating="wrong", note="The register says 8,000.")
    return body


def choice(html):
    """The fields that the buttons of the box send."""
    form = re.search(r'<div class="conflict".*?</form>', html, re.S)[0]
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
    fields |= dict(re.findall(r'<textarea name="(\w+)" hidden>\n(.*?)</textarea>', form, re.S))
    del fields["csrfmiddlewaretoken"]
    return fields


def test_the_box_says_who_and_what_and_keeps_both_texts(client, held, mine):
    answer = client.post(page(held, "claim-submit"), mine)
    html = answer.content.decode()
    assert answer.status_code == 409
    for words in ("Mei gave a verdict on this claim at", "took it over from Nadia", "Called twice.",
                  "The register says 8,000.", "Wrong", "Could not be confirmed"):  # fmt: skip
        assert words in html
    assert Evidence.objects.filter(claim=held).count() == 2
    assert VerdictDraft.objects.get().note == "Called twice."


def test_mine_and_theirs_are_both_recorded(client, nadia, held, mine):
    html = client.post(page(held, "claim-submit"), mine).content.decode()
    client.post(page(held, "claim-step", "contest"), choice(html))
    held.refresh_from_db()
    assert [verdict.note for verdict in held.verdicts.order_by("number")] == [
        "The register says 8,000.",
        "Called twice.",
    ]
    assert (held.state, held.current_verdict.checker) == (S.SUBMITTED, nadia)
    html = client.get(page(held)).content.decode()
    assert html.index("<summary>Verdicts") < html.index("The register says 8,000.")


def test_theirs_stands_and_mine_is_in_the_history(client, mei, held, mine):
    html = client.post(page(held, "claim-submit"), mine).content.decode()
    client.post(page(held, "claim-step", "give-way"), choice(html))
    assert Verdict.objects.get().checker == mei
    html = client.get(page(held)).content.decode()
    assert "let the other verdict stand" in html
    assert "Called twice." in html


def test_what_is_missing_in_mine_is_said_in_the_box(client, held, mine):
    html = client.post(page(held, "claim-submit"), mine).content.decode()
    answer = client.post(page(held, "claim-step", "contest"), choice(html) | {"note": ""})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Say in the note what you tried." in html
    assert "Keep mine and record both" in html


def test_two_windows_of_one_person_are_no_conflict(client, nadia, held):
    client.force_login(nadia)
    first = typed(held, rating="not_checkable", then="stay", once="a")
    second = typed(held, rating="unconfirmed", note="Called twice.", then="stay", once="b")
    client.post(page(held, "claim-submit"), first)
    answer = client.post(page(held, "claim-submit"), second)
    assert answer.status_code == 302
    held.refresh_from_db()
    assert (held.current_verdict.number, held.current_verdict.note) == (2, "Called twice.")


def test_a_note_emptied_in_the_second_window_is_gone(client, nadia, held):
    client.force_login(nadia)
    first = typed(held, rating="not_checkable", note="A private word.", then="stay", once="a")
    second = typed(held, rating="not_checkable", note="", then="stay", once="b")
    client.post(page(held, "claim-submit"), first)
    assert client.post(page(held, "claim-submit"), second).status_code == 302
    held.refresh_from_db()
    assert (held.current_verdict.number, held.current_verdict.note) == (2, "")
    third = second | {"once": "c"}
    client.post(page(held, "claim-submit"), third)
    assert Verdict.objects.count() == 2


def test_taking_over_is_offered_and_told(client, mei, held):
    client.force_login(mei)
    html = client.get(page(held)).content.decode()
    assert "Nadia is checking this since" in html
    answer = client.post(
        page(held, "claim-step", "take-over"), {"row_version": held.row_version}, follow=True
    )
    html = answer.content.decode()
    assert "You have this claim now." in html
    assert "Save and next" in html


SECRET = "Ask the aide of the minister."


@pytest.fixture
def handed_in(nadia, omar, metro):
    """On an article of Omar's, who checks nothing."""
    article = make_article(desk=metro, authors=[omar])
    claim = make_claim(article=article, state=S.SUBMITTED, checker=nadia)
    make_verdict(claim=claim, rating="wrong", note=SECRET)
    return Claim.objects.get(pk=claim.pk)


def test_an_author_reads_in_the_box_who_did_what_and_no_notes(client, tomas, omar, handed_in):
    send_back(handed_in.current_verdict, editor=tomas, reason=SECRET)
    Claim.objects.update(state=S.SUBMITTED)
    approve_verdict(Verdict.objects.get(pk=handed_in.current_verdict_id), editor=tomas)
    correction = Correction.objects.get()
    settle_correction(correction, person=tomas, made=False, reason="It stands.")
    client.force_login(omar)
    url = page(handed_in, "correction-settle", correction.pk)
    answer = client.post(url, {"made": "yes", "last_event": 0})
    assert answer.status_code == 409
    assert "sent the verdict back" in answer.text
    assert SECRET not in answer.text


def test_no_form_that_an_author_makes_up_shows_them_a_verdict_beside_theirs(
    client, tomas, omar, handed_in
):
    client.force_login(omar)
    misshapen = {"note": "", "rating": "none of these", "row_version": "x", "last_event": 0}
    for step in ("take", "assign", "approve"):
        answer = client.post(page(handed_in, "claim-step", step), misshapen)
        assert answer.status_code == 422
        assert SECRET not in answer.text
