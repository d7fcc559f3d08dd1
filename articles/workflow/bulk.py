"""One verb for many claims, or for many articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from articles.models import Claim
from articles.workflow.batches import in_one_go
from articles.workflow.errors import WorkflowError
from articles.workflow.locks import lock_together

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID


Thing = TypeVar("Thing")


@dataclass
class BulkResult(Generic[Thing]):
    """What was done in one go: the things it reached, and sentences for those it did not."""

    done: list[Thing] = field(default_factory=list)
    refused: list[tuple[Thing, str]] = field(default_factory=list)
    batch: UUID | None = None

    def __bool__(self) -> bool:
        return bool(self.done or self.refused)

    def attempt(self, thing: Thing, act: Callable[[], object]) -> None:
        """Do it for this one: a refusal is kept as its sentence and stops no other."""
        try:
            act()
        except WorkflowError as refusal:
            self.refused.append((thing, str(refusal)))
        else:
            self.done.append(thing)


def in_bulk(
    things: Iterable[Thing], verb: Callable[..., Any], **arguments: Any
) -> BulkResult[Thing]:
    """Apply one verb to many things, each by itself."""
    things = list(things)
    lock_together(thing for thing in things if isinstance(thing, Claim))
    with in_one_go() as batch:
        result: BulkResult[Thing] = BulkResult(batch=batch)
        for thing in things:
            result.attempt(thing, partial(verb, thing, **arguments))
    return result
