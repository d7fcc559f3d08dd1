"""What scripts rely on so that nothing is lost: answers by status, drafts in their order."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Claim, VerdictDraft
from articles.workflow.assignments import put_back
from articles.workflow.reshaping import merge_claims
from articles.workflow.signoff import approve_verdict, settle_correction
from articles.workflow.triage import waive
from tests.factories import make_claim, make_verdict
from tests.web.claim_pages import page, typed

SCRIPT = {"HX-Request": "true"}
PARTIAL = SCRIPT | {"HX-Request-Type": "partial"}


def kept(client, claim, **fields):
    """What the script sends while one types."""
    body = typed(claim, autosave="yes", **fields)
    return client.post(page(claim, "claim-draft"), body, headers=SCRIPT)


def test_a_script_is_told_that_the_sign_in_ended(client, held):
    answer = kept(client, held, note="Half a sentence")
    assert (answer.status_code, answer.content) == (401, b"")


def test_a_person_without_scripts_is_led_to_the_sign_in(client, held):
    answer = client.post(page(held, "claim-draft"), typed(held))
    assert (answer.status_code, answer.url.partition("?")[0]) == (302, "/sign-in/")


@pytest.mark.parametrize(("headers", "status"), [(SCRIPT, 401), ({}, 403)])
def test_a_form_with_an_old_token_is_answered_so_that_it_can_be_sent_again(
    nadia, held, headers, status
):
    client = Client(enforce_csrf_checks=True)
    client.force_login(nadia)
    answer = client.post(page(held, "claim-draft"), typed(held), headers=headers)
    assert answer.status_code == status
    assert not VerdictDraft.objects.exists()


def test_a_draft_says_when_it_was_kept(client, nadia, held):
    client.force_login(nadia)
    answer = kept(client, held, note="Half a sentence")
    draft = VerdictDraft.objects.get()
    assert (answer.status_code, answer["X-Draft-At"]) == (204, draft.saved_at.isoformat())
    html = client.get(page(held)).content.decode()
    assert f'data-draft-at="{draft.saved_at.isoformat()}"' in html


def test_a_draft_that_its_verdict_overtook_leaves_nothing_behind(client, nadia, held):
    client.force_login(nadia)
    body = typed(held, rating="not_checkable", then="stay", once="w1")
    client.post(page(held, "claim-submit"), body)
    assert kept(client, held, note="On its way", once="w1").status_code == 204
    assert not VerdictDraft.objects.exists()


def test_words_typed_while_the_verdict_is_sent_again_are_in_it(client, nadia, held):
    client.force_login(nadia)
    body = typed(held, rating="unconfirmed", note="Called once.", then="stay", once="w1")
    client.post(page(held, "claim-submit"), body)  # its answer never arrives
    more = body | {"rating": "not_checkable", "note": "Called once. And twice."}
    answer = client.post(page(held, "claim-draft"), more | {"autosave": "later"}, headers=SCRIPT)
    assert (answer.status_code, VerdictDraft.objects.get().note) == (204, more["note"])
    for _again in range(2):
        client.post(page(held, "claim-submit"), more)
        held.refresh_from_db()
        current = held.current_verdict
        assert (current.rating, current.note) == ("not_checkable", more["note"])
        assert (current.number, VerdictDraft.objects.count()) == (2, 0)


@pytest.mark.parametrize("address", ["claim-submit", "claim-evidence"])
def test_evidence_is_added_once_however_often_it_is_sent(client, nadia, held, address):
    client.force_login(nadia)
    row = {"evidence_what": "https://harbour.example/1", "do": "add", "once": "w1"}
    body = typed(held, rating="not_checkable", then="stay") | row
    for note in ("", "", "More words."):
        client.post(page(held, address), body | {"note": note})
    assert held.evidence.count() == 1
    client.post(page(held, address), body | {"evidence_what": "https://harbour.example/2"})
    assert held.evidence.count() == 2


def test_a_draft_of_another_form_is_kept_all_the_same(client, nadia, held):
    client.force_login(nadia)
    client.post(page(held, "claim-submit"), typed(held, rating="not_checkable", once="w1"))
    kept(client, held, note="Another tab", once="w2")
    assert VerdictDraft.objects.get().note == "Another tab"


def test_save_and_next_brings_the_next_claim_what_was_done_and_what_waits(client, nadia, held):
    following = make_claim(article=held.article)
    client.force_login(nadia)
    here = {"HX-Current-URL": f"http://testserver{page(held)}"}
    body = typed(held, rating="not_checkable", then="next")
    answer = client.post(page(held, "claim-submit"), body, headers=PARTIAL | here)
    html = answer.content.decode()
    assert (answer.status_code, answer["HX-Push-Url"]) == (200, page(following))
    assert f'data-claim="{following.number}"' in html
    assert 'hx-target="#flash"' in html
    assert 'hx-target="#places"' in html
    assert 'hx-target="#mark-1"' in html
    following.refresh_from_db()
    assert following.state == Claim.State.CHECKING


def test_at_the_end_of_the_queue_the_browser_goes_there(client, nadia, held):
    client.force_login(nadia)
    here = {"HX-Current-URL": f"http://testserver{page(held)}?from=queue"}
    body = typed(held, rating="not_checkable", then="next") | {"from": "queue"}
    answer = client.post(page(held, "claim-submit"), body, headers=PARTIAL | here)
    assert answer["HX-Redirect"] == "/queue/"


WORDS = "It took me long to say this."
LATE = [
    ("send-back", "submitted", {"reason": WORDS}),
    ("reopen", "approved", {"reason": WORDS}),
    ("waive", "open", {"reason": "other", "text": WORDS}),
    ("discard", "open", {"reason": "other", "text": WORDS}),
    ("wait", "checking", {"on": "source", "waiting_note": WORDS}),
]


@pytest.mark.parametrize("headers", [{}, PARTIAL])
@pytest.mark.parametrize(("step", "state", "body"), LATE)
def test_who_comes_too_late_reads_again_why_they_decided(
    client, nadia, tomas, article, step, state, body, headers
):
    claim = make_claim(article=article, state=state, checker=nadia)
    shown = {"HX-Current-URL": f"http://testserver{page(claim)}"} if headers else {}
    client.force_login(nadia if step == "wait" else tomas)
    late = {"row_version": claim.row_version + 1} | body
    answer = client.post(page(claim, "claim-step", step), late, headers=headers | shown)
    assert answer.status_code == 409
    assert f'What you wrote: <q dir="auto">{WORDS}</q>' in answer.text
    assert "kept below" not in answer.text


@pytest.mark.parametrize("place", ["claim", "sign-off"])
def test_why_a_correction_was_declined_is_read_again_when_it_was_made_meanwhile(
    client, tomas, hanna, article, place
):
    claim = make_claim(article=article, state=Claim.State.SUBMITTED)
    verdict = make_verdict(claim=claim, rating="wrong", wording="Fourteen")
    approve_verdict(verdict, editor=tomas)
    settle_correction(verdict.correction, person=hanna, made=True)
    url = reverse("sign-off-correction", args=[article.pk, verdict.correction.pk])
    if place == "claim":
        url = page(claim, "correction-settle", verdict.correction.pk)
    client.force_login(tomas)
    answer = client.post(url, {"made": "no", "reason": WORDS})
    assert answer.status_code == 409
    assert f'What you wrote: <q dir="auto">{WORDS}</q>' in answer.text
    assert ("<h1>Sign-off</h1>" in answer.text) == (place == "sign-off")


LINK = "https://records.example/7"


def gone(claim, editor, text, **fields):
    """Sent from a form that was open when the claim was put back and then waived."""
    body = typed(claim, evidence_what=LINK, **fields)
    put_back(Claim.objects.get(pk=claim.pk), checker=claim.checker)
    waive(Claim.objects.get(pk=claim.pk), reason="duplicate", text=text, editor=editor)
    return body


@pytest.mark.parametrize("headers", [{}, PARTIAL])
def test_what_was_written_about_a_duplicate_is_kept_under_the_other(
    client, nadia, tomas, held, headers
):
    other = make_claim(article=held.article)
    shown = {"HX-Current-URL": f"http://testserver{page(held)}"} if headers else {}
    client.force_login(nadia)
    body = gone(held, tomas, "claim 2", rating="wrong", note="Called twice.")
    answer = client.post(page(held, "claim-submit"), body, headers=headers | shown)
    assert answer.status_code == 409
    assert "Tomas waived this claim at" in answer.text
    assert ": duplicate of claim 2." in answer.text
    link = f'<a href="{page(other)}">claim 2</a>'
    assert f"Your draft is kept under {link}." in answer.text
    assert f"Your evidence stands with {link}." in answer.text
    draft, evidence = other.drafts.get(), other.evidence.get()
    assert (draft.checker, draft.note, evidence.url) == (nadia, "Called twice.", LINK)
    assert held.drafts.get().note == "Called twice."


def test_what_was_written_about_a_merged_claim_is_the_draft_of_the_other(
    client, nadia, tomas, held
):
    other = make_claim(article=held.article)
    client.force_login(nadia)
    kept(client, held, rating="wrong", note="Called tw")
    body = typed(held, rating="wrong", note="Called twice.")
    put_back(Claim.objects.get(pk=held.pk), checker=nadia)
    merge_claims(other, [Claim.objects.get(pk=held.pk)], editor=tomas)
    answer = client.post(page(held, "claim-submit"), body)
    assert "Your draft is kept under" in answer.text
    assert other.drafts.get().note == "Called twice."


def test_a_draft_of_ones_own_under_the_other_stays_and_a_way_leads_there(
    client, nadia, tomas, held
):
    other = make_claim(article=held.article)
    VerdictDraft.objects.create(claim=other, checker=nadia, note="Another matter.")
    client.force_login(nadia)
    body = gone(held, tomas, "claim 2", note="Called twice.") | {"evidence_what": ""}
    answer = client.post(page(held, "claim-submit"), body)
    assert f'<a href="{page(other)}">Go to claim 2</a>' in answer.text
    assert "What you wrote is kept below." in answer.text
    assert other.drafts.get().note == "Another matter."
    assert not other.evidence.exists()


@pytest.mark.parametrize("name", ["claim-submit", "claim-evidence"])
def test_evidence_that_has_no_place_any_more_is_shown(client, nadia, tomas, held, name):
    client.force_login(nadia)
    body = gone(held, tomas, "", note="Called twice.", evidence_locator="p. 3", do="add")
    answer = client.post(page(held, name), body)
    assert answer.status_code == 409
    assert "What you wrote is kept below." in answer.text
    shown = answer.text.partition("Not added as evidence")[2].partition("</div>")[0]
    assert LINK in shown
    assert "p. 3" in shown
    assert "Called twice." in answer.text
