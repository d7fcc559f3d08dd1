"""The annotated draft on paper: text with numbers, notes, what is left, corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.exports.report_page import CORRECTIONS, ReportPage
from articles.web.desk.answers import article_of
from articles.web.refusals import refused
from articles.workflow.errors import WorkflowError
from articles.workflow.handout import report_of
from articles.workflow.permissions import rights_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest


@login_required
@require_safe
def article_report(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    article, sheet = article_of(request, pk), request.GET.get("sheet", "")
    # The sheet of corrections has no evidence on it.
    confidential = request.GET.get("confidential") == "yes" and sheet != CORRECTIONS
    try:
        report = report_of(article, person=request.user, confidential=confidential)
    except WorkflowError as refusal:
        return refused(request, refusal)
    context: dict[str, Any] = {
        "page": ReportPage(report, sheet),
        "report": report,
        "article": article,
        "may_confide": rights_on(request.user, article).may("export_confidential"),
    }
    return render(request, "articles/report/report.html", context)
