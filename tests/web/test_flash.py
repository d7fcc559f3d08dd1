"""What was done is said on every page until the next decision, with a way to undo it."""

import json

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.test import RequestFactory
from django.urls import reverse

from articles.models import Claim, Event, Evidence, Verdict
from articles.web.flash import WARNING, Undo, flash, flashes
from tests.factories import make_claim, make_evidence, make_person
from tests.web.claim_pages import page, typed

S = Claim.State


@pytest.fixture
def session():
    return SessionStore()


def asked(session):
    """A request in the session, whose rows have been through JSON as a store keeps them."""
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    if "flash" in session:
        session["flash"] = json.loads(json.dumps(session["flash"]))
    request.session = session
    return request


def said(session):
    return [shown.sentence for shown in flashes(asked(session))]


def test_what_was_done_stays_until_the_next_decision(session):
    flash(asked(session), "Waived.")
    assert said(session) == said(session) == ["Waived."]
    flash(asked(session), "Restored.")
    assert said(session) == ["Restored."]


def test_a_warning_is_shown_once_beside_what_was_done(session):
    request = asked(session)
    flash(request, "Claim 3 was taken.", level=WARNING)
    flash(request, "2 approved.")
    flash(request, "1 exported.")
    assert said(session) == ["Claim 3 was taken.", "2 approved.", "1 exported."]
    assert said(session) == ["2 approved.", "1 exported."]


def test_what_was_done_stays_however_long_nobody_decides(session, time_machine):
    time_machine.move_to("2026-05-03T14:00Z")
    flash(asked(session), "Waived.")
    time_machine.shift(5 * 60 * 60)
    assert said(session) == ["Waived."]


def test_an_undo_carries_its_fields(session):
    undo = Undo("/back/", {"pick": [3, 5], "why": "slip"})
    flash(asked(session), "Done.", about="x" * 60, undo=undo)
    (shown,) = flashes(asked(session))
    assert shown.undo.pairs == [("pick", 3), ("pick", 5), ("why", "slip")]
    assert shown.about == "x" * 47 + "…"


# On the pages

STEPS = [
    ("put-back", S.CHECKING, {}, S.OPEN, S.CHECKING),
    ("wait", S.CHECKING, {"on": "author"}, S.WAITING, S.CHECKING),
    ("waive", S.OPEN, {"reason": "duplicate"}, S.WAIVED, S.OPEN),
    ("discard", S.OPEN, {"reason": "opinion"}, S.DISCARDED, S.OPEN),
    ("reopen", S.APPROVED, {"reason": "New figures."}, S.RETURNED, S.APPROVED),
]


def undo_of(client):
    """Press the Undo that the next page shows."""
    (shown,) = client.get("/queue/").context["flashes"]
    return client.post(shown.undo.url, shown.undo.fields)


@pytest.mark.parametrize(("step", "state", "sent", "after", "undone"), STEPS)
def test_a_step_is_told_and_undone(client, tomas, article, step, state, sent, after, undone):
    claim = make_claim(article=article, state=state, checker=tomas)
    client.force_login(tomas)
    client.post(page(claim, "claim-step", step), {"row_version": claim.row_version, **sent})
    assert Claim.objects.get(pk=claim.pk).state == after
    undo_of(client)
    assert Claim.objects.get(pk=claim.pk).state == undone


def test_a_setting_is_undone_with_what_it_was(client, tomas, article):
    claim = make_claim(article=article, risk="legal")
    client.force_login(tomas)
    client.post(page(claim, "claim-step", "risk"), {"risk": "trivial"})
    undo_of(client)
    claim.refresh_from_db()
    assert claim.risk == "legal"


def test_a_deadline_is_undone_to_the_minute(client, tomas, article):
    claim = make_claim(article=article, due_at="2026-05-03T17:30:00Z")
    client.force_login(tomas)
    client.post(page(claim, "claim-step", "deadline"), {"due_at": ""})
    assert Claim.objects.get(pk=claim.pk).due_at is None
    undo_of(client)
    claim.refresh_from_db()
    assert claim.due_at.isoformat() == "2026-05-03T17:30:00+00:00"


