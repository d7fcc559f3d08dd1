"""How many claims a person may have in hand at once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import ngettext

from articles.models import Assignment, User
from articles.models.prepared import Prepared
from articles.workflow.errors import Refused

if TYPE_CHECKING:
    from datetime import datetime

    from django.db.models import QuerySet

    from articles.models import Desk


def one_at_a_time(checker: User) -> None:
    """Let the person take one claim after the other: two windows could both find room for a last.

    Asked before any claim is locked, and the row is free to be referred to meanwhile.
    """
    _locked_person(pk=checker.pk)


@Prepared
def _locked_person(*, pk: Any) -> QuerySet[User, int]:
    rows = User.objects.filter(pk=pk).select_for_update(no_key=True)
    return rows.values_list("pk", flat=True)


def open_hands(checker: User, desks: list[Desk]) -> list[Desk]:
    """Those of the desks of which *take next* may hand the person another claim.

    It ends the turns whose time is over, so they fill no hand.
    """
    now = timezone.now()
    held = Counter(desk for desk, until in _in_hand(checker=checker) if until > now)
    return [desk for desk in desks if held[desk.pk] < desk.hand_limit]


@Prepared
def _in_hand(*, checker: Any) -> QuerySet[Any, tuple[int, datetime]]:
    """The desk of each claim that the person holds, and until when it is theirs."""
    turns = Assignment.objects.open().filter(checker=checker)
    return turns.values_list("claim__desk", "lease_until")


def refuse_full_hands(checker: User, desk: Desk) -> None:
    """Refused when the person holds as many claims of the desk as one may hold at once."""
    held = sum(held_on == desk.pk for held_on, _until in _in_hand(checker=checker))
    if held >= desk.hand_limit:
        raise Refused(
            ngettext(
                "You have %(count)s claim in hand, as many as your desk allows. "
                "Finish it or put it back.",
                "You have %(count)s claims in hand, as many as your desk allows. "
                "Finish one or put one back.",
                held,
            )
            % {"count": held}
        )
