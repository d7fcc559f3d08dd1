"""The dashboard: how far the articles are, who has how much, how long it takes, what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.web.dashboard.filter import choice_of
from articles.web.dashboard.page import DashboardPage
from articles.web.refusals import refused
from articles.web.viewer import viewer_of
from articles.workflow.errors import WorkflowError

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_required
@require_safe
def dashboard(request: HttpRequest) -> HttpResponse:
    viewer = viewer_of(request)
    try:
        viewer.require("dashboard")
    except WorkflowError as refusal:
        return refused(request, refusal)
    choice = choice_of(request.GET, viewer)
    page = DashboardPage(choice)
    if page.asked_for and "HX-Request" in request.headers:
        return render(request, page.asked_for.table, {"plot": page.asked_for})
    return render(request, "articles/dashboard/dashboard.html", {"page": page, "form": choice.form})
