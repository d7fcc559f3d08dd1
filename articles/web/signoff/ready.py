"""The last step: an article is called ready to publish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from articles.web.desk.answers import article_of
from articles.web.flash import flash
from articles.web.signoff.answers import page_again
from articles.web.signoff.page import SignOffPage
from articles.workflow.errors import WorkflowError
from articles.workflow.readiness import mark_ready
from articles.workflow.words import required

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest


@login_required
@require_POST
def article_ready(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    """Call the version that was looked at ready to publish, in spite of what is missing or not."""
    article = article_of(request, pk)
    overrides = "override" in request.POST
    page = SignOffPage(article, request.user)
    if "confirmed" not in request.POST and page.may_ready and not page.blockers:
        return render(request, "articles/signoff/confirm.html", {"page": page})
    reason = request.POST.get("override_reason", "")
    try:
        if overrides:
            reason = _required_reason(reason)
        mark_ready(
            article, editor=request.user, sha256=request.POST.get("sha256", ""),
            override_reason=reason if overrides else "",
        )  # fmt: skip
    except WorkflowError as refusal:
        return page_again(request, article, refusal, typed_override=reason)
    flash(request, _("Ready to publish."), about=article.title)
    return redirect("article-sign-off", pk)


def _required_reason(reason: str) -> str:
    sentence = _("Say why the article goes out in spite of what is missing.")
    return required(reason, "override_reason", sentence)
