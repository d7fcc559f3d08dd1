"""What the chief sets for the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import Claim, Desk, Event
from articles.workflow.errors import Outdated, RuleBroken
from articles.workflow.permissions import allow
from articles.workflow.weights import LEAST, MOST, weigh_anew

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from articles.models import User

LONGEST_LEASE = 24 * 60
MOST_IN_HAND = 100


@transaction.atomic
def change_settings(desk: Desk, *, chief: User, seen: int | None = None, **settings: Any) -> int:
    """Set what is given and leave the rest; the number of suggestions weighed anew by it.

    Weights reach the suggestions that wait. Claims that somebody decided on keep the score with
    which they were decided, and a threshold counts for texts that are read from now on.
    """
    allow("manage_desk", chief, desk)
    if unknown := settings.keys() - RULES.keys():
        raise TypeError(f"not a setting of a desk: {sorted(unknown)}")
    seen = desk.row_version if seen is None else seen
    # Before the claims, as by who stores new ones: see decisions.md.
    now = Desk.objects.select_for_update(no_key=True).get(pk=desk.pk)
    if seen != now.row_version:
        raise Outdated(now)
    altered = _altered(now, settings)
    if not altered:
        return 0
    payload: dict[str, Any] = {name: [getattr(now, name), new] for name, new in altered.items()}
    _write(now, altered)
    payload["weighed"] = weigh_anew(now) if "kind_weights" in altered else 0
    Event.objects.create(desk=now, actor=chief, action="desk_settings", payload=payload)
    desk.refresh_from_db()
    return int(payload["weighed"])


def _altered(desk: Desk, settings: Mapping[str, Any]) -> dict[str, Any]:
    """Those that differ, as they are kept; RuleBroken with a sentence for each that is unfit."""
    found: dict[str, Any] = {}
    wrong: dict[str, Any] = {}
    for name, value in settings.items():
        if value == getattr(desk, name):  # What stands may be older than the rule.
            continue
        try:
            found[name] = RULES[name](value)
        except RuleBroken as refusal:
            wrong |= refusal.fields
    if wrong:
        raise RuleBroken(_("Some of these settings cannot be used."), fields=wrong)
    return {name: new for name, new in found.items() if new != getattr(desk, name)}


def _write(desk: Desk, altered: Mapping[str, Any]) -> None:
    for name, value in altered.items():
        setattr(desk, name, value)
    desk.row_version += 1
    desk.save(update_fields=[*altered, "row_version"])


def _triage(value: Any) -> str:
    if value not in Desk.Triage.values:
        raise _unfit("triage", _("Choose whether an editor decides or suggestions open at once."))
    return str(value)


def _threshold(value: Any) -> float:
    if not _is_number(value) or not 0 <= value <= 1:
        raise _unfit("threshold", _("A threshold is a number from 0 to 1."))
    return float(value)


def _whole(name: str, most: int, sentence: Any, value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
        raise _unfit(name, sentence)
    return value


def _kind_weights(value: Any) -> dict[str, float]:
    """In the order of the kinds, without those that weigh 1 anyway."""
    if not isinstance(value, dict) or not value.keys() <= set(Claim.Kind.values):
        raise _unfit("kind_weights", _("Weights are given by kind, with the kinds of the list."))
    wrong = {
        f"kind_weights.{kind}": _("%(kind)s: a weight is a number from 0.25 to 4.")
        % {"kind": Claim.Kind(kind).label}
        for kind, weight in value.items()
        if not _is_number(weight) or not LEAST <= weight <= MOST
    }
    if wrong:
        raise RuleBroken(_("A weight is a number from 0.25 to 4."), fields=wrong)
    return {kind: float(value[kind]) for kind in Claim.Kind.values if value.get(kind, 1) != 1}


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _unfit(name: str, sentence: Any) -> RuleBroken:
    return RuleBroken(sentence, fields={name: sentence})


# Each setting with the rule that gives it as it is kept.
RULES: Mapping[str, Callable[[Any], Any]] = {
    "triage": _triage,
    "threshold": _threshold,
    "kind_weights": _kind_weights,
    "lease_minutes": partial(
        _whole, "lease_minutes", LONGEST_LEASE, _("A turn lasts from 1 to 1440 minutes.")
    ),
    "hand_limit": partial(
        _whole, "hand_limit", MOST_IN_HAND, _("A person may hold from 1 to 100 claims at once.")
    ),
}
