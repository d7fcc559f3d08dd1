"""What is asked of the article desk, and its answers: one page, or the part that changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from articles.models import Article
from articles.web.claim.opened import opened_claim
from articles.web.desk.page import DeskPage
from articles.web.numbers import whole_number
from articles.web.viewer import viewer_of

if TYPE_CHECKING:
    from articles.models import Claim
    from articles.web.claim.forms import EvidenceForm
    from articles.web.claim.opened import Opened
    from articles.web.request import AuthenticatedRequest


# The desk of an article, with a claim open or not.
DESK = re.compile(r"(/articles/\d+/)(?:claims/(\d+)/)?(?:$|[?#])")


def article_of(request: AuthenticatedRequest, pk: int) -> Article:
    articles = Article.objects.visible_to(request.user).select_related("desk")
    return get_object_or_404(articles, pk=pk)


def page_of(request: AuthenticatedRequest, article: Article) -> DeskPage:
    viewer_of(request)  # Reads the roles that page and header ask for, once.
    show, leaf, part, at = (request.GET.get(name, "") for name in ("show", "page", "part", "at"))
    return DeskPage(article, request.user, show, leaf=leaf, part=part, at=at)


def show_desk(
    request: AuthenticatedRequest, article: Article, *, before: Claim | None = None
) -> HttpResponse:
    """The desk with its rail. `before`: the claim that was decided a moment ago."""
    page = page_of(request, article)
    context: dict[str, Any] = {"page": page, "panel": None}
    if not wants_part(request):
        return render(request, "articles/article/desk.html", context)
    if "cards" in request.GET:
        page.rail.brings_more = True
        return render(request, "articles/article/desk_cards.html", {"rail": page.rail})
    context["pieces"] = page.text.pieces_about(before)
    answer = render(request, "articles/article/desk_rail_answer.html", context)
    if request.method == "POST":
        answer["HX-Push-Url"] = _desk_url(article)
    return answer


def show_claim(
    request: AuthenticatedRequest,
    opened: Opened,
    *,
    status: int = 200,
    before: Claim | None = None,
    **extras: Any,
) -> HttpResponse:
    """The desk with this claim open; only what changed when htmx asks for a part."""
    claim, article = opened.claim, opened.claim.article
    desk, open_there = _shown(request) if wants_part(request) else ("", "")
    if desk is None:
        return HttpResponseClientRedirect(request.get_full_path())
    page = page_of(request, article)
    was_open = (desk, open_there) == (_desk_url(article), str(claim.number))
    panel = page.panel(opened, from_queue=came_by_queue(request), was_open=was_open, **extras)
    context: dict[str, Any] = {"page": page, "panel": panel}
    if not wants_part(request):
        return render(request, "articles/article/desk.html", context, status=status)
    if desk != _desk_url(article):
        return _other_desk(request, claim, context, status=status)
    # Following a link changes nothing but the panel.
    context["changed"] = not request.headers.get("HX-Source", "").startswith("a")
    context["pieces"] = page.text.pieces_about(claim, before) if context["changed"] else []
    return _changes(request, claim, context, status=status)


def _other_desk(
    request: AuthenticatedRequest, claim: Claim, context: dict[str, Any], *, status: int
) -> HttpResponse:
    """Another article than the page shows comes whole; the page keeps its keys and scripts."""
    answer = render(request, "articles/claim/_answer_desk.html", context, status=status)
    answer["HX-Retarget"], answer["HX-Push-Url"] = "#main", claim_url(claim, request)
    return answer


def _changes(
    request: AuthenticatedRequest, claim: Claim, context: dict[str, Any], *, status: int
) -> HttpResponse:
    answer = render(request, "articles/claim/_answer.html", context, status=status)
    if request.method == "POST":
        # What answers a post has no address of its own; a reload shows the claim.
        answer["HX-Push-Url"] = claim_url(claim, request)
    return answer


def go_to_claim(
    request: AuthenticatedRequest,
    claim: Claim,
    *,
    before: Claim | None = None,
    row: EvidenceForm | None = None,
) -> HttpResponse:
    """After a post: the claim at once where htmx asks for a part, else by its address.

    `row`: evidence that was typed and not added. No draft keeps it, so it is shown as it was typed.
    """
    if row is not None and not row.is_blank:
        fresh = opened_claim(request, claim.article_id, claim.number)
        return show_claim(request, fresh, typed_evidence=row)
    if not wants_part(request) or _shown(request)[0] is None:
        return go_to(request, claim_url(claim, request))
    return show_claim(request, opened_claim(request, claim.article_id, claim.number), before=before)


def go_to(request: AuthenticatedRequest, url: str) -> HttpResponse:
    """To another page. A part of this one would be no place for it."""
    return HttpResponseClientRedirect(url) if wants_part(request) else redirect(url)


def claim_url(claim: Claim, request: AuthenticatedRequest) -> str:
    """The claim's address, with how one came: saving goes on in the queue or in the article."""
    url = reverse("claim-detail", args=[claim.article_id, claim.number])
    return f"{url}?from=queue" if came_by_queue(request) else url


def came_by_queue(request: AuthenticatedRequest) -> bool:
    return (request.POST.get("from") or request.GET.get("from")) == "queue"


def wants_part(request: AuthenticatedRequest) -> bool:
    """Does htmx ask for a part of the page it shows?"""
    return request.headers.get("HX-Request-Type") == "partial"


def shows_all(request: AuthenticatedRequest, page: DeskPage) -> bool:
    """Does the page that asks show the text with all its claims, and none of them open?"""
    return request.htmx.current_url_abs_path == _desk_url(page.article)


def open_number(request: AuthenticatedRequest, article: Article) -> int | None:
    """The number of the claim that is open on the page that asks, if it is one of this article."""
    desk, number = _shown(request)
    return whole_number(number) if number and desk == _desk_url(article) else None


def _desk_url(article: Article) -> str:
    return reverse("article-desk", args=[article.pk])


def _shown(request: AuthenticatedRequest) -> tuple[str | None, str | None]:
    """The address of the desk that the page shows, and the number of the claim open there.

    A part of a desk would fit on no other page.
    """
    found = DESK.match(request.htmx.current_url_abs_path or "")
    return (found[1], found[2]) if found else (None, None)
