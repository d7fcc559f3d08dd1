"""Desks: how they work, and who belongs to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.response import Response

from articles.api.idempotency import once
from articles.api.reading import desks_for
from articles.api.serializers import desks as shapes
from articles.api.viewsets.base import Rows
from articles.models import Desk
from articles.workflow.desk_settings import change_settings
from articles.workflow.memberships import add_member, member_of, set_roles

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from rest_framework.request import Request


@extend_schema_view(retrieve=extend_schema(responses=shapes.DeskInFullSerializer))
class DeskViewSet(Rows):
    """Your desks, and who belongs to them."""

    queryset = Desk.objects.all()
    serializer_class = shapes.DeskSerializer

    def get_queryset(self) -> QuerySet[Desk]:
        return desks_for(self.person)

    @extend_schema(request=shapes.DeskSettingsSerializer, responses=shapes.DeskInFullSerializer)
    def partial_update(self, request: Request, pk: str) -> Response:
        """Change the settings of a desk as its chief. Weights reach the suggestions that wait."""
        desk = self.get_object()
        change_settings(desk, chief=self.person, **self.body(shapes.DeskSettingsSerializer))
        return self.show(desk)

    @extend_schema(request=shapes.NewMemberSerializer, responses={201: shapes.DeskInFullSerializer})
    @action(detail=True, methods=["post"])
    @once
    def members(self, request: Request, pk: str) -> Response:
        """Add somebody as the chief of the desk, by user name or e-mail address."""
        desk = self.get_object()
        add_member(desk, chief=self.person, **self.body(shapes.NewMemberSerializer))
        return self.show(desk, status.HTTP_201_CREATED)

    @extend_schema(
        request=shapes.MemberSerializer,
        responses={200: shapes.DeskInFullSerializer, 204: None},
        parameters=[OpenApiParameter("person", int, OpenApiParameter.PATH)],
    )
    @action(detail=True, methods=["put"], url_path="members/(?P<person>[0-9]{1,18})")
    def member(self, request: Request, pk: str, person: str) -> Response:
        """Set the roles of a member as the chief of the desk. Without any they leave it."""
        desk = self.get_object()
        asked = self.body(shapes.MemberSerializer)
        found = member_of(desk, int(person)).person
        set_roles(desk, person=found, chief=self.person, **asked)
        if found == self.person and not asked["roles"]:
            return Response(status=status.HTTP_204_NO_CONTENT)  # It is not theirs to see now.
        return self.show(desk)
