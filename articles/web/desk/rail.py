"""The rail of the article desk: filters, and a page of the claims that one lets through."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.urls import reverse

from articles.web.claim.cards import RELATED, Card, before, cards_of
from articles.web.desk.filters import FILTERS, MAIN, MORE, Chip, Tally

if TYPE_CHECKING:
    from articles.models import Article, Claim, User
    from articles.models.claim_queries import ClaimQuerySet
    from articles.web.desk.filters import Filter
    from articles.web.desk.text import DeskText
    from articles.workflow.permissions import Rights

CARDS = 50  # on one page


@dataclass
class DeskRail:
    """`asked` names a filter and `number` a page; without it, the page where the text stands."""

    article: Article
    person: User
    rights: Rights
    text: DeskText
    asked: str = ""
    number: str = ""
    brings_more: bool = False  # cards for the end of a rail that stands

    @property
    def show(self) -> str:
        return self.asked if self.asked in FILTERS else "all"

    @property
    def unknown(self) -> str:
        """What the address asks for, where no filter has that name."""
        return "" if self.asked in FILTERS else self.asked

    @cached_property
    def tally(self) -> Tally:
        return Tally(self.article, self.person)

    @cached_property
    def total(self) -> int:
        """All that are claims."""
        return self.tally.found_by("all")

    @cached_property
    def page(self) -> Page[Claim]:
        pages = Paginator(self._claims, CARDS)
        pages.count = self.tally.found_by(self.show)  # what it would ask the database
        return pages.get_page(self.number or self._page_here())

    @cached_property
    def cards(self) -> list[Card]:
        first = self.page.start_index() - 1
        claims = self._claims[max(first, 0) : self.page.end_index()]
        return cards_of(claims, self.article, rights=self.rights, repeats=self.text.repeats)

    @property
    def filter(self) -> Filter:
        return FILTERS[self.show]

    @property
    def found(self) -> int:
        """Claims that the engine found."""
        return self.total - self.tally.added

    @property
    def is_all_rated(self) -> bool:
        """Nothing is left that the filter for work could show."""
        return self.show in ("open", "unrated") and not self.tally.found_by("unrated")

    @property
    def next_url(self) -> str:
        return self._page_url(self.page.next_page_number())

    @property
    def previous_url(self) -> str:
        return self._page_url(self.page.previous_page_number())

    @property
    def chips(self) -> list[Chip]:
        return self._chips(MAIN)

    @property
    def more_chips(self) -> list[Chip]:
        """The other states, as far as there is a claim in them."""
        return [chip for chip in self._chips(MORE) if chip.count or chip.current]

    @property
    def _claims(self) -> ClaimQuerySet:
        return self.filter.of(self.article, self.person).select_related(*RELATED)

    def _chips(self, filters: dict[str, Filter]) -> list[Chip]:
        # Beside an open claim no filter is in use.
        show = "" if self.text.is_open else self.show
        return self.tally.chips(filters, show=show, url=self._url)

    @property
    def _url(self) -> str:
        return reverse("article-desk", args=[self.article.pk])

    def _page_url(self, number: int) -> str:
        return f"{self._url}?{urlencode({'show': self.show, 'page': number})}"

    def _page_here(self) -> int:
        here = self.text.here
        if here is not None:
            return before(self._claims, here.position, here.number).count() // CARDS + 1
        if self.text.number:
            return before(self._claims, self.text.part.start).count() // CARDS + 1
        return 1
