"""One action on all articles that are selected in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.models import Article, Claim, User
from articles.web.fields import DeadlineField
from articles.web.flash import WARNING, flash
from articles.web.lists import picked_ids
from articles.web.undo import ARTICLES, undo_of
from articles.web.viewer import viewer_of
from articles.workflow.article_details import edit_article
from articles.workflow.bulk import in_bulk
from articles.workflow.errors import RuleBroken, WorkflowError
from articles.workflow.intake import find_again
from articles.workflow.triage import assign

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet
    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest
    from articles.workflow.bulk import BulkResult

FREE = (Claim.State.SUGGESTED, Claim.State.OPEN, Claim.State.STALE)


def article_bulk(request: AuthenticatedRequest) -> HttpResponse:
    """Do one thing to all picked articles."""
    picked = picked_ids(request.POST.getlist("pick"))
    if not picked:
        flash(request, _("No article is selected."), level=WARNING)
        return back(request)
    action = request.POST.get("action")
    if action == "export":
        return redirect(f"{reverse('export')}?{urlencode([('article', pk) for pk in picked])}")
    articles = Article.objects.visible_to(request.user).filter(pk__in=picked)
    try:
        if "to" in request.POST:
            assign_open(request, articles)
        elif action == "deadline":
            set_deadline(request, articles)
        else:
            search_again(request, articles)
    except WorkflowError as refusal:
        flash(request, str(refusal), level=WARNING)
    return back(request)


def assign_open(request: AuthenticatedRequest, articles: QuerySet[Article]) -> None:
    """Give all claims that are nobody's yet to one person; undone in one go."""
    # Among colleagues: a refusal names the person, and strangers are not told who that is.
    colleagues = User.objects.filter(memberships__desk__in=viewer_of(request).desks)
    to = colleagues.filter(pk__in=picked_ids([request.POST["to"]])).first()
    if to is None:
        raise RuleBroken(_("Choose who is to check them."))
    claims = Claim.objects.in_check().filter(article__in=articles, checker=None, state__in=FREE)
    result = in_bulk(
        claims.select_related("article__desk", "desk", "anchor"), assign, to=to, editor=request.user
    )
    reasons = dict.fromkeys(sentence for _claim, sentence in result.refused)
    for sentence in reasons:
        flash(request, sentence, level=WARNING)
    words = ngettext(
        "%(count)s claim is %(name)s’s to check.", "%(count)s claims are %(name)s’s to check.",
        len(result.done),
    )  # fmt: skip
    if result.done:
        sentence = words % {"count": len(result.done), "name": to}
        flash(request, sentence, undo=undo_of(result, address(request)))
    elif not reasons:
        flash(request, _("Every claim there has a checker already."), level=WARNING)


def set_deadline(request: AuthenticatedRequest, articles: QuerySet[Article]) -> None:
    field = DeadlineField(required=False)
    try:
        moment = field.clean(request.POST.get("deadline"))
    except ValidationError as fault:
        raise RuleBroken(" ".join(fault.messages)) from fault

    result = each(request, articles.exclude(deadline=moment), edit_article, deadline=moment)
    words = ngettext(
        "The deadline of %(count)s article was changed.",
        "The deadline of %(count)s articles was changed.",
        done := len(result.done),
    )
    if done:
        undo = undo_of(result, address(request), of=ARTICLES)
        flash(request, words % {"count": done}, undo=undo)
    elif not result.refused:
        flash(request, _("Every article there has this deadline already."), level=WARNING)


def search_again(request: AuthenticatedRequest, articles: QuerySet[Article]) -> None:
    words = ngettext(
        "A worker looks for claims in %(count)s article again.",
        "Workers look for claims in %(count)s articles again.",
        done := len(each(request, articles, find_again).done),
    )
    if done:
        flash(request, words % {"count": done})


def each(
    request: AuthenticatedRequest,
    articles: QuerySet[Article],
    verb: Callable[..., Any],
    **arguments: Any,
) -> BulkResult[Article]:
    """Apply the verb to each by itself, and say what was refused and why."""
    result = in_bulk(articles.select_related("desk"), verb, person=request.user, **arguments)
    for article, reason in result.refused:
        sentence = _("%(article)s: %(reason)s") % {"article": article, "reason": reason}
        flash(request, sentence, level=WARNING)
    return result


def address(request: AuthenticatedRequest) -> str:
    """The list as it was filtered."""
    query = request.GET.urlencode()
    return reverse("article-list") + (f"?{query}" if query else "")


def back(request: AuthenticatedRequest) -> HttpResponse:
    return redirect(address(request))
