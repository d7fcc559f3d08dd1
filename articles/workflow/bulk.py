"""One verb for many claims."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from articles.workflow.batches import in_one_go
from articles.workflow.errors import WorkflowError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from uuid import UUID

    from articles.models import Claim


@dataclass
class BulkResult:
    """What was done in one go: the claims it reached, and sentences for those it did not."""

    done: list[Claim] = field(default_factory=list)
    refused: list[tuple[Claim, str]] = field(default_factory=list)
    batch: UUID | None = None

    def __bool__(self) -> bool:
        return bool(self.done or self.refused)


def in_bulk(claims: Iterable[Claim], verb: Callable[..., Any], **arguments: Any) -> BulkResult:
    """Apply one verb to many claims, each by itself: one refusal does not stop the others."""
    with in_one_go() as batch:
        result = BulkResult(batch=batch)
        for claim in claims:
            try:
                verb(claim, **arguments)
            except WorkflowError as refusal:
                result.refused.append((claim, str(refusal)))
            else:
                result.done.append(claim)
    return result
