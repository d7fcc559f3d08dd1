"""INSERT and UPDATE as every request makes them: their SQL is written once a process.

`prepared.py` does the same for questions, and says why. Neither sends signals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models.sql import InsertQuery, UpdateQuery

from articles.models.prepared import Slot, filled

if TYPE_CHECKING:
    from django.db.models import Model

Thing = TypeVar("Thing", bound="Model")
_inserts: dict[tuple[str, type[Model]], str] = {}
_updates: dict[Any, tuple[str, Any]] = {}


def insert(thing: Thing) -> Thing:
    """Store a new row, and give the thing its id."""
    connection, model = connections[DEFAULT_DB_ALIAS], type(thing)
    pk, *fields = model._meta.concrete_fields
    written = (connection.vendor, model)
    if written not in _inserts:
        query = InsertQuery(model)
        query.insert_values(fields, [thing])
        compiler: Any = query.get_compiler(DEFAULT_DB_ALIAS)
        compiler.returning_fields = [pk]
        ((_inserts[written], _values),) = compiler.as_sql()
    values = [
        field.get_db_prep_save(field.pre_save(thing, add=True), connection) for field in fields
    ]
    with connection.cursor() as cursor:
        cursor.execute(_inserts[written], values)
        (thing.pk,) = cursor.fetchone()
    thing._state.adding, thing._state.db = False, DEFAULT_DB_ALIAS
    return thing


def update(model: type[Model], where: dict[str, Any], **to: Any) -> int:
    """Set columns of the rows that have these values, and count them. `F()` may be a new value."""
    if None in where.values():
        raise TypeError("NULL is compared in other words than a value")
    connection = connections[DEFAULT_DB_ALIAS]
    shape = (connection.vendor, model, *where, *((name, _constant(to[name])) for name in to))
    if shape not in _updates:
        rows = model._default_manager.filter(**{name: Slot(f"= {name}") for name in where})
        query: Any = rows.query.chain(UpdateQuery)
        query.add_update_values({name: _constant(to[name]) or Slot(name) for name in to})
        _updates[shape] = query.get_compiler(DEFAULT_DB_ALIAS).as_sql()
    sql, parameters = _updates[shape]
    given = to | {f"= {name}": value for name, value in where.items()}
    with connection.cursor() as cursor:
        cursor.execute(sql, filled(parameters, given, connection))
        return int(cursor.rowcount)


def _constant(value: Any) -> Any:
    return value if hasattr(value, "resolve_expression") else None
