"""Filters of lists that say so when an address asks for what is not there."""

from __future__ import annotations

from typing import Any

import django_filters
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django_filters.fields import ChoiceField


class OneOfField(ChoiceField):
    """Its refusal names what was asked for and what is shown instead: nothing is narrowed by it."""

    default_error_messages = {"invalid_choice": _("There is no “%(value)s”. Shown: %(shown)s.")}

    def validate(self, value: Any) -> None:
        try:
            super().validate(value)
        except ValidationError as fault:
            raise ValidationError(
                fault.message, code=fault.code, params={"value": value, "shown": self.empty_label}
            ) from fault


class OneOf(django_filters.ChoiceFilter):
    """One of some choices, or any."""

    field_class = OneOfField
