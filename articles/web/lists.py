"""What the long lists share: rows that are loaded bit by bit, columns to sort by, rows to pick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db.models import F

from articles.web.numbers import number_in, whole_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.core.paginator import Page
    from django.db.models import QuerySet
    from django.db.models.expressions import OrderBy
    from django.http import HttpRequest

ROWS = 50  # at first, and each time more are loaded
MOST = 500  # of one page: past them a list goes on to the next


class CountedPaginator(Paginator):
    """Pages of rows that were counted already, together with something else."""

    count = 0
    step = ROWS

    def __init__(self, rows: QuerySet[Any], *, total: int, size: int, is_more: bool) -> None:
        super().__init__(rows, size)
        self.count = total
        self.first_new = size - ROWS + 1 if is_more else 0  # gets the focus

    @property
    def more(self) -> int:
        """How many rows there are when more are loaded; 0 where the page is full."""
        return self.per_page + ROWS if self.per_page < MOST else 0


def page_of(rows: QuerySet[Any], request: HttpRequest, *, total: int) -> Page[Any]:
    """What the address asks for; the nearest there is when it asks for nonsense."""
    number, size = (number_in(request, name) for name in ("page", "rows"))
    size = MOST if number > 1 else min(max(size - size % ROWS, ROWS), MOST)
    is_more = "HX-Request" in request.headers
    return CountedPaginator(rows, total=total, size=size, is_more=is_more).get_page(number or 1)


@dataclass(frozen=True)
class Column:
    """A column of a table. `field` is what it sorts by; without one it does not sort."""

    label: Any
    field: str = ""
    css: str = ""


@dataclass(frozen=True)
class Header:
    """A column as its header shows it: the sort it has (for aria-sort), the one a click gives."""

    label: Any
    css: str
    has: str
    gives: str


class Sorting:
    """The sort that the address asks for (`title`, `-title`), or the default."""

    def __init__(self, columns: Sequence[Column], wanted: str, *, default: str) -> None:
        fields = {column.field for column in columns if column.field}
        known = wanted.removeprefix("-") in fields
        self.columns = columns
        self.chosen = wanted if known else default

    def order(self) -> tuple[OrderBy | str, str]:
        """What is missing stands last whichever way; the id settles what is equal."""
        field = F(self.chosen.removeprefix("-"))
        descends = self.chosen.startswith("-")
        by = field.desc(nulls_last=True) if descends else field.asc(nulls_last=True)
        return by, "pk"

    def headers(self) -> list[Header]:
        return [self._header(column) for column in self.columns]

    def _header(self, column: Column) -> Header:
        has = {column.field: "ascending", f"-{column.field}": "descending"}.get(self.chosen, "")
        gives = f"-{column.field}" if has == "ascending" else column.field
        return Header(column.label, column.css, has, gives)


def picked_ids(values: Iterable[str]) -> list[int]:
    """The ids among the values of checkboxes; anything else is left out."""
    numbers = (whole_number(value) for value in values)
    return [number for number in numbers if number is not None]
