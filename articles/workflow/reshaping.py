"""Two claims that were found as one, one claim that was found as several: split and merged.

Nothing is lost: what was gathered for one stands with the other too, and both can be taken back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _

from articles.models import Anchor, Claim, Event
from articles.workflow.batches import in_one_go
from articles.workflow.bounds import (
    RESHAPED,
    bounds_of,
    claim_at,
    halves_of,
    joined,
    set_bounds,
    taken_by,
)
from articles.workflow.carrying import carry
from articles.workflow.creation import anchor_at, article_in_check, insert_claims
from articles.workflow.departures import DONE
from articles.workflow.errors import Outdated, Refused, RuleBroken
from articles.workflow.evidence import withdraw_evidence
from articles.workflow.locks import lock_articles, lock_claims
from articles.workflow.permissions import allow
from articles.workflow.transitions import STEPS, change, move, record_new
from articles.workflow.turns import turn_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articles.models import User
    from articles.workflow.bounds import Bounds

S = Claim.State


@transaction.atomic
def split_claim(claim: Claim, *, at: int, person: User, seen: int | None = None) -> Claim:
    """Cut the claim in two at this place of its words. The second half gets a number of its own.

    What was gathered so far stands with both.
    """
    allow("split", person, claim)
    _refuse_outdated(claim, seen)
    anchor = _free_anchor(claim, person)
    first, second = halves_of(anchor, at)
    _lock(claim, claim_at(second, besides=anchor))
    with in_one_go():
        payload = {"end": [anchor.end, first[1]]}
        half = _split_off(claim, anchor, second, person)
        set_bounds(anchor, first)
        carry(claim, half)
        _move_details(claim, half, by=second[0] - anchor.start)
        change(claim, "split", actor=person, also=payload | {"into": half.number})
    return half


@transaction.atomic
def merge_claims(
    kept: Claim, others: Sequence[Claim], *, editor: User, seen: int | None = None
) -> None:
    """Check one fact once: the others leave as duplicates of the kept claim, which gets all theirs.

    One whose words go on where those of the kept claim end becomes part of it.
    """
    allow("merge", editor, kept)
    _lock(kept, *others)
    _refuse_outdated(kept, seen)
    _refuse_unfit(kept, others)
    with in_one_go():
        payload: dict[str, Any] = {"claims": [other.number for other in others], "evidence": []}
        before = bounds_of(kept.anchor)
        for other in others:
            payload["evidence"] += carry(other, kept)
            _leave(other, kept, editor)
        after = bounds_of(kept.anchor)
        if before and after and before != after:
            payload |= {"start": [before[0], after[0]], "end": [before[1], after[1]]}
        position = after[0] if after else kept.position
        change(kept, "merge", actor=editor, also=payload, position=position)


def take_back(claim: Claim, event: Event, *, person: User) -> None:
    """Bring the claim of a split or a merge back to the words that it had."""
    half = half_of(event) if "into" in event.payload else None
    _lock(claim, half)
    if half:
        _drop_half(claim, half, event, person)
    for piece in claim.evidence.standing().filter(pk__in=event.payload.get("evidence", [])):
        withdraw_evidence(piece, person=person, why=_("The merge was taken back."))
    start = event.payload.get("start", [claim.position])[0]
    if claim.anchor and "end" in event.payload:
        set_bounds(claim.anchor, (start, event.payload["end"][0]))
    change(claim, "undo", actor=person, position=start)


def _split_off(claim: Claim, anchor: Anchor, bounds: Bounds, person: User) -> Claim:
    """The second half: a new claim, or that of these words which was called not a claim."""
    article, half = article_in_check(anchor.version), _half_of(claim)
    standing = claim_at(bounds, besides=anchor)
    if standing is None:
        insert_claims(anchor.version, article, [(half, anchor_at(anchor.version, *bounds))])
        record_new([half], actor=person, action="split_off")
        return half
    if standing.state != S.DISCARDED:
        raise taken_by(standing)
    shared = {name: getattr(half, name) for name in ("checker_id", "risk", "due_at")}
    move(standing, "split_off", actor=person, back_to=half.state, set_fields=shared)
    return standing


def half_of(event: Event) -> Claim:
    """The claim that came to be by this split."""
    claims = Claim.objects.select_related("article", "anchor")
    return claims.get(article=event.article_id, number=event.payload["into"])


def _drop_half(claim: Claim, half: Claim, event: Event, person: User) -> None:
    if half.events.filter(pk__gt=event.pk).exists():
        raise Refused(_("Somebody acted on claim %(number)s meanwhile.") % {"number": half.number})
    # Those that were carried over when it was split are older.
    if half.drafts.filter(saved_at__gt=event.at).exclude(checker=person).exists():
        raise Refused(_("Somebody has begun to write about this claim."))
    if claim.anchor and half.anchor:
        _move_details(half, claim, by=claim.anchor.start - half.anchor.start)
    move(half, "discard", actor=person, note=_duplicate_of(claim))


def _leave(other: Claim, kept: Claim, editor: User) -> None:
    """The other claim goes: into the words of the kept one, else as a fact stated again."""
    together = joined(kept, other)
    if together and kept.anchor:
        set_bounds(kept.anchor, together)
    step = "discard" if together else "waive"
    move(other, step, actor=editor, note=_duplicate_of(kept))


def _duplicate_of(claim: Claim) -> str:
    return f"duplicate: {_('claim %(number)s') % {'number': claim.number}}"


def _lock(claim: Claim, *others: Claim | None) -> None:
    """The claims, then their article: nobody adds the same words as a claim meanwhile."""
    pks = [claim.pk, *(other.pk for other in others if other)]
    lock_claims(Claim.objects.filter(pk__in=pks))
    lock_articles([claim.article_id])


def _refuse_outdated(claim: Claim, seen: int | None) -> None:
    # First of all: of a claim that changed meanwhile nothing else that is said would be true.
    if seen is not None and seen != claim.row_version:
        raise Outdated(claim)


def _free_anchor(claim: Claim, person: User) -> Anchor:
    """The claim's place in the text, if its words may change now."""
    if claim.anchor is None:
        raise Refused(_("These words do not stand in the text any more."))
    if claim.state not in RESHAPED:
        raise Refused(_("Only a claim without a verdict can be split."))
    if claim.state == S.CHECKING:
        turn_of(claim, person)
    return claim.anchor


