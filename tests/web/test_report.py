import re

import pytest

from articles.models import Claim, Correction, Event
from articles.models.verdict import Rating
from articles.workflow.readiness import mark_ready
from articles.workflow.triage import waive
from tests.factories import (
    make_article,
    make_claim,
    make_evidence,
    make_sign_off,
    make_verdict,
)

S = Claim.State


@pytest.fixture
def article(metro, omar):
    return make_article(desk=metro, title="Bridge", authors=[omar])


@pytest.fixture
def checked(article, nadia, tomas):
    """1 wrong with a correction, 2 open, 3 waived."""
    claim = make_claim(article=article, passage="1931", state=S.SUBMITTED, checker=nadia)
    verdict = make_verdict(
        claim=claim, rating=Rating.WRONG, note="The register says 1932.", wording="1932"
    )
    make_sign_off(verdict, editor=tomas)
    Claim.objects.filter(pk=claim.pk).update(state=S.APPROVED)
    Correction.objects.create(
        claim=claim,
        verdict=verdict,
        old_wording="It opened in 1931",
        new_wording="It opened in 1932",
    )
    make_claim(article=article, passage="8,000 cars")
    make_claim(article=article, passage="a triumph", state=S.WAIVED)
    return claim


def shown(client, who, article, **query):
    client.force_login(who)
    response = client.get(f"/articles/{article.pk}/report/", query)
    assert response.status_code == 200
    return response.content.decode()


def test_each_number_stands_once_in_the_text_and_once_in_the_notes(client, tomas, checked):
    page = shown(client, tomas, checked.article)
    for mark in ("data-number", "data-note"):
        assert sorted(re.findall(rf'{mark}="(\d+)"', page)) == ["1", "2", "3"]


def test_a_note_says_what_was_found_by_whom_and_on_what(client, tomas, checked):
    page = shown(client, tomas, checked.article)
    url = checked.current_verdict.evidence.get().url
    words = ["Wrong", "The register says 1932.", f">{url}</a>", "Looked at on", "Correct"]
    words += ["Checked by Nadia", "signed off by Tomas"]
    assert [each for each in words if each not in page] == []


def test_the_head_names_text_people_and_overrides(client, tomas, hanna, checked):
    version = checked.article.current_version
    version.sign_offs.create(
        sha256=version.sha256, verdicts=[], editor=hanna, override_reason="The river rises."
    )
    page = shown(client, tomas, checked.article)
    assert version.sha256 in page
    assert "The river rises." in page


def test_the_corrections_sheet_stands_alone(client, tomas, checked):
    page = shown(client, tomas, checked.article, sheet="corrections")
    assert "<del>1931</del>" in page
    assert "<ins>1932</ins>" in page
    assert 'data-note="' not in page
    assert "data-number" not in page


def test_waived_claims_stand_with_their_reason(client, tomas, checked):
    claim = checked.article.claims.get(state=S.WAIVED)
    Event.objects.create(
        desk=claim.desk, article=claim.article, claim=claim, actor=tomas, action="waive",
        payload={"note": "out_of_scope: figures only"},
    )  # fmt: skip
    assert "Out of scope: figures only" in shown(client, tomas, checked.article)


def test_confidential_evidence_is_there_only_for_an_editor_who_asks(
    client, tomas, nadia, omar, checked
):
    secret = make_evidence(checked, kind="contact", source="A quiet voice", confidential=True)
    checked.current_verdict.evidence.add(secret)
    article = checked.article
    assert "A quiet voice" not in shown(client, tomas, article)
    assert "A quiet voice" in shown(client, tomas, article, confidential="yes")
    for person in (nadia, omar):
        assert "A quiet voice" not in shown(client, person, article)
        response = client.get(f"/articles/{article.pk}/report/", {"confidential": "yes"})
        assert response.status_code == 403
        assert "A quiet voice" not in response.content.decode()


def test_printing_confidential_evidence_is_recorded_and_nothing_else_is(client, tomas, checked):
    article = checked.article
    shown(client, tomas, article, confidential="yes")  # there is none
    secret = make_evidence(checked, kind="contact", source="A quiet voice", confidential=True)
    checked.current_verdict.evidence.add(secret)
    shown(client, tomas, article)
    sheet = shown(client, tomas, article, confidential="yes", sheet="corrections")
    assert "confidential evidence" not in sheet
    assert not Event.objects.filter(action="export").exists()
    shown(client, tomas, article, confidential="yes")
    event = Event.objects.get(action="export")
    assert (event.article, event.actor) == (article, tomas)
    assert event.payload == {"preset": "report", "confidential": True, "pieces": 1}


def test_authors_print_their_own_article_without_private_notes(client, omar, metro, checked):
    page = shown(client, omar, checked.article)
    assert "Wrong" in page
    assert "The register says 1932." not in page
    other = make_article(desk=metro)
    assert client.get(f"/articles/{other.pk}/report/").status_code == 404


def test_authors_read_that_a_claim_was_waived_and_not_why(client, tomas, omar, nadia, article):
    waive(make_claim(article=article), reason="other", text="The mayor asked.", editor=tomas)
    page = shown(client, omar, article)
    assert "<p>Waived</p>" in page
    assert "The mayor asked." not in page
    assert "The mayor asked." in shown(client, nadia, article)


def test_authors_read_that_it_was_called_ready_and_not_why_in_spite_of_what_is_missing(
    client, hanna, omar, nadia, article
):
    sha256 = article.current_version.sha256
    mark_ready(article, editor=hanna, sha256=sha256, override_reason="The lawyer agreed.")
    page = shown(client, omar, article)
    assert "Ready to publish" in page
    assert "The lawyer agreed." not in page
    assert "The lawyer agreed." in shown(client, nadia, article)


def test_strangers_find_nothing(client, ivo, checked):
    client.force_login(ivo)
    assert client.get(f"/articles/{checked.article_id}/report/").status_code == 404


def test_an_article_without_claims_is_printed_too(client, tomas, article):
    page = shown(client, tomas, article)
    assert "No claim is marked in this text." in page
    assert "No verdict asks for a change." in page


def test_the_desk_leads_to_the_report(client, tomas, checked):
    client.force_login(tomas)
    desk = client.get(f"/articles/{checked.article_id}/").content.decode()
    assert f'href="/articles/{checked.article_id}/report/"' in desk


def test_words_of_the_text_are_never_markup(client, tomas, metro):
    article = make_article("The <b>bold</b> bridge & co.\n", desk=metro, title="<i>Title</i>")
    make_claim(article=article, passage="<b>bold</b>")
    page = shown(client, tomas, article)
    assert "<b>" not in page
    assert "<i>" not in page


def test_it_is_read_only(client, tomas, article):
    client.force_login(tomas)
    assert client.post(f"/articles/{article.pk}/report/").status_code == 405


@pytest.mark.parametrize("count", [2, 12])
def test_queries_do_not_grow_with_the_claims(
    client, tomas, article, count, django_assert_max_num_queries
):
    for _ in range(count):
        make_claim(article=article, state=S.APPROVED)
    client.force_login(tomas)
    with django_assert_max_num_queries(17):
        assert client.get(f"/articles/{article.pk}/report/").status_code == 200
