"""A post that is sent again acts once and gets the answer of the first time."""

from __future__ import annotations

import hashlib
import json
import re
from functools import wraps
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response

from articles.api.errors import KeyUsed
from articles.api.reading import person_of
from articles.models import IdempotencyKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from rest_framework.request import Request

HEADER = "Idempotency-Key"
KEY = re.compile(r"[\x21-\x7e]{1,200}")


def once(act: Callable[..., Response]) -> Callable[..., Response]:
    """Let a post carry an Idempotency-Key. An answer is kept only if the verb succeeded."""

    @wraps(act)
    def answer(view: Any, request: Request, *args: Any, **kwargs: Any) -> Response:
        key = request.headers.get(HEADER)
        if key is None:
            return act(view, request, *args, **kwargs)
        if not KEY.fullmatch(key):
            raise ValidationError({HEADER: [_("Up to 200 printable characters, no spaces.")]})
        return _answer_once(key, request, lambda: act(view, request, *args, **kwargs))

    answer.takes_idempotency_key = True  # type: ignore[attr-defined]
    return answer


@transaction.atomic
def _answer_once(key: str, request: Request, act: Callable[[], Response]) -> Response:
    # The row comes first: a twin at the same moment waits at the unique index until this
    # transaction ends, then finds the answer, or acts because a refusal took the row back.
    row, fresh = IdempotencyKey.objects.get_or_create(
        person_id=request.user.pk, key=key, defaults={"fingerprint": _fingerprint(request)}
    )
    if not fresh:
        return _again(row, request)
    response = act()
    row.status, row.body = response.status_code, _plain(response.data)
    row.save(update_fields=["status", "body"])
    return response


def _again(row: IdempotencyKey, request: Request) -> Response:
    if row.fingerprint != _fingerprint(request):
        raise KeyUsed
    return Response(row.body, status=row.status, headers={"Idempotency-Replayed": "true"})


def _fingerprint(request: Request) -> str:
    # The roles too: who left a desk is not given again what they could see before.
    roles = sorted(person_of(request).memberships.values_list("desk", "role"))
    body = json.dumps([roles, request.data], sort_keys=True)
    said = "\n".join([request.method or "", request.get_full_path(), body])
    return hashlib.sha256(said.encode()).hexdigest()


def _plain(data: Any) -> Any:
    return json.loads(JSONRenderer().render(data)) if data is not None else None
