"""The bounds of claims in their text: cut in two, put together, moved."""

from __future__ import annotations

from django.utils.translation import gettext as _

from articles.models import Anchor, Claim
from articles.workflow.creation import anchor_at
from articles.workflow.errors import Refused, RuleBroken
from articles.workflow.transitions import STEPS
from articles.workflow.words import shows

Bounds = tuple[int, int]
S = Claim.State
# One with a verdict keeps its words: the verdict is about them.
RESHAPED = frozenset({S.SUGGESTED, S.OPEN, S.CHECKING})
# Between claims that are one: white space in a line, and what joins clauses.
JOINTS = " \t\u00a0,;:–—-"


def halves_of(anchor: Anchor, at: int) -> tuple[Bounds, Bounds]:
    """Both halves without the white space between them."""
    head, tail = anchor.text[: max(at, 0)].rstrip(), anchor.text[max(at, 0) :].lstrip()
    if not (shows(head) and shows(tail)):
        sentence = _("Choose a place inside the claim, with words on both sides.")
        raise RuleBroken(sentence, fields={"at": sentence})
    return (anchor.start, anchor.start + len(head)), (anchor.end - len(tail), anchor.end)


def joined(kept: Claim, other: Claim) -> Bounds | None:
    """The words of both, when the one claim goes on where the other ends. Else None."""
    one, two = kept.anchor, other.anchor
    if one is None or two is None or one.version_id != two.version_id:
        return None
    if kept.state not in RESHAPED or other.state not in STEPS["discard"].sources:
        return None
    first, second = sorted((one, two), key=lambda anchor: anchor.start)
    between = one.version.text[first.end : second.start]
    if between.strip(JOINTS):
        return None
    bounds = first.start, max(one.end, two.end)
    return None if claim_at(bounds, besides=one) else bounds


def set_bounds(anchor: Anchor, bounds: Bounds) -> None:
    """Move them; the particulars of the claim keep their words."""
    if other := claim_at(bounds, besides=anchor):
        raise taken_by(other)
    _shift_details(anchor.claim, by=anchor.start - bounds[0])
    fresh = anchor_at(anchor.version, *bounds)
    for name in ("start", "end", "text", "before", "after"):
        setattr(anchor, name, getattr(fresh, name))
    anchor.save(update_fields=["start", "end", "text", "before", "after"])


def claim_at(bounds: Bounds, *, besides: Anchor) -> Claim | None:
    """The other claim whose words these are, be it called not a claim."""
    start, end = bounds
    here = Anchor.objects.filter(version=besides.version_id, start=start, end=end)
    near = here.exclude(pk=besides.pk).select_related("claim__article", "claim__anchor")
    other = near.first()
    return other.claim if other else None


def taken_by(claim: Claim) -> Refused:
    return Refused(_("These words are claim %(number)s already.") % {"number": claim.number})


def _shift_details(claim: Claim, *, by: int) -> None:
    # In the order in which none comes to where another still is.
    for detail in claim.details.order_by("-start" if by > 0 else "start") if by else ():
        detail.start, detail.end = detail.start + by, detail.end + by
        detail.save(update_fields=["start", "end"])


def bounds_of(anchor: Anchor | None) -> Bounds | None:
    return (anchor.start, anchor.end) if anchor else None
