"""The steps of one claim, a POST each. Every answer is the claim as it stands afterwards."""

from __future__ import annotations

from typing import Any

from articles.api.reading import all_of, claims_for, people_for, the
from articles.api.serializers import steps as asks
from articles.api.serializers.base import Seen
from articles.api.serializers.claims import ClaimInFullSerializer, DecidedClaimSerializer
from articles.api.viewsets.base import Door, decision, step
from articles.models import Claim
from articles.workflow import assignments, conflicts, reshaping, signoff, triage

ANSWER, DECIDED = ClaimInFullSerializer, DecidedClaimSerializer


class Triage(Door):
    """What an editor decides."""

    @decision(Seen, DECIDED)
    def keep(self, claim: Claim, asked: dict[str, Any]) -> None:
        triage.keep(claim, editor=self.person, **asked)

    @decision(asks.DiscardSerializer, DECIDED)
    def discard(self, claim: Claim, asked: dict[str, Any]) -> None:
        triage.discard(claim, editor=self.person, **asked)

    @decision(asks.WaiveSerializer, DECIDED)
    def waive(self, claim: Claim, asked: dict[str, Any]) -> None:
        triage.waive(claim, editor=self.person, **asked)

    @decision(asks.SplitSerializer, DECIDED)
    def split(self, claim: Claim, asked: dict[str, Any]) -> None:
        """Cut it in two. The second half gets a number of its own, and copies of the evidence."""
        reshaping.split_claim(claim, person=self.person, **asked)

    @decision(asks.MergeSerializer, DECIDED)
    def merge(self, claim: Claim, asked: dict[str, Any]) -> None:
        """Check one fact once: the others leave as duplicates, their evidence stands here too."""
        others = all_of(claims_for(self.person), asked.pop("claims"))
        reshaping.merge_claims(claim, others, editor=self.person, **asked)

    @decision(Seen, DECIDED)
    def restore(self, claim: Claim, asked: dict[str, Any]) -> None:
        triage.restore(claim, editor=self.person, **asked)

    @decision(asks.RiskSerializer, DECIDED)
    def risk(self, claim: Claim, asked: dict[str, Any]) -> None:
        triage.set_risk(claim, editor=self.person, **asked)

    @decision(asks.DeadlineSerializer, DECIDED)
    def deadline(self, claim: Claim, asked: dict[str, Any]) -> None:
        triage.set_deadline(claim, editor=self.person, **asked)

    @decision(asks.AssignSerializer, DECIDED)
    def assign(self, claim: Claim, asked: dict[str, Any]) -> None:
        to = asked.pop("to")
        checker = the(people_for(self.person), pk=to) if to else None
        triage.assign(claim, to=checker, editor=self.person, **asked)

    @decision(asks.ReopenSerializer, DECIDED)
    def reopen(self, claim: Claim, asked: dict[str, Any]) -> None:
        signoff.reopen(claim, editor=self.person, **asked)


class Turns(Door):
    """What a checker does with a claim in hand."""

    @step(Seen, ANSWER)
    def take(self, claim: Claim, asked: dict[str, Any]) -> None:
        assignments.take(claim, checker=self.person, **asked)

    @step(Seen, ANSWER)
    def take_over(self, claim: Claim, asked: dict[str, Any]) -> None:
        """Go on with a claim that somebody else has in hand. Their draft stays theirs."""
        conflicts.take_over(claim, checker=self.person, **asked)

    @step(Seen, ANSWER)
    def resume(self, claim: Claim, asked: dict[str, Any]) -> None:
        assignments.resume(claim, checker=self.person, **asked)

    @step(Seen, ANSWER)
    def put_back(self, claim: Claim, asked: dict[str, Any]) -> None:
        assignments.put_back(claim, checker=self.person, **asked)

    @step(asks.WaitSerializer, ANSWER)
    def wait(self, claim: Claim, asked: dict[str, Any]) -> None:
        assignments.wait(claim, checker=self.person, **asked)
