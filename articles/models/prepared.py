"""Questions that every request asks: their SQL is written once, and bound anew each time.

Django writes the SQL of a queryset whenever it is asked, and takes ten times as long over it as
SQLite over the answer. A prepared question is a queryset all the same, in the same words; what it
is asked with stands in it as slots.

    @Prepared
    def held_by(*, person: Any, desks: Any) -> QuerySet[Claim]:
        return Claim.objects.filter(checker=person, desk__in=desks)

    held_by(person=nadia, desks=(1, 2))
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models.expressions import Expression

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django.db.backends.base.base import BaseDatabaseWrapper
    from django.db.models import QuerySet
    from django.db.models.sql.compiler import SQLCompiler

    Given = dict[str, Any]

Row = TypeVar("Row")
CONSTANT = (bool, frozenset)  # written into the SQL: few different ones are ever asked with


class Slot(Expression):
    """Stands for a value that comes when the question is asked."""

    def __init__(self, name: str, place: int | None = None) -> None:
        super().__init__(output_field=models.Field())
        self.name, self.place = name, place

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Any:
        return "%s", [self]

    def filled(self, given: Given) -> Any:
        value = given[self.name] if self.place is None else given[self.name][self.place]
        return value.pk if isinstance(value, models.Model) else value


class Slots(Expression):
    """Stands for a tuple of values, behind `__in`."""

    def __init__(self, name: str, length: int) -> None:
        super().__init__(output_field=models.Field())
        self.places = [Slot(name, place) for place in range(length)]

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Any:
        return f"({', '.join(['%s'] * len(self.places))})", self.places


class Prepared(Generic[Row]):
    """A function that writes a queryset, as a question whose SQL is written once a process.

    It is written anew for each set of names and each length of a tuple with which it is asked.
    True, False, frozensets and an empty tuple reach the function as they are. None never does:
    leave it out.
    """

    def __init__(self, write: Callable[..., QuerySet[Any, Row]]) -> None:
        self._write = write
        self._written: dict[Any, Callable[[Given], Iterable[Row]]] = {}
        self.__doc__ = write.__doc__

    def __call__(self, **given: Any) -> list[Row]:
        """The rows."""
        vendor = connections[DEFAULT_DB_ALIAS].vendor
        shape = (vendor, *((name, _shape(value)) for name, value in given.items()))
        if shape not in self._written:
            slots = {name: _slot(name, value) for name, value in given.items()}
            self._written[shape] = _written(self._write(**slots))
        return list(self._written[shape](given))

    def first(self, **given: Any) -> Row | None:
        """The first of the rows; the queryset should ask for no more than one."""
        return next(iter(self(**given)), None)


def _shape(value: Any) -> Any:
    if type(value) is tuple:
        return (len(value),)
    if value is None:
        raise TypeError("NULL is compared in other words than a value")
    return value if type(value) in CONSTANT else None


def _slot(name: str, value: Any) -> Any:
    if type(value) is tuple:
        return Slots(name, len(value)) if value else ()
    return value if type(value) in CONSTANT else Slot(name)


def _written(rows: QuerySet[Any, Row]) -> Callable[[Given], Iterable[Row]]:
    """What gives the rows for given values."""
    if rows._prefetch_related_lookups:  # type: ignore[attr-defined]
        raise TypeError("a prepared question is one question: it prefetches nothing")
    compiler = rows.query.get_compiler(DEFAULT_DB_ALIAS)
    try:
        sql, parameters = compiler.as_sql()
    except EmptyResultSet:  # one among none
        return lambda given: ()
    converters = compiler.get_converters([column for column, *_ in compiler.select])
    iterable: Any = rows._iterable_class

    def ask(given: Given) -> Iterable[Row]:
        connection = connections[DEFAULT_DB_ALIAS]  # that of the thread
        bound: Any = object.__new__(type(compiler))
        bound.__dict__ = {
            **compiler.__dict__,
            "connection": connection,
            "as_sql": lambda: (sql, filled(parameters, given, connection)),
            "get_converters": lambda columns: converters,
        }
        return iterable(_Like(rows, query=_Like(rows.query, get_compiler=lambda *_, **__: bound)))

    return ask


def filled(parameters: Iterable[Any], given: Given, connection: BaseDatabaseWrapper) -> list[Any]:
    """The parameters of a statement, with values in place of slots."""
    adapt = connection.ops.adapt_unknown_value
    return [adapt(p.filled(given)) if isinstance(p, Slot) else p for p in parameters]


class _Like:
    """A queryset or its query, but for what is given."""

    def __init__(self, other: Any, **given: Any) -> None:
        self.__dict__.update(given)
        self._other = other

    def __getattr__(self, name: str) -> Any:
        return getattr(self._other, name)
