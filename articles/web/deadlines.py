"""Deadlines that are chosen with one press: the hours at which desks close."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

NONE, CHOOSE = "none", "choose"
# Days from now, hour, words.
PRESETS = {
    "today": (0, 17, _("Today 17:00")),
    "tomorrow": (1, 9, _("Tomorrow 9:00")),
}


def preset(name: str) -> datetime:
    """The moment that a preset means now, in the person's zone."""
    days, hour, _words = PRESETS[name]
    day = timezone.localtime() + timedelta(days=days)
    return day.replace(hour=hour, minute=0, second=0, microsecond=0)


def choices(*, is_sent: bool) -> Iterator[tuple[str, object]]:
    """No hour that is over is offered; one that ended while a form was filled in is taken."""
    yield NONE, _("None")
    for name, (_days, _hour, words) in PRESETS.items():
        if is_sent or preset(name) > timezone.now():
            yield name, words
    yield CHOOSE, _("Choose…")
