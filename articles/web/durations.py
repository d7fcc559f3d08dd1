"""How long something took, in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

MINUTE, HOUR, DAY = 60, 3600, 86400


def duration(seconds: float) -> str:
    """In the two units that matter: “40 min”, “1 h 10 min”, “2 d 3 h”."""
    minutes = round(seconds / 60)
    if not minutes:
        return _("under a minute")
    if minutes < 60:
        return _("%(minutes)s min") % {"minutes": minutes}
    if minutes < 24 * 60:
        hours, rest = divmod(minutes, 60)
        if not rest:
            return _("%(hours)s h") % {"hours": hours}
        return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": rest}
    days, rest = divmod(round(minutes / 60), 24)
    if not rest:
        return _("%(days)s d") % {"days": days}
    return _("%(days)s d %(hours)s h") % {"days": days, "hours": rest}


def in_full_units(seconds: float) -> str:
    """What is left, in its largest unit and never too much: “40 min”, “3 h”, “2 d”."""
    unit = next((unit for unit in (DAY, HOUR) if seconds >= unit), MINUTE)
    return duration(seconds // unit * unit)


def ago(seconds: float) -> str:
    """How long since, to the second while it is fresh: “10 s ago”, “40 min ago”."""
    if seconds < 60:
        return _("%(seconds)s s ago") % {"seconds": max(round(seconds), 1)}
    return _("%(time)s ago") % {"time": duration(seconds)}
