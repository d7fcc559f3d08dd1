"""Numbers in addresses and forms: whoever wrote them may have written anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.http import HttpRequest

BIGGEST = 2**63 - 1  # of an id in the database
DIGITS = len(str(BIGGEST))


def whole_number(said: str) -> int | None:
    """None when it is none, or more than the database could know."""
    if not said.isdecimal() or len(said) > DIGITS:
        return None
    number = int(said)
    return number if number <= BIGGEST else None


def number_in(request: HttpRequest, name: str) -> int:
    """A number of the address; 0 when it is none."""
    return whole_number(request.GET.get(name, "")) or 0
