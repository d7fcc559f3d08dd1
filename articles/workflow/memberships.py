"""Who belongs to a desk and with which roles, which its chief says."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import Desk, Event, Membership, User
from articles.workflow.batches import current_batch
from articles.workflow.errors import NotFound, Outdated, Refused, RuleBroken
from articles.workflow.leaving import LetGo, let_go
from articles.workflow.permissions import ALLOWED, allow
from articles.workflow.words import required

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from types import EllipsisType

ACTION = "members"
MOST_A_DAY = 1000
Role = Membership.Role


@dataclass(frozen=True)
class Member:
    """A person with all their roles on one desk, and how many claims a day were agreed there."""

    person: User
    roles: tuple[str, ...] = ()
    claims_a_day: int | None = None

    @property
    def checks(self) -> bool:
        return not ALLOWED["take"].keys().isdisjoint(self.roles)


@dataclass(frozen=True)
class Change:
    """What became of a member, and of their claims when they check for the desk no more."""

    before: Member
    after: Member
    let_go: LetGo = field(default_factory=LetGo)


def members_of(desk: Desk) -> list[Member]:
    """By name. One query."""
    by_name = ("person__first_name", "person__last_name", "person__username")
    rows = Membership.objects.filter(desk=desk).select_related("person").order_by(*by_name)
    return [_member(person, held) for person, held in groupby(rows, attrgetter("person"))]


def member_of(desk: Desk, person: int) -> Member:
    """The member with this id of a person, or NotFound."""
    found = User.objects.filter(pk=person).first()
    if found is None or not (member := _as_held(desk, found)).roles:
        raise NotFound
    return member


@transaction.atomic
def add_member(
    desk: Desk, *, name: str, roles: Collection[str], chief: User, claims_a_day: int | None = None
) -> Change:
    """Add whoever has this user name or e-mail address. There is no list to choose from."""
    allow("members", chief, desk)
    person = _called(name)
    if person.roles_on(desk.pk):
        raise _unfit("name", _("%(name)s belongs to the desk already.") % {"name": person})
    if not roles:
        raise _unfit("roles", _("Choose at least one role."))
    return set_roles(
        desk, person=person, roles=roles, claims_a_day=claims_a_day, seen=(), chief=chief
    )


@transaction.atomic
def set_roles(
    desk: Desk,
    *,
    person: User,
    roles: Collection[str],
    chief: User,
    claims_a_day: int | EllipsisType | None = ...,
    seen: Collection[str] | None = None,
) -> Change:
    """Give the person these roles on the desk and no others; without any they leave it.

    `seen`: the roles they had when the chief looked. What was agreed for a day stays when it is
    not given. Who checks for the desk no more lets go of their claims there.
    """
    allow("members", chief, desk)
    # One after the other, lest two chiefs take the last one away; before claims: decisions.md.
    Desk.objects.select_for_update(no_key=True).get(pk=desk.pk)
    before = _as_held(desk, person)
    if seen is not None and set(seen) != set(before.roles):
        raise Outdated(desk)
    agreed = before.claims_a_day if claims_a_day is ... else claims_a_day
    after = _fit(Member(person, tuple(roles), agreed))
    if after == before:
        return Change(before, after)
    _refuse_without_chief(desk, after)
    _write(desk, after)
    _record(desk, before, after, chief)
    leaves = before.checks and not after.checks
    gone = let_go(desk, person=person, chief=chief) if leaves else LetGo()
    return Change(before, after, gone)


def _as_held(desk: Desk, person: User) -> Member:
    return _member(person, Membership.objects.filter(desk=desk, person=person))


def _member(person: User, held: Iterable[Membership]) -> Member:
    rows = {row.role: row.claims_a_day for row in held}
    agreed = [rows[role] or 0 for role in rows if role in ALLOWED["take"]]
    return Member(person, _in_order(rows), sum(agreed) or None)


def _in_order(roles: Collection[str]) -> tuple[str, ...]:
    return tuple(role for role in Role.values if role in roles)


def _called(name: str) -> User:
    name = required(name, "name", _("Type a user name or an e-mail address."))
    people = User.objects.filter(is_active=True)
    found = people.filter(username=name) or people.filter(email__iexact=name)
    if not found:
        # Of which desk somebody is makes no difference here: it is nobody's to find out.
        sentence = _(
            "Nobody has this user name or e-mail address. Whoever runs this installation adds "
            "people to it."
        )
        raise _unfit("name", sentence)
    if len(found) > 1:
        raise _unfit("name", _("Several people have this e-mail address. Type the user name."))
    return found[0]


def _fit(member: Member) -> Member:
    """As it is kept: nothing a day is agreed with who does not check."""
    if not set(member.roles) <= set(Role.values):
        raise _unfit("roles", _("Choose roles of the list."))
    agreed = member.claims_a_day
    if agreed is not None and not 1 <= agreed <= MOST_A_DAY:
        raise _unfit("claims_a_day", _("Agree on 1 to 1000 claims a day, or leave it empty."))
    return Member(member.person, _in_order(member.roles), agreed if member.checks else None)


def _refuse_without_chief(desk: Desk, member: Member) -> None:
    others = Membership.objects.filter(desk=desk, role=Role.CHIEF, person__is_active=True)
    if Role.CHIEF not in member.roles and not others.exclude(person=member.person).exists():
        raise Refused(_("A desk needs a chief. Make somebody else chief first."))


def _write(desk: Desk, member: Member) -> None:
    """What is agreed for a day stands once, with the first of the roles that check."""
    held = Membership.objects.filter(desk=desk, person=member.person)
    held.exclude(role__in=member.roles).delete()
    for role in member.roles:
        held.get_or_create(desk=desk, person=member.person, role=role)
    held.update(claims_a_day=None)
    checking = [role for role in member.roles if role in ALLOWED["take"]]
    held.filter(role__in=checking[:1]).update(claims_a_day=member.claims_a_day)


def _record(desk: Desk, before: Member, after: Member, chief: User) -> None:
    payload = {
        "person": after.person.pk,
        "name": str(after.person),
        "roles": [before.roles, after.roles],
        "claims_a_day": [before.claims_a_day, after.claims_a_day],
    }
    Event.objects.create(
        desk=desk, actor=chief, action=ACTION, payload=payload, batch=current_batch()
    )


def _unfit(field: str, sentence: Any) -> RuleBroken:
    return RuleBroken(sentence, fields={field: sentence})
