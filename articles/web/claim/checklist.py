"""The checklist of the open claim: its particulars, and the points that its kinds ask for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from articles.models.point import checklist_of

if TYPE_CHECKING:
    from articles.models import Claim, Detail, Version
    from articles.models.point import ChecklistPoint


class Checklist:
    """Asked by the template; two queries."""

    def __init__(self, claim: Claim, version: Version) -> None:
        self.claim, self.version = claim, version

    @cached_property
    def details(self) -> list[Detail]:
        details = list(self.claim.details.select_related("ticked_by"))
        for detail in details:
            detail.claim = self.claim
        return details

    @cached_property
    def points(self) -> list[ChecklistPoint]:
        ticks = self.claim.checked_points.select_related("ticked_by")
        return checklist_of(self.claim, self.version.blocks, ticks)

    @property
    def total(self) -> int:
        return len(self.details) + len(self.points)

    @property
    def ticked(self) -> int:
        found = sum(detail.ticked_at is not None for detail in self.details)
        return found + sum(point.ticked_at is not None for point in self.points)
