from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.preferences import Preferences, only_choices
from articles.models.prepared import Prepared
from articles.models.wishes import QueueWishes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from articles.models.article import Article


class User(Preferences, QueueWishes, AbstractUser):
    """Somebody who signs in. What they may do comes from their memberships of desks."""

    # Desk → roles, once `keep_roles` has read them. None: every question asks the database.
    kept_roles: dict[int, frozenset[str]] | None = None
    # Article → did they write it, as far as it was read with something else.
    kept_authorship: dict[int, bool] | None = None

    export_choice = models.JSONField(
        default=dict, blank=True, editable=False, help_text=_("What was exported last, and how.")
    )

    class Meta(AbstractUser.Meta):
        constraints = [only_choices()]

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def initials(self) -> str:
        """Up to two capitals for the narrow places of a page."""
        return "".join(word[0] for word in str(self).split()[:2]).upper()

    def keep_roles(self, known: Iterable[tuple[int, str]] | None = None) -> None:
        """Read the roles once, for all questions of the request to which this object belongs.

        `known`: desks and roles that were read already.
        """
        held = defaultdict(set)
        for desk, role in _memberships(person=self) if known is None else known:
            held[desk].add(role)
        self.kept_roles = {desk: frozenset(roles) for desk, roles in held.items()}

    def keep_authorship(self, article_id: int, wrote: bool) -> None:
        """Keep what was read already, for the request to which this object belongs."""
        self.kept_authorship = (self.kept_authorship or {}) | {article_id: wrote}

    def wrote(self, article: Article) -> bool:
        kept = (self.kept_authorship or {}).get(article.pk)
        return bool(_written_by(article=article, person=self)) if kept is None else kept

    def roles_on(self, desk_id: int) -> frozenset[str]:
        if self.kept_roles is not None:
            return self.kept_roles.get(desk_id, frozenset())
        return frozenset(self.memberships.filter(desk_id=desk_id).values_list("role", flat=True))


@Prepared
def _written_by(*, article: Any, person: Any) -> QuerySet[Any]:
    from articles.models.article import Article  # it knows us

    written = Article.authors.through.objects
    return written.filter(article=article, user=person).values_list("pk")[:1]


@Prepared
def _memberships(*, person: Any) -> QuerySet[Any, tuple[int, str]]:
    from articles.models.desk import Membership  # it knows us

    return Membership.objects.filter(person=person).values_list("desk", "role")
