"""Steps of a claim that are one button each."""

import re

import pytest
from django.urls import reverse

from articles.models import Assignment, Claim, Correction, SignOff
from articles.workflow.signoff import approve_verdict
from tests.factories import make_article, make_claim, make_evidence, make_verdict

S = Claim.State


def step(claim, name):
    return reverse("claim-step", args=[claim.article_id, claim.number, name])


def state_of(claim):
    return Claim.objects.get(pk=claim.pk).state


CHECKER = [
    ("take", S.OPEN, {}, S.CHECKING),
    ("resume", S.RETURNED, {}, S.CHECKING),
    ("resume", S.WAITING, {}, S.CHECKING),
    ("put-back", S.CHECKING, {}, S.OPEN),
    ("wait", S.CHECKING, {"on": "source", "waiting_note": "the ministry"}, S.WAITING),
    ("recall", S.SUBMITTED, {}, S.CHECKING),
]
EDITOR = [
    ("keep", S.SUGGESTED, {}, S.OPEN),
    ("waive", S.OPEN, {"reason": "duplicate"}, S.WAIVED),
    ("discard", S.SUGGESTED, {"reason": "opinion"}, S.DISCARDED),
    ("restore", S.WAIVED, {}, S.OPEN),
    ("approve", S.SUBMITTED, {}, S.APPROVED),
    ("send-back", S.SUBMITTED, {"reason": "Ask the office too."}, S.RETURNED),
    ("reopen", S.APPROVED, {"reason": "A letter came in."}, S.RETURNED),
]


def made(article, state, checker):
    kept = checker if state not in (S.OPEN, S.SUGGESTED) else None
    return make_claim(article=article, state=state, checker=kept)


@pytest.mark.parametrize(("name", "before", "body", "after"), CHECKER)
def test_a_checker_takes_a_step(client, nadia, metro, name, before, body, after):
    claim = made(make_article(desk=metro), before, nadia)
    client.force_login(nadia)
    answer = client.post(step(claim, name), {"row_version": claim.row_version} | body)
    assert answer.url == reverse("claim-detail", args=[claim.article_id, claim.number])
    assert state_of(claim) == after


@pytest.mark.parametrize(("name", "before", "body", "after"), EDITOR)
def test_an_editor_takes_a_step(client, nadia, tomas, metro, name, before, body, after):
    claim = made(make_article(desk=metro), before, nadia)
    client.force_login(tomas)
    answer = client.post(step(claim, name), {"row_version": claim.row_version} | body)
    assert answer.status_code == 302
    assert state_of(claim) == after


@pytest.mark.parametrize(("name", "before", "body", "_after"), EDITOR)
def test_a_checker_does_not_edit(client, nadia, mei, metro, name, before, body, _after):
    claim = made(make_article(desk=metro), before, mei)
    client.force_login(nadia)
    assert client.post(step(claim, name), body).status_code == 403
    assert state_of(claim) == before


@pytest.mark.parametrize(("name", "before", "body", "_after"), CHECKER + EDITOR)
def test_strangers_late_clicks_and_wrong_methods(
    client, nadia, tomas, ivo, metro, name, before, body, _after
):
    claim = made(make_article(desk=metro), before, nadia)
    client.force_login(ivo)
    assert client.post(step(claim, name), body).status_code == 404
    client.force_login(nadia if (name, before, body, _after) in CHECKER else tomas)
    assert client.put(step(claim, name)).status_code == 405
    body = body | {"row_version": claim.row_version + 7}
    assert client.post(step(claim, name), body).status_code == 409
    assert state_of(claim) == before


def test_an_unknown_step_is_no_page(client, nadia, metro):
    claim = make_claim(article=make_article(desk=metro))
    client.force_login(nadia)
    assert client.post(f"/articles/{claim.article_id}/claims/1/publish/").status_code == 404


@pytest.mark.parametrize("name", ["waive", "discard", "send-back", "reopen", "wait"])
def test_a_missing_reason_is_told(client, nadia, tomas, metro, name):
    before = {"send-back": S.SUBMITTED, "reopen": S.APPROVED, "wait": S.CHECKING}.get(name, S.OPEN)
    person = nadia if name == "wait" else tomas
    claim = made(make_article(desk=metro), before, nadia)
    client.force_login(person)
    answer = client.post(step(claim, name), {"row_version": claim.row_version})
    assert answer.status_code == 422
    assert state_of(claim) == before


