from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.response import Response

from articles.api.filtersets import EvidenceFilters
from articles.api.idempotency import once
from articles.api.reading import evidence_for
from articles.api.rows import claim_for
from articles.api.serializers import evidence as asks
from articles.api.serializers.base import Seen
from articles.api.viewsets.base import Rows, step
from articles.models import Evidence
from articles.workflow import evidence as verbs

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from rest_framework.request import Request

ANSWER = asks.EvidenceSerializer


class EvidenceViewSet(Rows):
    """What speaks for or against a claim."""

    queryset = Evidence.objects.all()
    serializer_class = asks.EvidenceSerializer
    filterset_class = EvidenceFilters

    def get_queryset(self) -> QuerySet[Evidence]:
        return evidence_for(self.person)

    @extend_schema(request=asks.AddEvidenceSerializer, responses={201: ANSWER})
    @once
    def create(self, request: Request) -> Response:
        asked = self.body(asks.AddEvidenceSerializer)
        self.thing = claim = claim_for(self.person, asked.pop("claim"))
        evidence = verbs.add_evidence(claim, person=self.person, **asked)
        return self.show(evidence, status.HTTP_201_CREATED)

    @extend_schema(request=asks.EditEvidenceSerializer, responses=ANSWER)
    def partial_update(self, request: Request, pk: str) -> Response:
        """Correct it, while no verdict rests on it."""
        evidence = self.get_object()
        verbs.edit_evidence(evidence, person=self.person, **self.body(asks.EditEvidenceSerializer))
        return self.show(evidence)

    @step(asks.WithdrawEvidenceSerializer, ANSWER)
    def withdraw(self, evidence: Evidence, asked: dict[str, Any]) -> None:
        """Say that it speaks for nothing any more. It stays readable."""
        verbs.withdraw_evidence(evidence, person=self.person, **asked)

    @step(Seen, ANSWER)
    def restore(self, evidence: Evidence, asked: dict[str, Any]) -> None:
        """Take back that you withdrew it, until anybody acts on the claim."""
        verbs.restore_evidence(evidence, person=self.person, **asked)

    @extend_schema(request=asks.ReplaceEvidenceSerializer, responses={201: ANSWER})
    @action(detail=True, methods=["post"])
    @once
    def replace(self, request: Request, pk: str) -> Response:
        """Withdraw it and put a successor in its place."""
        asked = self.body(asks.ReplaceEvidenceSerializer)
        successor = verbs.replace_evidence(self.get_object(), person=self.person, **asked)
        return self.show(successor, status.HTTP_201_CREATED)
