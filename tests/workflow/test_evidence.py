from datetime import date

import pytest
from django.utils import timezone

from articles.models import Claim, Evidence
from articles.workflow import triage
from articles.workflow.assignments import take
from articles.workflow.errors import Outdated, Refused, RuleBroken
from articles.workflow.evidence import (
    add_evidence,
    edit_evidence,
    replace_evidence,
    restore_evidence,
    withdraw_all,
    withdraw_evidence,
)
from articles.workflow.turns import holder_of
from tests.factories import make_claim, make_evidence, make_verdict
from tests.workflow.ledger import refused

S, Kind = Claim.State, Evidence.Kind
LINK = "https://records.example/7"
pytestmark = pytest.mark.django_db


def add(claim, person, kind=Kind.LINK, **fields):
    about = {"url": LINK} if kind == Kind.LINK else {"source": "The harbour office"}
    return add_evidence(claim, person=person, kind=kind, **(about | fields))


def test_evidence_is_stored_with_who_and_when(nadia):
    claim = make_claim()
    add(claim, nadia, quote=" 8,000 cars ", locator="p. 3", role="contradicts", level="primary")
    stored = Evidence.objects.get()
    assert (stored.url, stored.quote, stored.locator) == (LINK, "8,000 cars", "p. 3")
    assert (stored.role, stored.level, stored.origin) == ("contradicts", "primary", "checker")
    assert (stored.added_by, stored.seen_on) == (nadia, timezone.localdate())
    event = claim.events.get()
    assert (event.action, event.actor) == ("add_evidence", nadia)
    assert event.payload == {"evidence": stored.pk}


@pytest.mark.parametrize(
    ("kind", "said", "confidential"),
    [
        (Kind.CONTACT, None, True),
        (Kind.CONTACT, False, False),
        (Kind.LINK, None, False),
        (Kind.DOCUMENT, None, False),
        (Kind.DOCUMENT, True, True),
    ],
)
def test_contacts_are_confidential_unless_said_otherwise(kind, said, confidential, nadia):
    assert add(make_claim(), nadia, kind, confidential=said).confidential is confidential


@pytest.mark.parametrize(
    "url",
    [
        "", "records.example", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x",
        "ftp://records.example/", "https://", "http:///path", "https:records.example",
        "https://records.example/a b", "https://records.example/\tx", "https://ex.example/\nx",
        "https://records.example:port/", "https://[::1", 'https://ex.example/"x', "https://e<s>.ex",
        "vbscript:x", " javascript:alert(1)", "//records.example", "https://ex.example/\\x",
        "https://records.example/" + "x" * 2000, "https://records.example/\0",
        "https://nadia:secret@records.example/", "https://nadia@records.example/",
    ],
)  # fmt: skip
def test_only_a_web_address_is_a_link(url, nadia):
    claim = make_claim()
    with refused(RuleBroken) as caught:
        add(claim, nadia, url=url)
    assert caught.value.fields.keys() == {"url"}


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("  https://records.example/7  ", LINK),
        ("HTTPS://records.example/7", LINK),
        ("http://records.example:8080/?a=1&b=2#c", "http://records.example:8080/?a=1&b=2#c"),
        ("https://größe.example/straße?q=é", "https://größe.example/straße?q=é"),
        ("https://archive.example/web/https://x.example/", "https://archive.example/web/https://x.example/"),
    ],
)  # fmt: skip
def test_address_is_kept_as_given_but_for_its_scheme(given, kept, nadia):
    add(make_claim(), nadia, url=given)
    assert Evidence.objects.get().url == kept


@pytest.mark.parametrize("kind", [Kind.CONTACT, Kind.DOCUMENT])
@pytest.mark.parametrize("source", ["", "  \n"])
def test_contact_and_document_have_a_name(kind, source, nadia):
    claim = make_claim()
    with refused(RuleBroken, "who was asked") as caught:
        add(claim, nadia, kind, source=source)
    assert caught.value.fields.keys() == {"source"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "file"), ("kind", ""), ("role", "proves"), ("role", ""), ("origin", "editor"),
        ("level", "tertiary"), ("source", "x" * 501), ("locator", "x" * 201), ("quote", "x" * 5001),
        ("quote", "\0"), ("locator", "\ud83d"),
    ],
)  # fmt: skip
def test_field_that_does_not_fit_is_refused_by_name(field, value, nadia):
    claim = make_claim()
    with refused(RuleBroken) as caught:
        add(claim, nadia, **{"kind": Kind.LINK, field: value})
    assert caught.value.fields.keys() == {field}


