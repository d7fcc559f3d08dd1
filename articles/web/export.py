"""Verdicts, evidence and corrections leave as CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.contrib.auth.decorators import login_required
from django.db.models import Count
from django.http import QueryDict, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods

from articles.exports.csv import Dialect
from articles.models import Article, Claim
from articles.web.export_forms import ExportForm
from articles.web.refusals import invalid, refused
from articles.web.viewer import Viewer, viewer_of
from articles.workflow import handout
from articles.workflow.errors import WorkflowError

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse, HttpResponseBase

PAGE = "articles/export/export.html"
ARTICLES = 200


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def export(request: HttpRequest) -> HttpResponseBase:
    """The page with its filter in the address; the download is a post, for it leaves an event."""
    viewer = viewer_of(request)
    try:
        viewer.require("export")
    except WorkflowError as refusal:
        return refused(request, refusal)
    form = form_for(viewer, request.POST if request.method == "POST" else asked(request))
    if not form.is_valid():
        return invalid(request, PAGE, {"form": form, "rows": None})
    claims = form.chosen(handout.exportable_by(viewer.person))
    if request.method != "POST":
        return shown(request, viewer, form, claims)
    try:
        return download(viewer, form, claims)
    except WorkflowError as refusal:
        return refused(request, refusal, template=PAGE, form=form, rows=None)


def asked(request: HttpRequest) -> QueryDict:
    """The filter of the address. Who comes without one is offered approved verdicts."""
    query = request.GET.copy()
    query.setdefault("preset", "verdicts")
    query.setdefault("separator", "comma")
    if "state" not in query:
        query["state"] = Claim.State.APPROVED
    return query


def form_for(viewer: Viewer, data: QueryDict) -> ExportForm:
    mine = handout.exportable_by(viewer.person)
    articles = Article.objects.filter(pk__in=mine.values("article"))
    return ExportForm(
        data,
        articles=articles.order_by("-created_at", "-pk")[:ARTICLES],
        desks=viewer.desks_where("export"),
        may_export_confidential=viewer.may("export_confidential"),
    )


def shown(
    request: HttpRequest, viewer: Viewer, form: ExportForm, claims: QuerySet[Claim]
) -> HttpResponse:
    data = form.cleaned_data
    rows = handout.count(
        claims, preset=data["preset"], confidential=data.get("confidential", False)
    )
    sent = cast("QueryDict", form.data)
    context = {
        "form": form,
        "rows": rows,
        "sent": [(name, value) for name in form.fields for value in sent.getlist(name)],
        "instead": [] if rows else other_states(form, handout.exportable_by(viewer.person)),
    }
    return render(request, PAGE, context)


def other_states(form: ExportForm, claims: QuerySet[Claim]) -> list[tuple[str, int]]:
    """Where the claims are that the state filter leaves out."""
    counted = form.in_articles(claims).order_by().values_list("state").annotate(Count("pk"))
    return sorted((str(Claim.State(state).label), count) for state, count in counted)


def download(viewer: Viewer, form: ExportForm, claims: QuerySet[Claim]) -> StreamingHttpResponse:
    data = form.cleaned_data
    stream = handout.export_claims(
        claims,
        preset=data["preset"],
        person=viewer.person,
        dialect=Dialect(separator=data["separator"], bom=data["bom"]),
        confidential=data.get("confidential", False),
        filters=form.filters(),
    )
    name = slugify(f"{data['preset']} {timezone.localtime():%Y-%m-%d %H%M}")
    return StreamingHttpResponse(
        stream,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )
