"""The demo of `seeds/`: two desks, a person for every role, six drafts, one of them begun."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.importers.demo_begun import begin
from articles.importers.files import import_file
from articles.models import Article, Desk, Membership, User
from articles.workflow.errors import Refused
from articles.workflow.permissions import allow_demo

if TYPE_CHECKING:
    from collections.abc import Callable

SEEDS = Path(settings.BASE_DIR) / "seeds"
# Whoever loads it for themselves can do everything on the desk of the draft that is begun.
ROLES = (Membership.Role.CHECKER, Membership.Role.CHIEF)


@cache
def manifest() -> dict[str, Any]:
    return tomllib.loads((SEEDS / "manifest.toml").read_text(encoding="utf-8"))


def password() -> str:
    """The one password of all people of the demo."""
    return str(manifest()["password"])


def demo_people() -> list[tuple[str, str]]:
    """Username and roles of everybody in the demo, for reading."""
    return [(person["username"], _roles(person)) for person in manifest()["people"]]


def source(name: str) -> list[str]:
    """The lines of a document that the demo serves; none where there is no such document."""
    names = [entry["name"] for entry in manifest()["sources"]]
    if name not in names or settings.PRODUCTION:
        return []
    return (SEEDS / "sources" / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def is_loaded() -> bool:
    return Article.objects.filter(is_demo=True).exists()


def taken() -> list[str]:
    """Names of people and desks of the demo that are somebody else's already."""
    people = [person["username"] for person in manifest()["people"]]
    desks = [desk["slug"] for desk in manifest()["desks"]]
    return [
        *User.objects.filter(username__in=people).values_list("username", flat=True),
        *Desk.objects.filter(slug__in=desks).values_list("slug", flat=True),
    ]


def start(*, person: User, address_of: Callable[[str], str]) -> Article:
    """Load the demo for the person who asks for it, and let them work on its begun draft."""
    allow_demo(person)
    if settings.PRODUCTION:
        raise Refused(_("The demo has a public password, so production does not load it."))
    if is_loaded():
        raise Refused(_("The demo is loaded already."))
    if names := taken():
        raise Refused(
            _("The demo is not loaded: there are people or desks called %(names)s already.")
            % {"names": ", ".join(sorted(names))}
        )
    with transaction.atomic():
        begun = begun_of(load(address_of=address_of))
        Membership.objects.bulk_create(
            Membership(person=person, desk=begun.desk, role=role) for role in ROLES
        )
    return begun


def begun_of(articles: list[Article]) -> Article:
    """The article on which people have worked already."""
    drafts = zip(manifest()["drafts"], articles, strict=True)
    return next(article for draft, article in drafts if "begun" in draft)


def load(*, address_of: Callable[[str], str]) -> list[Article]:
    """Everything or nothing. Claims of what is not begun come from the workers, as always.

    `address_of` says where a document of the demo is served.
    """
    kept = make_password(password())  # Slow on purpose, so not in the transaction.
    with transaction.atomic():
        desks = {
            desk["slug"]: Desk.objects.create(slug=desk["slug"], name=desk["name"])
            for desk in manifest()["desks"]
        }
        people = {
            person["username"]: _add_person(person, kept, desks) for person in manifest()["people"]
        }
        articles = [_add_draft(draft, people, desks) for draft in manifest()["drafts"]]
        Article.objects.filter(pk__in=[a.pk for a in articles]).update(is_demo=True)
        for draft, article in zip(manifest()["drafts"], articles, strict=True):
            if name := draft.get("begun"):
                begin(article, SEEDS / name, people=people, address_of=address_of)
        return articles


def _add_person(person: dict[str, Any], kept: str, desks: dict[str, Desk]) -> User:
    first, _space, last = person["full_name"].partition(" ")
    admin = person.get("admin", False)
    user = User.objects.create(
        username=person["username"],
        first_name=first,
        last_name=last,
        password=kept,
        is_staff=admin,
        is_superuser=admin,
    )
    Membership.objects.bulk_create(
        Membership(person=user, desk=desks[slug], role=role)
        for slug, roles in person["roles"].items()
        for role in roles
    )
    return user


def _add_draft(draft: dict[str, Any], people: dict[str, User], desks: dict[str, Desk]) -> Article:
    return import_file(
        draft["file"],
        (SEEDS / draft["file"]).read_bytes(),
        desk=desks[draft["desk"]],
        person=people[draft["author"]],
        title=draft["title"],
        byline=draft["byline"],
        language=draft["language"],
        deadline=timezone.now() + timedelta(hours=draft["deadline_in_hours"]),
    )


def _roles(person: dict[str, Any]) -> str:
    if person.get("admin"):
        return _("Admin, runs the installation")
    names = {desk["slug"]: desk["name"] for desk in manifest()["desks"]}
    desks_by_role: dict[str, list[str]] = {}
    for slug, roles in person["roles"].items():
        for role in roles:
            desks_by_role.setdefault(str(Membership.Role(role).label), []).append(names[slug])
    return "; ".join(f"{role}, {' and '.join(desks)}" for role, desks in desks_by_role.items())
