"""An article goes to another desk, with all that hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Assignment, Claim, Desk, Event, Membership, SignOff
from articles.workflow.article_states import refuse_closed
from articles.workflow.errors import Refused, RuleBroken
from articles.workflow.leases import expire_overdue
from articles.workflow.leaving import LetGo, free
from articles.workflow.permissions import ALLOWED, allow
from articles.workflow.triage import ASSIGNABLE
from articles.workflow.weights import weigh_anew

if TYPE_CHECKING:
    from articles.models import User


@transaction.atomic
def move_article(article: Article, *, to: Desk, chief: User) -> LetGo:
    """Hand the article to another desk of which the person is chief, too. Its state stays."""
    allow("move", chief, article)
    allow("move", chief, to)
    old = article.desk
    if old == to:
        raise _unfit(_("The article is on this desk already."))
    # Desks before claims, and claims before their article, as every verb locks them.
    list(Desk.objects.select_for_update(no_key=True).filter(pk__in=[old.pk, to.pk]).order_by("pk"))
    expire_overdue([old])
    claims = _locked_claims(article)
    _refuse_held(article)
    _refuse_strangers(article, to)
    moved = _free_from_strangers(claims, to, chief)
    article = _locked_article(article)
    _write(article, to)
    _record(article, old, to, chief)
    return moved


def _locked_claims(article: Article) -> list[Claim]:
    claims = Claim.objects.filter(article=article).select_related("article", "anchor")
    return list(claims.select_for_update(of=("self",), no_key=True).order_by("pk"))


def _refuse_held(article: Article) -> None:
    turns = Assignment.objects.open().filter(claim__article=article).select_related("checker")
    if turns:
        names = ", ".join(sorted({str(turn.checker) for turn in turns}))
        sentence = _(
            "%(names)s: claims of this article are in hand there. It can be moved when they are "
            "handed in or put back."
        )
        raise Refused(sentence % {"names": names})


def _refuse_strangers(article: Article, to: Desk) -> None:
    """Who wrote the article goes on reading it, so they belong to the desk where it goes."""
    members = Membership.objects.filter(desk=to).values("person")
    strangers = article.authors.filter(is_active=True).exclude(pk__in=members)
    if strangers:
        names = ", ".join(map(str, strangers))
        sentence = _(
            "%(names)s wrote this article, and would not see it on that desk. Add them there as "
            "authors first."
        )
        raise _unfit(sentence % {"names": names})


def _free_from_strangers(claims: list[Claim], to: Desk, chief: User) -> LetGo:
    """Take claims from whom they were given to, where those do not check for the new desk."""
    checks = Membership.objects.filter(desk=to, role__in=ALLOWED["take"], person__is_active=True)
    people = {None, *checks.values_list("person", flat=True)}
    left = [each for each in claims if each.state in ASSIGNABLE and each.checker_id not in people]
    return free(left, chief=chief)


def _locked_article(article: Article) -> Article:
    now = Article.objects.select_for_update(no_key=True).get(pk=article.pk)
    refuse_closed(now)
    if now.desk_id != article.desk_id:
        raise Refused(_("Somebody changed this after you opened it. Look again, then decide."))
    return now


def _write(article: Article, to: Desk) -> None:
    article.desk = to
    article.save(update_fields=["desk"])
    article.claims.update(desk=to)
    # Who was about to take a step as somebody of the old desk is too late. A suggestion that
    # nobody touched stays one: a later run of the engine may replace it.
    decided = article.claims.exclude(state=Claim.State.SUGGESTED)
    decided.update(row_version=F("row_version") + 1, changed_at=timezone.now())
    SignOff.objects.filter(verdict__claim__article=article).update(desk=to)
    weigh_anew(to, article)


def _record(article: Article, old: Desk, to: Desk, chief: User) -> None:
    """In the history of the article, and in that of the desk that it left."""
    payload = {"desk": [old.pk, to.pk], "names": [old.name, to.name]}
    Event.objects.create(
        desk=to, article=article, actor=chief, action="move",
        old_state=article.state, new_state=article.state, payload=payload,
    )  # fmt: skip
    payload |= {"article": article.pk, "title": article.title}
    Event.objects.create(desk=old, actor=chief, action="move", payload=payload)


def _unfit(sentence: Any) -> RuleBroken:
    return RuleBroken(sentence, fields={"desk": sentence})
