"""How the database itself writes a cell, so that no row passes through code of ours."""

from __future__ import annotations

from sqlite3 import sqlite_version_info
from typing import TYPE_CHECKING, Any

from django.db.models import CharField, Expression, F, Func, IntegerField, TextField, Value
from django.db.models.expressions import Case, Combinable, When
from django.db.models.functions import Cast, Coalesce, Concat, NullIf, Replace, Trim

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.models import Q
    from django.db.models.sql.compiler import SQLCompiler


class Written(Func):
    """A function that each database writes in its own way."""

    sqlite: str
    postgresql: str

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> Any:
        return self.as_sql(compiler, connection, template=self.sqlite)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Any:
        return self.as_sql(compiler, connection, template=self.postgresql)


class Moment(Written):
    """A time as ISO 8601 in UTC, to the second."""

    output_field = CharField()
    sqlite = "STRFTIME('%%%%Y-%%%%m-%%%%dT%%%%H:%%%%M:%%%%SZ', %(expressions)s)"
    postgresql = """TO_CHAR(%(expressions)s AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')"""


SECONDS_OF_OLD = "STRFTIME('%%%%s', %(expressions)s)"  # before 3.38; it takes twice the time
HAS_UNIXEPOCH = sqlite_version_info >= (3, 38)


class Seconds(Func):
    """A time as whole seconds since 1970, on SQLite."""

    output_field = IntegerField()
    template = "UNIXEPOCH(%(expressions)s)" if HAS_UNIXEPOCH else SECONDS_OF_OLD


class Took(Func):
    """Whole seconds from one time to another, in figures; 0 if the other lies before."""

    output_field = CharField()

    def __init__(self, began: str, ended: str) -> None:
        super().__init__(F(ended), F(began))

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> Any:
        ended, began = self.get_source_expressions()
        took = Func(Seconds(ended) - Seconds(began), template="MAX(%(expressions)s, 0)")
        return took.as_sql(compiler, connection)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Any:
        return self.as_sql(
            compiler, connection, arg_joiner=" - ",
            template="GREATEST(FLOOR(EXTRACT(EPOCH FROM %(expressions)s)), 0)::bigint::text",
        )  # fmt: skip


class Lines(Written):
    """What each row says, in one text of a line each: read faster than tens of thousands of rows.

    What is asked of a row stands in its line without a space, and is never empty.
    """

    output_field = TextField()
    arg_joiner = " || "
    # The end of a line stands in the SQL itself: by its number, each row would make it anew.
    sqlite = "GROUP_CONCAT(%(expressions)s, '\n')"
    postgresql = "STRING_AGG(%(expressions)s, '\n')"


class JoinedRows(Func):
    """One column of all rows of a subquery in one text, in order of `pk`.

    The separator goes into the SQL as it is: a constant of ours.
    """

    output_field = TextField()

    def __init__(self, column: str | Combinable, separator: str = " ") -> None:
        shown = F(column) if isinstance(column, str) else column
        super().__init__(shown, F("pk"), separator=separator)

    def as_sqlite(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> Any:
        # Before 3.44 it has no order of its own, but takes the rows as the index gives them.
        joined = self.copy()
        joined.set_source_expressions(self.get_source_expressions()[:1])
        template = "GROUP_CONCAT(%(expressions)s, '%(separator)s')"
        return Func.as_sql(joined, compiler, connection, template=template)

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Any:
        joiner = f", '{self.extra['separator']}' ORDER BY "
        return self.as_sql(compiler, connection, function="STRING_AGG", arg_joiner=joiner)


def codes(field: str) -> Expression:
    """A JSON list of codes with a space between them; no code contains one."""
    text: Expression = Cast(field, TextField())
    for mark in '[]",':
        text = Replace(text, Value(mark), output_field=TextField())
    return text


def name_of(person: str) -> Expression:
    """What `str(user)` says of the person at this path."""
    full = Trim(Concat(f"{person}__first_name", Value(" "), f"{person}__last_name"))
    return Coalesce(NullIf(full, Value("")), F(f"{person}__username"))


def when(condition: Q, shown: str | Combinable) -> Expression:
    """The value where the condition holds, else an empty cell."""
    return Case(When(condition, then=F(shown) if isinstance(shown, str) else shown))


def yes_no(condition: Q) -> Expression:
    return Case(When(condition, then=Value("yes")), default=Value("no"))
