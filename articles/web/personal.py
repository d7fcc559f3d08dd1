"""Every page as its reader wants it: language, time zone, look, keys."""

from __future__ import annotations

import zoneinfo
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone, translation

from articles.workflow.preferences import time_zones

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

    from articles.models import User

SHOWN = ("theme", "density", "highlights", "text_size")


def personal(answer: Callable[[HttpRequest], HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Times in the person's zone, words in their language. Runs after who is who is known."""

    def answer_personally(request: HttpRequest) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return answer(request)
        person = request.user
        if person.language in dict(settings.LANGUAGES):
            translation.activate(person.language)
        with timezone.override(zone_of(person)):
            return answer(request)

    return answer_personally


def zone_of(person: User) -> zoneinfo.ZoneInfo | None:
    """None stands for the installation's. A zone that was taken off the list is that, too."""
    return zoneinfo.ZoneInfo(person.time_zone) if person.time_zone in time_zones() else None


def marks_of(person: User) -> dict[str, str]:
    """What the document carries for its stylesheets and scripts."""
    marks = {f"data-{name.replace('_', '-')}": str(getattr(person, name)) for name in SHOWN}
    return marks | {"data-keys": "on" if person.single_keys else "off"}
