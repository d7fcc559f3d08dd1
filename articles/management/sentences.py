"""What stops a command, said in a sentence instead of a traceback."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.management.base import CommandError
from django.db import OperationalError, ProgrammingError
from django.utils.translation import gettext as _

from articles.models import Article, Desk, User
from articles.workflow.errors import WorkflowError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def in_sentences() -> Iterator[None]:
    """Turn the refusal of a verb, and a database that is not ready, into a CommandError."""
    try:
        yield
    except WorkflowError as refusal:
        raise CommandError(str(refusal)) from refusal
    except (OperationalError, ProgrammingError) as problem:
        raise CommandError(
            _("The database does not answer as it should. Is it running, and migrated?")
        ) from problem


@contextmanager
def readable(name: str) -> Iterator[None]:
    """Say which file cannot be read, and why."""
    try:
        yield
    except OSError as problem:
        raise CommandError(
            _("The file %(name)s cannot be read: %(why)s.")
            % {"name": name, "why": problem.strerror}
        ) from problem


def bytes_of(name: str) -> bytes:
    """What is in the file."""
    with readable(name):
        return Path(name).read_bytes()


def desk_called(slug: str) -> Desk:
    if desk := Desk.objects.filter(slug=slug).first():
        return desk
    known = ", ".join(Desk.objects.order_by("slug").values_list("slug", flat=True))
    raise CommandError(
        _("There is no desk called %(slug)s. There are: %(known)s.")
        % {"slug": slug, "known": known or _("none yet")}
    )


def person_called(username: str) -> User:
    """The person who may act under this name."""
    person = User.objects.filter(username=username).first()
    if person is None:
        raise CommandError(_("There is nobody called %(name)s.") % {"name": username})
    if not person.is_active:
        raise CommandError(_("%(name)s may not sign in any more.") % {"name": username})
    return person


def article_numbered(pk: int) -> Article:
    if article := Article.objects.filter(pk=pk).first():
        return article
    raise CommandError(_("There is no article %(pk)s.") % {"pk": pk})
