"""Evidence is collected, corrected until a verdict rests on it, and withdrawn, never lost."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Event, Evidence
from articles.workflow.addresses import web_address
from articles.workflow.departures import refuse_done
from articles.workflow.errors import Outdated, Refused, RuleBroken
from articles.workflow.leases import renew_lease
from articles.workflow.permissions import allow
from articles.workflow.ticks import TICKS
from articles.workflow.words import at_most, no_address, required

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from articles.models import Claim, User

EDITABLE = (
    "kind",
    "url",
    "source",
    "locator",
    "quote",
    "role",
    "origin",
    "level",
    "confidential",
    "seen_on",
)
LIMITS = {"url": 2000, "source": 500, "locator": 200, "quote": 5000}
# What can be chosen, and what is said to who chose something else.
CHOICES: dict[str, tuple[Any, Any]] = {
    "kind": (Evidence.Kind, _("Choose what kind of evidence this is.")),
    "role": (Evidence.Role, _("Choose how it bears on the claim.")),
    "origin": (Evidence.Origin, _("Choose whose source this is.")),
    "level": (Evidence.Level, _("Choose a level, primary or secondary, or none.")),
}
# They decide nothing about the claim; whatever else is done rests on the evidence that stands.
GATHERING = TICKS | {"add_evidence", "edit_evidence", "withdraw_evidence", "restore_evidence"}


@transaction.atomic
def add_evidence(
    claim: Claim,
    *,
    person: User,
    kind: str,
    confidential: bool | None = None,
    seen_on: date | None = None,
    **fields: Any,
) -> Evidence:
    """Add a link, a contact or a document. Contacts are confidential unless said otherwise."""
    allow("evidence", person, claim)
    refuse_done(claim)
    if confidential is None:
        confidential = kind == Evidence.Kind.CONTACT
    evidence = Evidence(
        claim=claim, kind=kind, confidential=confidential, added_by=person,
        seen_on=seen_on or timezone.localdate(), **fields,
    )  # fmt: skip
    _check(evidence)
    return _store(evidence)


@transaction.atomic
def add_all(claim: Claim, pieces: Iterable[dict[str, Any]], *, person: User) -> list[Evidence]:
    """Add several pieces, or none of them when one is refused."""
    return [add_evidence(claim, person=person, **piece) for piece in pieces]


@transaction.atomic
def edit_evidence(
    evidence: Evidence, *, person: User, seen: int | None = None, **fields: Any
) -> Evidence:
    """Correct it while no verdict rests on it. After that a successor takes its place."""
    allow("evidence", person, evidence.claim)
    _refuse_withdrawn(evidence)
    # Locked, so that no verdict comes to rest on it meanwhile.
    Evidence.objects.select_for_update().get(pk=evidence.pk)
    if evidence.is_frozen:
        raise Refused(
            _("A verdict rests on this evidence. Replace it, so that both stay readable.")
        )
    corrected = _altered(evidence, fields)
    _check(corrected)
    _write(evidence, seen, **{name: getattr(corrected, name) for name in EDITABLE})
    _record(evidence, person, "edit_evidence")
    renew_lease(evidence.claim, person)
    return evidence


@transaction.atomic
def replace_evidence(
    evidence: Evidence, *, person: User, why: str, seen: int | None = None, **fields: Any
) -> Evidence:
    """Withdraw it and put a successor in its place, which starts as its copy."""
    allow("evidence", person, evidence.claim)
    _refuse_withdrawn(evidence)
    refuse_done(evidence.claim)
    successor = _altered(evidence, fields)
    successor.pk, successor.added_by, successor.predecessor = None, person, evidence
    successor.row_version = 0
    _check(successor)
    withdraw_evidence(evidence, person=person, why=why, seen=seen)
    return _store(successor)


@transaction.atomic
def withdraw_evidence(
    evidence: Evidence, *, person: User, why: str, seen: int | None = None
) -> None:
    """It no longer speaks for anything; what rested on it still shows it."""
    allow("evidence", person, evidence.claim)
    _refuse_withdrawn(evidence)
    why = required(why, "why", _("Say why this evidence is withdrawn."))
    why = at_most(why, 500, "why")
    now = timezone.now()
    _write(evidence, seen, withdrawn_at=now, withdrawn_by=person, withdrawn_why=why)
    _record(evidence, person, "withdraw_evidence")
    renew_lease(evidence.claim, person)


@transaction.atomic
def withdraw_all(pieces: Iterable[Evidence], *, person: User, why: str) -> None:
    """Withdraw several pieces, or none of them when one is refused."""
    for piece in pieces:
        withdraw_evidence(piece, person=person, why=why)


@transaction.atomic
def restore_evidence(evidence: Evidence, *, person: User, seen: int | None = None) -> None:
    """Take one's own withdrawal back, until somebody acts on the claim."""
    claim = evidence.claim
    allow("evidence", person, claim)
    refuse_done(claim)
    if evidence.withdrawn_by_id != person.pk:
        raise Refused(_("You did not withdraw this evidence, or took it back already."))
    if Evidence.objects.filter(predecessor=evidence).exists():
        raise Refused(_("This evidence was replaced. What took its place stands."))
    since = claim.events.filter(at__gt=evidence.withdrawn_at).exclude(action__in=GATHERING)
    if later := since.select_related("actor").last():
        raise Refused(_("%(name)s acted on this claim meanwhile.") % {"name": later.actor})
    _write(evidence, seen, withdrawn_at=None, withdrawn_by=None, withdrawn_why="")
    _record(evidence, person, "restore_evidence")
    renew_lease(claim, person)


