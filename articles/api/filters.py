"""What lists can be narrowed by and sorted by. A name or value that means nothing is refused."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django_filters import rest_framework as filters
from django_filters.fields import IsoDateTimeField
from django_filters.rest_framework import DjangoFilterBackend
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework.exceptions import ValidationError
from rest_framework.filters import BaseFilterBackend

from articles.api.pagination import LARGEST, Pages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet
    from rest_framework.request import Request
    from rest_framework.views import APIView


@extend_schema_field(OpenApiTypes.INT64)
class Id(filters.NumberFilter):
    """The id of a row. One that is absent finds nothing."""

    field_class = forms.IntegerField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, min_value=0, max_value=LARGEST, **kwargs)

    def get_max_validator(self) -> None:
        """The field has one of its own."""


@extend_schema_field(OpenApiTypes.BOOL)
class YesNo(filters.TypedChoiceFilter):
    """`true` or `1`, `false` or `0`; BooleanFilter would pass over anything else."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        words = {"true": True, "1": True, "false": False, "0": False}
        choices = [(word, word) for word in words]
        super().__init__(*args, choices=choices, coerce=words.__getitem__, **kwargs)


class _MomentField(IsoDateTimeField):
    def to_python(self, value: Any) -> datetime | None:
        found = super().to_python(value)
        try:
            return found.astimezone(UTC) if found else None
        except OverflowError:
            raise forms.ValidationError(_("This moment is outside the calendar.")) from None


class Moment(filters.IsoDateTimeFilter):
    field_class = _MomentField


class Words(filters.CharFilter):
    """A search for words: short, because long patterns stop a database."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, max_length=200, **kwargs)


class Several(filters.MultipleChoiceFilter):
    """One value or more: `state=open&state=stale`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # On a column of the row itself nothing comes twice.
        super().__init__(*args, distinct=False, **kwargs)


class Narrowing(DjangoFilterBackend):
    """Filters by the view's filterset, and refuses what it does not know."""

    def filter_queryset(
        self, request: Request, queryset: QuerySet[Any], view: APIView
    ) -> QuerySet[Any]:
        filterset_class = self.get_filterset_class(view, queryset)
        known = set(filterset_class.base_filters) if filterset_class else set()
        refuse_unknown(request, known | {"ordering"} | Pages.names)
        return super().filter_queryset(request, queryset, view)


class Sorting(BaseFilterBackend):
    """Sorts by one of the view's `orderings`: name → columns, the last of them unique."""

    def filter_queryset(
        self, request: Request, queryset: QuerySet[Any], view: Any
    ) -> QuerySet[Any]:
        name = request.query_params.get("ordering", next(iter(view.orderings)))
        if name not in view.orderings:
            known = ", ".join(view.orderings)
            raise ValidationError({"ordering": [_("Choose one of: %s.") % known]})
        return queryset.order_by(*view.orderings[name])

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        names = list(view.orderings)
        schema = {"type": "string", "enum": names, "default": names[0]}
        return [{"name": "ordering", "in": "query", "required": False, "schema": schema}]


def refuse_unknown(request: Request, known: Iterable[str]) -> None:
    """400 for a query with a name that this address does not know."""
    if unknown := sorted(request.query_params.keys() - set(known)):
        sentence = _("This address has no such filter.")
        raise ValidationError({name: [sentence] for name in unknown})
