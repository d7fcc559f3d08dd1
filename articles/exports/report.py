"""The annotated draft for print: the text with numbers, a note a number, corrections, what is left.

Plain data, so that a page and a command can draw the same thing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.db.models import F, OuterRef, Subquery
from django.db.models.fields.json import KeyTextTransform

from articles.exports.report_text import Block, blocks_of
from articles.models import Claim, Correction, Event, Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.exports.presets import Shown
    from articles.models import Article, User, Verdict, Version, VersionSignOff

S = Claim.State


@dataclass(frozen=True)
class Note:
    """What stands behind one number of the text."""

    claim: Claim
    verdict: Verdict | None
    evidence: list[Evidence]
    held_back: int
    reason: str

    @property
    def signer(self) -> User | None:
        approved = self.verdict is not None and self.claim.state == S.APPROVED
        sign_off = getattr(self.verdict, "sign_off", None) if approved else None
        return sign_off.editor if sign_off else None

    @property
    def has_a_change(self) -> bool:
        return self.verdict is not None and self.verdict.action != "stet"


@dataclass(frozen=True)
class Change:
    """A correction, and the paragraph in which it is to be made."""

    correction: Correction
    paragraph: int | None


class Report:
    """Asked as it is drawn; ten queries whatever the number of claims."""

    def __init__(self, article: Article, shown: Shown) -> None:
        self.article, self.shown = article, shown

    @cached_property
    def version(self) -> Version:
        return self.article.current_version

    @cached_property
    def authors(self) -> list[User]:
        return list(self.article.authors.all())

    @cached_property
    def sign_offs(self) -> list[VersionSignOff]:
        """Who called this version ready, with the reason where something was overridden."""
        return list(self.version.sign_offs.select_related("editor"))

    @property
    def shows_notes(self) -> bool:
        """Private notes are for those who check or edit for the desk."""
        of = self.shown.notes_of
        return of is None or self.article.desk_id in of

    @cached_property
    def claims(self) -> list[Claim]:
        waived = Event.objects.filter(claim=OuterRef("pk"), action="waive").order_by("-pk")
        claims = self.article.claims.exclude(state=S.DISCARDED).in_text_order()
        people = ("current_verdict__checker", "current_verdict__sign_off__editor")
        return list(
            claims.select_related("anchor", *people).annotate(
                waived_for=Subquery(waived.values(note=KeyTextTransform("note", "payload"))[:1])
            )
        )

    @cached_property
    def blocks(self) -> list[Block]:
        read = set(self.version.read_marks.values_list("block", flat=True))
        return blocks_of(self.version, self.claims, read)

    @cached_property
    def notes(self) -> list[Note]:
        return [self._note(claim) for claim in self.claims if claim.state != S.WAIVED]

    @cached_property
    def waived(self) -> list[Note]:
        return [self._note(claim) for claim in self.claims if claim.state == S.WAIVED]

    @property
    def unread(self) -> list[Block]:
        """Paragraphs without a claim that nobody said they read."""
        return [block for block in self.blocks if not block.is_read and not block.has_claim]

    @property
    def confided(self) -> int:
        """Pieces of confidential evidence that are printed."""
        return sum(piece.confidential for note in self.notes for piece in note.evidence)

    @property
    def checkers(self) -> list[User]:
        return _once(note.verdict.checker for note in self.notes if note.verdict)

    @property
    def signers(self) -> list[User]:
        return _once(note.signer for note in self.notes if note.signer)

    @cached_property
    def changes(self) -> list[Change]:
        corrections = Correction.objects.filter(claim__article=self.article).select_related(
            "claim__anchor", "verdict__checker", "settled_by"
        )
        in_order = corrections.order_by("claim__position", "claim__number", "pk")
        return [Change(each, self._paragraph(each.claim)) for each in in_order]

    def _paragraph(self, claim: Claim) -> int | None:
        start = claim.anchor.start if claim.anchor else None
        if start is None:
            return None
        numbers = [block.number for block in self.blocks if block.start <= start]
        return numbers[-1] if numbers else None

    def _note(self, claim: Claim) -> Note:
        verdict = claim.standing_verdict
        pieces = self._evidence.get(verdict.pk, []) if verdict else []
        seen = [piece for piece in pieces if self.shown.confidential or not piece.confidential]
        held_back = len(pieces) - len(seen) if self.shows_notes else 0
        reason = str(getattr(claim, "waived_for", None) or "") if self.shows_notes else ""
        return Note(claim, verdict, seen, held_back, reason)

    @cached_property
    def _evidence(self) -> dict[int, list[Evidence]]:
        """What each verdict rests on. One query."""
        current = [claim.current_verdict_id for claim in self.claims if claim.standing_verdict]
        pieces = Evidence.objects.standing().filter(verdicts__in=current)
        found: dict[int, list[Evidence]] = {}
        for piece in pieces.annotate(of_verdict=F("verdicts")).order_by("pk"):
            found.setdefault(piece.of_verdict, []).append(piece)
        return found


def _once(people: Iterable[User]) -> list[User]:
    """Everybody once, in the order in which they come."""
    return list(dict.fromkeys(people))
