"""What is decided in one go carries one id in the history, so that it can be undone in one go."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

if TYPE_CHECKING:
    from collections.abc import Iterator

_batch: ContextVar[UUID | None] = ContextVar("batch", default=None)


@contextmanager
def in_one_go() -> Iterator[UUID]:
    """The events recorded inside belong together, under the id that is given.

    What is done in one go inside of another belongs to that.
    """
    batch = _batch.get() or uuid4()
    token = _batch.set(batch)
    try:
        yield batch
    finally:
        _batch.reset(token)


def current_batch() -> UUID | None:
    return _batch.get()
