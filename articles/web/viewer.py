"""Who is looking at a page: their desks and roles, asked once a request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from django.db.models import IntegerField, Subquery

from articles.models import Article, Claim, Membership, User, VerdictDraft
from articles.models.prepared import Prepared
from articles.workflow.offers import wished_desks
from articles.workflow.permissions import ALLOWED, desks_for

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

    from articles.models import Desk
    from articles.models.claim_queries import ClaimQuerySet

MANY = 100
TO_TAKE, TO_EDIT = ("queue", "drafts"), ("triage", "sign_off")


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
        take, edit = tuple(self.desks_where("take")), tuple(self.desks_where("keep"))
        if not take and not edit:
            return {}
        # As *take next* hands them out: what was sent back comes whatever the person wishes.
        wished = tuple(wished_desks(self.person, list(take)))
        asked = {"person": self.person, "take": take, "edit": edit, "wished": wished}
        row = _counts.first(**asked, **self.person.queue_wishes) or ()
        names = [*(TO_TAKE if take else ()), *(TO_EDIT if edit else ())]
        return dict(zip(names, row, strict=True))


@Prepared
def _counts(
    *, person: Any, take: Any, edit: Any, wished: Any, **wishes: Any
) -> QuerySet[User, tuple[int, ...]]:
    to_take = _to_take(person, take, wished, wishes) if take else []
    to_edit = _to_edit(person, edit) if edit else []
    # In no order: for that of the text a database reads all claims of the desk.
    counts = [RowCount(rows.order_by().values("pk")[:MANY]) for rows in [*to_take, *to_edit]]
    return User.objects.filter(pk=person).values_list(*counts)


def _to_take(person: Any, desks: Any, wished: Any, wishes: dict[str, Any]) -> list[ClaimQuerySet]:
    claims = Claim.objects.filter(desk__in=desks)
    offered = Claim.objects.filter(desk__in=wished).wished(**wishes).offered_to(person)
    # From the few drafts to their claims: SQLite would look for a draft of each claim.
    begun = VerdictDraft.objects.filter(checker=person).values("claim")
    return [offered | claims.returned_to(person), claims.filter(pk__in=begun)]


def _to_edit(person: Any, desks: Any) -> list[ClaimQuerySet]:
    claims = Claim.objects.filter(desk__in=desks, article__state=Article.State.CHECKING)
    handed_in = claims.filter(state=Claim.State.SUBMITTED)
    return [
        claims.filter(state=Claim.State.SUGGESTED),
        handed_in.exclude(current_verdict__checker=person),
    ]


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
