"""Each noun as one row in full: how it is fetched by its id, and how it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from articles.api import reading
from articles.api.reading import person_of, the
from articles.api.serializers.articles import (
    ArticleSerializer,
    JobSerializer,
    VersionInFullSerializer,
)
from articles.api.serializers.base import shown
from articles.api.serializers.claims import ClaimInFullSerializer
from articles.api.serializers.desks import DeskInFullSerializer
from articles.api.serializers.evidence import EvidenceSerializer
from articles.api.serializers.hints import HintSerializer
from articles.api.serializers.verdicts import CorrectionSerializer, VerdictSerializer
from articles.models import (
    Article,
    Assignment,
    CheckedPoint,
    Claim,
    Correction,
    Desk,
    Detail,
    Evidence,
    Hint,
    Job,
    Verdict,
    Version,
)
from articles.models.desk import Reader, reader_of
from articles.models.point import checklist_of
from articles.models.prepared import Prepared
from articles.workflow.errors import NotFound
from articles.workflow.turns import holder_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model, QuerySet
    from rest_framework.request import Request

    from articles.models import User


def claim_for(person: User, pk: int) -> Claim:
    """The claim as a verb needs it, or NotFound."""
    return _found(_claim, person, pk)


def claim_in_full_for(person: User, pk: int) -> Claim:
    """The claim with all that its row in full shows, or NotFound."""
    return fill(_found(_claim_in_full, person, pk), person, holder_of)


def fill(claim: Any, person: User, turn_at: Callable[[Claim], Assignment | None]) -> Claim:
    """Add what stands in other tables, as far as the person may see it."""
    claim.shown_details = _details(claim=claim)
    for detail in claim.shown_details:
        detail.claim = claim
    claim.shown_points = checklist_of(claim, _blocks(claim), _checked_points(claim=claim))
    claim.shown_evidence = _evidence_of(claim=claim, **_known(person))
    claim.turn = turn_at(claim)
    if claim.current_verdict:
        claim.current_verdict.claim = claim
        _fill_verdict(claim.current_verdict, person)
    return claim


def in_full(thing: Model, request: Request) -> Any:
    """The thing as it stands in the database now, if the person may see it."""
    fetch, serializer = IN_FULL[type(thing)]
    return shown(serializer, fetch(person_of(request), thing.pk), request)


def _listed(things_for: Callable[[User], QuerySet[Any]]) -> Callable[[User, int], Any]:
    return lambda person, pk: the(things_for(person), pk=pk)


def _evidence_for(person: User, pk: int) -> Evidence:
    return _found(_evidence, person, pk)


def _verdict_for(person: User, pk: int) -> Verdict:
    return _fill_verdict(_found(_verdict, person, pk), person)


def _fill_verdict(verdict: Any, person: User) -> Verdict:
    verdict.rests_on = _rests_on(verdict=verdict, **_known(person))
    return verdict


def _found(ask: Prepared[Any], person: User, pk: int) -> Any:
    thing = ask.first(pk=pk, **_known(person))
    if thing is None:
        raise NotFound
    return thing


def _known(person: User) -> dict[str, Any]:
    reader = reader_of(person)
    return {"person": person, "whole": tuple(reader.whole), "own": tuple(reader.own)}


@Prepared
def _claim(*, pk: Any, **reader: Any) -> QuerySet[Claim]:
    return reading.claims_for(Reader(**reader)).filter(pk=pk)


@Prepared
def _claim_in_full(*, pk: Any, **reader: Any) -> QuerySet[Claim]:
    verdict = ("current_verdict__checker", "current_verdict__sign_off__editor")
    return reading.claims_for(Reader(**reader)).filter(pk=pk).select_related(*verdict)


@Prepared
def _details(*, claim: Any) -> QuerySet[Detail]:
    return Detail.objects.filter(claim=claim).select_related("ticked_by")


def _blocks(claim: Claim) -> list[dict[str, Any]]:
    """Those of the text in which the claim stands."""
    return (_blocks_around.first(anchor=claim.anchor) or []) if claim.anchor else []


@Prepared
def _blocks_around(*, anchor: Any) -> QuerySet[Version, list[dict[str, Any]]]:
    return Version.objects.filter(anchors=anchor).values_list("blocks", flat=True)


@Prepared
def _checked_points(*, claim: Any) -> QuerySet[CheckedPoint]:
    return CheckedPoint.objects.filter(claim=claim).select_related("ticked_by")


@Prepared
def _evidence(*, pk: Any, **reader: Any) -> QuerySet[Evidence]:
    return reading.evidence_shown_to(Reader(**reader)).filter(pk=pk)


@Prepared
def _evidence_of(*, claim: Any, **reader: Any) -> QuerySet[Evidence]:
    return reading.evidence_shown_to(Reader(**reader)).filter(claim=claim)


@Prepared
def _verdict(*, pk: Any, **reader: Any) -> QuerySet[Verdict]:
    return reading.verdicts_shown_to(Reader(**reader)).filter(pk=pk)


@Prepared
def _rests_on(*, verdict: Any, **reader: Any) -> QuerySet[Evidence]:
    return Evidence.objects.visible_to(Reader(**reader)).filter(verdicts=verdict).only("pk")


IN_FULL: dict[type[Model], tuple[Callable[[User, int], Any], Any]] = {
    Article: (_listed(reading.articles_for), ArticleSerializer),
    Claim: (claim_in_full_for, ClaimInFullSerializer),
    Correction: (_listed(reading.corrections_for), CorrectionSerializer),
    Desk: (_listed(reading.desks_for), DeskInFullSerializer),
    Evidence: (_evidence_for, EvidenceSerializer),
    Hint: (_listed(reading.hints_for), HintSerializer),
    Job: (_listed(reading.jobs_for), JobSerializer),
    Verdict: (_verdict_for, VerdictSerializer),
    Version: (_listed(reading.versions_in_full_for), VersionInFullSerializer),
}
