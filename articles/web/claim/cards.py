"""Claims of one article as the desk shows them: in the text, as cards of the rail, as links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q, TextChoices
from django.urls import reverse

from articles.models import Claim, Evidence
from articles.models.verdict import Rating

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.models import Article, User, Verdict
    from articles.models.claim_queries import ClaimQuerySet
    from articles.web.desk.repeats import Repeats
    from articles.workflow.permissions import Rights

S = Claim.State
RELATED = ("anchor", "current_verdict", "checker")  # what a card shows of a claim
HELD = frozenset({S.CHECKING, S.WAITING, S.RETURNED, S.SUBMITTED})


@dataclass(frozen=True, slots=True)
class Card:
    """One claim with the words the templates print.

    `look` says how its mark is drawn: by verdict when there is one, else by state (`aspect`).
    `repeats` counts how often the text states the fact.
    """

    claim: Claim
    number: str
    url: str
    verdict: Verdict | None
    aspect: str
    look: str
    word: str
    kinds: str
    evidence: int = 0
    repeats: int = 1

    @property
    def holder(self) -> User | None:
        return self.claim.checker if self.claim.state in HELD else None


def cards_of(
    claims: Iterable[Claim],
    article: Article,
    *,
    rights: Rights | None = None,
    repeats: Repeats | None = None,
) -> list[Card]:
    """These claims of the article; with how much evidence each has, if it is said for whom."""
    rows = list(claims)
    evidence = evidence_of([claim.pk for claim in rows], rights) if rights and rows else {}
    base = reverse("article-desk", args=[article.pk])
    # Translated once, not once a claim.
    kinds, words = _words(Claim.Kind), _words(S) | _words(Rating)
    return [
        _card(
            claim,
            url=f"{base}claims/{claim.number}/",
            kinds=kinds,
            words=words,
            evidence=evidence.get(claim.pk, 0),
            repeats=repeats.of(claim.anchor) if repeats else 1,
        )
        for claim in rows
    ]


def _card(claim: Claim, *, kinds: dict[str, str], words: dict[str, str], **given: Any) -> Card:
    """The card, in the words for kinds of claim, and for states and verdicts."""
    verdict = claim.standing_verdict
    look = verdict.rating if verdict else claim.state
    return Card(
        claim=claim,
        number=str(claim.number),
        verdict=verdict,
        aspect="verdict" if verdict else "state",
        look=look,
        word=words[look],
        kinds=", ".join(kinds.get(kind, kind) for kind in claim.kinds),
        **given,
    )


def evidence_of(claims: Iterable[int], rights: Rights) -> dict[int, int]:
    """How many pieces of evidence stand for each claim, as far as the person may see them."""
    pieces = Evidence.objects.standing().filter(claim__in=claims)
    if not rights.may("read_notes"):
        pieces = pieces.filter(confidential=False)
    return dict(pieces.order_by().values_list("claim").annotate(Count("pk")))


def before(claims: ClaimQuerySet, position: Any, number: Any = 0) -> ClaimQuerySet:
    """Those of the claims that stand before this place of the text."""
    return claims.filter(Q(position__lt=position) | Q(position=position, number__lt=number))


def _words(choices: type[TextChoices]) -> dict[str, str]:
    return {code: str(label) for code, label in choices.choices}