@pytest.mark.parametrize("state", [S.WAIVED, S.DISCARDED])
def test_claim_that_is_not_checked_gets_no_evidence(state, nadia):
    claim = make_claim(state=state)
    with refused(Refused, "Restore it"):
        add(claim, nadia)


def test_work_on_evidence_renews_the_lease(nadia, clock):
    claim = make_claim()
    take(claim, checker=nadia)
    clock.advance(minutes=29)
    evidence = add(claim, nadia)
    assert holder_of(claim).active_at == timezone.now()
    clock.advance(minutes=29)
    edit_evidence(evidence, person=nadia, quote="More")
    assert holder_of(claim).active_at == timezone.now()


def test_evidence_is_corrected_until_a_verdict_rests_on_it(nadia):
    evidence = make_evidence(make_claim())
    edit_evidence(evidence, person=nadia, seen=0, quote="Seen", seen_on=date(2026, 3, 1))
    stored = Evidence.objects.get()
    assert (stored.quote, stored.seen_on, stored.row_version) == ("Seen", date(2026, 3, 1), 1)
    verdict = make_verdict(claim=make_claim(checker=nadia))
    frozen = verdict.evidence.get()
    assert frozen.is_frozen
    with refused(Refused, "A verdict rests on this"):
        edit_evidence(frozen, person=nadia, quote="Changed")


def test_link_becomes_a_contact(nadia):
    evidence = make_evidence(make_claim())
    edit_evidence(evidence, person=nadia, kind=Kind.CONTACT, source="Lena Moss")
    stored = Evidence.objects.get()
    assert (stored.kind, stored.url, stored.source) == (Kind.CONTACT, "", "Lena Moss")
    assert stored.confidential
    edit_evidence(stored, person=nadia, confidential=False)
    edit_evidence(stored, person=nadia, quote="Yes", kind=Kind.CONTACT, seen_on=None)
    assert not Evidence.objects.get().confidential


def test_edit_on_an_old_view_is_outdated(nadia):
    evidence = make_evidence(make_claim())
    with refused(Outdated) as caught:
        edit_evidence(evidence, person=nadia, seen=3, quote="x")
    assert caught.value.thing == evidence
    Evidence.objects.update(row_version=1)
    with refused(Outdated):
        withdraw_evidence(evidence, person=nadia, why="Old")


def test_edit_breaks_no_rule(nadia):
    evidence = make_evidence(make_claim())
    with refused(RuleBroken):
        edit_evidence(evidence, person=nadia, url="javascript:x")
    with refused(TypeError, "not a field"):
        edit_evidence(evidence, person=nadia, added_by=nadia)


def test_withdrawn_evidence_stays_and_says_who_and_why(nadia):
    verdict = make_verdict(claim=make_claim(checker=nadia))
    evidence = verdict.evidence.get()
    withdraw_evidence(evidence, person=nadia, why=" The page was a copy. ")
    stored = Evidence.objects.get()
    assert (stored.withdrawn_by, stored.withdrawn_why) == (nadia, "The page was a copy.")
    assert stored.withdrawn_at
    assert verdict.evidence.get() == stored
    assert not verdict.claim.evidence.standing().exists()


@pytest.mark.parametrize("why", ["", " \n", "x" * 501, "\0"])
def test_withdrawing_needs_a_reason_that_fits(why, nadia):
    evidence = make_evidence(make_claim())
    with refused(RuleBroken) as caught:
        withdraw_evidence(evidence, person=nadia, why=why)
    assert caught.value.fields.keys() == {"why"}


def test_withdrawn_evidence_is_left_alone(nadia):
    evidence = make_evidence(make_claim())
    withdraw_evidence(evidence, person=nadia, why="Wrong page")
    with refused(Refused, "withdrawn already"):
        withdraw_evidence(evidence, person=nadia, why="Again")
    with refused(Refused, "withdrawn already"):
        edit_evidence(evidence, person=nadia, quote="x")
    with refused(Refused, "withdrawn already"):
        replace_evidence(evidence, person=nadia, why="x", quote="x")