def test_a_verdict_is_undone_in_one_action_and_its_form_is_filled(client, nadia, held):
    client.force_login(nadia)
    body = typed(held, rating="unconfirmed", note="Nobody answered.", then="next")
    client.post(page(held, "claim-submit"), body)
    html = client.get("/queue/").content.decode()
    assert held.text in html
    answer = client.get(undo_of(client).url)
    assert b"Nobody answered.</textarea>" in answer.content


def test_added_evidence_is_undone_by_withdrawing_it(client, nadia, held):
    client.force_login(nadia)
    client.post(page(held, "claim-evidence"), {"evidence_what": "https://harbour.example/"})
    undo_of(client)
    assert Evidence.objects.get().withdrawn_by == nadia


def test_several_links_added_at_once_are_undone_at_once_and_that_too(client, nadia, held):
    client.force_login(nadia)
    links = "https://harbour.example/1 https://harbour.example/2"
    client.post(page(held, "claim-evidence"), {"evidence_what": links})
    undo_of(client)
    assert held.evidence.filter(withdrawn_by=nadia).count() == 2
    assert client.post(page(held, "evidence-take-back")).status_code == 404


def test_withdrawn_evidence_is_brought_back(client, nadia, mei, held):
    client.force_login(nadia)
    piece = make_evidence(held, added_by=nadia)
    client.post(page(held, "evidence-withdraw", piece.pk), {f"why-{piece.pk}": "Wrong company."})
    assert undo_of(client).status_code == 302
    assert held.evidence.standing().get() == piece
    assert "brought evidence back" in client.get(page(held)).text
    restore = page(held, "evidence-restore", piece.pk)
    late = client.post(restore)
    assert (late.status_code, "took it back already" in late.text) == (409, True)
    client.force_login(mei)
    assert client.post(restore).status_code == 409
    client.force_login(make_person("stranger"))
    assert client.post(restore).status_code == 404


def test_a_sign_off_and_a_sending_back_are_undone(client, tomas, nadia, article):
    client.force_login(tomas)
    for step, sent in (("approve", {}), ("send-back", {"reason": "When?"})):
        claim = make_claim(article=article, state=S.SUBMITTED, checker=nadia)
        sent["verdict"] = claim.current_verdict_id
        client.post(page(claim, "claim-step", step), sent)
        assert Claim.objects.get(pk=claim.pk).state != S.SUBMITTED
        undo_of(client)
        assert Claim.objects.get(pk=claim.pk).state == S.SUBMITTED


def test_what_cannot_be_taken_back_is_told_without_undo(client, tomas, nadia, article):
    claim = make_claim(article=article, state=S.CHECKING, checker=nadia)
    client.force_login(tomas)
    client.post(page(claim, "claim-step", "take-over"))
    (shown,) = client.get("/articles/").context["flashes"]
    assert (shown.sentence, shown.undo) == ("You have this claim now.", None)


def test_a_form_sent_twice_gives_one_verdict_and_takes_one_claim(client, nadia, held):
    make_claim(article=held.article)
    make_claim(article=held.article)
    client.force_login(nadia)
    body = typed(held, rating="not_checkable", then="next", once="abc")
    first, second = (client.post(page(held, "claim-submit"), body) for _ in range(2))
    assert first.url == second.url
    assert Verdict.objects.count() == 1
    assert Event.objects.filter(action="take").count() == 1


def test_who_may_not_is_told_no_success(client, nadia, article):
    claim = make_claim(article=article)
    client.force_login(nadia)
    client.post(page(claim, "claim-step", "waive"), {"reason": "duplicate"})
    assert client.get(reverse("queue")).context["flashes"] == []
