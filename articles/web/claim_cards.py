"""Claims of one article as the desk shows them: cards of the rail, filters, progress."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q, TextChoices
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models import Claim, Evidence
from articles.models.verdict import Rating

if TYPE_CHECKING:
    from collections.abc import Callable

    from articles.models import Article, User, Verdict
    from articles.models.claim import ClaimQuerySet
    from articles.workflow.permissions import Rights

S = Claim.State
# States in which the current verdict is what the desk believes now.
WITH_VERDICT = frozenset({S.SUBMITTED, S.RETURNED, S.APPROVED, S.STALE})
HELD = frozenset({S.CHECKING, S.WAITING, S.RETURNED, S.SUBMITTED})
TO_CHECK = frozenset({S.OPEN, S.STALE, S.RETURNED})


@dataclass(frozen=True, slots=True)
class Card:
    """One claim of the rail, with the words the templates print.

    `look` says how its mark is drawn: by verdict when there is one, else by state (`aspect`).
    """

    claim: Claim
    number: str
    url: str
    verdict: Verdict | None
    aspect: str
    look: str
    word: str
    kinds: str
    evidence: int
    mine: bool

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


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The claim before or after one, as a link."""

    number: int
    url: str


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


def cards_of(
    article: Article, person: User, evidence: dict[int, int], **only: object
) -> list[Card]:
    """All claims in text order, or only some, with how much evidence each has. One query."""
    claims = article.claims.in_text_order().filter(**only)
    claims = claims.select_related("anchor", "current_verdict", "checker")
    base = reverse("article-desk", args=[article.pk])
    # Translated once, not once a claim.
    kinds, words = _words(Claim.Kind), _words(S) | _words(Rating)
    cards = []
    for claim in claims:
        verdict = claim.current_verdict if claim.state in WITH_VERDICT else None
        look = verdict.rating if verdict else claim.state
        cards.append(
            Card(
                claim=claim,
                number=str(claim.number),
                url=f"{base}claims/{claim.number}/",
                verdict=verdict,
                aspect="verdict" if verdict else "state",
                look=look,
                word=words[look],
                kinds=", ".join(kinds.get(kind, kind) for kind in claim.kinds),
                evidence=evidence.get(claim.pk, 0),
                mine=claim.checker_id == person.pk and claim.state not in (S.WAIVED, S.DISCARDED),
            )
        )
    return cards


def _words(choices: type[TextChoices]) -> dict[str, str]:
    return {code: str(label) for code, label in choices.choices}


def evidence_of(article: Article, rights: Rights) -> dict[int, int]:
    """How many pieces of evidence stand for each claim, as far as the person may see them."""
    pieces = Evidence.objects.standing().filter(claim__article=article)
    if not rights.may("read_notes"):
        pieces = pieces.filter(confidential=False)
    return dict(pieces.order_by().values_list("claim").annotate(Count("pk")))


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


def neighbours(claim: Claim) -> tuple[Neighbour | None, Neighbour | None]:
    """The claims before and after one in the text, those that are no claims left out."""
    others = claim.article.claims.exclude(state=S.DISCARDED).exclude(pk=claim.pk)
    here, number = claim.position, claim.number
    before = others.filter(Q(position__lt=here) | Q(position=here, number__lt=number))
    after = others.filter(Q(position__gt=here) | Q(position=here, number__gt=number))
    return (
        _neighbour(claim, before.order_by("-position", "-number")),
        _neighbour(claim, after.order_by("position", "number")),
    )


def _neighbour(claim: Claim, found: ClaimQuerySet) -> Neighbour | None:
    number = found.values_list("number", flat=True).first()
    if number is None:
        return None
    return Neighbour(number, reverse("claim-detail", args=[claim.article_id, number]))
