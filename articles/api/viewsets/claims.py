from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.response import Response

from articles.api.filters import refuse_unknown
from articles.api.filtersets import ClaimFilters
from articles.api.idempotency import once
from articles.api.pagination import Pages
from articles.api.reading import (
    articles_for,
    claims_for,
    events_for,
    the,
    versions_for,
)
from articles.api.serializers.claims import (
    ClaimInFullSerializer,
    ClaimSerializer,
    DecidedClaimSerializer,
    DetailSerializer,
    EventSerializer,
    PointSerializer,
)
from articles.api.serializers.steps import AddClaimSerializer, TickSerializer
from articles.api.serializers.verdicts import DraftSerializer, DraftShownSerializer
from articles.api.viewsets.base import Rows
from articles.api.viewsets.steps import Triage, Turns
from articles.api.viewsets.triage import InBulk
from articles.models import Claim
from articles.models.point import Point
from articles.workflow.batches import in_one_go
from articles.workflow.drafts import keep_draft
from articles.workflow.findings import add_claim
from articles.workflow.leases import renew_lease
from articles.workflow.ticks import tick_detail, tick_point

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from rest_framework.request import Request


@extend_schema_view(retrieve=extend_schema(responses=ClaimInFullSerializer))
class ClaimViewSet(Triage, Turns, InBulk, Rows):
    """Claims: what an article asserts and what became of it."""

    queryset = Claim.objects.all()
    serializer_class = ClaimSerializer
    filterset_class = ClaimFilters
    orderings = {
        "id": ("pk",),
        "-id": ("-pk",),
        "text": ("article_id", "position", "pk"),
        "queue": ("legal_rank", "queue_due", "risk_rank", "article_id", "position", "pk"),
        "-score": ("-sureness", "pk"),
    }

    def get_queryset(self) -> QuerySet[Claim]:
        return claims_for(self.person)

    def get_object(self) -> Claim:
        claim: Claim = super().get_object()
        # Any request of the holder about a claim is work on it.
        renew_lease(claim, self.person)
        return claim

    @extend_schema(request=AddClaimSerializer, responses={201: DecidedClaimSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Add a passage as an open claim. One that was called not a claim comes back instead."""
        asked = self.body(AddClaimSerializer)
        if "version" in asked:
            version = the(versions_for(self.person), pk=asked["version"])
        else:
            version = the(articles_for(self.person), pk=asked["article"]).current_version
        span = {"start": asked["start"], "end": asked["end"], "kinds": asked["kinds"]}
        with in_one_go():
            claim = add_claim(version, person=self.person, **span)
            return self.show(claim, status.HTTP_201_CREATED)

    @extend_schema(methods=["GET"], responses=DraftShownSerializer)
    @extend_schema(methods=["PUT"], request=DraftSerializer, responses=DraftShownSerializer)
    @action(detail=True, methods=["get", "put"])
    def draft(self, request: Request, pk: str) -> Response:
        """One's own unfinished verdict. Nobody sees another's."""
        claim = self.get_object()
        if request.method == "PUT":
            draft = keep_draft(claim, checker=self.person, **self.body(DraftSerializer))
        else:
            draft = the(claim.drafts.filter(checker=self.person))
        return Response(DraftShownSerializer(draft).data)

    @extend_schema(responses=EventSerializer(many=True), filters=False)
    @action(detail=True)
    def events(self, request: Request, pk: str) -> Response:
        """The history of the claim, oldest first."""
        refuse_unknown(request, Pages.names)
        page = self.paginate_queryset(events_for(self.person).filter(claim=self.get_object()))
        context = self.get_serializer_context()
        return self.get_paginated_response(EventSerializer(page, many=True, context=context).data)

    @extend_schema(
        request=TickSerializer,
        responses=DetailSerializer,
        parameters=[OpenApiParameter("detail", int, OpenApiParameter.PATH)],
    )
    @action(detail=True, methods=["post"], url_path="details/(?P<detail>[0-9]{1,18})/tick")
    def tick(self, request: Request, pk: str, detail: str) -> Response:
        """Mark a particular as looked at, or take the mark back."""
        found = the(self.get_object().details.select_related("claim__anchor"), pk=detail)
        asked = self.body(TickSerializer)
        tick_detail(found, person=self.person, at=timezone.now(), **asked)
        return Response(DetailSerializer(found).data)

    @extend_schema(
        request=TickSerializer,
        responses=PointSerializer,
        parameters=[OpenApiParameter("point", str, OpenApiParameter.PATH, enum=Point.values)],
    )
    @action(detail=True, methods=["post"], url_path="points/(?P<point>[a-z0-9_]{1,15})/tick")
    def tick_point(self, request: Request, pk: str, point: str) -> Response:
        """The same for a point of the checklist that goes with the claim's kinds."""
        claim, asked = self.get_object(), self.body(TickSerializer)
        line = tick_point(claim, point, person=self.person, at=timezone.now(), **asked)
        return Response(PointSerializer(line).data)
