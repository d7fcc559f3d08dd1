"""What becomes of the claims of somebody who checks for a desk no more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from articles.models import Assignment, Claim
from articles.workflow.transitions import change
from articles.workflow.triage import ASSIGNABLE, KEPT_BY_CHECKER
from articles.workflow.turns import close, go_back

if TYPE_CHECKING:
    from articles.models import Desk, User


@dataclass(frozen=True)
class LetGo:
    """How many claims were in hand and put back, how many were given to the person and are free.

    `kept`: sent back or waiting, so that an editor has to find another checker.
    """

    put_back: int = 0
    freed: int = 0
    kept: int = 0


def let_go(desk: Desk, *, person: User, chief: User) -> LetGo:
    """Free the person's claims of the desk. Drafts stay, and so do verdicts that were handed in."""
    claims = _locked(desk, person)
    put_back = _put_back(claims, person, chief)
    left = [claim for claim in claims if claim.checker_id and not claim.article.is_closed]
    return replace(free(left, chief=chief), put_back=put_back)


def free(claims: list[Claim], *, chief: User) -> LetGo:
    """Take locked claims from a checker who cannot check them; some cannot be without one."""
    given = [claim for claim in claims if claim.state not in KEPT_BY_CHECKER]
    for claim in given:
        change(claim, "assign", actor=chief, checker_id=None)
    return LetGo(freed=len(given), kept=len(claims) - len(given))


def _locked(desk: Desk, person: User) -> list[Claim]:
    # All of them, by their ids, before the first article: see decisions.md.
    states = ASSIGNABLE | {Claim.State.CHECKING}
    claims = Claim.objects.filter(desk=desk, checker=person, state__in=states)
    near = claims.select_related("article", "anchor").order_by("pk")
    return list(near.select_for_update(of=("self",), no_key=True))


def _put_back(claims: list[Claim], person: User, chief: User) -> int:
    found = {claim.pk: claim for claim in claims}
    turns = list(Assignment.objects.open().filter(claim__in=claims, checker=person))
    for turn in turns:
        go_back(turn, found[turn.claim_id], "put_back", actor=chief)
        close(turn, Assignment.Outcome.PUT_BACK)
    return len(turns)
