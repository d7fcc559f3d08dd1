"""Verdicts that want a second person, and why some of them want a close look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from articles.exports.rewording import Rewording, compare
from articles.models import Claim, Evidence, Verdict
from articles.models.verdict import NEEDS_EVIDENCE, Rating
from articles.web.claim.surroundings import around

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.models import Article, User, Version

# Findings that go through at a glance; everything else needs a look.
EASY = frozenset({Rating.CONFIRMED, Rating.NOT_CHECKABLE})
WHY = {
    "legal": _("Legal risk"),
    "none": _("No evidence"),
    "author": _("Only the author's own sources"),
    "secondary": _("Only secondary sources"),
    "withdrawn": _("Evidence was withdrawn since"),
    "added": _("Evidence was added since"),
}


@dataclass(frozen=True)
class Handed:
    """One verdict that wants a second person."""

    claim: Claim
    verdict: Verdict
    evidence: list[Evidence]
    before: str
    after: str
    is_own: bool
    has_newer_evidence: bool

    @property
    def rewording(self) -> Rewording:
        return compare(self.claim.text, self.verdict.wording)

    @property
    def needs_an_eye(self) -> bool:
        return self.verdict.rating not in EASY or bool(self.reasons)

    @property
    def reasons(self) -> list[Any]:
        """Why this one wants a close look, besides what was found."""
        found = {"legal": self.claim.risk == Claim.Risk.LEGAL, **self._thin(), **self._changed()}
        return [WHY[name] for name, applies in found.items() if applies]

    def _thin(self) -> dict[str, bool]:
        pieces = self.evidence
        if not pieces:
            return {"none": self.verdict.rating in NEEDS_EVIDENCE}
        return {
            "author": all(piece.origin == Evidence.Origin.AUTHOR for piece in pieces),
            "secondary": all(piece.level == Evidence.Level.SECONDARY for piece in pieces),
        }

    def _changed(self) -> dict[str, bool]:
        withdrawn = any(piece.withdrawn_at for piece in self.evidence)
        return {"withdrawn": withdrawn, "added": self.has_newer_evidence}


def handed_in(article: Article, version: Version, person: User) -> list[Handed]:
    """What waits for sign-off, in text order. Three queries whatever the number."""
    waiting = article.claims.filter(state=Claim.State.SUBMITTED).values("current_verdict")
    verdicts = list(
        Verdict.objects.filter(pk__in=waiting)
        .select_related("checker", "claim__anchor")
        .order_by("claim__position", "claim__number")
    )
    pks = [verdict.pk for verdict in verdicts]
    rests_on, newer = _evidence(pks, person), _newer(pks)
    handed = []
    for verdict in verdicts:
        claim = verdict.claim
        claim.article = article
        before, after = _sentence(claim, version, article.language)
        handed.append(
            Handed(
                claim, verdict, rests_on.get(verdict.pk, []), before, after,
                is_own=verdict.checker_id == person.pk,
                has_newer_evidence=claim.pk in newer,
            )
        )  # fmt: skip
    return handed


def _sentence(claim: Claim, version: Version, language: str) -> tuple[str, str]:
    anchor = claim.anchor
    if anchor is None:
        return "", ""
    return around(version.text, version.blocks, anchor.start, anchor.end, language=language)


def _evidence(verdicts: Iterable[int], person: User) -> dict[int, list[Evidence]]:
    """What each verdict rests on, as far as this person may see it."""
    pieces = Evidence.objects.visible_to(person).filter(verdicts__in=verdicts)
    found: dict[int, list[Evidence]] = {}
    for piece in pieces.annotate(of_verdict=F("verdicts")):
        found.setdefault(piece.of_verdict, []).append(piece)
    return found


def _newer(verdicts: Iterable[int]) -> set[int]:
    """The claims that got evidence after their verdict."""
    since = F("claim__current_verdict__created_at")
    pieces = Evidence.objects.standing().filter(
        claim__current_verdict__in=verdicts, added_at__gt=since
    )
    pieces = pieces.exclude(verdicts__in=verdicts)
    return set(pieces.values_list("claim", flat=True))
