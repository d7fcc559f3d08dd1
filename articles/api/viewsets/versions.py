"""The texts of an article, and the work on them in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.response import Response

from articles.api.idempotency import once
from articles.api.reading import (
    articles_for,
    jobs_for,
    the,
    versions_for,
)
from articles.api.serializers import articles as shapes
from articles.api.viewsets.base import One, Rows
from articles.models import Job, Version
from articles.workflow.intake import add_version

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from rest_framework.request import Request

    from articles.models import Article

OF_ARTICLE = OpenApiParameter("article", int, OpenApiParameter.PATH)


@extend_schema_view(
    list=extend_schema(parameters=[OF_ARTICLE]),
    retrieve=extend_schema(parameters=[OF_ARTICLE], responses=shapes.VersionInFullSerializer),
)
class VersionViewSet(Rows):
    """The texts of one article."""

    queryset = Version.objects.all()
    serializer_class = shapes.VersionSerializer

    def get_queryset(self) -> QuerySet[Version]:
        versions = versions_for(self.person).defer("text", "blocks", "links")
        return versions.filter(article=self._article())

    @extend_schema(
        parameters=[OF_ARTICLE],
        request=shapes.NewVersionSerializer,
        responses={201: shapes.VersionInFullSerializer},
    )
    @once
    def create(self, request: Request, article: str) -> Response:
        """Not there yet: an article has one text, and a second is refused with a sentence."""
        asked = self.body(shapes.NewVersionSerializer)
        version = add_version(self._article(), asked["text"], person=self.person)
        return self.show(version, status.HTTP_201_CREATED)

    def _article(self) -> Article:
        found: Article = the(articles_for(self.person), pk=self.kwargs["article"])
        return found


class JobViewSet(One):
    """Work in the background: has it been done?"""

    queryset = Job.objects.all()
    serializer_class = shapes.JobSerializer

    def get_queryset(self) -> QuerySet[Job]:
        return jobs_for(self.person)
