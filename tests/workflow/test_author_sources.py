import pytest

from articles.models import Evidence
from articles.workflow.author_sources import AT_MOST, add_author_source, offered
from articles.workflow.errors import NotAllowed, NotFound, Refused
from articles.workflow.evidence import withdraw_evidence
from tests.factories import TEXT, make_article, make_claim
from tests.workflow.ledger import nothing_changes, refused

pytestmark = pytest.mark.django_db
REGISTER = "https://register.example/bridges/4"
TOLL = "https://toll.example/counts"
ELSEWHERE = "https://opera.example/"


def link(words, url="", note=""):
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "url": url, "note": note}


def sourced(*links, passage="14 months", **fields):
    article = make_article(TEXT, links=links, **fields)
    return make_claim(article=article, passage=passage)


def names(claim):
    found = offered(claim, claim.anchor.version, claim.evidence.all())
    return [source.name for source in found]


def test_sources_of_the_paragraph_are_offered_the_nearest_first():
    claim = sourced(
        link("opened", url=TOLL), link("took", url=REGISTER), link("mayor", url=ELSEWHERE)
    )
    assert names(claim) == [REGISTER, TOLL]


def test_a_source_named_twice_is_offered_once():
    assert names(sourced(link("took", url=TOLL), link("opened", url=TOLL))) == [TOLL]


def test_no_more_are_offered_than_help():
    links = [link("took", url=f"{TOLL}/{number}") for number in range(AT_MOST + 1)]
    assert len(names(sourced(*links))) == AT_MOST


def test_a_link_becomes_evidence_of_the_authors(nadia):
    claim = sourced(link("took", url=REGISTER))
    piece = add_author_source(claim, REGISTER, person=nadia, role="contradicts")
    assert (piece.kind, piece.url, piece.origin) == ("link", REGISTER, "author")
    assert (piece.role, piece.added_by) == ("contradicts", nadia)
    assert names(claim) == []


def test_a_note_without_an_address_becomes_a_document(nadia):
    claim = sourced(link("took", note="City budget 1931,\n  p. 12"))
    assert names(claim) == ["City budget 1931, p. 12"]
    piece = add_author_source(claim, "City budget 1931, p. 12", person=nadia)
    assert (piece.kind, piece.source, piece.url) == ("document", "City budget 1931, p. 12", "")
    assert names(claim) == []


def test_what_stands_already_is_not_added_again(nadia, mei):
    claim = sourced(link("took", url=REGISTER))
    add_author_source(claim, REGISTER, person=nadia)
    with nothing_changes():
        assert add_author_source(claim, REGISTER, person=mei) is None


def test_what_was_withdrawn_is_offered_again(nadia):
    claim = sourced(link("took", url=REGISTER))
    piece = add_author_source(claim, REGISTER, person=nadia)
    withdraw_evidence(piece, person=nadia, why="By mistake")
    assert names(claim) == [REGISTER]


def test_only_what_the_author_named_here_is_taken(nadia, omar):
    claim = sourced(link("took", url=REGISTER), link("mayor", url=ELSEWHERE), authors=[omar])
    for name in (ELSEWHERE, "https://other.example/", ""):
        with refused(NotFound):
            add_author_source(claim, name, person=nadia)
    with refused(NotAllowed):
        add_author_source(claim, REGISTER, person=omar)


def test_nothing_is_added_to_a_claim_that_is_not_checked(nadia):
    claim = sourced(link("took", url=REGISTER))
    claim.state = "waived"
    with refused(Refused, "not being checked"):
        add_author_source(claim, REGISTER, person=nadia)
    assert not Evidence.objects.exists()
