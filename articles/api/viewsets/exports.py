"""Claims as files, chosen with the filters of the list of claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import StreamingHttpResponse
from django_filters import rest_framework as filters
from django_filters.utils import translate_validation
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.renderers import JSONRenderer

from articles.api.filters import Narrowing, YesNo, refuse_unknown
from articles.api.filtersets import ClaimFilters
from articles.api.viewsets.base import Door
from articles.exports import PRESETS
from articles.exports.csv import SEPARATORS, Dialect
from articles.models import Claim
from articles.workflow.handout import export_claims

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from rest_framework.request import Request

OF_THE_FILE = frozenset({"separator", "bom", "confidential"})
PRESET = OpenApiParameter("preset", str, OpenApiParameter.PATH, enum=sorted(PRESETS))


class ExportFilters(ClaimFilters):
    separator = filters.ChoiceFilter(
        choices=[(name, name) for name in SEPARATORS],
        method="of_the_file",
        help_text="Between two cells; comma when not given.",
    )
    bom = YesNo(method="of_the_file", help_text="Begin with a byte-order mark, for spreadsheets.")
    confidential = YesNo(method="of_the_file", help_text="With confidential evidence.")

    def of_the_file(self, claims: QuerySet[Claim], name: str, asked: bool | str) -> QuerySet[Claim]:
        """About the file, not about which claims are in it."""
        return claims


class ExportViewSet(Door):
    queryset = Claim.objects.all()
    filterset_class = ExportFilters
    filter_backends = [Narrowing]

    def perform_content_negotiation(self, request: Request, force: bool = False) -> Any:
        # The file is CSV whatever is asked for; a refusal is JSON as everywhere.
        return JSONRenderer(), JSONRenderer.media_type

    @extend_schema(
        operation_id="exports_retrieve",
        parameters=[PRESET],
        filters=True,
        responses={(200, "text/csv"): OpenApiTypes.BINARY},
    )
    def retrieve(self, request: Request, preset: str) -> StreamingHttpResponse:
        """The claims that the filters leave, streamed. Each export is recorded."""
        refuse_unknown(request, ExportFilters.base_filters)
        visible = Claim.objects.visible_to(self.person)
        chosen = ExportFilters(request.query_params, visible, request=request)
        if not chosen.is_valid():
            raise translate_validation(chosen.errors)
        data = chosen.form.cleaned_data
        file = export_claims(
            chosen.qs,
            preset=preset,
            person=self.person,
            filters=_narrowed_by(request),
            dialect=Dialect(separator=data["separator"] or "comma", bom=bool(data["bom"])),
            confidential=bool(data["confidential"]),
        )
        answer = StreamingHttpResponse(file, content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="{preset}.csv"'
        return answer


def _narrowed_by(request: Request) -> dict[str, Any]:
    """The filters as the history keeps them, without what is about the file alone."""
    return {
        name: values if len(values) > 1 else values[0]
        for name, values in request.query_params.lists()
        if name not in OF_THE_FILE
    }