def _half_of(claim: Claim) -> Claim:
    """A claim like this one, that nobody has in hand."""
    return Claim(
        state=S.SUGGESTED if claim.state == S.SUGGESTED else S.OPEN,
        kinds=claim.kinds,
        origin=Claim.Origin.PERSON,
        risk=claim.risk,
        speaker=claim.speaker,
        cue=claim.cue,
        outlet=claim.outlet,
        certainty=claim.certainty,
        checker=claim.checker,
        due_at=claim.due_at,
    )


def _move_details(claim: Claim, other: Claim, *, by: int) -> None:
    """Details in the words of the other claim go there; those of both halves stay."""
    for detail in claim.details.filter(start__gte=by):
        detail.claim, detail.start, detail.end = other, detail.start - by, detail.end - by
        # A claim that was found at these words before may have it of its own.
        other.details.filter(start=detail.start, end=detail.end, kind=detail.kind).delete()
        detail.save(update_fields=["claim", "start", "end"])


def _refuse_unfit(kept: Claim, others: Sequence[Claim]) -> None:
    strangers = [o for o in others if o.article_id != kept.article_id or o.pk == kept.pk]
    if not others or strangers:
        sentence = _("Choose other claims of this article.")
        raise RuleBroken(sentence, fields={"claims": sentence})
    if kept.state in DONE:
        raise Refused(_("This claim is not being checked, so nothing can be merged into it."))
    for other in others:
        if other.state not in STEPS["waive"].sources:
            raise Refused(
                _("Somebody works on claim %(number)s, or it is decided: it cannot be merged.")
                % {"number": other.number}
            )
