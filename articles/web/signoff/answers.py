"""How the page of a sign-off answers: what was done, or the page again with what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models import Claim
from articles.web.flash import WARNING, flash
from articles.web.refusals import refused
from articles.web.signoff.page import SignOffPage
from articles.web.undo import undo_of
from articles.workflow.ticks import TICKS

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.models import Article, Event
    from articles.web.request import AuthenticatedRequest
    from articles.workflow.bulk import BulkResult
    from articles.workflow.errors import WorkflowError

PAGE = "articles/signoff/article.html"
# What the page shows again after a refusal.
NOTHING_TYPED: dict[str, object] = dict.fromkeys(
    (
        "refusal", "typed_reason", "kept_reason", "about_claim", "about_url", "acted",
        "typed_override",
    )
)  # fmt: skip


def told_in_one_go(
    request: AuthenticatedRequest, article: Article, result: BulkResult, sentence: str
) -> HttpResponse:
    """Back to the page, with the way back from all of it and what it did not reach."""
    url = reverse("article-sign-off", args=[article.pk])
    if result.done:
        flash(request, sentence, undo=undo_of(result, url))
    for claim, why in result.refused:
        words = _("Claim %(number)s: %(why)s") % {"number": claim.number, "why": why}
        flash(request, words, level=WARNING)
    return redirect(url)


def refused_sign_off(
    request: AuthenticatedRequest, claim: Claim, refusal: WorkflowError
) -> HttpResponse:
    """A step on a claim was refused that was taken on this page."""
    claim.refresh_from_db()
    number, reason = claim.number, request.POST.get("reason", "")
    stands_here = claim.state == Claim.State.SUBMITTED
    url = reverse("claim-detail", args=[claim.article_id, number])
    return page_again(
        request, claim.article, refusal, about_claim=number, typed_reason=reason,
        about_url=f"#verdict-{number}" if stands_here else url,
        kept_reason="" if stands_here else reason,
        acted=_last_act(claim) if refusal.status == 409 else None,
    )  # fmt: skip


def page_again(
    request: AuthenticatedRequest, article: Article, refusal: WorkflowError, **typed: object
) -> HttpResponse:
    """The page again, with why nothing was done and the words that were typed."""
    if refusal.status in (403, 404):
        return refused(request, refusal)
    article.refresh_from_db()
    page = SignOffPage(article, request.user)
    context = NOTHING_TYPED | {"page": page, "refusal": refusal, **typed}
    return render(request, PAGE, context, status=refusal.status)


def _last_act(claim: Claim) -> Event | None:
    """What came in between."""
    return claim.events.exclude(action__in=TICKS).select_related("actor").last()
