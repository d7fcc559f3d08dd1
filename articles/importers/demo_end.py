"""The demo goes: everything of it, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog
from django.db import transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from articles.importers.demo import manifest
from articles.models import (
    Anchor,
    Article,
    Assignment,
    CheckedPoint,
    Claim,
    Correction,
    Desk,
    Detail,
    Event,
    Evidence,
    Hint,
    Job,
    ReadMark,
    SignOff,
    User,
    Verdict,
    VerdictDraft,
    Version,
    VersionSignOff,
)
from articles.workflow.errors import Refused
from articles.workflow.permissions import allow_demo

if TYPE_CHECKING:
    from django.db.models import Model

log = structlog.get_logger(__name__)

# What hangs on an article, and how; each before what it hangs on.
BEFORE_CLAIMS: tuple[tuple[type[Model], str], ...] = (
    (VerdictDraft, "claim__article"),
    (Correction, "claim__article"),
    (SignOff, "verdict__claim__article"),
    (Verdict, "claim__article"),
    (Detail, "claim__article"),
    (CheckedPoint, "claim__article"),
    (Assignment, "claim__article"),
    (Anchor, "claim__article"),
)
BEFORE_VERSIONS: tuple[tuple[type[Model], str], ...] = (
    (VersionSignOff, "version__article"),
    (ReadMark, "version__article"),
    (Hint, "version__article"),
    (Job, "version__article"),
)


@transaction.atomic
def remove(*, person: User) -> int:
    """Remove the articles of the demo, their desks and people. How many articles there were.

    A desk on which somebody imported something of their own stays, with its people.
    """
    allow_demo(person)
    articles = list(Article.objects.select_for_update().filter(is_demo=True))
    if not articles:
        raise Refused(_("There is no demo here."))
    desks = {article.desk_id for article in articles}
    _remove_articles([article.pk for article in articles])
    empty = Desk.objects.filter(pk__in=desks, articles=None)
    Event.objects.filter(desk__in=empty).delete()
    empty.delete()
    _remove_people(but=person)
    log.info("demo_removed", articles=len(articles))
    return len(articles)


def _remove_articles(articles: list[int]) -> None:
    claims = Claim.objects.filter(article__in=articles)
    Event.objects.filter(article__in=articles).delete()
    # These claims take no step: they let go of their verdicts and places, so that those can go.
    claims.update(state=Claim.State.DISCARDED, current_verdict=None, anchor=None)
    _remove_all(BEFORE_CLAIMS, articles)
    pieces = Evidence.objects.filter(claim__article__in=articles)
    pieces.update(predecessor=None)
    pieces.delete()
    claims.delete()
    _remove_all(BEFORE_VERSIONS, articles)
    Version.objects.filter(article__in=articles).delete()
    Article.objects.filter(pk__in=articles).delete()


def _remove_all(things: tuple[tuple[type[Model], str], ...], articles: list[int]) -> None:
    for model, path in things:
        model._default_manager.filter(**{f"{path}__in": articles}).delete()


def _remove_people(*, but: User) -> None:
    """Those who left no trace elsewhere and belong to no desk. Others may not sign in any more."""
    names = [entry["username"] for entry in manifest()["people"]]
    people = User.objects.filter(username__in=names, memberships=None).exclude(pk=but.pk)
    if not but.is_superuser and not User.objects.filter(is_superuser=True).exclude(
        username__in=names
    ):
        people = people.filter(is_superuser=False)  # Somebody has to run the installation.
    for user in people:
        try:
            with transaction.atomic():
                user.delete()
        except ProtectedError:
            user.is_active = False
            user.save(update_fields=["is_active"])
