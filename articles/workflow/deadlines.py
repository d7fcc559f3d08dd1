"""Between which moments a deadline lies."""

from __future__ import annotations

from datetime import UTC, datetime

from django.utils.translation import gettext_lazy as _

from articles.workflow.errors import RuleBroken

# In another zone than that of who set it a far-off moment would not exist.
EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
OUT_OF_RANGE = _("Choose a day between 2000 and 2100.")


def in_range(moment: datetime | None, field: str) -> datetime | None:
    """The deadline, if any, or RuleBroken at the named field when it lies too far off."""
    if moment is not None and not EARLIEST <= moment <= LATEST:
        raise RuleBroken(OUT_OF_RANGE, fields={field: OUT_OF_RANGE})
    return moment