def _store(evidence: Evidence) -> Evidence:
    evidence.save(force_insert=True)
    _record(evidence, evidence.added_by, "add_evidence")
    renew_lease(evidence.claim, evidence.added_by)
    return evidence


def _altered(evidence: Evidence, fields: dict[str, Any]) -> Evidence:
    """A copy with the given fields; None leaves one as it was.

    What becomes a contact is confidential unless said otherwise.
    """
    if unknown := fields.keys() - set(EDITABLE):
        raise TypeError(f"not a field of evidence: {sorted(unknown)}")
    altered = copy(evidence)
    if fields.get("kind") == Evidence.Kind.CONTACT != evidence.kind:
        altered.confidential = True
    for name, value in fields.items():
        if value is not None:
            setattr(altered, name, value)
    return altered


def _check(evidence: Evidence) -> None:
    for name, (choices, sentence) in CHOICES.items():
        value = getattr(evidence, name)
        if value not in choices.values and not (name == "level" and value == ""):
            raise RuleBroken(sentence, fields={name: sentence})
    for name, limit in LIMITS.items():
        setattr(evidence, name, at_most(getattr(evidence, name), limit, name))
    if evidence.kind == Evidence.Kind.LINK:
        evidence.url = _link(evidence.url)
        return
    evidence.url = ""
    sentence = _("Say who was asked, or what the document is called.")
    required(evidence.source, "source", sentence)


def _link(url: str) -> str:
    """The address as it is kept, or RuleBroken when it leads nowhere."""
    if address := web_address(url):
        return address
    sentence = no_address(url)
    raise RuleBroken(sentence, fields={"url": sentence})


def _refuse_withdrawn(evidence: Evidence) -> None:
    if evidence.withdrawn_at:
        raise Refused(_("This evidence was withdrawn already."))


def _write(evidence: Evidence, seen: int | None, **fields: Any) -> None:
    seen = evidence.row_version if seen is None else seen
    as_loaded = {"pk": evidence.pk, "row_version": seen, "withdrawn_at": evidence.withdrawn_at}
    won = Evidence.objects.filter(**as_loaded).update(row_version=F("row_version") + 1, **fields)
    if not won:
        raise Outdated(evidence)
    evidence.refresh_from_db()


def _record(evidence: Evidence, person: User, action: str) -> None:
    claim = evidence.claim
    Event.objects.create(
        desk_id=claim.desk_id,
        article_id=claim.article_id,
        claim=claim,
        actor=person,
        action=action,
        old_state=claim.state,
        new_state=claim.state,
        payload={"evidence": evidence.pk},
    )
