"""Claims of one article as the desk shows them: cards of the rail, filters, progress."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models import Claim

if TYPE_CHECKING:
    from collections.abc import Callable

    from articles.models import Article, User, Verdict
    from articles.workflow.permissions import Rights

S = Claim.State
# States in which the current verdict is what the desk believes now.
WITH_VERDICT = frozenset({S.SUBMITTED, S.RETURNED, S.APPROVED, S.STALE})
HELD = frozenset({S.CHECKING, S.WAITING, S.RETURNED, S.SUBMITTED})
TO_CHECK = frozenset({S.OPEN, S.STALE, S.RETURNED})


@dataclass(frozen=True, slots=True)
class Card:
    """One claim of the rail, with everything the template prints."""

    claim: Claim
    url: str
    verdict: Verdict | None
    kinds: str
    evidence: int
    mine: bool

    @property
    def number(self) -> int:
        return self.claim.number

    @property
    def look(self) -> str:
        """How its mark is drawn: by verdict when there is one, else by state."""
        return self.verdict.rating if self.verdict else self.claim.state

    @property
    def aspect(self) -> str:
        return "verdict" if self.verdict else "state"

    @property
    def word(self) -> str:
        """The same in words."""
        if self.verdict:
            return self.verdict.get_rating_display()
        return self.claim.get_state_display()

    @property
    def holder(self) -> User | None:
        return self.claim.checker if self.claim.state in HELD else None


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter of the rail, as a link with its count."""

    code: str
    name: Any
    count: int
    url: str
    current: bool


FILTERS: dict[str, tuple[Any, Callable[[Card], bool]]] = {
    "all": (pgettext_lazy("claims", "All"), lambda card: card.claim.state != S.DISCARDED),
    "suggested": (_("Suggested"), lambda card: card.claim.state == S.SUGGESTED),
    "open": (pgettext_lazy("claims", "Open"), lambda card: card.claim.state in TO_CHECK),
    "mine": (pgettext_lazy("claims", "Mine"), lambda card: card.mine),
    "waiting": (pgettext_lazy("claims", "Waiting"), lambda card: card.claim.state == S.WAITING),
    "submitted": (_("Ready for sign-off"), lambda card: card.claim.state == S.SUBMITTED),
    "approved": (pgettext_lazy("claims", "Approved"), lambda card: card.claim.state == S.APPROVED),
    "waived": (pgettext_lazy("claims", "Waived"), lambda card: card.claim.state == S.WAIVED),
    "discarded": (_("Not a claim"), lambda card: card.claim.state == S.DISCARDED),
}
ALWAYS = ("all", "open", "mine")


def cards_of(article: Article, person: User, rights: Rights) -> list[Card]:
    """All claims in text order. One query."""
    shown = Q(evidence__withdrawn_at=None)
    if not rights.may("read_notes"):
        shown &= Q(evidence__confidential=False)
    claims = (
        article.claims.in_text_order()
        .select_related("anchor", "current_verdict", "checker")
        .annotate(standing_evidence=Count("evidence", filter=shown))
    )
    base = reverse("article-desk", args=[article.pk])
    labels = dict(Claim.Kind.choices)
    return [
        Card(
            claim=claim,
            url=f"{base}claims/{claim.number}/",
            verdict=claim.current_verdict if claim.state in WITH_VERDICT else None,
            kinds=", ".join(str(labels.get(kind, kind)) for kind in claim.kinds),
            evidence=claim.standing_evidence,
            mine=claim.checker_id == person.pk and claim.state not in (S.WAIVED, S.DISCARDED),
        )
        for claim in claims
    ]


def chips_of(cards: list[Card], *, show: str, url: str) -> list[Chip]:
    """The filters that find something, and those a desk looks for every day."""
    counts = {code: sum(map(test, cards)) for code, (_name, test) in FILTERS.items()}
    return [
        Chip(code, name, counts[code], url if code == "all" else f"{url}?show={code}", code == show)
        for code, (name, _test) in FILTERS.items()
        if counts[code] or code in ALWAYS or code == show
    ]


def filtered(cards: list[Card], show: str) -> list[Card]:
    _name, test = FILTERS[show]
    return [card for card in cards if test(card)]


def neighbours(cards: list[Card], number: int) -> tuple[Card | None, Card | None]:
    """The cards before and after a claim in the text, those that are no claims left out."""
    kept = [card for card in cards if card.claim.state != S.DISCARDED or card.number == number]
    place = next((i for i, card in enumerate(kept) if card.number == number), None)
    if place is None:
        return None, None
    before = kept[place - 1] if place else None
    after = kept[place + 1] if place + 1 < len(kept) else None
    return before, after
