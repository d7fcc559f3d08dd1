"""What a step asks for in its menu, shown as it was sent when the step was refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.forms.utils import flatatt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.utils.safestring import SafeString


@dataclass(frozen=True)
class Asked:
    """The step that was refused, what was typed for it, and what is wrong with that."""

    step: str
    typed: Mapping[str, str]
    errors: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class StepField:
    """One field of a step's menu."""

    id: str
    value: str
    error: Any = ""
    is_asked: bool = False  # the step was refused, so its menu is open

    @property
    def marks(self) -> SafeString:
        """The attributes that tie it to the sentence at it."""
        wrong = {"aria-invalid": "true", "aria-describedby": f"{self.id}_error"}
        return flatatt(wrong if self.error else {})


def id_of(step: str, name: str) -> str:
    """Several steps ask for a reason, and they stand on one page."""
    return f"id_{step}_{name}"


def field_of(asked: Asked | None, step: str, name: str, value: Any = "") -> StepField:
    """The field as it was sent, else with this value."""
    known = id_of(step, name)
    if asked is None or asked.step != step:
        return StepField(known, str(value))
    typed, error = asked.typed.get(name, str(value)), asked.errors.get(name, "")
    return StepField(known, typed, error, is_asked=True)
