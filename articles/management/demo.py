"""The demo of `seeds/`: two desks, a person for every role, six drafts."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.importers.files import import_file
from articles.models import Article, Desk, Membership, User

SEEDS = Path(settings.BASE_DIR) / "seeds"


@cache
def manifest() -> dict[str, Any]:
    return tomllib.loads((SEEDS / "manifest.toml").read_text(encoding="utf-8"))


def password() -> str:
    """The one password of all people of the demo."""
    return str(manifest()["password"])


def demo_people() -> list[tuple[str, str]]:
    """Username and roles of everybody in the demo, for reading."""
    return [(person["username"], _roles(person)) for person in manifest()["people"]]


def is_loaded() -> bool:
    slugs = [desk["slug"] for desk in manifest()["desks"]]
    return Desk.objects.filter(slug__in=slugs).count() == len(slugs)


def taken_names() -> list[str]:
    """Usernames of the demo that somebody has already."""
    names = [person["username"] for person in manifest()["people"]]
    return list(User.objects.filter(username__in=names).values_list("username", flat=True))


def load() -> list[Article]:
    """Everything or nothing. The claims come from the workers, as for any article."""
    kept = make_password(password())  # Slow on purpose, so not in the transaction.
    with transaction.atomic():
        desks = {
            desk["slug"]: Desk.objects.create(slug=desk["slug"], name=desk["name"])
            for desk in manifest()["desks"]
        }
        people = {
            person["username"]: _add_person(person, kept, desks) for person in manifest()["people"]
        }
        return [_add_draft(draft, people, desks) for draft in manifest()["drafts"]]


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
