"""Splitting a claim in two, and merging others into one: a page for each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from articles.models import Claim
from articles.web.claim.cards import RELATED, cards_of
from articles.web.claim.opened import claim_of
from articles.web.flash import flash
from articles.web.refusals import invalid, refused
from articles.web.undo import undo_of
from articles.workflow.batches import in_one_go
from articles.workflow.bulk import BulkResult
from articles.workflow.errors import WorkflowError
from articles.workflow.permissions import allow
from articles.workflow.reshaping import merge_claims, split_claim
from articles.workflow.transitions import STEPS

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest

SPLIT, MERGE = "articles/claim/split.html", "articles/claim/merge.html"
CLAIMS = 50  # on one page
# Where one assertion often ends and another begins.
SEAM = re.compile(r"[,;:.!?–—]\s+|\s(?=(?:and|but|while|whereas|et|mais)\s)")


class SplitForm(forms.Form):
    """`at` counts code points of the claim's words."""

    at = forms.IntegerField(
        min_value=0, error_messages={"required": gettext_lazy("Choose the word.")}
    )
    row_version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class MergeForm(forms.Form):
    claims = forms.ModelMultipleChoiceField(
        Claim.objects.none(),
        label=gettext_lazy("Claims to merge"),
        error_messages={"required": gettext_lazy("Choose other claims of this article.")},
    )
    row_version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def claim_split(request: AuthenticatedRequest, pk: int, number: int) -> HttpResponse:
    claim = claim_of(request, pk, number)
    seams = [match.end() for match in SEAM.finditer(claim.text)]
    near = min(seams, key=lambda seam: abs(seam - len(claim.text) // 2), default=None)
    seen = {"row_version": claim.row_version, "at": near}
    form = SplitForm(request.POST or None, initial=seen)
    context: dict[str, Any] = {"claim": claim, "form": form, "words": _words(claim.text)}
    try:
        allow("split", request.user, claim)
        if request.method != "POST":
            return render(request, SPLIT, context)
        if not form.is_valid():
            return invalid(request, SPLIT, context)
        with in_one_go() as batch:
            asked = form.cleaned_data
            half = split_claim(
                claim, at=asked["at"], person=request.user, seen=asked["row_version"]
            )
    except WorkflowError as refusal:
        if refusal.status == 409:  # Sent again, it is meant of the claim as it is now.
            context["form"] = SplitForm(initial=seen)
        return refused(request, refusal, template=SPLIT, **context)
    sentence = _("Split: its second half is claim %(number)s.") % {"number": half.number}
    return _told(request, claim, sentence, batch)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def claim_merge(request: AuthenticatedRequest, pk: int, number: int) -> HttpResponse:
    claim = claim_of(request, pk, number)
    form = MergeForm(request.POST or None, initial={"row_version": claim.row_version})
    fitting = _mergeable(claim)
    form.fields["claims"].queryset = fitting  # type: ignore[attr-defined]
    context = {"claim": claim, "form": form, **_offered(request, claim, fitting)}
    try:
        allow("merge", request.user, claim)
        if request.method != "POST":
            return render(request, MERGE, context)
        if not form.is_valid():
            return invalid(request, MERGE, context)
        others = list(form.cleaned_data["claims"])
        with in_one_go() as batch:
            merge_claims(claim, others, editor=request.user, seen=form.cleaned_data["row_version"])
    except WorkflowError as refusal:
        if refusal.status == 409:
            context["form"] = MergeForm(initial={"row_version": claim.row_version})
        return refused(request, refusal, template=MERGE, **context)
    count = len(others)
    sentence = ngettext("%(count)s claim merged.", "%(count)s claims merged.", count)
    return _told(request, claim, sentence % {"count": count}, batch)


def _told(request: AuthenticatedRequest, claim: Claim, sentence: str, batch: UUID) -> HttpResponse:
    """To the claim, with the way back."""
    url = reverse("claim-detail", args=[claim.article_id, claim.number])
    undo = undo_of(BulkResult([claim], batch=batch), url)
    flash(request, sentence, about=claim.text, undo=undo)
    return redirect(url)


def _words(text: str) -> list[tuple[int, str]]:
    """Each word with where it begins."""
    return [(match.start(), match[0]) for match in re.finditer(r"\S+", text)]


def _mergeable(claim: Claim) -> Any:
    fitting = claim.article.claims.filter(state__in=STEPS["waive"].sources)
    near = ("article", "desk", "anchor__version", "current_verdict", "checker")
    return fitting.exclude(pk=claim.pk).in_text_order().select_related(*near)


def _offered(request: AuthenticatedRequest, claim: Claim, fitting: Any) -> dict[str, Any]:
    """A page of claims, those whose words contain the searched ones, the chosen ones ticked."""
    q = request.GET.get("q", "").strip()
    if q:
        fitting = fitting.filter(anchor__text__icontains=q)
    page = Paginator(fitting.select_related(*RELATED), CLAIMS).get_page(request.GET.get("page"))
    return {
        "q": q,
        "page": page,
        "cards": cards_of(page.object_list, claim.article),
        "chosen": set(request.POST.getlist("claims")),
    }
