"""The article desk: reading, read marks, the search for claims, the next claim of this article."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles.web.desk.answers import (
    article_of,
    page_of,
    show_desk,
    shows_all,
    wants_part,
)
from articles.web.desk.page import DeskPage
from articles.web.flash import NOTE, WARNING, flash
from articles.web.numbers import whole_number
from articles.web.refusals import refused
from articles.workflow import queue
from articles.workflow.errors import Refused, WorkflowError
from articles.workflow.intake import find_again
from articles.workflow.readiness import (
    declare_marked_by_hand,
    declare_nothing_to_check,
    mark_read,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from articles.web.request import AuthenticatedRequest


@login_required
@require_safe
def article_desk(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    return show_desk(request, article_of(request, pk))


@login_required
@require_safe
def article_job(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    """The state of the search for claims, asked again and again while it runs."""
    page = page_of(request, article_of(request, pk))
    if not wants_part(request):
        return redirect("article-desk", pk)
    template = "articles/article/desk_job.html"
    if page.job is not None and page.job.state == "done" and page.rail.total:
        template = "articles/article/desk_job_done.html"
    # Beside an open claim, or in a list that is filtered, a person asks for the others.
    return render(request, template, {"page": page, "brings_claims": shows_all(request, page)})


@login_required
@require_POST
def article_take_next(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    article = article_of(request, pk)
    try:
        turn = queue.take_next(checker=request.user, article=article)
    except Refused as refusal:
        flash(request, refusal, level=WARNING)
        return redirect("article-desk", pk)
    except WorkflowError as refusal:
        return refused(request, refusal)
    if turn is None:
        flash(request, _("Nothing is open for you in this article."), level=NOTE)
        return redirect("article-desk", pk)
    return redirect("claim-detail", pk, turn.claim.number)


@login_required
@require_POST
def article_read(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    """Tick a paragraph as read, or take the tick back."""
    article = article_of(request, pk)
    read = "read" in request.POST
    number = request.POST.get("read") or request.POST.get("unread") or ""
    block = (whole_number(number) or 0) - 1
    try:
        mark_read(article.current_version, block=block, read=read, person=request.user)
    except WorkflowError as refusal:
        return refused(request, refusal)
    if not wants_part(request):
        part = urlencode({"part": request.POST.get("part", "1")})
        return redirect(f"{reverse('article-desk', args=[pk])}?{part}#p-{number}")
    page = DeskPage(article, request.user)
    context = {"page": page, "margin": page.text.beside(block + 1, in_place=True)}
    return render(request, "articles/article/desk_read_answer.html", context)


@login_required
@require_POST
def article_find_again(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    return _declared(request, pk, find_again)


@login_required
@require_POST
def article_marked_by_hand(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    return _declared(request, pk, declare_marked_by_hand)


@login_required
@require_POST
def article_nothing_to_check(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    return _declared(request, pk, declare_nothing_to_check)


def _declared(request: AuthenticatedRequest, pk: int, verb: Callable[..., object]) -> HttpResponse:
    article = article_of(request, pk)
    try:
        verb(article, person=request.user)
    except WorkflowError as refusal:
        return refused(request, refusal)
    return redirect("article-desk", pk)
