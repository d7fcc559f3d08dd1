"""Sign-off: verdicts by a second person, corrections, and the article as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.db.models import Count, F, Max, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from articles.models import Article, Claim, Correction, Verdict
from articles.web.desk_answers import article_of
from articles.web.flash import WARNING, flash
from articles.web.lists import picked_ids
from articles.web.refusals import refused
from articles.web.signoff_page import SignOffPage
from articles.workflow.errors import WorkflowError
from articles.workflow.permissions import desks_where
from articles.workflow.readiness import mark_ready
from articles.workflow.signoff import approve_verdict, settle_correction
from articles.workflow.words import required

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest

PAGE = "articles/signoff/article.html"
# What the page shows again after a refusal.
NOTHING_TYPED: dict[str, object] = dict.fromkeys(
    ("refusal", "typed_reason", "about_claim", "about_correction", "typed_override")
)


@login_required
@require_safe
def sign_off_list(request: AuthenticatedRequest) -> HttpResponse:
    """Articles with something to sign off, the most pressing first."""
    desks = desks_where(request.user, "approve")
    own = Q(claims__current_verdict__checker=request.user)
    handed = Q(claims__state=Claim.State.SUBMITTED)
    pending = Q(claims__corrections__state=Correction.State.PENDING)
    articles = (
        Article.objects.visible_to(request.user)
        .filter(desk__in=desks, state=Article.State.CHECKING)
        .select_related("desk")
        .annotate(
            handed=Count("claims", filter=handed, distinct=True),
            own=Count("claims", filter=handed & own, distinct=True),
            pending=Count("claims__corrections", filter=pending, distinct=True),
            since=Max("claims__changed_at", filter=handed),
        )
        .filter(Q(handed__gt=0) | Q(pending__gt=0))
        .order_by(F("deadline").asc(nulls_last=True), "pk")
    )
    context = {"articles": articles[:200], "may_approve": bool(desks)}
    return render(request, "articles/signoff/list.html", context)


@login_required
@require_safe
def article_sign_off(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    article = article_of(request, pk)
    return render(request, PAGE, NOTHING_TYPED | {"page": SignOffPage(article, request.user)})


@login_required
@require_POST
def sign_off_chosen(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    """Approve each of the chosen verdicts by itself; say which were not, and why."""
    article = article_of(request, pk)
    chosen = Verdict.objects.filter(
        pk__in=picked_ids(request.POST.getlist("verdict")), claim__article=article
    ).select_related("claim__article", "claim__anchor", "claim__desk", "checker")
    done = 0
    refusals: list[tuple[Claim, WorkflowError]] = []
    for verdict in chosen:
        try:
            approve_verdict(verdict, editor=request.user)
            done += 1
        except WorkflowError as refusal:
            refusals.append((verdict.claim, refusal))
    if refusals and not done:
        return _page(request, article, refusals[0][1])
    if done:
        told = ngettext("%(count)s verdict approved.", "%(count)s verdicts approved.", done)
        flash(request, told % {"count": done})
    for claim, why in refusals:
        sentence = _("Claim %(number)s: %(why)s") % {"number": claim.number, "why": why}
        flash(request, sentence, level=WARNING)
    return redirect("article-sign-off", pk)


@login_required
@require_POST
def correction_settle(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    corrections = Correction.objects.visible_to(request.user).select_related("claim__article__desk")
    correction = get_object_or_404(corrections, pk=pk)
    made, reason = request.POST.get("made") == "yes", request.POST.get("reason", "")
    article = correction.claim.article
    try:
        settle_correction(correction, person=request.user, made=made, reason=reason)
    except WorkflowError as refusal:
        return _page(request, article, refusal, typed_reason=reason, about_correction=correction.pk)
    sentence = _("Correction made in the text.") if made else _("Correction declined.")
    flash(request, sentence, about=correction.claim.text)
    if request.POST.get("back") == "sign-off":
        return redirect(f"{reverse('article-sign-off', args=[article.pk])}#corrections")
    return redirect("claim-detail", article.pk, correction.claim.number)


@login_required
@require_POST
def article_ready(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    """Call the version that was looked at ready to publish, in spite of what is missing or not."""
    article = article_of(request, pk)
    reason = request.POST.get("override_reason", "")
    try:
        if "override" in request.POST:
            reason = _required_reason(reason)
        mark_ready(
            article, editor=request.user, sha256=request.POST.get("sha256", ""),
            override_reason=reason if "override" in request.POST else "",
        )  # fmt: skip
    except WorkflowError as refusal:
        return _page(request, article, refusal, typed_override=reason)
    flash(request, _("Ready to publish."))
    return redirect("article-sign-off", pk)


def _required_reason(reason: str) -> str:
    sentence = _("Say why the article goes out in spite of what is missing.")
    return required(reason, "override_reason", sentence)


def refused_sign_off(
    request: AuthenticatedRequest, claim: Claim, refusal: WorkflowError
) -> HttpResponse:
    """A step on a claim was refused that was taken on this page."""
    reason = request.POST.get("reason", "")
    return _page(request, claim.article, refusal, typed_reason=reason, about_claim=claim.number)


def _page(
    request: AuthenticatedRequest, article: Article, refusal: WorkflowError, **typed: object
) -> HttpResponse:
    """The page again, with why nothing was done and the words that were typed."""
    if refusal.status in (403, 404):
        return refused(request, refusal)
    article.refresh_from_db()
    page = SignOffPage(article, request.user)
    context = NOTHING_TYPED | {"page": page, "refusal": refusal, **typed}
    return render(request, PAGE, context, status=refusal.status)
