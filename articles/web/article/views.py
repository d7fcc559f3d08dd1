"""The list of articles."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, cast

from django.contrib.auth.decorators import login_required
from django.db.models import Exists, OuterRef, Subquery
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from articles.models import Article, Job, Membership, User
from articles.web.article.bulk import article_bulk
from articles.web.article.filters import VIEWS, ArticleFilter, conditions, counts
from articles.web.article.progress import progress_of
from articles.web.demo import first_run
from articles.web.lists import Column, Sorting, page_of
from articles.web.sign_in import no_desk
from articles.web.viewer import Viewer, viewer_of
from articles.workflow.permissions import ALLOWED

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from articles.web.request import AuthenticatedRequest

COLUMNS = (
    Column(gettext_lazy("Title"), "title"),
    Column(gettext_lazy("Desk"), "desk__name"),
    Column(gettext_lazy("Deadline"), "deadline"),
    Column(gettext_lazy("Progress")),
    Column(gettext_lazy("In hand")),
    Column(gettext_lazy("State"), "state"),
)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def article_list(request: AuthenticatedRequest) -> HttpResponse:
    viewer = viewer_of(request)
    if not viewer.memberships:
        return no_desk(request, viewer)
    if request.method == "POST":
        return article_bulk(request)
    if request.headers.get("X-Poll"):
        return polled(request, listed(request, viewer))
    return render(request, "articles/article/list.html", listed(request, viewer))


def polled(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """The rows and the counts of the views, or 304 where nothing changed since they were asked."""
    response = render(request, "articles/article/_live.html", context)
    tag = quote_etag(hashlib.sha256(response.content).hexdigest()[:20])
    response.headers["ETag"] = tag
    answer = get_conditional_response(request, etag=tag, response=response)
    return cast("HttpResponse", answer)


def listed(request: HttpRequest, viewer: Viewer) -> dict[str, Any]:
    """What the list shows, in four queries whatever its length."""
    mine = Article.objects.visible_to(viewer.person)
    people = people_of(viewer)
    chosen = ArticleFilter(request.GET, mine, desks=viewer.desks, people=people)
    views = conditions()
    totals = counts(chosen.qs, views)
    which = view_asked_for(request, totals)
    view = which["view"]
    rows = in_rows(request, chosen.qs.filter(views[view]), total=totals[view])
    has_demo = any(article.is_demo for article in rows["page"])
    return {
        "form": chosen.form,
        **which,
        "totals": totals,
        **rows,
        "is_filtered": any(request.GET.get(name) for name in chosen.filters),
        "may_import": viewer.may("import"),
        "may_export": viewer.may("export"),
        "checkers": [p for p in people if p.checks] if viewer.may("assign") else [],
        "first_run": None if totals["all"] else first_run(viewer),
        "may_remove_demo": has_demo and viewer.may_handle_demo,
    }


def view_asked_for(request: HttpRequest, totals: dict[str, int]) -> dict[str, Any]:
    """The view, its word, and all of them with how many articles stand in each."""
    # A state says it all: within the active ones, say, none is published.
    asked = "all" if request.GET.get("state") else request.GET.get("view", "")
    view = asked if asked in VIEWS else "active"
    return {
        "views": [(name, VIEWS[name], totals[name], name == view) for name in VIEWS],
        "view": view,
        "view_word": VIEWS[view],
        "unknown_view": "" if asked in VIEWS else asked,
    }


def in_rows(request: HttpRequest, articles: QuerySet[Article], *, total: int) -> dict[str, Any]:
    """One page of the articles, in the order asked for, each with its progress."""
    sorting = Sorting(COLUMNS, request.GET.get("sort", ""), default="deadline")
    page = page_of(with_job(articles.order_by(*sorting.order())), request, total=total)
    progress = progress_of(article.pk for article in page)
    return {
        "headers": sorting.headers(),
        "page": page,
        "rows": [(article, progress[article.pk]) for article in page],
    }


def people_of(viewer: Viewer) -> list[Any]:
    """Who belongs to the desks of the viewer; `checks` says whether they may take claims there."""
    held = Membership.objects.filter(desk__in=viewer.desks)
    takes = held.filter(person=OuterRef("pk"), role__in=ALLOWED["take"])
    people = User.objects.filter(is_active=True, pk__in=held.values("person"))
    return list(
        people.annotate(checks=Exists(takes)).order_by("first_name", "last_name", "username")
    )


def with_job(articles: Any) -> Any:
    """The articles with the state of the last search for their claims."""
    jobs = Job.objects.filter(version__article=OuterRef("pk")).order_by("-pk")
    return articles.select_related("desk").annotate(job_state=Subquery(jobs.values("state")[:1]))
