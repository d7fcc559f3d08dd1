"""The article desk: the text with its claims, the rail or an open claim, as one page or a part."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django_htmx.http import HttpResponseClientRedirect

from articles.extraction import has_trained_model
from articles.models import Article, Claim, Job
from articles.web.article_text import Paragraph, paragraphs_of, pieces_about
from articles.web.claim_cards import (
    FILTERS,
    Card,
    cards_of,
    chips_of,
    evidence_of,
    filtered,
    neighbours,
)
from articles.web.hints import DeskHints, hints_of
from articles.web.panel import Panel
from articles.web.progress import Progress
from articles.workflow.permissions import Rights, rights_on

if TYPE_CHECKING:
    from articles.models import User, Version
    from articles.web.article_text import Piece
    from articles.web.claim_cards import Chip
    from articles.web.request import AuthenticatedRequest


CARDS = 100  # on one page of the rail
# Most searches take less than a second; one that waits for others need not be asked so often.
FRESH = timedelta(seconds=10)
SOON, LATER = 250, 1500  # milliseconds


@dataclass
class DeskPage:
    """Everything the desk shows of one article to one person."""

    article: Article
    person: User
    show: str = "all"
    leaf: str = "1"
    opened: int | None = None
    job: Job | None = field(init=False)

    def __post_init__(self) -> None:
        # Before the claims: a search that is done by then has left all of them.
        self.job = self.version.jobs.last()

    @cached_property
    def rights(self) -> Rights:
        return rights_on(self.person, self.article)

    @cached_property
    def version(self) -> Version:
        return self.article.current_version

    @cached_property
    def cards(self) -> list[Card]:
        return cards_of(self.article, self.person, self.evidence)

    @cached_property
    def evidence(self) -> dict[int, int]:
        """How many pieces of evidence the person sees for each claim."""
        return evidence_of(self.article, self.rights)

    @cached_property
    def shown(self) -> Page[Card]:
        """The cards of the rail: those the filter lets through, a page of them."""
        return Paginator(filtered(self.cards, self.show), CARDS).get_page(self.leaf)

    @cached_property
    def standing(self) -> list[Card]:
        """All that are claims."""
        return filtered(self.cards, "all")

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        read = set(self.version.read_marks.values_list("block", flat=True))
        return paragraphs_of(self.version, self.cards, read=read, opened=self.opened)

    @cached_property
    def hints(self) -> DeskHints:
        return hints_of(self.version, self.rights)

    @property
    def missed(self) -> int:
        """Paragraphs without a claim that nobody has read."""
        return sum(paragraph.is_missed for paragraph in self.paragraphs)

    @property
    def chips(self) -> list[Chip]:
        url = reverse("article-desk", args=[self.article.pk])
        return chips_of(self.cards, show=self.show, url=url)

    @property
    def progress(self) -> Progress:
        return Progress(Counter(card.claim.state for card in self.standing))

    @property
    def added(self) -> int:
        """Claims that people added."""
        return sum(card.claim.origin == Claim.Origin.PERSON for card in self.standing)

    @property
    def is_ordered_by_particulars(self) -> bool:
        """Were claims found without a trained model? The page says so."""
        is_done = self.job is not None and self.job.state == Job.State.DONE
        return is_done and not has_trained_model(self.article.language)

    @property
    def is_searching(self) -> bool:
        return self.job is not None and self.job.state in (Job.State.QUEUED, Job.State.RUNNING)

    @property
    def asks_again_after(self) -> int:
        """Milliseconds until the page asks again how far the search is."""
        is_fresh = self.job is not None and timezone.now() - self.job.created_at < FRESH
        return SOON if is_fresh else LATER

    @property
    def may_add(self) -> bool:
        return self.rights.may("add") and self.article.state == Article.State.CHECKING

    @property
    def may_mark_read(self) -> bool:
        return self.rights.may("mark_read")

    @property
    def may_take_next(self) -> bool:
        return self.rights.may("take") and self.article.state == Article.State.CHECKING

    def panel(self, claim: Claim, **extras: Any) -> Panel:
        """The open claim, with its card and its neighbours in the text."""
        claim.article, claim.desk = self.article, self.article.desk
        self.opened = claim.number
        before, after = neighbours(claim)
        return Panel(
            claim=claim,
            card=cards_of(self.article, self.person, self.evidence, pk=claim.pk)[0],
            version=self.version,
            person=self.person,
            rights=self.rights,
            before=before,
            after=after,
            hints=self.hints.about(claim),
            **extras,
        )

    def pieces_about(self, *claims: Claim | None) -> list[Piece]:
        here = {c.number for c in claims if c and c.article_id == self.article.pk}
        return pieces_about(self.paragraphs, here)


def article_of(request: AuthenticatedRequest, pk: int) -> Article:
    articles = Article.objects.visible_to(request.user).select_related("desk")
    return get_object_or_404(articles, pk=pk)


def claim_of(request: AuthenticatedRequest, pk: int, number: int) -> Claim:
    claims = Claim.objects.visible_to(request.user).select_related(
        "article__desk", "anchor", "current_verdict__checker", "checker"
    )
    claim = get_object_or_404(claims, article=pk, number=number)
    claim.desk = claim.article.desk
    return claim


def page_of(request: AuthenticatedRequest, article: Article) -> DeskPage:
    show = request.GET.get("show", "all")
    show = show if show in FILTERS else "all"
    return DeskPage(article, request.user, show, leaf=request.GET.get("page", "1"))


def show_desk(
    request: AuthenticatedRequest, article: Article, *, status: int = 200, **context: Any
) -> HttpResponse:
    """The desk with its rail."""
    page = page_of(request, article)
    template = "articles/article/desk.html"
    if wants_part(request):
        template = "articles/article/desk_rail_answer.html"
        context["pieces"] = page.pieces_about(decided(request))
    context |= {"page": page, "panel": None, "decided": decided(request)}
    return render(request, template, context, status=status)


def show_claim(
    request: AuthenticatedRequest, claim: Claim, *, status: int = 200, **extras: Any
) -> HttpResponse:
    """The desk with this claim open; only what changed when htmx asks for a part."""
    article, before = claim.article, decided(request)
    if wants_part(request) and not _is_on_desk(request, article):
        return HttpResponseClientRedirect(request.get_full_path())
    page = page_of(request, article)
    came_by_queue = (request.POST.get("from") or request.GET.get("from")) == "queue"
    context = {
        "page": page,
        "panel": page.panel(claim, from_queue=came_by_queue, **extras),
        "decided": before,
    }
    if not wants_part(request):
        return render(request, "articles/article/desk.html", context, status=status)
    # Following a link changes nothing but the panel.
    context["changed"] = not request.headers.get("HX-Source", "").startswith("a")
    context["pieces"] = page.pieces_about(claim, before) if context["changed"] else []
    answer = render(request, "articles/claim/_answer.html", context, status=status)
    if request.method == "POST":
        # What answers a post has no address of its own; a reload shows the claim.
        answer["HX-Push-Url"] = reverse("claim-detail", args=[article.pk, claim.number])
    return answer


def decided(request: AuthenticatedRequest) -> Claim | None:
    """The claim that was decided a moment ago, for the line that says so and offers to undo it."""
    known = request.GET.get("done", "")
    if not known.isdecimal():
        return None
    claims = Claim.objects.visible_to(request.user).select_related("anchor", "current_verdict")
    return claims.filter(pk=int(known[:18]), current_verdict__checker=request.user).first()


def wants_part(request: AuthenticatedRequest) -> bool:
    """Does htmx ask for a part of the page it shows?"""
    return request.headers.get("HX-Request-Type") == "partial"


def shows_all(request: AuthenticatedRequest, page: DeskPage) -> bool:
    """Does the page that asks show the text with all its claims, and none of them open?"""
    return request.htmx.current_url_abs_path == reverse("article-desk", args=[page.article.pk])


def _is_on_desk(request: AuthenticatedRequest, article: Article) -> bool:
    """Is the page that asks the desk of this article? A part of another one would not fit."""
    desk = reverse("article-desk", args=[article.pk])
    here = request.htmx.current_url_abs_path or ""
    return here.startswith(desk) and not here.startswith(f"{desk}sign-off")
