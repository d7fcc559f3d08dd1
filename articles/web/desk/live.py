"""What others did with an article while it is open on the desk, asked every few seconds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from articles.models import VerdictDraft
from articles.web.claim.cards import RELATED, Card, cards_of
from articles.web.desk.answers import article_of, open_number, page_of, wants_part
from articles.web.numbers import number_in
from articles.workflow.readiness import READING
from articles.workflow.ticks import TICKS
from articles.workflow.transitions import STEPS

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from articles.models import Claim, Event
    from articles.web.article.text import Piece
    from articles.web.desk.page import DeskPage
    from articles.web.request import AuthenticatedRequest

# They put other marks into the text, so it is to be loaded again; a person says when.
NEW = frozenset({"add", "split_off", "restore"})
RESHAPED = frozenset({"extract", "split", "merge", "discard", "undo"})
AT_MOST = 100  # events that are looked at one by one; what is beyond comes with the next question


@dataclass
class News:
    """What happened since an event, and how many claims were new before that.

    `number` is of the open claim, `known` the last event of which its panel tells.
    """

    page: DeskPage
    since: int
    waiting: int = 0
    number: int | None = None
    known: int = 0

    @property
    def last(self) -> int:
        """The last event that this tells of."""
        is_all = len(self.events) < AT_MOST
        return self.page.last_event if is_all else self.events[-1].pk

    @cached_property
    def events(self) -> list[Event]:
        """What others did."""
        later = self.page.article.events.filter(pk__gt=self.since)
        others = later.exclude(actor=self.page.person)
        return list(others.select_related("claim", "actor").order_by("pk")[:AT_MOST])

    @cached_property
    def about_open(self) -> Event | None:
        """What somebody else did with the open claim since its panel was made: a step if any."""
        about = [e for e in self.events if e.claim and e.claim.number == self.number]
        said = [e for e in about if e.pk > self.known and e.action not in TICKS]
        return max(said, key=lambda event: (event.action in STEPS, event.pk), default=None)

    @property
    def keeps_draft(self) -> bool:
        """Is there a draft of the person's on the open claim, which others have now?"""
        claim = self.about_open.claim if self.about_open else None
        person = self.page.person
        if claim is None or claim.checker_id == person.pk:
            return False
        return VerdictDraft.objects.filter(claim=claim, checker=person).exists()

    @cached_property
    def changed(self) -> list[Claim]:
        """Claims that stand where they stood, and are to be shown as they are now."""
        reshaped = {event.claim for event in self.events if event.action in NEW | RESHAPED}
        moved = {event.claim for event in self.events} - reshaped
        return [claim for claim in moved if claim is not None]

    @property
    def pieces(self) -> list[Piece]:
        return self.page.text.pieces_about(*self.changed) if self.changed else []

    @property
    def margins(self) -> list[SafeString]:
        """Beside the paragraphs of this part that others read, or say they did not."""
        text = self.page.text
        read = {e.payload["block"] for e in self.events if e.action in READING}
        here = sorted(place for place in read if text.part.first <= place < text.part.last)
        return [text.beside(place + 1, in_place=True) for place in here]

    @property
    def cards(self) -> list[Card]:
        article, text = self.page.article, self.page.text
        claims = article.claims.filter(pk__in=[claim.pk for claim in self.changed])
        rows = claims.select_related(*RELATED)
        return cards_of(rows, article, rights=self.page.rights, repeats=text.repeats)

    @cached_property
    def new(self) -> int:
        """Claims that do not stand in the text yet; also those of earlier questions."""
        return self.waiting + sum(event.action in NEW for event in self.events)

    @property
    def sentence(self) -> str:
        """What to show when somebody asks for it."""
        if self.new:
            return ngettext("%(count)s new claim.", "%(count)s new claims.", self.new) % {
                "count": self.new
            }
        reshaped = any(event.action in RESHAPED for event in self.events)
        return _("The claims of this text changed.") if reshaped else ""


@login_required
@require_safe
def article_live(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    """The claims that changed, or no content when nothing did."""
    page = page_of(request, article_of(request, pk))
    if not wants_part(request):
        return redirect("article-desk", pk)
    news = News(
        page,
        since=number_in(request, "since"),
        waiting=number_in(request, "new"),
        number=open_number(request, page.article),
        known=number_in(request, "last_event"),
    )
    if page.last_event <= news.since:
        return HttpResponse(status=204)
    return render(request, "articles/article/desk_news.html", {"page": page, "news": news})