WRONG = [
    ("waive", S.OPEN, {"reason": "other", "text": " "}, "text"),
    ("waive", S.OPEN, {"text": "Not ours."}, "reason"),
    ("discard", S.OPEN, {"reason": "other", "text": " "}, "text"),
    ("discard", S.OPEN, {"text": "Not ours."}, "reason"),
    ("assign", S.OPEN, {"to": "99999"}, "to"),
    ("risk", S.OPEN, {"risk": "huge"}, "risk"),
    ("deadline", S.OPEN, {"due_at": "soon"}, "due_at"),
    ("wait", S.CHECKING, {"on": "nobody", "waiting_note": "the ministry"}, "on"),
    ("send-back", S.SUBMITTED, {"reason": "\u200b"}, "reason"),
    ("reopen", S.APPROVED, {"reason": " "}, "reason"),
]


def folded_around(html, ident):
    """The last menu that begins before the element."""
    return re.findall(r"<details[^>]*>", html.partition(f'id="{ident}"')[0])[-1]


def assert_led_to(answer, ident, typed):
    """The summary leads to a field that is unfolded, tells what is wrong, holds what was sent."""
    html = answer.text
    summary = html.partition('<div class="error-summary"')[2].partition("</div>")[0]
    ((href, sentence),) = re.findall(r'<a href="#([^"]+)"[^>]*>([^<]+)</a>', summary)
    assert (answer.status_code, href) == (422, ident)
    assert html.count(f'id="{ident}"') == 1
    assert folded_around(html, ident).endswith(" open>")
    assert f'<p class="error" id="{ident}_error">{sentence}</p>' in html
    field = re.search(rf'<\w+ id="{ident}"[^>]*>|<div [^>]*id="{ident}"[^>]*>', html)[0]
    assert f'aria-describedby="{ident}_error" aria-invalid="true"' in field
    for value in typed:
        assert f'value="{value}"' in html or f">\n{value}</textarea>" in html
    assert "What you wrote:" not in summary


@pytest.mark.parametrize(("name", "before", "body", "field"), WRONG)
def test_what_is_wrong_leads_to_its_field(client, nadia, tomas, metro, name, before, body, field):
    claim = made(make_article(desk=metro), before, nadia)
    client.force_login(nadia if name == "wait" else tomas)
    answer = client.post(step(claim, name), {"row_version": claim.row_version} | body)
    kept = [value for key, value in body.items() if key != "to" and value not in ("huge", "nobody")]
    assert_led_to(answer, f"id_{name}_{field}", kept)
    assert state_of(claim) == before


def test_the_reason_that_was_chosen_stays_chosen(client, tomas, metro):
    claim = make_claim(article=make_article(desk=metro))
    client.force_login(tomas)
    for name in ("waive", "discard"):
        answer = client.post(step(claim, name), {"reason": "other", "text": ""})
        pressed = '<button class="hidden" name="reason" value="other"'
        chosen = '<option value="other" selected>' if name == "waive" else pressed
        assert chosen in answer.text


def test_a_missing_reason_leads_to_the_correction_and_the_evidence_it_is_asked_for(
    client, nadia, tomas, metro
):
    claim = make_claim(article=make_article(desk=metro), state=S.SUBMITTED, checker=nadia)
    verdict = make_verdict(claim=claim, rating="wrong", wording="Fourteen")
    pieces = [make_evidence(claim, added_by=nadia) for _more in range(2)]
    approve_verdict(verdict, editor=tomas)
    client.force_login(tomas)
    args = [claim.article_id, claim.number]
    settle = reverse("correction-settle", args=[*args, verdict.correction.pk])
    answer = client.post(settle, {"made": "no", "reason": " "})
    assert_led_to(answer, f"id_decline-{verdict.correction.pk}_reason", [])
    withdraw = reverse("evidence-withdraw", args=[*args, pieces[1].pk])
    why = "x" * 501
    answer = client.post(withdraw, {f"why-{pieces[1].pk}": why})
    assert_led_to(answer, f"id_withdraw-{pieces[1].pk}_why", [why])


def test_what_the_page_does_not_ask_any_more_has_no_link(client, tomas, metro):
    claim = make_claim(article=make_article(desk=metro))
    seen = claim.row_version
    client.force_login(tomas)
    client.post(step(claim, "waive"), {"row_version": seen, "reason": "out_of_scope"})
    answer = client.post(step(claim, "waive"), {"row_version": seen, "reason": "other"})
    assert answer.status_code == 422
    assert "<li>Say in a few words what the other reason is.</li>" in answer.text


