"""The header row: where the person may go, what waits there, what they have not saved yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.web.once import word
from articles.web.viewer import MANY, viewer_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest

    from articles.web.viewer import Viewer

IN_BAR = 4  # places that the bar at the foot of a small screen has room for


@dataclass(frozen=True)
class Place:
    address: str
    word: Any
    icon: str
    shortcut: str
    verb: str  # which one must be able to do somewhere
    counts: str = ""  # what waits there, as Viewer.counts names it


PLACES = (
    Place("queue", _("My queue"), "inbox-arrow-down", "go-queue", "take", "queue"),
    Place("article-list", _("Articles"), "document-text", "go-articles", "read"),
    Place("triage", _("Triage"), "funnel", "go-triage", "keep", "triage"),
    Place("sign-off-list", _("Sign-off"), "check-badge", "go-sign-off", "approve", "sign_off"),
    Place("dashboard", _("Dashboard"), "chart-bar", "go-dashboard", "dashboard"),
)


def header(request: HttpRequest) -> dict[str, Any]:
    viewer = viewer_of(request)
    counts = viewer.counts()
    places = [shown(place, counts, request.path) for place in PLACES if viewer.may(place.verb)]
    return {
        "places": places,
        "beyond_bar": places[IN_BAR:],
        "drafts": counts.get("drafts", 0),
        "person": viewer.person,
        # The queue has a larger one.
        "may_take": viewer.may("take") and request.path != reverse("queue"),
        "once": word(),
        **menu(viewer),
    }


def shown(place: Place, counts: Mapping[str, int], path: str) -> dict[str, Any]:
    url = reverse(place.address)
    waiting = counts.get(place.counts)
    return {
        "url": url,
        "word": place.word,
        "icon": place.icon,
        "shortcut": place.shortcut,
        "count": counted(waiting),
        "is_idle": waiting == 0,
        "is_here": path == url,
    }


def menu(viewer: Viewer) -> dict[str, Any]:
    """What stands under the person's initials."""
    return {
        "may_import": viewer.may("import"),
        "may_export": viewer.may("export"),
        "leads": viewer.desks_where("manage_desk"),
    }


def counted(waiting: int | None) -> str:
    """A number as the header has room for it; empty where nothing is counted."""
    if waiting is None:
        return ""
    return f"{MANY - 1}+" if waiting >= MANY else str(waiting)
