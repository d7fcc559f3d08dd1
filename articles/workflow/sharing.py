"""Sharing claims among people, so that all have as equally much on hand as can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from articles.models import Claim
from articles.workflow.bulk import BulkResult, in_bulk
from articles.workflow.errors import RuleBroken
from articles.workflow.triage import assign

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.models import User

S = Claim.State
ON_HAND = (S.SUGGESTED, S.OPEN, S.STALE, S.CHECKING, S.RETURNED, S.WAITING)


def share(
    claims: Sequence[Claim],
    *,
    among: Sequence[User],
    editor: User,
    seen: Mapping[int, int] | None = None,
) -> BulkResult[Claim]:
    """Assign the claims among these people, each a run of them in the given order."""
    if not among:
        sentence = _("Choose among whom to share.")
        raise RuleBroken(sentence, fields={"among": sentence})
    pks = [claim.pk for claim in claims]
    parts = shares(len(pks), among, but=pks)
    people = chain.from_iterable(repeat(person, count) for person, count in parts)
    to = dict(zip(pks, people, strict=True))

    def give(claim: Claim, **arguments: Any) -> None:
        assign(claim, to=to[claim.pk], seen=(seen or {}).get(claim.pk), **arguments)

    return in_bulk(claims, give, editor=editor)


def shares(count: int, among: Sequence[User], *, but: Iterable[int] = ()) -> list[tuple[User, int]]:
    """How many of so many claims each would get. `but`: claims that are shared out themselves."""
    load = on_hand(among, but=but)
    given = dict.fromkeys((person.pk for person in among), 0)
    for _claim in range(count):
        least = min(among, key=lambda person: load[person.pk] + given[person.pk])
        given[least.pk] += 1
    return [(person, given[person.pk]) for person in among]


def on_hand(people: Iterable[User], *, but: Iterable[int] = ()) -> dict[int, int]:
    """How many claims each has that are to be checked, or are being checked, on all desks."""
    load = dict.fromkeys((person.pk for person in people), 0)
    theirs = Claim.objects.in_check().filter(checker__in=load, state__in=ON_HAND)
    counted = theirs.exclude(pk__in=but).order_by().values_list("checker").annotate(Count("pk"))
    return load | dict(counted)