def test_nobody_signs_off_their_own(client, tomas, metro):
    claim = made(make_article(desk=metro), S.SUBMITTED, tomas)
    client.force_login(tomas)
    answer = client.post(step(claim, "approve"))
    assert answer.status_code == 403
    assert b"Only a second person can sign this off. You gave the verdict." in answer.content
    assert not SignOff.objects.exists()


def test_the_verdict_that_was_looked_at_is_the_one_approved(client, nadia, tomas, metro):
    claim = made(make_article(desk=metro), S.SUBMITTED, nadia)
    seen = claim.current_verdict
    newer = claim.verdicts.create(number=2, rating="not_checkable", action="stet", checker=nadia)
    Claim.objects.filter(pk=claim.pk).update(current_verdict=newer)
    client.force_login(tomas)
    answer = client.post(step(claim, "approve"), {"verdict": seen.pk})
    assert answer.status_code == 409
    assert state_of(claim) == S.SUBMITTED


def test_an_editor_assigns_sets_risk_and_deadline(client, nadia, tomas, metro):
    claim = make_claim(article=make_article(desk=metro))
    client.force_login(tomas)
    client.post(step(claim, "assign"), {"to": nadia.pk})
    client.post(step(claim, "risk"), {"risk": "legal"})
    client.post(step(claim, "deadline"), {"due_at": "2026-12-01T17:30"})
    claim.refresh_from_db()
    assert (claim.checker, claim.risk) == (nadia, "legal")
    assert claim.due_at.isoformat() == "2026-12-01T17:30:00+00:00"
    client.post(step(claim, "assign"), {"to": ""})
    client.post(step(claim, "deadline"), {"due_at": ""})
    claim.refresh_from_db()
    assert (claim.checker, claim.due_at) == (None, None)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("assign", {"to": "99999"}),
        ("assign", {"to": "x"}),
        ("risk", {"risk": "huge"}),
        ("deadline", {"due_at": "soon"}),
        ("deadline", {"due_at": "0001-01-01T00:00"}),
        ("deadline", {"due_at": "9999-12-31T23:00"}),
        ("risk", {"risk": "legal", "row_version": "x"}),
    ],
)
def test_nonsense_is_told(client, tomas, metro, name, body):
    claim = make_claim(article=make_article(desk=metro))
    client.force_login(tomas)
    assert client.post(step(claim, name), body).status_code == 422
    claim.refresh_from_db()
    assert (claim.checker, claim.risk, claim.due_at) == (None, "ordinary", None)


@pytest.mark.parametrize(
    ("typed", "why"), [("soon", "not a date and time"), ("9999-12-31T23:00", "2000 and 2100")]
)
def test_what_is_no_deadline_is_told_why(client, tomas, metro, typed, why):
    client.force_login(tomas)
    claim = make_claim(article=make_article(desk=metro))
    assert why in client.post(step(claim, "deadline"), {"due_at": typed}).text


def test_nobody_of_another_desk_is_assigned(client, tomas, ivo, metro):
    claim = make_claim(article=make_article(desk=metro))
    client.force_login(tomas)
    assert client.post(step(claim, "assign"), {"to": ivo.pk}).status_code == 422


def test_putting_back_keeps_the_words(client, nadia, metro):
    claim = made(make_article(desk=metro), S.CHECKING, nadia)
    client.force_login(nadia)
    body = {"row_version": claim.row_version, "note": "Half done.", "wording": "", "rating": ""}
    client.post(step(claim, "put-back"), body)
    assert claim.drafts.get().note == "Half done."
    assert Assignment.objects.get().outcome == "put_back"
    html = client.get(reverse("claim-detail", args=[claim.article_id, claim.number])).content
    assert b"Half done." in html


def test_an_approved_change_opens_a_correction_that_the_author_settles(client, tomas, omar, metro):
    article = make_article(desk=metro, authors=[omar])
    claim = make_claim(article=article, state=S.SUBMITTED)
    make_verdict(claim=claim, rating="wrong", wording="Fourteen")
    client.force_login(tomas)
    client.post(step(claim, "approve"))
    correction = Correction.objects.get()
    settle = reverse("correction-settle", args=[article.pk, claim.number, correction.pk])
    client.force_login(omar)
    assert (
        b"Made in the text" in client.get(step(claim, "approve").removesuffix("approve/")).content
    )
    assert client.post(settle, {"made": "no", "reason": "I like it."}).status_code == 403
    elsewhere = reverse("correction-settle", args=[article.pk, 9, correction.pk])
    assert client.post(elsewhere, {"made": "yes"}).status_code == 404
    assert client.post(settle, {"made": "yes"}).status_code == 302
    correction.refresh_from_db()
    assert (correction.state, correction.settled_by) == ("made", omar)
