"""The list of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.db.models import OuterRef, Subquery
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from articles.models import Article, Job
from articles.web.article_filters import VIEWS, ArticleFilter, conditions, counts
from articles.web.demo import first_run
from articles.web.flash import WARNING, flash
from articles.web.lists import Column, Sorting, page_of, picked_ids
from articles.web.people import no_desk
from articles.web.progress import progress_of
from articles.web.viewer import Viewer, viewer_of
from articles.workflow.errors import WorkflowError
from articles.workflow.intake import find_again

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest, HttpResponse

    from articles.models import User

COLUMNS = (
    Column(gettext_lazy("Title"), "title"),
    Column(gettext_lazy("Desk"), "desk__name"),
    Column(gettext_lazy("Deadline"), "deadline"),
    Column(gettext_lazy("Progress")),
    Column(gettext_lazy("In hand")),
    Column(gettext_lazy("State"), "state"),
)


@login_required
@require_safe
def article_list(request: HttpRequest) -> HttpResponse:
    viewer = viewer_of(request)
    if not viewer.memberships:
        return no_desk(request, viewer)
    return render(request, "articles/article/list.html", listed(request, viewer))


def listed(request: HttpRequest, viewer: Viewer) -> dict[str, Any]:
    """What the list shows, in three queries whatever its length."""
    mine = Article.objects.visible_to(viewer.person)
    chosen = ArticleFilter(request.GET, mine, desks=viewer.desks)
    views = conditions()
    totals = counts(chosen.qs, views)
    view = request.GET.get("view", "all" if request.GET.get("state") else "active")
    view = view if view in views else "active"
    sorting = Sorting(COLUMNS, request.GET.get("sort", ""), default="deadline")
    rows = chosen.qs.filter(views[view]).order_by(*sorting.order())
    page = page_of(with_job(rows), request, total=totals[view])
    progress = progress_of(article.pk for article in page)
    return {
        "form": chosen.form,
        "views": [(name, VIEWS[name], totals[name], name == view) for name in VIEWS],
        "view": view,
        "view_word": VIEWS[view],
        "totals": totals,
        "headers": sorting.headers(),
        "page": page,
        "rows": [(article, progress[article.pk]) for article in page],
        "is_filtered": any(request.GET.get(name) for name in chosen.filters),
        "may_import": viewer.may("import"),
        "may_export": viewer.may("export"),
        "first_run": None if totals["all"] else first_run(viewer),
        "may_remove_demo": any(article.is_demo for article in page) and viewer.may_handle_demo,
    }


def with_job(articles: Any) -> Any:
    """The articles with the state of the last search for their claims."""
    jobs = Job.objects.filter(version__article=OuterRef("pk")).order_by("-pk")
    return articles.select_related("desk").annotate(job_state=Subquery(jobs.values("state")[:1]))


@login_required
@require_POST
def article_bulk(request: HttpRequest) -> HttpResponse:
    """Do one thing to all picked articles."""
    picked = picked_ids(request.POST.getlist("pick"))
    if not picked:
        flash(request, _("No article is selected."), level=WARNING)
        return back(request)
    if request.POST.get("action") == "export":
        return redirect(f"{reverse('export')}?{urlencode([('article', pk) for pk in picked])}")
    articles = Article.objects.visible_to(cast("User", request.user)).filter(pk__in=picked)
    search_again(request, articles)
    return back(request)


def search_again(request: HttpRequest, articles: Iterable[Article]) -> None:
    done = 0
    for article in articles:
        try:
            find_again(article, person=cast("User", request.user))
        except WorkflowError as refusal:
            sentence = _("%(article)s: %(reason)s") % {"article": article, "reason": refusal}
            flash(request, sentence, level=WARNING)
        else:
            done += 1
    words = ngettext(
        "A worker looks for claims in %(count)s article again.",
        "Workers look for claims in %(count)s articles again.",
        done,
    )
    if done:
        flash(request, words % {"count": done})


def back(request: HttpRequest) -> HttpResponse:
    """To the list as it was filtered."""
    query = request.GET.urlencode()
    return redirect(reverse("article-list") + (f"?{query}" if query else ""))
