"""The row for evidence: links, several at once, or words in place of one."""

import pytest

from articles.models import Evidence
from articles.web.claim.forms import is_link
from tests.web.claim_pages import page, typed

FIRST, SECOND, THIRD = (f"https://harbour.example/{n}" for n in "abc")


def added(client, claim, **row):
    body = {f"evidence_{name}": value for name, value in row.items()}
    answer = client.post(page(claim, "claim-evidence"), body | {"do": "add"})
    return answer, list(Evidence.objects.order_by("pk"))


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (FIRST, True), (f"{FIRST} {SECOND}", True), ("htps://x.example", True),
        ("www.harbour.example", True), ("harbour.example/report", True), ("mailto:a@b", True),
        ("Call with J. Marr, 3 May 14:20", False), ("Annual report 2024", False),
        ("report.pdf", False), (f"See {FIRST}", False),
    ],
)  # fmt: skip
def test_what_is_meant_as_a_link(words, meant):
    assert is_link(words) is meant


def test_several_links_become_several_pieces(client, nadia, held):
    client.force_login(nadia)
    row = {"what": f" {FIRST} ", "more": [SECOND, THIRD], "role": "background", "locator": "p. 3"}
    _answer, pieces = added(client, held, **row)
    assert [piece.url for piece in pieces] == [FIRST, SECOND, THIRD]
    assert {piece.role for piece in pieces} == {"background"}
    assert [piece.locator for piece in pieces] == ["p. 3", "", ""]


def test_several_links_in_one_field_do_so_without_scripts(client, nadia, held):
    client.force_login(nadia)
    _answer, pieces = added(client, held, what=f"{FIRST} {SECOND}")
    assert [piece.url for piece in pieces] == [FIRST, SECOND]


def test_one_bad_link_leaves_none_behind_and_all_in_the_form(client, nadia, held):
    client.force_login(nadia)
    answer, pieces = added(client, held, what=FIRST, more=[SECOND, "htps://x.example"])
    html = answer.content.decode()
    assert (answer.status_code, pieces) == (422, [])
    assert "“htps://x.example” is not a web address." in html
    for link in (FIRST, SECOND, "htps://x.example"):
        assert f'value="{link}"' in html


@pytest.mark.parametrize(("kind", "confidential"), [("", True), ("document", False)])
def test_words_in_place_of_a_link(client, nadia, held, kind, confidential):
    client.force_login(nadia)
    _answer, (piece,) = added(client, held, what="Call with J. Marr, 3 May 14:20", kind=kind)
    assert (piece.source, piece.kind) == ("Call with J. Marr, 3 May 14:20", kind or "contact")
    assert piece.confidential is confidential


@pytest.mark.parametrize(
    ("rating", "role"), [("confirmed", "supports"), ("wrong", "contradicts"), ("", "supports")]
)
def test_the_role_follows_the_verdict_until_it_is_chosen(client, nadia, held, rating, role):
    client.force_login(nadia)
    for chosen, expected in (("", role), ("qualifies", "qualifies")):
        body = typed(held, rating=rating, evidence_what=FIRST, evidence_role=chosen)
        client.post(page(held, "claim-evidence"), body)
        assert Evidence.objects.last().role == expected


def test_the_authors_own_source_is_marked_as_such(client, nadia, held):
    client.force_login(nadia)
    _answer, (piece,) = added(client, held, what=FIRST, origin="author", level="primary")
    assert (piece.origin, piece.level) == ("author", "primary")


def test_a_verdict_takes_all_that_stands_in_the_row(client, nadia, held):
    client.force_login(nadia)
    body = typed(held, rating="confirmed", evidence_what=FIRST, evidence_more=[SECOND])
    client.post(page(held, "claim-submit"), body)
    held.refresh_from_db()
    assert held.current_verdict.evidence.count() == 2
