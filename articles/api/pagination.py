"""Pages that neither skip nor repeat a row while others work on the list."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError as BadValue
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

if TYPE_CHECKING:
    from django.db.models import Field, Model, QuerySet
    from rest_framework.request import Request
    from rest_framework.views import APIView

PAGE_SIZE = 50
MOST = 200
LARGEST = 2**63 - 1


class Pages(BasePagination):
    """Goes on after the last row seen, by its whole sort key: no offset, so nothing shifts.

    The queryset comes ordered by columns that are never null, the last of them unique.
    """

    names = frozenset({"cursor", "page_size"})

    def paginate_queryset(
        self, queryset: Any, request: Request, view: APIView | None = None
    ) -> list[Any]:
        self.request = request
        size = _size(request.query_params.get("page_size"))
        keys = [str(key) for key in queryset.query.order_by]
        if cursor := request.query_params.get("cursor"):
            queryset = queryset.filter(_after(queryset, keys, cursor))
        rows = list(queryset[: size + 1])
        self.next = _cursor(rows[size - 1], keys) if len(rows) > size else None
        return rows[:size]

    def get_paginated_response(self, data: Any) -> Response:
        address = self.request.build_absolute_uri()
        following = replace_query_param(address, "cursor", self.next) if self.next else None
        return Response({"next": following, "results": data})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        following = {"type": "string", "nullable": True, "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "results"],
            "properties": {"next": following, "results": schema},
        }

    def get_schema_operation_parameters(self, view: APIView) -> list[dict[str, Any]]:
        size = {"type": "integer", "minimum": 1, "maximum": MOST, "default": PAGE_SIZE}
        return [
            {"name": "cursor", "in": "query", "required": False, "schema": {"type": "string"},
             "description": str(_("Comes in the address `next`; do not make one up."))},
            {"name": "page_size", "in": "query", "required": False, "schema": size},
        ]  # fmt: skip


def _size(asked: str | None) -> int:
    if asked is None:
        return PAGE_SIZE
    if not (asked.isascii() and asked.isdigit() and len(asked) < 5 and 1 <= int(asked) <= MOST):
        raise ValidationError({"page_size": [_("A page has from 1 to %d rows.") % MOST]})
    return int(asked)


def _cursor(row: Model, keys: list[str]) -> str:
    values = [getattr(row, key.lstrip("-")) for key in keys]
    plain = [value.isoformat() if isinstance(value, datetime) else value for value in values]
    return urlsafe_b64encode(json.dumps(plain).encode()).decode().rstrip("=")


def _after(queryset: QuerySet[Any], keys: list[str], cursor: str) -> Q:
    """Rows later in the order: greater in the first column, or equal there and in the next…"""
    later, equal = Q(), Q()
    values = _values(queryset, keys, cursor)
    for key, value in zip(keys, values, strict=True):
        name = key.lstrip("-")
        later |= equal & Q(**{f"{name}__{'lt' if key.startswith('-') else 'gt'}": value})
        equal &= Q(**{name: value})
    # Said once more so that an index on the first column starts at the right place.
    first, value = keys[0], values[0]
    return later & Q(**{f"{first.lstrip('-')}__{'lte' if first.startswith('-') else 'gte'}": value})


def _values(queryset: QuerySet[Any], keys: list[str], cursor: str) -> list[Any]:
    try:
        plain = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        fields = [_field(queryset, key.lstrip("-")) for key in keys]
        return [_fit(field, value) for field, value in zip(fields, plain, strict=True)]
    except (ValueError, TypeError, OverflowError, RecursionError, BadValue):
        sentence = _("This cursor does not belong to this list. Take the address in `next`.")
        raise ValidationError({"cursor": [sentence]}) from None


def _field(queryset: QuerySet[Any], name: str) -> Field[Any, Any]:
    if name in queryset.query.annotations:
        return queryset.query.annotations[name].output_field
    meta = queryset.model._meta
    return meta.pk if name == "pk" else meta.get_field(name)


def _fit(field: Field[Any, Any], plain: Any) -> Any:
    value = field.to_python(plain)
    fits = value is not None and (not isinstance(value, int) or abs(value) <= LARGEST)
    if not fits or (isinstance(value, datetime) and value.tzinfo is None):
        raise ValueError
    return value.astimezone(UTC) if isinstance(value, datetime) else value
