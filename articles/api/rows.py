"""Each noun as one row in full: where it is fetched and how it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from articles.api import reading
from articles.api.serializers.articles import (
    ArticleSerializer,
    DeskInFullSerializer,
    JobSerializer,
    VersionInFullSerializer,
)
from articles.api.serializers.claims import ClaimInFullSerializer
from articles.api.serializers.evidence import EvidenceSerializer
from articles.api.serializers.verdicts import CorrectionSerializer, VerdictSerializer
from articles.models import Article, Claim, Correction, Desk, Evidence, Job, Verdict, Version

if TYPE_CHECKING:
    from django.db.models import Model
    from rest_framework.request import Request

IN_FULL: dict[type[Model], tuple[Any, Any]] = {
    Article: (reading.articles_for, ArticleSerializer),
    Claim: (reading.claims_in_full_for, ClaimInFullSerializer),
    Correction: (reading.corrections_for, CorrectionSerializer),
    Desk: (reading.desks_for, DeskInFullSerializer),
    Evidence: (reading.evidence_shown_to, EvidenceSerializer),
    Job: (reading.jobs_for, JobSerializer),
    Verdict: (reading.verdicts_shown_to, VerdictSerializer),
    Version: (reading.versions_in_full_for, VersionInFullSerializer),
}


def in_full(thing: Model, request: Request) -> Any:
    """The thing as it stands in the database now, if the person may see it."""
    things_for, serializer = IN_FULL[type(thing)]
    fresh = reading.the(things_for(reading.person_of(request)), pk=thing.pk)
    return serializer(fresh, context={"request": request}).data
