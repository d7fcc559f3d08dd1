"""Next, evidence, verdict. Who asks is taken at their word."""

import json
from datetime import UTC, datetime
from typing import Any

from django.db import connection, transaction
from django.http import HttpRequest, JsonResponse

from benchmarks.floor import queries


def take_next(request: HttpRequest) -> JsonResponse:
    asked = json.loads(request.body)
    take = queries.TAKE.format(lock=queries.LOCK[connection.vendor])
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(take, [asked["person"]])
        taken = cursor.fetchone()
        if taken is None:
            return JsonResponse({"claim": None})
        cursor.execute(queries.SHOW, taken)
        columns = [column[0] for column in cursor.description]
        row = cursor.fetchone()
    return JsonResponse({"claim": dict(zip(columns, row, strict=True)) | {"id": row[0]}})


def add_evidence(request: HttpRequest) -> JsonResponse:
    asked = json.loads(request.body)
    today = datetime.now(UTC).date()
    return JsonResponse(
        _added(queries.ADD_EVIDENCE, asked["claim"], asked["url"], today), status=201
    )


@transaction.atomic
def give_verdict(request: HttpRequest) -> JsonResponse:
    asked = json.loads(request.body)
    claim, person = asked["claim"], asked["person"]
    verdict = _added(
        queries.GIVE_VERDICT,
        claim,
        asked["rating"],
        "stet",
        asked["note"],
        person,
        datetime.now(UTC),
    )
    with connection.cursor() as cursor:
        cursor.execute(queries.REST_ON, [verdict["id"], claim])
        cursor.execute(queries.HAND_IN, [verdict["id"], claim, person])
        if not cursor.rowcount:
            transaction.set_rollback(True)
            return JsonResponse({}, status=409)
    return JsonResponse(verdict, status=201)


def _added(statement: str, *values: Any) -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return {"id": cursor.fetchone()[0]}
