"""Who may do what: one table, asked by every door."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from articles.models import Article, Claim, Desk, Membership, User
from articles.models.prepared import Prepared
from articles.workflow.article_states import NOT_IN_CHECK
from articles.workflow.errors import NotAllowed, NotFound, Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.db.models import QuerySet

Role = Membership.Role


class Reach(Enum):
    """How far a role carries a right."""

    DESK = "whole desk"
    OWN = "own articles"


_CHECKING = {Role.CHECKER: Reach.DESK, Role.EDITOR: Reach.DESK, Role.CHIEF: Reach.DESK}
_EDITING = {Role.EDITOR: Reach.DESK, Role.CHIEF: Reach.DESK}
_CHIEF = {Role.CHIEF: Reach.DESK}
_OWN = {Role.AUTHOR: Reach.OWN}

ALLOWED: Mapping[str, Mapping[Role, Reach]] = {
    "read": _OWN | _CHECKING,
    "read_notes": _CHECKING,
    "import": _OWN | _EDITING,
    "new_version": _OWN | _EDITING,
    "dashboard": _CHECKING,
    "edit_article": _EDITING,
    "take": _CHECKING,
    "resume": _CHECKING,
    "evidence": _CHECKING,
    "draft": _CHECKING,
    "take_over": _CHECKING,
    "submit": _CHECKING,
    "contest": _CHECKING,
    "wait": _CHECKING,
    "put_back": _CHECKING,
    "recall": _CHECKING,
    "add": _CHECKING,
    "tick": _CHECKING,
    "mark_read": _CHECKING,
    "dismiss_hint": _CHECKING,
    "keep": _EDITING,
    "discard": _EDITING,
    "waive": _EDITING,
    "restore": _EDITING,
    "split": _CHECKING,
    "merge": _EDITING,
    "set_risk": _EDITING,
    "set_deadline": _EDITING,
    "assign": _EDITING,
    "approve": _EDITING,
    "unapprove": _EDITING,
    "send_back": _EDITING,
    "reopen": _EDITING,
    "settle": _OWN | _EDITING,
    "ready": _EDITING,
    "override": _CHIEF,
    "publish": _EDITING,
    "unpublish": _EDITING,
    "withdraw": _CHIEF,
    "restore_article": _CHIEF,
    "move": _CHIEF,
    "manage_desk": _CHIEF,
    "members": _CHIEF,
    "export": _OWN | _EDITING,
    "export_confidential": _EDITING,
}

# What a person who wrote the article does not do on it, whatever their roles.
NOT_ON_OWN_ARTICLE = frozenset(
    {
        "take",
        "resume",
        "evidence",
        "draft",
        "take_over",
        "submit",
        "contest",
        "wait",
        "put_back",
        "recall",
        "tick",
        "mark_read",
        "dismiss_hint",
        "waive",
        "discard",
        "split",
        "merge",
        "approve",
        "unapprove",
        "send_back",
        "reopen",
        "ready",
        "override",
        "publish",
        "unpublish",
    }
)

# What a published or withdrawn article still allows: to read it, to keep one's words and to give
# up what one holds, and to bring it back.
_AFTERWARDS = frozenset(
    {
        "read",
        "read_notes",
        "export",
        "export_confidential",
        "draft",
        "put_back",
        "publish",
        "unpublish",
        "withdraw",
        "restore_article",
    }
)
STILL_ALLOWED: Mapping[str, frozenset[str]] = {
    # An override lets it out before its corrections are made.
    Article.State.PUBLISHED: _AFTERWARDS | {"settle"},
    Article.State.WITHDRAWN: _AFTERWARDS,
}


class Rights:
    """What one person may do on one desk and, when given, on one article of it."""

    def __init__(self, person: User, desk_id: int, article: Article | None = None) -> None:
        self.roles = person.roles_on(desk_id) if person.is_active else frozenset()
        self.is_author = article is not None and bool(self.roles) and person.wrote(article)
        self._about_an_article = article is not None
        self._still_allowed = STILL_ALLOWED.get(article.state) if article is not None else None

    @property
    def is_closed(self) -> bool:
        """The article was published or withdrawn: few rights reach it."""
        return self._still_allowed is not None

    @property
    def edits(self) -> bool:
        return bool(self.roles & {Role.EDITOR, Role.CHIEF})

    def may(self, verb: str) -> bool:
        """Does the role carry this right, and the article stand open to it?"""
        is_open = self._still_allowed is None or verb in self._still_allowed
        return is_open and self.might(verb)

    def might(self, verb: str) -> bool:
        """The same, whatever became of the article."""
        if verb in NOT_ON_OWN_ARTICLE and self.is_author:
            return False
        return any(
            self._reaches(reach) for role, reach in ALLOWED[verb].items() if role in self.roles
        )

    def _reaches(self, reach: Reach) -> bool:
        # Without an article there is nothing yet that could be somebody else's.
        return reach is Reach.DESK or self.is_author or not self._about_an_article


def rights_on(person: User, thing: Article | Claim | Desk) -> Rights:
    if isinstance(thing, Desk):
        return Rights(person, thing.pk)
    article = thing if isinstance(thing, Article) else thing.article
    return Rights(person, article.desk_id, article)


def allow(verb: str, person: User, thing: Article | Claim | Desk) -> Rights:
    """Return the person's rights if they may do this, else raise NotAllowed or NotFound.

    Refused when only what became of the article stands in the way.
    """
    rights = rights_on(person, thing)
    if rights.may(verb):
        return rights
    if (not isinstance(thing, Desk) and not rights.may("read")) or not rights.roles:
        raise NotFound
    if rights.is_author and verb in NOT_ON_OWN_ARTICLE:
        raise NotAllowed(_("You wrote this article, so somebody else has to do that."))
    if rights.might(verb):
        raise Refused(NOT_IN_CHECK)
    raise NotAllowed(_who_may(verb))


def _who_may(verb: str) -> Any:
    if ALLOWED[verb].keys() <= {Role.CHIEF}:
        return _("Only the chief of the desk can do that.")
    if not ALLOWED[verb].keys() & {Role.CHECKER}:
        return _("Only an editor of the desk can do that.")
    return _("Only a checker or an editor of the desk can do that.")


def desks_where(person: User, verb: str) -> list[Desk]:
    """Desks on which some role of the person carries the verb."""
    if not person.is_active:
        return []
    return _desks_of(person=person, roles=tuple(ALLOWED[verb]))


@Prepared
def _desks_of(*, person: Any, roles: Any) -> QuerySet[Desk]:
    held = Membership.objects.filter(person=person, role__in=roles)
    return Desk.objects.filter(pk__in=held.values("desk"))


def desks_for(person: User, verb: str) -> list[Desk]:
    """The same, or NotAllowed when there is none."""
    desks = desks_where(person, verb)
    if not desks:
        raise NotAllowed(_who_may(verb))
    return desks


def allow_demo(person: User) -> None:
    """NotAllowed unless the person may load the demo and remove it.

    Chiefs may, and whoever runs the installation: it is about desks and people.
    """
    if not person.is_superuser and not person.memberships.filter(role=Role.CHIEF).exists():
        raise NotAllowed(_("Only a chief, or whoever runs the installation, can do this."))
