"""How many claims a person may have in hand at once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from django.utils.translation import ngettext

from articles.models import Assignment, User
from articles.models.prepared import Prepared
from articles.workflow.errors import Refused

if TYPE_CHECKING:
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


def count_in_hand(checker: User) -> Counter[int]:
    """Desk → how many of its claims the person holds."""
    return Counter(_desks_in_hand(checker=checker))


@Prepared
def _desks_in_hand(*, checker: Any) -> QuerySet[Any, int]:
    return Assignment.objects.open().filter(checker=checker).values_list("claim__desk", flat=True)


def refuse_full_hands(checker: User, desk: Desk) -> None:
    """Refused when the person holds as many claims of the desk as one may hold at once."""
    held = count_in_hand(checker)[desk.pk]
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
