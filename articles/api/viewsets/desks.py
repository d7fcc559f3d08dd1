"""Desks: how they work, and who belongs to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drf_spectacular.utils import extend_schema, extend_schema_view

from articles.api.reading import desks_for
from articles.api.serializers import desks as shapes
from articles.api.viewsets.base import Rows
from articles.models import Desk
from articles.workflow.desk_settings import change_settings

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from rest_framework.request import Request
    from rest_framework.response import Response


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
