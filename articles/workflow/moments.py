"""When something was, as a sentence says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format

if TYPE_CHECKING:
    from datetime import datetime


def moment(at: datetime) -> str:
    """Today by the clock alone."""
    at = timezone.localtime(at)
    is_today = at.date() == timezone.localdate()
    return date_format(at, "TIME_FORMAT" if is_today else "SHORT_DATETIME_FORMAT")
