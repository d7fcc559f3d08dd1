from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models.claim import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from articles.models.user import User


class Point(models.TextChoices):
    """What claims of some kind are checked for, whatever particulars stand in them."""

    VALUE = "value", pgettext_lazy("point", "Value")
    UNIT = "unit", _("Unit or currency")
    PERIOD = "period", _("Period")
    COUNTED = "counted", _("What is counted")
    SUMS = "sums", _("Sums and shares add up")
    TAX = "tax", _("Before or after tax and inflation")
    WORDS = "words", _("Words as recorded")
    SPEAKER = "speaker", _("Who said or did it")
    CONTEXT = "context", _("In its context")
    CONTENT = "content", _("What it claims, too")
    ADDRESSEE = "addressee", _("To whom")
    WEEKDAY = "weekday", _("Weekday fits the date")
    YEAR = "year", _("Year")
    ZONE = "zone", _("Time zone")
    SPELLING = "spelling", _("Spelling of names")
    FUNCTION = "function", _("Function then and now")
    LOCATION = "location", _("Where it lies")
    BELONGING = "belonging", _("What it belonged to then")
    WHO = "who", _("Who")
    WHERE = "where", _("Where")
    WHEN = "when", _("When")
    ORDER = "order", _("In which order")
    SAME_BASIS = "same_basis", _("Both sides on the same basis")
    COMPARED = "compared", _("Compared with whom or what")
    CAUSE_SHOWN = "cause_shown", _("Cause shown, not only the same time")
    OTHER_CAUSES = "other_causes", _("Other causes")
    IN_FORCE = "in_force", _("Wording in force")
    SINCE = "since", _("Since when")
    PAYER = "payer", _("Who paid for it")
    SAMPLE = "sample", _("How many were asked")
    QUESTION = "question", _("What was asked")
    SEEN = "seen", _("Seen on the spot or in a picture")
    AT_THE_TIME = "at_the_time", _("So at that time, too")
    SHOWN = "shown", _("Who or what is shown")
    TAKEN = "taken", _("When the picture was taken")
    RIGHTS = "rights", _("Rights to the picture")


P, Kind = Point, Claim.Kind
POINTS: dict[str, tuple[Point, ...]] = {
    Kind.FIGURE: (P.VALUE, P.UNIT, P.PERIOD, P.COUNTED, P.SUMS),
    Kind.MONEY: (P.VALUE, P.UNIT, P.PERIOD, P.TAX),
    Kind.QUOTE: (P.WORDS, P.SPEAKER, P.CONTEXT, P.CONTENT),
    Kind.ATTRIBUTION: (P.SPEAKER, P.WHEN, P.ADDRESSEE),
    Kind.DATE: (P.WEEKDAY, P.YEAR, P.ZONE),
    Kind.NAME_TITLE: (P.SPELLING, P.FUNCTION),
    Kind.PLACE: (P.SPELLING, P.LOCATION, P.BELONGING),
    Kind.EVENT: (P.WHO, P.WHERE, P.WHEN, P.ORDER),
    Kind.COMPARISON: (P.SAME_BASIS, P.COMPARED),
    Kind.CAUSE: (P.CAUSE_SHOWN, P.OTHER_CAUSES),
    Kind.RULE: (P.IN_FORCE, P.WHERE, P.SINCE),
    Kind.POLL_STUDY: (P.PAYER, P.SAMPLE, P.QUESTION, P.WHEN),
    Kind.PHYSICAL: (P.SEEN, P.AT_THE_TIME),
    Kind.PREDICTION_BY: (P.WHO, P.WHEN, P.PERIOD),
}
CAPTION = (P.SHOWN, P.TAKEN, P.RIGHTS)


class CheckedPoint(models.Model):
    """A point of a claim at which somebody has looked. Goes when the tick is taken back."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="checked_points")
    point = models.CharField(max_length=15, choices=Point)
    ticked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    ticked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["claim", "point"], name="one_tick_per_point"),
            models.CheckConstraint(condition=~Q(point=""), name="checked_point_is_named"),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.point}"


@dataclass(frozen=True)
class ChecklistPoint:
    """One line of a claim's checklist: by whom and when it was ticked, if it was."""

    point: Point
    ticked_by: User | None = None
    ticked_at: datetime | None = None


def points_of(claim: Claim, blocks: Iterable[dict[str, Any]]) -> list[Point]:
    """What a claim that stands in a text of these blocks is checked for: each point once."""
    asked = [point for kind in claim.kinds for point in POINTS.get(kind, ())]
    start = claim.anchor.start if claim.anchor else -1
    if any(b["kind"] == "caption" and b["start"] <= start < b["end"] for b in blocks):
        asked += CAPTION
    return list(dict.fromkeys(asked))


def checklist_of(
    claim: Claim, blocks: Iterable[dict[str, Any]], ticks: Iterable[CheckedPoint]
) -> list[ChecklistPoint]:
    """All points of the claim, those that are ticked with their ticks."""
    found = {tick.point: (tick.ticked_by, tick.ticked_at) for tick in ticks}
    return [
        ChecklistPoint(point, *found.get(point.value, ())) for point in points_of(claim, blocks)
    ]
