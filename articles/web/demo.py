"""The demo: tried with one button, removed with another; its source documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles.importers import demo, demo_end
from articles.models import Article, Claim, User
from articles.web.flash import NOTE, flash
from articles.web.refusals import refused
from articles.workflow.errors import WorkflowError
from articles.workflow.permissions import allow_demo

if TYPE_CHECKING:
    from articles.web.viewer import Viewer


@dataclass(frozen=True)
class FirstRun:
    """What a person may do first where there is no article yet."""

    may_try: bool
    may_import: bool
    may_invite: bool


def first_run(viewer: Viewer) -> FirstRun:
    return FirstRun(
        may_try=not settings.PRODUCTION and not demo.is_loaded() and viewer.may_handle_demo,
        may_import=viewer.may("import"),
        may_invite=viewer.person.is_staff,
    )


@login_required
@require_POST
def demo_start(request: HttpRequest) -> HttpResponse:
    """Load the demo and open the draft that is begun."""

    def address_of(name: str) -> str:
        return request.build_absolute_uri(reverse("demo-source", args=[name]))

    try:
        article = demo.start(person=cast("User", request.user), address_of=address_of)
    except WorkflowError as refusal:
        return refused(request, refusal)
    sentence = _("The demo is here. Take a claim and try it: nothing of it is real.")
    flash(request, sentence, level=NOTE)
    return redirect("article-desk", article.pk)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def demo_remove(request: HttpRequest) -> HttpResponse:
    """What would go, with the numbers; then it goes."""
    person = cast("User", request.user)
    try:
        allow_demo(person)
        if request.method == "POST":
            return removed(request, demo_end.remove(person=person))
    except WorkflowError as refusal:
        return refused(request, refusal)
    numbers = {
        "articles": Article.objects.filter(is_demo=True).count(),
        "claims": Claim.objects.filter(article__is_demo=True).count(),
    }
    return render(request, "articles/demo/remove.html", numbers)


def removed(request: HttpRequest, count: int) -> HttpResponse:
    sentence = ngettext(
        "The demo is gone, with its %(count)s article.",
        "The demo is gone, with its %(count)s articles.",
        count,
    )
    flash(request, sentence % {"count": count})
    return redirect("article-list")


@login_required
@require_safe
def demo_source(request: HttpRequest, name: str) -> HttpResponse:
    """A document to which the evidence of the demo leads."""
    lines = demo.source(name)
    if not lines:
        raise Http404
    return render(request, "articles/demo/source.html", {"title": lines[0], "lines": lines[1:]})
