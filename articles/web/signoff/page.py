"""What a second person sees of an article: verdicts, corrections, what is missing."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.db.models import Count, Max, OuterRef, Subquery
from django.db.models.fields.json import KT
from django.utils import timezone

from articles.exports.reasons import in_words
from articles.exports.rewording import Rewording, compare
from articles.models import Article, Claim, Correction, Event
from articles.models.verdict import Rating
from articles.web.article.standing import Standing
from articles.web.signoff.gate import Point, Unread, places, points, unread_in
from articles.web.signoff.handed import Handed, handed_in
from articles.workflow.permissions import Rights, rights_on
from articles.workflow.readiness import Blocker, blockers

if TYPE_CHECKING:
    from articles.models import User, Version, VersionSignOff

S = Claim.State
SPOT = 3  # claims of the folded group that a spot-check opens


@dataclass(frozen=True)
class Change:
    """A correction, with what differs."""

    correction: Correction
    rewording: Rewording


class SignOffPage:
    """Asked by the template; a handful of queries whatever the number of verdicts."""

    # Claims whose verdicts are left out: others acted on them since the page was made.
    without: frozenset[int | None] = frozenset()

    def __init__(self, article: Article, person: User, *, spot: frozenset[int] = frozenset()):
        self.article, self.person, self.spot = article, person, spot
        # Before anything else is read: what happens from here on is news to the page.
        self.last_event: int = article.events.aggregate(Max("pk", default=0))["pk__max"]

    @cached_property
    def rights(self) -> Rights:
        return rights_on(self.person, self.article)

    @cached_property
    def standing(self) -> Standing:
        return Standing(self.article, self.rights)

    @cached_property
    def version(self) -> Version:
        return self.article.current_version

    @property
    def is_of_today(self) -> bool:
        return timezone.localdate(self.version.created_at) == timezone.localdate()

    @cached_property
    def handed(self) -> list[Handed]:
        handed = handed_in(self.article, self.version, self.person)
        return [each for each in handed if each.claim.pk not in self.without]

    @property
    def to_look_at(self) -> list[Handed]:
        return [handed for handed in self.handed if handed.needs_an_eye]

    @property
    def confirmed(self) -> list[Handed]:
        return [handed for handed in self.handed if not handed.needs_an_eye]

    @property
    def spot_checked(self) -> list[Handed]:
        return [handed for handed in self.confirmed if handed.claim.number in self.spot]

    @property
    def others_confirmed(self) -> list[Handed]:
        """Those of the folded group that this person may sign off."""
        return [handed for handed in self.confirmed if not handed.is_own]

    def any_three(self) -> list[int]:
        """Numbers of claims of the folded group, by chance."""
        numbers = [handed.claim.number for handed in self.confirmed]
        return sorted(secrets.SystemRandom().sample(numbers, min(SPOT, len(numbers))))

    @cached_property
    def summary(self) -> list[tuple[str, int, int]]:
        """Rating, how many verdicts, how many of them wait for sign-off. In the order of keys."""
        given = self.article.claims.filter(state__in=[S.SUBMITTED, S.APPROVED])
        rows = given.order_by().values_list("current_verdict__rating", "state")
        found: dict[str, dict[str, int]] = {}
        for rating, state, count in rows.annotate(Count("pk")):
            found.setdefault(rating, {})[state] = count
        return [
            (rating, sum(found[rating].values()), found[rating].get(S.SUBMITTED, 0))
            for rating in Rating.values
            if rating in found
        ]

    @cached_property
    def being_checked(self) -> int:
        """Claims that are still on their way here."""
        done = [S.SUBMITTED, S.APPROVED, S.WAIVED, S.DISCARDED]
        return self.article.claims.exclude(state__in=done).count()

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

    @property
    def pending(self) -> list[Correction]:
        corrections = [change.correction for change in self.corrections]
        return [each for each in corrections if each.state == Correction.State.PENDING]

    @cached_property
    def blockers(self) -> list[Blocker]:
        return blockers(self.article, self.version)

    @cached_property
    def unread(self) -> list[Unread]:
        anchors = self.article.claims.filter(anchor__isnull=False).exclude(state=S.DISCARDED)
        return unread_in(self.version, anchors.values_list("anchor__start", "anchor__end"))

    @property
    def points(self) -> list[Point]:
        there = places(self.article, self.unread, handed=bool(self.handed))
        return points(self.blockers, there)

    @cached_property
    def sign_offs(self) -> list[VersionSignOff]:
        return list(self.version.sign_offs.select_related("editor").order_by("-pk"))

    @cached_property
    def waived(self) -> list[tuple[Claim, str]]:
        """Claims that are deliberately not checked, each with why."""
        last = Event.objects.filter(claim=OuterRef("pk"), action="waive").order_by("-pk")
        notes = last.values(note=KT("payload__note"))[:1]
        waived = self.article.claims.filter(state=S.WAIVED).select_related("anchor")
        return [
            (claim, in_words("waive", why or ""))
            for claim, why in ((each, each.why) for each in waived.annotate(why=Subquery(notes)))
        ]

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
