"""Search: a page, and for the palette the hits alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.workflow.search import LONGEST, find

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest

IN_PALETTE = 8
ON_PAGE = 50


@login_required
@require_safe
def search(request: AuthenticatedRequest) -> HttpResponse:
    words = request.GET.get("q", "")[:LONGEST].strip()
    most = IN_PALETTE if request.htmx else ON_PAGE
    template = "search/_hits.html" if request.htmx else "search/search.html"
    found = find(request.user, words, most=most)
    return render(request, template, {"words": words, "found": found, "most": most})
