"""The form of a verdict: what is refused, and what is kept of what was typed."""

import re

import pytest

from articles.models import Claim, Evidence, Verdict, VerdictDraft
from articles.workflow.assignments import put_back, take
from articles.workflow.triage import set_risk
from tests.factories import make_article, make_claim, make_evidence
from tests.web.claim_pages import page, typed

S = Claim.State
PARTIAL = {"HX-Request": "true", "HX-Request-Type": "partial"}


# What is refused, and kept


def test_missing_evidence_keeps_every_word(client, nadia, held):
    client.force_login(nadia)
    body = typed(held, rating="wrong", note="It was 11 million.", wording="It cost $11 million.")
    answer = client.post(page(held, "claim-submit"), body)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Add evidence before you save" in html
    assert 'href="#id_evidence_what"' in html
    assert "It was 11 million.</textarea>" in html
    assert "It cost $11 million.</textarea>" in html
    assert VerdictDraft.objects.get().note == "It was 11 million."
    assert not Verdict.objects.exists()


def test_a_verdict_refused_leaves_no_evidence_behind(client, nadia, held):
    client.force_login(nadia)
    link = "https://archive.example/bridge"
    body = typed(held, rating="wrong", evidence_what=link)
    answer = client.post(page(held, "claim-submit"), body)
    assert answer.status_code == 422
    assert 'href="#id_note"' in answer.content.decode()
    assert f'value="{link}"' in answer.content.decode()
    assert not Evidence.objects.exists()


@pytest.mark.parametrize("link", ["javascript:alert(1)", "htps://x.example", "data:text/html,x"])
def test_a_link_that_is_no_web_address_is_refused(client, nadia, held, link):
    client.force_login(nadia)
    for name in ("claim-submit", "claim-evidence"):
        body = typed(held, rating="confirmed", evidence_what=link, do="add")
        answer = client.post(page(held, name), body)
        assert answer.status_code == 422
        assert f'value="{link}"' in answer.content.decode()
        assert f'href="{link}"' not in answer.content.decode()
    assert not Evidence.objects.exists()


def test_no_verdict_chosen(client, nadia, held):
    client.force_login(nadia)
    answer = client.post(page(held, "claim-submit"), typed(held, note="Half a thought."))
    assert answer.status_code == 422
    assert "Half a thought.</textarea>" in answer.content.decode()


@pytest.mark.parametrize("bad", [{"row_version": "x"}, {"rating": "x"}, {"note": "a\0b"}])
def test_a_form_of_the_wrong_shape_comes_back(client, nadia, held, bad):
    client.force_login(nadia)
    for name in ("claim-submit", "claim-draft", "claim-evidence"):
        body = typed(held, wording="My own words.") | bad
        answer = client.post(page(held, name), body)
        assert answer.status_code == 422
        assert "My own words.</textarea>" in answer.content.decode()
    assert not VerdictDraft.objects.exists()


def test_what_others_set_meanwhile_is_no_conflict_and_is_told(client, nadia, tomas, held):
    make_evidence(held)
    client.force_login(nadia)
    old = typed(held, rating="confirmed", note="Seen in the register.")
    old["last_event"] = 0
    set_risk(Claim.objects.get(pk=held.pk), risk="legal", editor=tomas)
    answer = client.post(page(held, "claim-submit"), old, follow=True)
    assert answer.status_code == 200
    assert "Tomas changed this claim meanwhile; both are kept." in answer.content.decode()
    held.refresh_from_db()
    assert (Verdict.objects.get().note, held.risk) == ("Seen in the register.", "legal")


def test_a_claim_lost_to_another_keeps_the_draft(client, nadia, mei, held):
    client.force_login(nadia)
    old = typed(held, rating="unconfirmed", note="Called twice.")
    put_back(Claim.objects.get(pk=held.pk), checker=nadia)
    take(Claim.objects.get(pk=held.pk), checker=mei)
    answer = client.post(page(held, "claim-submit"), old)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert re.search(r"Your turn ended at \d\d:\d\d and Mei has this claim now\.", html)
    assert "Called twice." in html
    assert VerdictDraft.objects.get().note == "Called twice."


def test_an_author_of_the_article_saves_nothing(client, omar, metro, nadia):
    article = make_article(desk=metro, authors=[omar])
    claim = make_claim(article=article, state=S.CHECKING, checker=nadia)
    client.force_login(omar)
    for name in ("claim-submit", "claim-draft", "claim-evidence"):
        body = typed(claim, rating="not_checkable", do="add", evidence_what="https://x.example")
        answer = client.post(page(claim, name), body)
        assert answer.status_code == 403
        assert b"You wrote this article" in answer.content
    assert not VerdictDraft.objects.exists()


def test_markup_typed_into_every_field_is_words(client, nadia, held):
    script = "<script>alert(1)</script>"
    client.force_login(nadia)
    make_evidence(held, kind="contact", source=script, quote=script, locator=script)
    body = typed(held, note=script, wording=script, author_name=script, rating="on_author")
    client.post(page(held, "claim-draft"), body)
    html = client.get(page(held)).content.decode()
    assert script not in html
    assert html.count("&lt;script&gt;") >= 6


# Drafts


def test_a_draft_is_kept_and_changes_nothing(client, nadia, held):
    client.force_login(nadia)
    answer = client.post(page(held, "claim-draft"), typed(held, note="So far so good."))
    assert answer.url == page(held)
    assert VerdictDraft.objects.get().note == "So far so good."
    assert "So far so good.</textarea>" in client.get(page(held)).content.decode()
    held.refresh_from_db()
    assert held.state == S.CHECKING


def test_the_script_that_saves_wants_no_page_back(client, nadia, held):
    client.force_login(nadia)
    body = typed(held, note="Typing") | {"autosave": "yes"}
    answer = client.post(page(held, "claim-draft"), body)
    assert (answer.status_code, answer.content) == (204, b"")


def test_a_draft_shows_the_evidence_row_again(client, nadia, held):
    client.force_login(nadia)
    body = typed(held, note="N", evidence_what="https://half.example")
    answer = client.post(page(held, "claim-draft"), body)
    assert 'value="https://half.example"' in answer.content.decode()


# What a verdict keeps of what was typed


def test_the_server_presets_action_and_drops_a_wording_that_changes_nothing(client, nadia, held):
    make_evidence(held)
    client.force_login(nadia)
    client.post(page(held, "claim-submit"), typed(held, rating="wrong", note="No."))
    verdict = Verdict.objects.get()
    assert (verdict.action, verdict.wording) == ("correct", "")


def test_a_wording_is_kept_where_the_action_asks_for_one(client, nadia, held):
    make_evidence(held)
    client.force_login(nadia)
    body = typed(held, rating="misleading", note="Old.", wording="Two\r\nlines")
    client.post(page(held, "claim-submit"), body)
    verdict = Verdict.objects.get()
    assert (verdict.action, verdict.wording) == ("soften", "Two\nlines")
