"""What an editor decides about claims before anybody checks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import Claim
from articles.workflow.deadlines import in_range
from articles.workflow.errors import NotAllowed, Refused, RuleBroken
from articles.workflow.permissions import Rights, allow
from articles.workflow.transitions import change, move
from articles.workflow.words import with_reason

if TYPE_CHECKING:
    from datetime import datetime

    from articles.models import User


@transaction.atomic
def keep(claim: Claim, *, editor: User, seen: int | None = None) -> None:
    """A suggestion becomes a claim to be checked."""
    allow("keep", editor, claim)
    move(claim, "keep", actor=editor, seen=seen)


@transaction.atomic
def discard(
    claim: Claim, *, reason: str, editor: User, text: str = "", seen: int | None = None
) -> None:
    """It is not a claim."""
    allow("discard", editor, claim)
    note = with_reason(reason, Claim.DiscardReason, text)
    move(claim, "discard", actor=editor, note=note, seen=seen)


@transaction.atomic
def waive(
    claim: Claim, *, reason: str, editor: User, text: str = "", seen: int | None = None
) -> None:
    """It is a claim, and deliberately not checked."""
    allow("waive", editor, claim)
    note = with_reason(reason, Claim.WaiveReason, text)
    move(claim, "waive", actor=editor, note=note, seen=seen)


@transaction.atomic
def restore(claim: Claim, *, editor: User, seen: int | None = None) -> None:
    """A waived or discarded claim is to be checked after all."""
    allow("restore", editor, claim)
    move(
        claim, "restore", actor=editor, seen=seen, set_fields={"checker_id": None},
        also={"checker_id": [claim.checker_id, None]},
    )  # fmt: skip


@transaction.atomic
def set_risk(claim: Claim, *, risk: str, editor: User, seen: int | None = None) -> None:
    allow("set_risk", editor, claim)
    if risk not in Claim.Risk.values:
        sentence = _("Choose a risk: legal, central, ordinary or trivial.")
        raise RuleBroken(sentence, fields={"risk": sentence})
    change(claim, "set_risk", actor=editor, seen=seen, risk=risk)


@transaction.atomic
def set_deadline(
    claim: Claim, *, due_at: datetime | None, editor: User, seen: int | None = None
) -> None:
    allow("set_deadline", editor, claim)
    change(claim, "set_deadline", actor=editor, seen=seen, due_at=in_range(due_at, "due_at"))


@transaction.atomic
def assign(claim: Claim, *, to: User | None, editor: User, seen: int | None = None) -> None:
    """Reserve the claim for one person, or for nobody. It stays in the queue until they take it."""
    allow("assign", editor, claim)
    if claim.state not in ASSIGNABLE:
        raise Refused(_("A claim that somebody works on or that is decided cannot be assigned."))
    if to is None and claim.state in KEPT_BY_CHECKER:
        raise Refused(_("This claim was sent back or is waiting, so it needs a checker."))
    if to is not None and not Rights(to, claim.desk_id, claim.article).may("take"):
        raise NotAllowed(_("%(name)s cannot check claims of this article.") % {"name": to})
    change(claim, "assign", actor=editor, seen=seen, checker_id=to.pk if to else None)


S = Claim.State
KEPT_BY_CHECKER = frozenset({S.RETURNED, S.WAITING})
ASSIGNABLE = frozenset({S.SUGGESTED, S.OPEN, S.STALE}) | KEPT_BY_CHECKER
