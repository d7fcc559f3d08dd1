"""What others did with the verdicts of an article while one decides on them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.db.models import Exists, Max, OuterRef, Subquery
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from articles.models import Claim, Event
from articles.web.desk.answers import article_of, wants_part
from articles.web.numbers import number_in
from articles.web.signoff.page import SignOffPage
from articles.workflow.ticks import TICKS

if TYPE_CHECKING:
    from articles.web.request import AuthenticatedRequest

SUBMITTED = Claim.State.SUBMITTED


@dataclass
class SignOffNews:
    """What happened since the page was made, and how far it was told already."""

    page: SignOffPage
    shown: int  # the last event before the page was made
    since: int  # the last one that it knows of

    @cached_property
    def last_of_each(self) -> list[Any]:
        """The last thing that others did with each claim since the page was made.

        Each with the state `before` the first of these, and whether a verdict `arrived` by them.
        """
        later = self.page.article.events.filter(pk__gt=self.shown, claim__isnull=False)
        others = later.exclude(actor=self.page.person).exclude(action__in=TICKS)
        last = others.order_by().values("claim").annotate(last=Max("pk")).values("last")
        of_claim = others.filter(claim=OuterRef("claim")).order_by("pk")
        events = Event.objects.filter(pk__in=last).annotate(
            before=Subquery(of_claim.values("old_state")[:1]),
            arrived=Exists(of_claim.filter(action__in=ARRIVES)),
        )
        return list(events.select_related("claim", "actor").order_by("pk"))

    @property
    def is_fresh(self) -> bool:
        """Is there more to tell than how long ago it was?"""
        return self.page.last_event > self.since

    @property
    def acted(self) -> list[Event]:
        """The last thing done with each claim whose verdict stands on the page."""
        return [event for event in self.last_of_each if event.before == SUBMITTED]

    @property
    def latest(self) -> list[Event]:
        """Those of them that were not told yet."""
        return [event for event in self.acted if event.pk > self.since]

    @property
    def new(self) -> int:
        """Verdicts that wait and do not stand on the page."""
        return sum(event.arrived and event.claim.state == SUBMITTED for event in self.last_of_each)


# By these a verdict comes to be waiting for sign-off.
ARRIVES = frozenset({"submit", "contest", "unapprove"})


@login_required
@require_safe
def sign_off_live(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    """The rows on which others acted and what is counted, or no content when nothing happened."""
    page = SignOffPage(article_of(request, pk), request.user)
    if not wants_part(request):
        return redirect("article-sign-off", pk)
    news = SignOffNews(page, number_in(request, "shown"), number_in(request, "since"))
    page.without = frozenset(event.claim_id for event in news.last_of_each)
    if not (news.is_fresh or news.acted):
        return HttpResponse(status=204)
    return render(request, "articles/signoff/news.html", {"page": page, "news": news})
