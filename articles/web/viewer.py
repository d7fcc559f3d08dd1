"""Who is looking at a page: their desks and roles, asked once a request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from django.db.models import IntegerField, Subquery

from articles.models import Article, Claim, Membership, User
from articles.workflow.offers import wished_desks
from articles.workflow.permissions import ALLOWED, desks_for

if TYPE_CHECKING:
    from django.http import HttpRequest

    from articles.models import Desk
    from articles.models.claim_queries import ClaimQuerySet

MANY = 100


@dataclass(frozen=True)
class Viewer:
    """A person with their memberships. It shows and hides; the verbs check again."""

    person: User
    memberships: tuple[Membership, ...]

    @property
    def roles(self) -> frozenset[str]:
        return frozenset(membership.role for membership in self.memberships)

    @property
    def desks(self) -> list[Desk]:
        return list({m.desk_id: m.desk for m in self.memberships}.values())

    def desks_where(self, verb: str) -> list[Desk]:
        """Desks on which some role of the person carries the verb."""
        fitting = {m.desk_id: m.desk for m in self.memberships if m.role in ALLOWED[verb]}
        return list(fitting.values())

    def may(self, verb: str) -> bool:
        """Somewhere, on whatever desk."""
        return bool(self.desks_where(verb))

    def require(self, verb: str) -> None:
        """NotAllowed in the words of all doors, when no role of the person carries the verb."""
        if not self.may(verb):
            desks_for(self.person, verb)

    @property
    def may_handle_demo(self) -> bool:
        return self.person.is_superuser or Membership.Role.CHIEF in self.roles

    def counts(self) -> dict[str, int]:
        """What waits for the person, counted up to MANY. One query."""
        wanted = self._waiting()
        if not wanted:
            return {}
        # In no order: for that of the text a database reads all claims of the desk.
        counted = {
            name: RowCount(claims.order_by().values("pk")[:MANY]) for name, claims in wanted.items()
        }
        row = User.objects.filter(pk=self.person.pk).values_list(*counted.values()).get()
        return dict(zip(counted, row, strict=True))

    def _waiting(self) -> dict[str, ClaimQuerySet]:
        found = {}
        if take := self.desks_where("take"):
            claims = Claim.objects.filter(desk__in=take)
            # As *take next* hands them out: what was sent back comes whatever the person wishes.
            wished = Claim.objects.filter(desk__in=wished_desks(self.person, take)).wished(
                **self.person.queue_wishes
            )
            found["queue"] = wished.offered_to(self.person) | claims.returned_to(self.person)
            found["drafts"] = claims.filter(drafts__checker=self.person)
        if edit := self.desks_where("keep"):
            claims = Claim.objects.filter(desk__in=edit, article__state=Article.State.CHECKING)
            found["triage"] = claims.filter(state=Claim.State.SUGGESTED)
            handed_in = claims.filter(state=Claim.State.SUBMITTED)
            found["sign_off"] = handed_in.exclude(current_verdict__checker=self.person)
        return found


class RowCount(Subquery):
    """The number of rows of a sliced queryset: a long queue costs no more than a short one."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()


def viewer_of(request: HttpRequest) -> Viewer:
    """The viewer of this request, read from the database the first time."""
    known: Viewer | None = getattr(request, "_viewer", None)
    if known is None:
        person = cast("User", request.user)
        memberships = Membership.objects.filter(person=person).select_related("desk")
        known = Viewer(person, tuple(memberships.order_by("desk__name", "pk")))
        person.keep_roles((each.desk_id, each.role) for each in known.memberships)
        request._viewer = known  # type: ignore[attr-defined]
    return known
