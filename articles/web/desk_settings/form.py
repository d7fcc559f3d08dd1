"""The form of a desk's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Claim, Desk
from articles.workflow.weights import LEAST, MOST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from django.forms import BoundField

PLAIN = ("triage", "threshold", "lease_minutes", "hand_limit")


class SettingsForm(forms.Form):
    """All settings; each kind has a field of its own for its weight, where empty means 1."""

    triage = forms.ChoiceField(
        label=_("Triage"), choices=Desk.Triage.choices, widget=forms.RadioSelect
    )
    threshold = forms.FloatField(
        label=_("Threshold"),
        help_text=_(
            "From 0 to 1. A higher one leaves more to an editor. It counts for texts that are read "
            "from now on: suggestions that wait already are not opened by it."
        ),
        widget=forms.NumberInput(attrs={"min": 0, "max": 1, "step": 0.05}),
    )
    lease_minutes = forms.IntegerField(
        label=_("Minutes in hand"),
        help_text=_("How long a claim stays with its checker after their last work on it."),
        widget=forms.NumberInput(attrs={"min": 1}),
    )
    hand_limit = forms.IntegerField(
        label=_("Claims at once"),
        help_text=_("How many claims one person may hold."),
        widget=forms.NumberInput(attrs={"min": 1}),
    )
    row_version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, Any] | None = None, *, desk: Desk) -> None:
        shown = as_fields({name: getattr(desk, name) for name in (*PLAIN, "kind_weights")})
        super().__init__(data, initial=shown | {"row_version": desk.row_version})
        for kind in Claim.Kind:
            self.fields[field_of(kind)] = forms.FloatField(
                label=kind.label,
                required=False,
                error_messages={"invalid": _("%(kind)s: enter a number.") % {"kind": kind.label}},
                widget=forms.NumberInput(attrs={"min": LEAST, "max": MOST, "step": 0.25}),
            )

        # As they stand on the page, so that the summary of errors follows it.
        self.order_fields(["triage", "threshold", *map(field_of, Claim.Kind.values)])

    def weights(self) -> Iterator[tuple[str, BoundField]]:
        return ((kind, self[field_of(kind)]) for kind in Claim.Kind.values)

    def settings(self) -> dict[str, Any]:
        """What the verb takes."""
        data = self.cleaned_data
        named = {kind: data[field_of(kind)] for kind in Claim.Kind.values}
        weights = {kind: weight for kind, weight in named.items() if weight is not None}
        return {name: data[name] for name in PLAIN} | {"kind_weights": weights}

    def over(self, desk: Desk, *, base: Mapping[str, Any]) -> SettingsForm:
        """What was written here, laid over the desk as it is; `base` is what it was written on."""
        now = {name: getattr(desk, name) for name in base}
        mine, had, has = as_fields(self.settings()), as_fields(base), as_fields(now)
        kept = {name: has[name] if mine[name] == had[name] else mine[name] for name in mine}
        return SettingsForm(kept | {"row_version": desk.row_version}, desk=desk)


def field_of(kind: str) -> str:
    """The field of a kind's weight, by the name with which the verb refuses one."""
    return f"kind_weights.{kind}"


def plain(number: float) -> str:
    """As a person would type it: 2 and not 2.0."""
    return str(number).removesuffix(".0")


def as_fields(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Settings as the verb knows them, as fields of the form show them."""
    weights = settings["kind_weights"]
    shown = {field_of(kind): plain(weights.get(kind, 1)) for kind in Claim.Kind.values}
    return {name: settings[name] for name in PLAIN} | shown
