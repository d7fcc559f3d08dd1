"""All claims in one list: what a plot, a search or an export is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from articles.models import Claim, Membership, User
from articles.web.claim_list.filters import ClaimListFilter
from articles.web.lists import Column, Sorting, page_of
from articles.web.viewer import viewer_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from articles.models import Desk

COLUMNS = (
    Column(_("Claim"), "position"),
    Column(_("State"), "state"),
    Column(_("Verdict"), "current_verdict__rating"),
    Column(_("Checker"), "checker__first_name"),
    Column(_("Verdict given"), "current_verdict__created_at"),
)


@login_required
@require_safe
def claim_list(request: HttpRequest) -> HttpResponse:
    viewer = viewer_of(request)
    claims = Claim.objects.visible_to(viewer.person)
    people = members_of(viewer.desks)
    chosen = ClaimListFilter(request.GET, claims, desks=viewer.desks, people=people)
    sorting = Sorting(COLUMNS, request.GET.get("sort", ""), default="position")
    first = ("article",) if sorting.chosen.endswith("position") else ()
    rows = chosen.qs.select_related("article", "anchor", "checker", "current_verdict")
    total = chosen.qs.order_by().count()
    context = {
        "form": chosen.form,
        "is_filtered": any(request.GET.get(name) for name in chosen.filters),
        "headers": sorting.headers(),
        "page": page_of(rows.order_by(*first, *sorting.order()), request, total=total),
        "may_export": viewer.may("export"),
    }
    return render(request, "articles/claim/list.html", context)


def members_of(desks: list[Desk]) -> list[User]:
    """Everybody on these desks, by name."""
    members = User.objects.filter(pk__in=Membership.objects.filter(desk__in=desks).values("person"))
    return list(members.order_by("first_name", "last_name", "username"))
