"""When something was, as a sentence says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format

if TYPE_CHECKING:
    from datetime import datetime


def moment(at: datetime) -> str:
    """Today by the clock alone, in another year with the year; in the zone of who reads it."""
    local, today = timezone.localtime(at), timezone.localdate()
    if local.date() == today:
        return date_format(local, "TIME_FORMAT")
    same_year = local.year == today.year
    return date_format(local, "SHORT_DATETIME_FORMAT" if same_year else "DATETIME_FORMAT")
