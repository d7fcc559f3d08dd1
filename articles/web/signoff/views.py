"""Sign-off: which articles wait for it, and the verdicts of one by a second person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.db.models import Count, F, Max, Q
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from articles.models import Article, Claim, Correction, Verdict
from articles.web.claim.opened import claim_of
from articles.web.claim.steps import take_step
from articles.web.desk.answers import article_of
from articles.web.lists import picked_ids
from articles.web.signoff.answers import (
    NOTHING_TYPED,
    PAGE,
    page_again,
    refused_sign_off,
    told_in_one_go,
)
from articles.web.signoff.page import SignOffPage
from articles.workflow.bulk import in_bulk
from articles.workflow.errors import WorkflowError
from articles.workflow.permissions import desks_where
from articles.workflow.signoff import approve_verdict

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.models import User
    from articles.web.request import AuthenticatedRequest


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
    now = Claim.objects.in_check().filter(desk__in=desks, state=Claim.State.CHECKING)
    context = {"articles": articles[:200], "may_approve": bool(desks), "being_checked": now.count()}
    return render(request, "articles/signoff/list.html", context)


@login_required
@require_safe
def article_sign_off(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    article = article_of(request, pk)
    named = request.GET.get("spot", "")
    page = SignOffPage(article, request.user, spot=frozenset(picked_ids(named.split("-"))))
    if named == "new":
        # Chosen once, so that the three stay the same while they are looked at.
        three = "-".join(map(str, page.any_three()))
        return redirect(f"{reverse('article-sign-off', args=[pk])}?spot={three}#confirmed")
    return render(request, PAGE, NOTHING_TYPED | {"page": page})


@login_required
@require_POST
def sign_off_step(request: AuthenticatedRequest, pk: int, number: int, step: str) -> HttpResponse:
    """Take the named step of a claim, and stay on the page of the sign-off."""
    claim, page = claim_of(request, pk, number), reverse("article-sign-off", args=[pk])
    try:
        take_step(request, claim, step, page=page)
    except WorkflowError as refusal:
        return refused_sign_off(request, claim, refusal)
    return redirect(page)


@login_required
@require_POST
def sign_off_chosen(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    """Approve each of the chosen verdicts by itself; say which were not, and why."""
    article = article_of(request, pk)
    chosen = Verdict.objects.filter(
        pk__in=picked_ids(request.POST.getlist("verdict")), claim__article=article
    ).select_related("claim__article", "claim__anchor", "claim__desk", "checker")
    verdicts = {verdict.claim_id: verdict for verdict in chosen}
    claims = [verdict.claim for verdict in verdicts.values()]
    refusals: dict[int, WorkflowError] = {}

    def approve(claim: Claim, editor: User) -> None:
        try:
            approve_verdict(verdicts[claim.pk], editor=editor)
        except WorkflowError as refusal:
            refusals[claim.pk] = refusal
            raise

    result = in_bulk(claims, approve, editor=request.user)
    if refusals and not result.done:
        return page_again(request, article, next(iter(refusals.values())))
    count = len(result.done)
    told = ngettext("%(count)s verdict approved.", "%(count)s verdicts approved.", count)
    return told_in_one_go(request, article, result, told % {"count": count})
