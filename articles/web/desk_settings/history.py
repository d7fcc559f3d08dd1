"""What was changed in the settings of a desk and among its people, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.models import Claim, Desk, Membership
from articles.web.desk_settings.form import plain
from articles.workflow import memberships
from articles.workflow.desk_settings import RULES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from articles.models import Event
    from articles.models.event import EventQuerySet

WORDS = {
    "threshold": gettext_lazy("Threshold"),
    "lease_minutes": gettext_lazy("Minutes in hand"),
    "hand_limit": gettext_lazy("Claims at once"),
}


NONE = "–"


@dataclass(frozen=True)
class Change:
    """One save: who and when stand in the event."""

    event: Event
    words: str


def changes_of(desk: Desk) -> EventQuerySet:
    """The last one first."""
    return _latest(desk, "desk_settings")


def all_changes_of(desk: Desk) -> EventQuerySet:
    """Those of its people, too."""
    return _latest(desk, "desk_settings", memberships.ACTION)


def _latest(desk: Desk, *actions: str) -> EventQuerySet:
    changes: EventQuerySet = desk.events.filter(action__in=actions)
    return changes.select_related("actor").order_by("-pk")


def before(desk: Desk, missed: Iterable[Event]) -> dict[str, Any]:
    """The settings as they were before these changes, the last of which comes first."""
    settings = {name: getattr(desk, name) for name in RULES}
    for event in missed:
        settings |= {name: event.payload[name][0] for name in RULES if name in event.payload}
    return settings


def told(changes: Iterable[Event]) -> list[Change]:
    tell = {memberships.ACTION: _told_of_member}
    return [
        Change(event, " · ".join(tell.get(event.action, _told)(event.payload))) for event in changes
    ]


def as_roles(roles: Collection[str]) -> str:
    return ", ".join(str(Membership.Role(role).label) for role in roles) or NONE


def _told_of_member(payload: dict[str, Any]) -> Iterator[str]:
    (had, has), (old, new) = payload["roles"], payload["claims_a_day"]
    if had == has:
        yield payload["name"]
    else:
        yield _changed(payload["name"], as_roles(had), as_roles(has))
    if old != new:
        yield _changed(_("Claims a day"), old or NONE, new or NONE)


def _told(payload: dict[str, Any]) -> Iterator[str]:
    if "triage" in payload:
        yield str(Desk.Triage(payload["triage"][1]).label)
    for name, word in WORDS.items():
        if name in payload:
            old, new = payload[name]
            yield _changed(word, plain(old), plain(new))
    if "kind_weights" in payload:
        yield from _weights_told(*payload["kind_weights"])
    if weighed := payload["weighed"]:
        yield ngettext(
            "%(count)s suggestion weighed anew", "%(count)s suggestions weighed anew", weighed
        ) % {"count": weighed}


def _weights_told(old: dict[str, float], new: dict[str, float]) -> Iterator[str]:
    for kind in Claim.Kind:
        was, now = old.get(kind, 1), new.get(kind, 1)
        if was != now:
            yield _changed(kind.label, plain(was), plain(now))


def _changed(name: object, old: object, new: object) -> str:
    return _("%(name)s: %(words)s") % {"name": name, "words": f"{old} → {new}"}
