"""One verb for many claims, or for many articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from articles.workflow.batches import in_one_go
from articles.workflow.errors import WorkflowError

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


def in_bulk(
    things: Iterable[Thing], verb: Callable[..., Any], **arguments: Any
) -> BulkResult[Thing]:
    """Apply one verb to many things, each by itself: one refusal does not stop the others."""
    with in_one_go() as batch:
        result: BulkResult[Thing] = BulkResult(batch=batch)
        for thing in things:
            try:
                verb(thing, **arguments)
            except WorkflowError as refusal:
                result.refused.append((thing, str(refusal)))
            else:
                result.done.append(thing)
    return result
