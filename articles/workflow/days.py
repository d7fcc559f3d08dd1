"""A question that is asked about each of some days, in one statement."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import DateTimeField, Expression

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.models import QuerySet
    from django.db.models.sql.compiler import SQLCompiler

OF_EACH_DAY = (
    "WITH day (begins, ends) AS (VALUES {days}) SELECT ({question}) FROM day ORDER BY day.begins"
)


class Of(Expression):
    """A column of the days."""

    def __init__(self, column: str) -> None:
        super().__init__(output_field=DateTimeField())
        self.column = column

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Any:
        return self.column, []


def of_each_day(
    rows: QuerySet[Any], moment: str, midnights: Iterable[datetime], said: Expression
) -> list[str]:
    """What the rows of each day say together, as text. `moment`: the column that tells the day.

    Begun anew at an index for each day: a database that is to put tens of thousands of rows
    under their days sorts all of them.
    """
    connection = connections[DEFAULT_DB_ALIAS]
    adapt = connection.ops.adapt_datetimefield_value
    days = [(adapt(begin), adapt(end)) for begin, end in pairwise(midnights)]
    within = {f"{moment}__gte": Of("day.begins"), f"{moment}__lt": Of("day.ends")}
    wanted = rows.filter(**within).order_by().values_list(said)
    try:
        question, asked = wanted.query.sql_with_params()
    except EmptyResultSet:  # of no desk
        return [""] * len(days)
    statement = OF_EACH_DAY.format(days=", ".join(["(%s, %s)"] * len(days)), question=question)
    with connection.cursor() as cursor:
        cursor.execute(statement, [*(bound for day in days for bound in day), *asked])
        return [text or "" for (text,) in cursor.fetchall()]
