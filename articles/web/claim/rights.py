"""What one person can do about one claim now. It shows and hides; the verbs check again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Claim
from articles.workflow.article_states import NOT_IN_CHECK
from articles.workflow.bounds import RESHAPED
from articles.workflow.transitions import STEPS
from articles.workflow.triage import ASSIGNABLE

if TYPE_CHECKING:
    from articles.models import Assignment, User
    from articles.workflow.permissions import Rights

S = Claim.State


class ClaimRights:
    """Named for the steps, so that a template asks `panel.can.take`."""

    def __init__(
        self, claim: Claim, person: User, rights: Rights, *, turn: Assignment | None
    ) -> None:
        """`turn`: the open one at the claim."""
        self.claim, self.person, self.rights = claim, person, rights
        self.turn = turn

    @property
    def hold(self) -> bool:
        """The person has the claim in hand."""
        turn = self.turn
        return turn is not None and turn.checker_id == self.person.pk and self.rights.may("submit")

    @property
    def is_held(self) -> bool:
        """Somebody else has it in hand, under a lease that has not run out."""
        turn = self.turn
        return turn is not None and not self.hold and turn.lease_until > timezone.now()

    @property
    def take(self) -> bool:
        free = self.claim.state in (S.OPEN, S.STALE) and not self.reserved_for
        lapsed = self.turn is not None and not self.hold and not self.is_held
        return (free or lapsed) and self.rights.may("take")

    @property
    def take_over(self) -> bool:
        return self.is_held and self.rights.may("take_over")

    @property
    def resume(self) -> bool:
        laid = self.claim.state in (S.RETURNED, S.WAITING)
        return laid and self.claim.checker_id == self.person.pk and self.rights.may("resume")

    @property
    def reserved_for(self) -> User | None:
        """To whom an editor gave the claim, if it is somebody else."""
        return self.claim.checker if self.claim.checker_id != self.person.pk else None

    @property
    def gave_the_verdict(self) -> bool:
        verdict = self.claim.current_verdict
        return verdict is not None and verdict.checker_id == self.person.pk

    @property
    def recall(self) -> bool:
        return self.gave_the_verdict and self._may("recall")

    @property
    def judge(self) -> bool:
        """Approve or send back: an editor, and not the one who gave the verdict."""
        return not self.gave_the_verdict and self._may("approve")

    @property
    def reopen(self) -> bool:
        return self._may("reopen")

    @property
    def split(self) -> bool:
        in_hands = self.claim.state != S.CHECKING or self.hold
        return self.claim.state in RESHAPED and in_hands and self.rights.may("split")

    @property
    def merge(self) -> bool:
        """Merge others into it."""
        return self.claim.state not in (S.WAIVED, S.DISCARDED) and self.rights.may("merge")

    @property
    def waive(self) -> bool:
        return self._may("waive")

    @property
    def discard(self) -> bool:
        return self._may("discard")

    @property
    def restore(self) -> bool:
        return self._may("restore")

    @property
    def add_evidence(self) -> bool:
        return self.claim.state not in (S.WAIVED, S.DISCARDED) and self.rights.may("evidence")

    @property
    def tick(self) -> bool:
        return self.rights.may("tick")

    @property
    def assign(self) -> bool:
        return self.claim.state in ASSIGNABLE and self.rights.may("assign")

    @property
    def edit(self) -> bool:
        """Set risk and deadline, and what else an editor decides."""
        return self.rights.may("set_risk")

    @property
    def read_notes(self) -> bool:
        return self.rights.may("read_notes")

    @property
    def settle(self) -> bool:
        return self.rights.may("settle")

    @property
    def decline(self) -> bool:
        """Decline a correction: authors may only say that it was made."""
        return self.rights.edits

    @property
    def why_not(self) -> Any:
        """Why this person does nothing here now, in a sentence; empty when they do."""
        if self.rights.is_closed:
            return NOT_IN_CHECK
        if self.rights.is_author:
            return _("You wrote this article, so others check it.")
        if not self.rights.may("take"):
            return _("Only a checker or an editor of the desk can check claims.")
        if self.is_held and self.turn:
            name = {"name": self.turn.checker}
            return _("%(name)s is checking this. You can add evidence.") % name
        return self._why_not_laid_aside() or self._why_not_judged()

    def _why_not_laid_aside(self) -> Any:
        state, name = self.claim.state, {"name": self.reserved_for}
        if state in (S.RETURNED, S.WAITING) and self.reserved_for:
            return _("This claim is %(name)s's. An editor can give it to somebody else.") % name
        if state in (S.OPEN, S.STALE) and self.reserved_for:
            return _("An editor gave this claim to %(name)s.") % name
        if state == S.SUGGESTED and not self.rights.may("keep"):
            return _("An editor decides first whether this is a claim to check.")
        return ""

    def _why_not_judged(self) -> Any:
        if self.claim.state != S.SUBMITTED:
            return ""
        if not self.rights.may("approve"):
            return _("This verdict waits for an editor to sign it off.")
        if self.gave_the_verdict:
            return _("Only a second person can sign this off. You gave the verdict.")
        return ""

    def _may(self, step: str) -> bool:
        return self.claim.state in STEPS[step].sources and self.rights.may(step)
