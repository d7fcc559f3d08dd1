"""Claims leave as CSV: chosen, looked at, downloaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.http import StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods

from articles.exports.csv import Dialect
from articles.models import Claim
from articles.web.export.page import ExportPage
from articles.web.refusals import invalid, refused
from articles.web.viewer import viewer_of
from articles.workflow import handout
from articles.workflow.errors import WorkflowError

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponseBase, QueryDict

    from articles.models import User

PAGE = "articles/export/export.html"


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def export(request: HttpRequest) -> HttpResponseBase:
    """The page with its filter in the address; the download is a post, for it leaves an event."""
    viewer = viewer_of(request)
    try:
        viewer.require("export")
    except WorkflowError as refusal:
        return refused(request, refusal)
    is_post = request.method == "POST"
    page = ExportPage(viewer, request.POST if is_post else asked(request, viewer.person))
    if not page.is_valid:
        return invalid(request, PAGE, {"page": page, "form": page.form})
    try:
        return download(page) if is_post else render(request, PAGE, {"page": page})
    except WorkflowError as refusal:
        return refused(request, refusal, template=PAGE, form=page.form, page=page)


def asked(request: HttpRequest, person: User) -> QueryDict:
    """The choice of the address. What it leaves open is as last time, and approved.

    Who comes from the list of claims (`chosen=filter`) wants those that it showed.
    """
    query = request.GET.copy()
    if "preset" not in query:
        for name, value in {"preset": "verdicts", **person.export_choice}.items():
            query[name] = value
    query.setdefault("separator", "comma")
    if "state" not in query and "chosen" not in query:
        query["state"] = Claim.State.APPROVED
    return query


def download(page: ExportPage) -> StreamingHttpResponse:
    data, person = page.form.cleaned_data, page.viewer.person
    stream = handout.export_claims(
        page.claims,
        preset=page.preset,
        person=person,
        dialect=Dialect(separator=data["separator"], bom=data["bom"]),
        confidential=page.confidential,
        filters=page.filters,
    )
    kept = {"preset": page.preset, "separator": data["separator"]}
    handout.remember_choice(person, **kept, **({"bom": "on"} if data["bom"] else {}))
    name = slugify(f"{page.preset} {timezone.localtime():%Y-%m-%d %H%M}")
    return StreamingHttpResponse(
        stream,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )
