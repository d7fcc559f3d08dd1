"""Steps of a claim that are one button each."""

import pytest
from django.urls import reverse

from articles.models import Assignment, Claim, Correction, SignOff
from tests.factories import make_article, make_claim

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
    from tests.factories import make_verdict

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
