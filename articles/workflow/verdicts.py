"""A checker's finding: handed in, taken back before anybody acted on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import Assignment, Claim, Evidence, Verdict
from articles.models.prepared import Prepared
from articles.models.statements import insert
from articles.models.verdict import NEEDS_EVIDENCE, NEEDS_NOTE, PRESET_ACTION, Rating
from articles.workflow.drafts import LIMITS, begin_from, refuse_unknown
from articles.workflow.errors import NotAllowed, Refused, RuleBroken
from articles.workflow.locks import lock_claim
from articles.workflow.permissions import allow
from articles.workflow.transitions import move
from articles.workflow.turns import close, open_turn, turn_of
from articles.workflow.words import at_most, said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from articles.models import User


@transaction.atomic
def submit_verdict(
    claim: Claim,
    *,
    checker: User,
    rating: str,
    action: str = "",
    note: str = "",
    wording: str = "",
    author_name: str = "",
    evidence: Iterable[Evidence] | None = None,
    seen: int | None = None,
) -> Verdict:
    """Hand in a verdict for sign-off. It rests on the given evidence, else on all that stands."""
    allow("submit", checker, claim)
    # Locked, so that a second press at the same moment finds the turn closed.
    lock_claim(claim)
    turn = turn_of(claim, checker)
    verdict = store_verdict(
        claim, checker=checker, rating=rating, action=action, note=note, wording=wording,
        author_name=author_name, evidence=evidence,
    )  # fmt: skip
    move(
        claim, "submit", actor=checker, seen=seen,
        set_fields={
            "current_verdict": verdict, "waiting_on": "",
            "first_verdict_at": claim.first_verdict_at or verdict.created_at,
        },
    )  # fmt: skip
    close(turn, Assignment.Outcome.SUBMITTED)
    claim.drafts.filter(checker=checker).delete()
    return verdict


def store_verdict(
    claim: Claim,
    *,
    checker: User,
    rating: str,
    action: str = "",
    evidence: Iterable[Evidence] | None = None,
    **words: str,
) -> Verdict:
    """Write the next verdict of the claim when it has what its rating asks for. Moves nothing."""
    standing = _evidence_of(claim=claim)
    rests_on = standing if evidence is None else _standing(evidence, standing)
    verdict = Verdict(
        claim=claim, number=(_last_number.first(claim=claim) or 0) + 1, checker=checker,
        rating=rating, action=action or preset_action(rating), **words,
    )  # fmt: skip
    check_verdict(verdict, rests_on)
    insert(verdict)
    _rest_on(verdict, rests_on)
    return verdict


@transaction.atomic
def recall_verdict(verdict: Verdict, *, checker: User, seen: int | None = None) -> Assignment:
    """Undo handing it in: the claim is in hand again, the draft filled as it was.

    What was written after handing in, in another tab, stays instead.
    """
    claim = verdict.claim
    allow("recall", checker, claim)
    if verdict.checker_id != checker.pk:
        raise NotAllowed(_("Only %(name)s can take this verdict back.") % {"name": verdict.checker})
    if claim.current_verdict_id != verdict.pk:
        raise Refused(_("There is a newer verdict on this claim."))
    before = _before(verdict)
    turn = open_turn(claim, "recall", checker=checker, seen=seen)
    turn.state_before = before
    turn.save(update_fields=["state_before"])
    begin_from(verdict, checker=checker)
    return turn


@Prepared
def _evidence_of(*, claim: Any) -> QuerySet[Evidence]:
    return Evidence.objects.standing().filter(claim=claim)


@Prepared
def _last_number(*, claim: Any) -> QuerySet[Verdict, int]:
    numbers = Verdict.objects.filter(claim=claim).order_by("-number")
    return numbers.values_list("number", flat=True)[:1]


def _rest_on(verdict: Verdict, evidence: list[Evidence]) -> None:
    link = Verdict.evidence.through
    link.objects.bulk_create(link(verdict=verdict, evidence=piece) for piece in evidence)


def preset_action(rating: str) -> str:
    """The action that goes with a rating unless the checker chooses another."""
    return PRESET_ACTION[Rating(rating)] if rating in Rating.values else ""


def check_verdict(verdict: Verdict, rests_on: list[Evidence]) -> None:
    """RuleBroken, with the field, unless the verdict has what its rating asks for."""
    refuse_unknown(verdict.rating, verdict.action)
    for name, limit in LIMITS.items():
        setattr(verdict, name, at_most(getattr(verdict, name), limit, name))
    rating = Rating(verdict.rating)
    if rating in NEEDS_EVIDENCE and not rests_on:
        _refuse(
            "evidence",
            _("Add evidence before you save “%(rating)s”: a link, a contact or a document. "
              "A note alone is not evidence.") % {"rating": rating.label},
        )  # fmt: skip
    if rating in NEEDS_NOTE and not said(verdict.note):
        _refuse("note", _NOTE_MISSING.get(rating, _("Say in the note why.")))
    if rating == Rating.ON_AUTHOR and not said(verdict.author_name):
        _refuse("author_name", _("Name the author on whose word this rests."))


_NOTE_MISSING = {Rating.UNCONFIRMED: _("Say in the note what you tried.")}


def _before(verdict: Verdict) -> str:
    """Where the claim goes when its checker gives it up after all. Its waiting is over."""
    turns = Assignment.objects.filter(claim=verdict.claim, checker=verdict.checker)
    last = turns.exclude(state_before=Claim.State.WAITING).last()
    return last.state_before if last else Claim.State.OPEN


def _standing(chosen: Iterable[Evidence], standing: list[Evidence]) -> list[Evidence]:
    chosen = list(chosen)
    if any(piece not in standing for piece in chosen):
        _refuse("evidence", _("Some of this evidence is not of this claim, or was withdrawn."))
    return chosen


def _refuse(field: str, sentence: Any) -> None:
    raise RuleBroken(sentence, fields={field: sentence})
