from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from articles.models.user import User


class Reader(NamedTuple):
    """Who reads: everything of the desks `whole`, of the desks `own` what they wrote themselves.

    Desks are what `desk__in` takes. In a prepared question these are slots.
    """

    person: Any
    whole: Any
    own: Any


def reader_of(who: User | Reader) -> Reader:
    if isinstance(who, Reader):
        return who
    return Reader(who, desks_with(who, READS_WHOLE_DESK), desks_with(who, READS_OWN))


def desks_with(user: User, roles: frozenset[str]) -> QuerySet[Membership, int] | tuple[int, ...]:
    """Desks on which the user holds one of the roles: what `desk__in` takes."""
    if user.kept_roles is not None:
        return tuple(desk for desk, held in user.kept_roles.items() if held & roles)
    held = Membership.objects.filter(person=user, role__in=roles)
    return held.values_list("desk", flat=True)


class DeskQuerySet(models.QuerySet["Desk"]):
    def visible_to(self, user: User) -> DeskQuerySet:
        """Desks of which the user is a member, in whatever role."""
        return self.filter(pk__in=Membership.objects.filter(person=user).values("desk"))


class Desk(models.Model):
    """A team with its articles, members and rules. Nothing is visible across desks."""

    class Triage(models.TextChoices):
        EDITOR = "editor", _("An editor keeps or discards each suggestion")
        NONE = "none", _("Suggestions at or above the threshold open at once")

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=100)
    triage = models.CharField(max_length=10, choices=Triage, default=Triage.EDITOR)
    threshold = models.FloatField(
        default=0.5, validators=[MinValueValidator(0), MaxValueValidator(1)]
    )
    lease_minutes = models.PositiveSmallIntegerField(default=30, validators=[MinValueValidator(1)])
    hand_limit = models.PositiveSmallIntegerField(
        default=5,
        validators=[MinValueValidator(1)],
        help_text=_("Claims a person may hold at once."),
    )
    kind_weights = models.JSONField(
        default=dict,
        blank=True,
        help_text=_("{kind: factor} by which scores are weighed. A kind not named weighs 1."),
    )
    row_version = models.PositiveIntegerField(default=0)
    objects = DeskQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(threshold__gte=0, threshold__lte=1), name="desk_threshold_from_0_to_1"
            ),
            models.CheckConstraint(
                condition=Q(lease_minutes__gte=1, hand_limit__gte=1),
                name="desk_lease_and_hand_limit",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """One role of one person on one desk. A person may hold several."""

    class Role(models.TextChoices):
        AUTHOR = "author", _("Author")
        CHECKER = "checker", _("Checker")
        EDITOR = "editor", _("Editor")
        CHIEF = "chief", _("Chief")

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    desk = models.ForeignKey(Desk, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role)
    claims_a_day = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("How many claims the person checks for the desk on a usual day, if agreed."),
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "desk", "role"], name="one_membership_per_person_desk_role"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.role} {self.desk_id}"


READS_WHOLE_DESK = frozenset(
    {Membership.Role.CHECKER, Membership.Role.EDITOR, Membership.Role.CHIEF}
)
READS_OWN = frozenset({Membership.Role.AUTHOR})
