"""What others did with the verdicts of an article while one decides on them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from articles.models import Claim
from articles.web.desk.answers import article_of, wants_part
from articles.web.desk.live import AT_MOST
from articles.web.numbers import number_in
from articles.web.signoff.page import SignOffPage
from articles.workflow.ticks import TICKS

if TYPE_CHECKING:
    from articles.models import Event
    from articles.web.request import AuthenticatedRequest

SUBMITTED = Claim.State.SUBMITTED


@dataclass
class SignOffNews:
    """What happened since the page was made, and how far it was told already."""

    page: SignOffPage
    shown: int  # the last event before the page was made
    since: int  # the last one that it knows of

    @cached_property
    def events(self) -> list[Event]:
        """What others did with claims since the page was made."""
        later = self.page.article.events.filter(pk__gt=self.shown, claim__isnull=False)
        others = later.exclude(actor=self.page.person).exclude(action__in=TICKS)
        return list(others.select_related("claim", "actor").order_by("pk")[:AT_MOST])

    @property
    def is_fresh(self) -> bool:
        """Is there more to tell than how long ago it was?"""
        return self.page.last_event > self.since

    @property
    def by_claim(self) -> dict[int | None, list[Event]]:
        found: dict[int | None, list[Event]] = {}
        for event in self.events:
            found.setdefault(event.claim_id, []).append(event)
        return found

    @property
    def acted(self) -> list[Event]:
        """The last thing done with each claim whose verdict stands on the page."""
        return [each[-1] for each in self.by_claim.values() if each[0].old_state == SUBMITTED]

    @property
    def latest(self) -> list[Event]:
        """Those of them that were not told yet."""
        return [event for event in self.acted if event.pk > self.since]

    @property
    def new(self) -> int:
        """Verdicts that wait and do not stand on the page."""
        return sum(
            each[-1].claim.state == SUBMITTED and any(event.action in ARRIVES for event in each)
            for each in self.by_claim.values()
            if each[-1].claim is not None
        )


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
    page.without = frozenset(news.by_claim)
    if not (news.is_fresh or news.acted):
        return HttpResponse(status=204)
    return render(request, "articles/signoff/news.html", {"page": page, "news": news})
