"""`python -m benchmarks.floor.exporting`: one SELECT, the csv module, nothing else."""

import csv
import io
import json
import sys
from collections.abc import Iterator
from typing import Any

import django

from benchmarks.streaming import measured

django.setup()

from django.db import connection, transaction  # noqa: E402

from benchmarks.floor import queries  # noqa: E402

CHUNK = 1000


def everything() -> Iterator[bytes]:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    buffer.write(f"{queries.EXPORT_COLUMNS}\r\n")
    yield _drained(buffer)
    for rows in _batches(queries.EXPORT.format(joined=queries.JOINED[connection.vendor])):
        writer.writerows(rows)
        yield _drained(buffer)


def _batches(question: str) -> Iterator[list[tuple[Any, ...]]]:
    """Some rows at a time: SQLite gives them so anyway, PostgreSQL through a cursor of its own."""
    with transaction.atomic(), _cursor() as cursor:
        cursor.execute(question)
        while rows := cursor.fetchmany(CHUNK):
            yield rows


def _cursor() -> Any:
    if connection.vendor == "postgresql":
        connection.ensure_connection()
        return connection.connection.cursor(name="export")
    return connection.cursor()


def _drained(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measured(everything)))
