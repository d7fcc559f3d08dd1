"""Why a verb refused. Each carries a status, a code and a sentence for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from articles.models import Claim, Desk, Evidence


class WorkflowError(Exception):
    """A verb refused and changed nothing. `fields` maps a field's name to its sentence."""

    status = 409
    code = "refused"

    def __init__(self, message: Any, *, fields: dict[str, Any] | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.fields = fields or {}

    def __str__(self) -> str:
        return str(self.message)


class RuleBroken(WorkflowError):
    """The content breaks a rule: no evidence, no reason, a span outside the text."""

    status = 422
    code = "rule"


class NotAllowed(WorkflowError):
    """The role forbids it, or a conflict of interest does."""

    status = 403
    code = "not_allowed"


class NotFound(WorkflowError):
    """Not of the person's desk, or absent: the answer is the same."""

    status = 404
    code = "not_found"

    def __init__(self) -> None:
        super().__init__(_("There is nothing here that you may see."))


class Refused(WorkflowError):
    """The state of the thing forbids it."""


class Outdated(WorkflowError):
    """Somebody else changed the thing after the person had seen it."""

    code = "outdated"

    def __init__(self, thing: Claim | Desk | Evidence) -> None:
        super().__init__(_("This changed after you opened it. Look again, then decide."))
        self.thing = thing
