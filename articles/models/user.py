from __future__ import annotations

from collections import defaultdict

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Somebody who signs in. What they may do comes from their memberships of desks."""

    # Desk → roles, once `keep_roles` has read them. None: every question asks the database.
    kept_roles: dict[int, frozenset[str]] | None = None

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def initials(self) -> str:
        """Up to two capitals for the narrow places of a page."""
        return "".join(word[0] for word in str(self).split()[:2]).upper()

    def keep_roles(self) -> None:
        """Read the roles once, for all questions of the request to which this object belongs."""
        held = defaultdict(set)
        for desk, role in self.memberships.values_list("desk", "role"):
            held[desk].add(role)
        self.kept_roles = {desk: frozenset(roles) for desk, roles in held.items()}

    def roles_on(self, desk_id: int) -> frozenset[str]:
        if self.kept_roles is not None:
            return self.kept_roles.get(desk_id, frozenset())
        return frozenset(self.memberships.filter(desk_id=desk_id).values_list("role", flat=True))
