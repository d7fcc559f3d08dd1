"""What a preset is: the columns of a file, each with the expression that fills it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models.expressions import Combinable

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from articles.models import Claim

Row = tuple[Any, ...]
Columns = Mapping[str, str | Combinable]
CHUNK = 1000


@dataclass(frozen=True)
class Shown:
    """How much of what is private goes into the file."""

    confidential: bool = False
    # Desks whose notes are shown; None: all.
    notes_of: frozenset[int] | None = None


@dataclass(frozen=True)
class Preset:
    """One kind of file.

    `things`: what has a row each; `article`: the lookup path from one to its article;
    `finished`: adds to the rows what the database cannot say.
    """

    things: Callable[[QuerySet[Claim], Shown], QuerySet[Any]]
    article: str
    order: tuple[str, ...]
    fields: Callable[[Shown], Columns]
    finished: Callable[[Iterator[Row]], Iterable[Row]] = iter

    @property
    def columns(self) -> tuple[str, ...]:
        """The names at the head of the file."""
        return tuple(self.fields(Shown()))

    def rows(
        self, claims: QuerySet[Claim], shown: Shown, *, first: int | None = None
    ) -> Iterable[Row]:
        """The rows about these claims, read as they are asked for: one statement, one moment."""
        things = self.things(claims, shown).order_by(*self.order)
        values = things.values_list(*self.fields(shown).values())[:first]
        return self.finished(values.iterator(chunk_size=CHUNK))
