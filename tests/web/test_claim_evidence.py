"""Evidence from the panel: added, corrected, replaced, withdrawn."""

import pytest
from django.urls import reverse

from articles.models import Claim, Evidence
from tests.factories import make_article, make_claim, make_evidence

S = Claim.State


@pytest.fixture
def claim(metro, nadia):
    return make_claim(article=make_article(desk=metro), state=S.CHECKING, checker=nadia)


def url(claim, name="claim-evidence", *more):
    return reverse(name, args=[claim.article_id, claim.number, *more])


def edited(piece, **fields):
    kept = ("kind", "url", "source", "locator", "quote", "role", "origin", "level")
    body = {name: getattr(piece, name) for name in kept}
    return body | {"seen_on": piece.seen_on, "row_version": piece.row_version} | fields


def test_somebody_else_adds_evidence_to_a_claim_in_hand(client, mei, claim):
    client.force_login(mei)
    link = "https://archive.example/1"
    answer = client.post(url(claim), {"evidence_what": f" {link} ", "do": "add"})
    assert answer.status_code == 302
    piece = Evidence.objects.get()
    assert (piece.url, piece.added_by, piece.role, piece.confidential) == (
        link,
        mei,
        "supports",
        False,
    )


def test_a_contact_is_confidential_unless_said_otherwise(client, nadia, claim):
    client.force_login(nadia)
    body = {"evidence_kind": "contact", "evidence_what": "J. Marr, by phone", "do": "add"}
    client.post(url(claim), body)
    client.post(url(claim), body | {"evidence_confidential": "no"})
    assert list(Evidence.objects.values_list("confidential", flat=True)) == [True, False]


@pytest.mark.parametrize(
    ("rating", "role"),
    [
        ("confirmed", "supports"),
        ("wrong", "contradicts"),
        ("misleading", "qualifies"),
        ("", "supports"),
    ],
)
def test_the_verdict_presets_the_role(client, nadia, claim, rating, role):
    client.force_login(nadia)
    body = {"rating": rating, "note": "", "row_version": claim.row_version}
    row = {"evidence_what": "https://archive.example/1", "do": "enter"}
    client.post(url(claim), body | row)
    assert Evidence.objects.get().role == role


def test_enter_with_an_empty_row_keeps_the_draft(client, nadia, claim):
    client.force_login(nadia)
    body = {"rating": "wrong", "note": "So far.", "row_version": claim.row_version, "do": "enter"}
    assert client.post(url(claim), body).status_code == 302
    assert claim.drafts.get().note == "So far."
    assert not Evidence.objects.exists()


def test_an_empty_row_is_not_added(client, nadia, claim):
    client.force_login(nadia)
    body = {"rating": "wrong", "note": "So far.", "row_version": claim.row_version, "do": "add"}
    answer = client.post(url(claim), body)
    assert answer.status_code == 422
    assert b"So far.</textarea>" in answer.content
    assert not Evidence.objects.exists()


def test_evidence_is_withdrawn_with_a_reason(client, nadia, claim):
    piece = make_evidence(claim)
    client.force_login(nadia)
    where = url(claim, "evidence-withdraw", piece.pk)
    assert client.post(where).status_code == 422
    assert client.post(where, {f"why-{piece.pk}": "Wrong company."}).status_code == 302
    piece.refresh_from_db()
    assert piece.withdrawn_why == "Wrong company."
    assert b"Wrong company." in client.get(url(claim, "claim-detail")).content
    assert client.post(where, {f"why-{piece.pk}": "Again."}).status_code == 409


def test_evidence_is_edited_while_no_verdict_rests_on_it(client, nadia, claim):
    piece = make_evidence(claim)
    client.force_login(nadia)
    where = url(claim, "evidence-edit", piece.pk)
    assert client.get(where).status_code == 200
    assert client.post(where, edited(piece, locator="p. 4")).status_code == 302
    assert Evidence.objects.get().locator == "p. 4"
    late = client.post(where, edited(piece, locator="p. 5"))
    assert late.status_code == 409
    assert b'value="p. 5"' in late.content
    assert Evidence.objects.get().locator == "p. 4"


def test_evidence_that_a_verdict_rests_on_gets_a_successor(client, nadia, metro):
    claim = make_claim(article=make_article(desk=metro), state=S.SUBMITTED, checker=nadia)
    piece = claim.current_verdict.evidence.get()
    client.force_login(nadia)
    where = url(claim, "evidence-edit", piece.pk)
    assert b"A verdict rests on this evidence." in client.get(where).content
    body = edited(piece, url="https://archive.example/new")
    assert client.post(where, body).status_code == 422
    assert client.post(where, body | {"why": "The page moved."}).status_code == 302
    piece.refresh_from_db()
    assert piece.withdrawn_why == "The page moved."
    assert piece.successor.url == "https://archive.example/new"


def test_what_becomes_a_contact_is_confidential_unless_the_box_is_unticked(client, nadia, claim):
    piece = make_evidence(claim, kind="document")
    client.force_login(nadia)
    where = url(claim, "evidence-edit", piece.pk)
    client.post(where, edited(piece, kind="contact"))
    piece.refresh_from_db()
    assert (piece.kind, piece.confidential) == ("contact", True)
    client.post(where, edited(piece))
    piece.refresh_from_db()
    assert (piece.row_version, piece.confidential) == (2, False)


def test_a_successor_that_becomes_a_contact_is_confidential(client, nadia, metro):
    claim = make_claim(article=make_article(desk=metro), state=S.SUBMITTED, checker=nadia)
    piece = claim.current_verdict.evidence.get()
    client.force_login(nadia)
    body = edited(piece, kind="contact", source="The pilot", why="She called back.")
    assert client.post(url(claim, "evidence-edit", piece.pk), body).status_code == 302
    assert claim.evidence.get(predecessor=piece).confidential


def test_a_script_link_does_not_get_in_by_editing(client, nadia, claim):
    piece = make_evidence(claim)
    client.force_login(nadia)
    body = edited(piece, url="javascript:alert(1)")
    answer = client.post(url(claim, "evidence-edit", piece.pk), body)
    assert answer.status_code == 422
    assert Evidence.objects.get().url == piece.url


def test_strangers_and_authors(client, ivo, omar, nadia, metro):
    article = make_article(desk=metro, authors=[omar])
    claim = make_claim(article=article, state=S.CHECKING, checker=nadia)
    piece = make_evidence(claim)
    for person, status in ((ivo, 404), (omar, 403)):
        client.force_login(person)
        assert client.post(url(claim), {"evidence_what": "https://x.example"}).status_code == status
        assert client.get(url(claim, "evidence-edit", piece.pk)).status_code == status
        where = url(claim, "evidence-withdraw", piece.pk)
        assert client.post(where, {f"why-{piece.pk}": "x"}).status_code == status
    assert Evidence.objects.get().withdrawn_at is None


def test_another_claims_evidence_is_not_here(client, nadia, claim):
    other = make_evidence(make_claim(article=claim.article))
    client.force_login(nadia)
    assert client.get(url(claim, "evidence-edit", other.pk)).status_code == 404
    assert client.put(url(claim, "evidence-withdraw", other.pk)).status_code == 405
