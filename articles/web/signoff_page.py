"""What a second person sees of an article: verdicts, corrections, what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.db.models import F

from articles.models import Article, Claim, Correction, Evidence, Verdict
from articles.models.verdict import Rating
from articles.web.rewording import Rewording, compare
from articles.web.surroundings import around
from articles.workflow.permissions import Rights, rights_on
from articles.workflow.readiness import Blocker, blockers

if TYPE_CHECKING:
    from articles.models import User, Version, VersionSignOff

S = Claim.State
# Findings that go through at a glance; everything else needs a look.
EASY = frozenset({Rating.CONFIRMED, Rating.NOT_CHECKABLE})


@dataclass(frozen=True)
class Handed:
    """One verdict that wants a second person."""

    claim: Claim
    verdict: Verdict
    evidence: list[Evidence]
    before: str
    after: str
    is_own: bool

    @property
    def rewording(self) -> Rewording:
        return compare(self.claim.text, self.verdict.wording)

    @property
    def needs_an_eye(self) -> bool:
        return self.verdict.rating not in EASY or self.claim.risk == Claim.Risk.LEGAL


@dataclass(frozen=True)
class Change:
    """A correction, with what differs."""

    correction: Correction
    rewording: Rewording


class SignOffPage:
    """Asked by the template; a handful of queries whatever the number of verdicts."""

    def __init__(self, article: Article, person: User) -> None:
        self.article, self.person = article, person

    @cached_property
    def rights(self) -> Rights:
        return rights_on(self.person, self.article)

    @cached_property
    def version(self) -> Version:
        return self.article.current_version

    @cached_property
    def handed(self) -> list[Handed]:
        handed_in = self.article.claims.filter(state=S.SUBMITTED).values("current_verdict")
        verdicts = list(
            Verdict.objects.filter(pk__in=handed_in)
            .select_related("checker", "claim__anchor")
            .order_by("claim__position", "claim__number")
        )
        rests_on = self._evidence([verdict.pk for verdict in verdicts])
        return [self._handed(verdict, rests_on.get(verdict.pk, [])) for verdict in verdicts]

    @property
    def to_look_at(self) -> list[Handed]:
        return [handed for handed in self.handed if handed.needs_an_eye]

    @property
    def confirmed(self) -> list[Handed]:
        return [handed for handed in self.handed if not handed.needs_an_eye]

    @cached_property
    def corrections(self) -> list[Change]:
        """Those still to be made first."""
        corrections = Correction.objects.filter(claim__article=self.article)
        changes = []
        for correction in corrections.select_related("claim", "settled_by"):
            correction.claim.article = self.article
            rewording = compare(correction.old_wording, correction.new_wording)
            changes.append(Change(correction, rewording))
        return sorted(changes, key=lambda each: each.correction.state != Correction.State.PENDING)

    @cached_property
    def blockers(self) -> list[Blocker]:
        return blockers(self.article, self.version)

    @cached_property
    def sign_offs(self) -> list[VersionSignOff]:
        return list(self.version.sign_offs.select_related("editor").order_by("-pk"))

    @cached_property
    def waived(self) -> list[Claim]:
        return list(self.article.claims.filter(state=S.WAIVED).select_related("anchor"))

    @property
    def is_checked(self) -> bool:
        return self.article.state == Article.State.CHECKING

    @property
    def may_approve(self) -> bool:
        return self.rights.may("approve")

    @property
    def can(self) -> dict[str, bool]:
        """What may be done about a correction: authors may only say that it was made."""
        return {"settle": self.rights.may("settle"), "decline": self.rights.edits}

    @property
    def may_ready(self) -> bool:
        return self.rights.may("ready") and self.is_checked

    @property
    def may_override(self) -> bool:
        return self.rights.may("override") and self.is_checked

    @property
    def may_read_notes(self) -> bool:
        return self.rights.may("read_notes")

    def _handed(self, verdict: Verdict, evidence: list[Evidence]) -> Handed:
        claim = verdict.claim
        claim.article = self.article
        text, blocks, anchor = self.version.text, self.version.blocks, claim.anchor
        before, after = "", ""
        if anchor:
            language = self.article.language
            before, after = around(text, blocks, anchor.start, anchor.end, language=language)
        own = verdict.checker_id == self.person.pk
        return Handed(claim, verdict, evidence, before, after, own)

    def _evidence(self, verdicts: list[int]) -> dict[int, list[Evidence]]:
        """What each verdict rests on, as far as this person may see it. One query."""
        pieces = Evidence.objects.visible_to(self.person).filter(verdicts__in=verdicts)
        found: dict[int, list[Evidence]] = {}
        for piece in pieces.annotate(of_verdict=F("verdicts")):
            found.setdefault(piece.of_verdict, []).append(piece)
        return found
