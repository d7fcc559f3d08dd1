"""A second person looks at a verdict, and the corrections it demands are followed up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Claim, Correction, Event, SignOff
from articles.models.verdict import Action
from articles.workflow.batches import current_batch
from articles.workflow.errors import NotAllowed, Refused
from articles.workflow.locks import lock_claim
from articles.workflow.permissions import allow
from articles.workflow.transitions import STEPS, move
from articles.workflow.words import at_most, required

if TYPE_CHECKING:
    from datetime import datetime

    from articles.models import User, Verdict

# The columns of a correction that is pending.
UNSETTLED: dict[str, Any] = {"settled_by": None, "settled_at": None, "reason": ""}


@transaction.atomic
def approve_verdict(verdict: Verdict, *, editor: User, seen: int | None = None) -> SignOff:
    """Sign off the verdict that the editor has seen. Nobody signs off their own."""
    claim = verdict.claim
    allow("approve", editor, claim)
    _refuse_own(verdict, editor)
    move(claim, "approve", actor=editor, seen=seen, current_verdict=verdict)
    _open_correction(claim, verdict)
    return SignOff.objects.create(
        verdict=verdict, editor=editor, checker_id=verdict.checker_id,
        desk_id=claim.desk_id, verdict_at=verdict.created_at,
    )  # fmt: skip


@transaction.atomic
def unapprove(verdict: Verdict, *, editor: User, seen: int | None = None) -> None:
    """Take one's own approval back, as if it had not been given, until somebody acts on it.

    Reopening is another thing: it is for the checker, and says why.
    """
    claim = verdict.claim
    allow("unapprove", editor, claim)
    sign_off = SignOff.objects.filter(verdict=verdict).select_related("editor").first()
    if sign_off is None or claim.state not in STEPS["unapprove"].sources:
        raise Refused(STEPS["unapprove"].refusal)
    if sign_off.editor_id != editor.pk:
        raise NotAllowed(
            _("Only %(name)s can take this approval back. You can reopen the claim.")
            % {"name": sign_off.editor}
        )
    _refuse_if_built_upon(claim, verdict)
    move(claim, "unapprove", actor=editor, seen=seen, current_verdict=verdict)
    Correction.objects.filter(verdict=verdict).delete()
    sign_off.delete()


@transaction.atomic
def send_back(verdict: Verdict, *, editor: User, reason: str, seen: int | None = None) -> None:
    """Return the verdict to its checker, with the reason."""
    claim = verdict.claim
    allow("send_back", editor, claim)
    _refuse_own(verdict, editor)
    reason = required(reason, "reason", _("Say why you send this verdict back."))
    reason = at_most(reason, 1000, "reason")
    move(claim, "send_back", actor=editor, note=reason, seen=seen, current_verdict=verdict)


@transaction.atomic
def reopen(claim: Claim, *, editor: User, reason: str, seen: int | None = None) -> None:
    """Return an approved claim to its checker. A correction nobody made yet falls away."""
    allow("reopen", editor, claim)
    reason = required(reason, "reason", _("Say why you reopen this claim."))
    reason = at_most(reason, 1000, "reason")
    move(claim, "reopen", actor=editor, note=reason, seen=seen)
    claim.corrections.pending().update(
        state=Correction.State.DECLINED,
        settled_by=editor,
        settled_at=timezone.now(),
        reason=Correction.REOPENED,
    )


@transaction.atomic
def unreopen(claim: Claim, *, editor: User, since: datetime) -> None:
    """Take one's own reopening of that moment back, which nobody acted on: it is approved again.

    Nobody acted on the claim, so what was settled since then fell away with the reopening.
    """
    allow("reopen", editor, claim)
    move(claim, "undo", actor=editor, back_to=Claim.State.APPROVED)
    fell = claim.corrections.filter(settled_by=editor, settled_at__gte=since)
    fell.update(state=Correction.State.PENDING, **UNSETTLED)


@transaction.atomic
def settle_correction(
    correction: Correction, *, person: User, made: bool, reason: str = ""
) -> None:
    """Say that the text was changed, or why not. An author may only say that it was made."""
    rights = allow("settle", person, correction.claim)
    if not made:
        if rights.is_author or not rights.edits:
            raise NotAllowed(_("Only an editor who did not write the article can decline this."))
        reason = required(reason, "reason", _("Say why this correction is declined."))
    won = (
        Correction.objects.pending()
        .filter(pk=correction.pk)
        .update(
            state=Correction.State.MADE if made else Correction.State.DECLINED,
            settled_by=person,
            settled_at=timezone.now(),
            reason=at_most(reason, 1000, "reason"),
        )
    )
    if not won:
        raise Refused(_("This correction was settled already."))
    correction.refresh_from_db()
    _record(correction, person)


@transaction.atomic
def unsettle(correction: Correction, *, person: User) -> None:
    """Take back that one settled it: it is pending again."""
    allow("settle", person, correction.claim)
    settled = Correction.objects.filter(pk=correction.pk, settled_by=person)
    if not settled.update(state=Correction.State.PENDING, **UNSETTLED):
        raise Refused(_("You did not settle this correction, or took it back already."))
    correction.refresh_from_db()
    _record(correction, person, "unsettle")


def _refuse_own(verdict: Verdict, editor: User) -> None:
    if verdict.checker_id == editor.pk:
        raise NotAllowed(_("Only a second person can sign this off. You gave the verdict."))


def _refuse_if_built_upon(claim: Claim, verdict: Verdict) -> None:
    if claim.article.state != Article.State.CHECKING:
        raise Refused(_("The article was called ready since. Reopen the claim instead."))
    # The claim before its correction, as reopening locks them.
    lock_claim(claim)
    correction = Correction.objects.select_for_update().filter(verdict=verdict).first()
    if correction and correction.state != Correction.State.PENDING:
        raise Refused(_("The correction it asked for was settled. Reopen the claim instead."))


def _open_correction(claim: Claim, verdict: Verdict) -> None:
    if verdict.action == Action.STET:
        return
    Correction.objects.create(
        claim=claim, verdict=verdict, old_wording=claim.text, new_wording=verdict.wording
    )


def _record(correction: Correction, person: User, action: str = "settle") -> None:
    claim = correction.claim
    Event.objects.create(
        desk_id=claim.desk_id, article_id=claim.article_id, claim=claim, actor=person,
        action=action, old_state=claim.state, new_state=claim.state, batch=current_batch(),
        payload={"correction": correction.pk, "state": correction.state, "note": correction.reason},
    )  # fmt: skip
