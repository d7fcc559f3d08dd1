"""The steps of a claim. This module alone writes `Claim.state`; each change leaves an Event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Claim, Event
from articles.models.prepared import Prepared
from articles.models.statements import insert, update
from articles.workflow.article_states import advance, refuse_closed
from articles.workflow.batches import current_batch
from articles.workflow.errors import Outdated, Refused

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from articles.models import User

S = Claim.State


@dataclass(frozen=True)
class Step:
    """From which states a claim may take it, and where to. No target: back to where it was."""

    sources: frozenset[S]
    target: S | None
    refusal: Any


def _step(sources: set[S], target: S | None, refusal: Any) -> Step:
    return Step(frozenset(sources), target, refusal)


STEPS = {
    "keep": _step({S.SUGGESTED}, S.OPEN, _("Only a suggestion can be kept. This one was decided.")),
    "discard": _step(
        {S.SUGGESTED, S.OPEN},
        S.DISCARDED,
        _("Only a suggested or open claim can be called not a claim."),
    ),
    "waive": _step(
        {S.SUGGESTED, S.OPEN, S.RETURNED, S.STALE},
        S.WAIVED,
        _("A claim that somebody works on, or that has a verdict, cannot be waived."),
    ),
    "restore": _step(
        {S.DISCARDED, S.WAIVED}, S.OPEN, _("Only a waived or discarded claim can be restored.")
    ),
    "split_off": _step({S.DISCARDED}, None, _("Only a discarded claim can be split off again.")),
    "take": _step(
        {S.OPEN, S.STALE},
        S.CHECKING,
        _("This claim is not free to take: somebody has it, or it was decided."),
    ),
    "resume": _step(
        {S.RETURNED, S.WAITING},
        S.CHECKING,
        _("Only a claim that was sent back or is waiting can be resumed."),
    ),
    "wait": _step({S.CHECKING}, S.WAITING, _("Only a claim in your hands can be laid aside.")),
    "put_back": _step({S.CHECKING}, None, _("Only a claim in your hands can be put back.")),
    "expire": _step({S.CHECKING}, None, _("This claim is not in anybody's hands any more.")),
    "take_over": _step({S.CHECKING}, S.CHECKING, _("This claim is in nobody's hands now.")),
    "submit": _step({S.CHECKING}, S.SUBMITTED, _("This claim is not in your hands any more.")),
    "recall": _step(
        {S.SUBMITTED}, S.CHECKING, _("Somebody acted on this verdict already, so it stands.")
    ),
    "contest": _step(
        {S.SUBMITTED}, S.SUBMITTED, _("There is no verdict here to set another one beside.")
    ),
    "approve": _step({S.SUBMITTED}, S.APPROVED, _("There is no verdict to sign off here.")),
    "send_back": _step({S.SUBMITTED}, S.RETURNED, _("There is no verdict to send back here.")),
    "reopen": _step({S.APPROVED}, S.RETURNED, _("Only an approved claim can be reopened.")),
    "unapprove": _step({S.APPROVED}, S.SUBMITTED, _("There is no approval to take back here.")),
    "undo": _step(
        {S.OPEN, S.WAIVED, S.DISCARDED, S.RETURNED},
        None,
        _("This claim moved on, so the decision stands."),
    ),
    "outdate": _step({S.SUBMITTED, S.APPROVED}, S.STALE, _("There is no verdict to outdate here.")),
}
# They decide nothing, so they go on whatever became of the article: else a claim of a withdrawn
# article would stay in its holder's hands, and the clock would undo a chief's override.
GIVING_UP = frozenset({"put_back", "expire"})


@transaction.atomic(savepoint=False)
def move(
    claim: Claim,
    action: str,
    *,
    actor: User | None,
    back_to: str = "",
    note: str = "",
    seen: int | None = None,
    set_fields: dict[str, Any] | None = None,
    also: dict[str, Any] | None = None,
    **as_seen: Any,
) -> None:
    """Take one step and record it, or raise and change nothing.

    `seen` is the row_version the actor looked at (the loaded one when not given), `as_seen`
    further columns that must still hold, `set_fields` columns that change with the state, `also`
    what the event keeps besides. Who goes on after a refusal keeps a savepoint of their own.
    """
    step, old = STEPS[action], claim.state
    if seen is not None and seen != claim.row_version:
        raise Outdated(claim)
    if old not in step.sources:
        raise Refused(step.refusal)
    fields = {"state": step.target or S(back_to), **(set_fields or {})}
    if fields["state"] == S.OPEN and claim.opened_at is None:
        fields["opened_at"] = timezone.now()
    _write(claim, fields, state=old, **as_seen)
    _record(
        claim, action, actor, old, fields["state"], ({"note": note} if note else {}) | (also or {})
    )
    if action not in GIVING_UP:
        _take_back_ready(_article_in_check(claim), actor)
    _remember(claim, fields)


@transaction.atomic(savepoint=False)
def change(
    claim: Claim,
    action: str,
    *,
    actor: User,
    seen: int | None = None,
    also: dict[str, Any] | None = None,
    **fields: Any,
) -> None:
    """Set columns other than the state, and record old and new values; `also` stands with them."""
    if seen is not None and seen != claim.row_version:
        raise Outdated(claim)
    payload = {name: [_plain(getattr(claim, name)), _plain(to)] for name, to in fields.items()}
    _write(claim, fields)
    _record(claim, action, actor, claim.state, claim.state, payload | (also or {}))
    _article_in_check(claim)
    _remember(claim, fields)


def record_new(claims: list[Claim], *, actor: User | None, action: str) -> None:
    """Record claims that came to be, with the state they were born in."""
    Event.objects.bulk_create(
        Event(
            desk_id=claim.desk_id,
            article_id=claim.article_id,
            claim=claim,
            actor=actor,
            action=action,
            new_state=claim.state,
            batch=current_batch(),
        )
        for claim in claims
    )


def _write(claim: Claim, fields: dict[str, Any], **condition: Any) -> None:
    # One UPDATE compares and sets: when two people press the button at once, one is refused.
    fields["changed_at"] = timezone.now()
    seen = {"pk": claim.pk, "row_version": claim.row_version, **condition}
    if not update(Claim, seen, row_version=F("row_version") + 1, **fields):
        raise Outdated(claim)


def _remember(claim: Claim, fields: dict[str, Any]) -> None:
    """Bring the loaded claim up to its row: last, so that a refusal leaves it as it was."""
    for name, value in fields.items():
        setattr(claim, name, value)
    claim.row_version += 1


def _record(
    claim: Claim, action: str, actor: User | None, old: str, new: str, payload: dict[str, Any]
) -> None:
    insert(
        Event(
            desk_id=claim.desk_id,
            article_id=claim.article_id,
            version_id=claim.anchor.version_id if claim.anchor else None,
            claim=claim,
            actor=actor,
            action=action,
            old_state=old,
            new_state=new,
            payload=payload,
            batch=current_batch(),
        )
    )


def _article_in_check(claim: Claim) -> Article:
    # Locked, so that nobody calls the article ready while one of its claims takes a step. Every
    # verb locks a claim before its article, never the other way round.
    (article,) = _locked_article(pk=claim.article_id)
    refuse_closed(article)
    return article


@Prepared
def _locked_article(*, pk: Any) -> QuerySet[Article]:
    rows = Article.objects.only("desk_id", "state").select_for_update(no_key=True)
    return rows.filter(pk=pk)


def _take_back_ready(article: Article, actor: User | None) -> None:
    """A step on a claim of an article that was ready makes it unready: the sign-off was of less."""
    if article.state == Article.State.READY:
        advance(article, "unready", actor=actor)


def _plain(value: Any) -> Any:
    """A column's value as JSON can hold it."""
    if value is None or isinstance(value, bool | int | float | str | list):
        return value
    return getattr(value, "pk", None) or str(value)