def test_a_withdrawal_is_taken_back_while_nobody_acted(nadia, mei):
    claim = make_claim()
    evidence = add(claim, nadia)
    withdraw_evidence(evidence, person=nadia, why="Wrong company")
    add(claim, mei)
    restore_evidence(evidence, person=nadia)
    stored = Evidence.objects.standing().get(pk=evidence.pk)
    assert (stored.withdrawn_at, stored.withdrawn_by, stored.withdrawn_why) == (None, None, "")
    event = claim.events.last()
    assert (event.action, event.payload) == ("restore_evidence", {"evidence": evidence.pk})
    with refused(Refused, "took it back already"):
        restore_evidence(evidence, person=nadia)


def test_a_withdrawal_stands_for_others_and_for_what_came_of_it(nadia, mei, tomas):
    claim = make_claim()
    first, second = add(claim, nadia), add(claim, nadia)
    replace_evidence(first, person=nadia, why="Wrong page", locator="p. 4")
    withdraw_evidence(second, person=nadia, why="Wrong company")
    with refused(Refused, "did not withdraw"):
        restore_evidence(second, person=mei)
    with refused(Outdated):
        restore_evidence(second, person=nadia, seen=0)
    with refused(Refused, "was replaced"):
        restore_evidence(first, person=nadia)
    take(claim, checker=mei)
    with refused(Refused, "Mei acted on this claim meanwhile"):
        restore_evidence(second, person=nadia)
    waived = make_claim(article=claim.article)
    gone = add(waived, nadia)
    withdraw_evidence(gone, person=nadia, why="Wrong company")
    triage.waive(waived, reason="out_of_scope", editor=tomas)
    with refused(Refused, "Tomas waived this claim"):
        restore_evidence(Evidence.objects.get(pk=gone.pk), person=nadia)


def test_several_pieces_are_withdrawn_or_none(nadia):
    claim = make_claim()
    pieces = [add(claim, nadia), add(claim, nadia)]
    withdraw_evidence(pieces[1], person=nadia, why="Wrong company")
    with refused(Refused, "withdrawn already"):
        withdraw_all(pieces, person=nadia, why="By mistake")
    withdraw_all(claim.evidence.standing(), person=nadia, why="By mistake")
    assert not claim.evidence.standing().exists()


def test_successor_starts_as_a_copy_and_both_stay(nadia):
    verdict = make_verdict(claim=make_claim(checker=nadia))
    frozen = verdict.evidence.get()
    successor = replace_evidence(frozen, person=nadia, why="Wrong page", quote="8,000")
    frozen.refresh_from_db()
    assert frozen.withdrawn_why == "Wrong page"
    assert frozen.successor == successor
    assert (successor.url, successor.quote) == (frozen.url, "8,000")
    assert list(verdict.claim.evidence.standing()) == [successor]
    assert list(verdict.evidence.all()) == [frozen]


def test_link_is_replaced_by_a_contact(nadia):
    evidence = make_evidence(make_claim())
    contact = replace_evidence(
        evidence, person=nadia, why="Page is gone", kind=Kind.CONTACT, source="Lena Moss"
    )
    assert (contact.kind, contact.url, contact.confidential) == (Kind.CONTACT, "", True)


def test_bad_successor_leaves_the_evidence_standing(nadia):
    evidence = make_evidence(make_claim())
    with refused(RuleBroken):
        replace_evidence(evidence, person=nadia, why="Typo", url="not one")
    with refused(TypeError, "not a field"):
        replace_evidence(evidence, person=nadia, why="Typo", withdrawn_why="x")
    with refused(Outdated):
        replace_evidence(evidence, person=nadia, why="Typo", seen=4)


def test_a_password_in_a_link_is_named_and_an_at_sign_further_on_is_none(nadia):
    claim = make_claim()
    with refused(RuleBroken, match="carries a name or password"):
        add(claim, nadia, url="HTTPS://nadia:secret@records.example/")
    add(claim, nadia, url="https://records.example/@harbour?to=a@b.example")
    assert Evidence.objects.count() == 1
