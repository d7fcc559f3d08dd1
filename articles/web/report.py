"""The annotated draft on paper: text with numbers, notes, what is left, corrections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models.verdict import Rating
from articles.web.desk_answers import article_of
from articles.web.history import in_words
from articles.web.refusals import refused
from articles.web.rewording import Rewording, compare
from articles.workflow.errors import WorkflowError
from articles.workflow.handout import report_of
from articles.workflow.permissions import rights_on

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.exports.report import Change, Note, Report
    from articles.web.request import AuthenticatedRequest

CORRECTIONS = "corrections"


@dataclass(frozen=True)
class ReportPage:
    """The report with the words that only a page has."""

    report: Report
    sheet: str
    may_confide: bool

    @property
    def ratings(self) -> list[str]:
        """The verdicts that stand in this text, in the order of their keys: the legend."""
        found = {note.verdict.rating for note in self.report.notes if note.verdict}
        return [rating for rating in Rating.values if rating in found]

    @property
    def waived(self) -> list[tuple[Note, str]]:
        return [(note, in_words("waive", note.reason)) for note in self.report.waived]

    @property
    def changes(self) -> list[tuple[Change, Rewording]]:
        corrections = [change.correction for change in self.report.changes]
        wordings = [compare(each.old_wording, each.new_wording) for each in corrections]
        return list(zip(self.report.changes, wordings, strict=True))

    @property
    def is_whole(self) -> bool:
        return self.sheet != CORRECTIONS


@login_required
@require_safe
def article_report(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    article = article_of(request, pk)
    confidential = request.GET.get("confidential") == "yes"
    try:
        report = report_of(article, person=request.user, confidential=confidential)
    except WorkflowError as refusal:
        return refused(request, refusal)
    may_confide = rights_on(request.user, article).may("export_confidential")
    page = ReportPage(report, request.GET.get("sheet", ""), may_confide)
    context: dict[str, Any] = {"page": page, "report": report, "article": article}
    return render(request, "articles/report/report.html", context)
