"""What a person chooses for their own pages. Of no desk, so it leaves no Event."""

from __future__ import annotations

import zoneinfo
from functools import cache
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from articles.models.preferences import CHOICES
from articles.workflow.errors import RuleBroken

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from articles.models import User


def change_preferences(person: User, **chosen: Any) -> bool:
    """Keep what is given and leave the rest; whether anything is another way now."""
    if unknown := chosen.keys() - RULES.keys():
        raise TypeError(f"not a preference: {sorted(unknown)}")
    wrong = {name: SENTENCES[name] for name, value in chosen.items() if not RULES[name](value)}
    if wrong:
        raise RuleBroken(_("Some of these preferences cannot be used."), fields=wrong)
    changed = [name for name, value in chosen.items() if value != getattr(person, name)]
    for name in changed:
        setattr(person, name, chosen[name])
    if changed:
        person.save(update_fields=changed)
    return bool(changed)


@cache
def time_zones() -> frozenset[str]:
    """Their names. Python reads them from the disk each time it is asked."""
    return frozenset(zoneinfo.available_timezones())


RULES: Mapping[str, Callable[[Any], bool]] = {
    "single_keys": lambda value: isinstance(value, bool),
    **{name: choices.values.__contains__ for name, choices in CHOICES.items()},
    "language": lambda value: not value or value in dict(settings.LANGUAGES),
    "time_zone": lambda value: not value or value in time_zones(),
}
SENTENCES: Mapping[str, Any] = {
    "single_keys": _("Single keys are on or off."),
    **{name: _("Choose from the list.") for name in CHOICES},
    "language": _("There is no translation into this language."),
    "time_zone": _("There is no such time zone. Choose from the list."),
}
