from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.response import Response

from articles.api.filtersets import CorrectionFilters, VerdictFilters
from articles.api.idempotency import once
from articles.api.reading import (
    all_of,
    corrections_for,
    evidence_for,
    the,
    verdicts_for,
)
from articles.api.rows import claim_for
from articles.api.serializers import verdicts as asks
from articles.api.serializers.base import Body, Seen
from articles.api.serializers.claims import ClaimInFullSerializer, DecidedClaimSerializer
from articles.api.viewsets.base import Rows, decision, step
from articles.models import Correction, Verdict
from articles.workflow import conflicts, drafts, signoff, verdicts

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from rest_framework.request import Request


class VerdictViewSet(Rows):
    """What was found about claims, and its sign-off. Steps answer with the claim."""

    queryset = Verdict.objects.all()
    serializer_class = asks.VerdictSerializer
    filterset_class = VerdictFilters

    def get_queryset(self) -> QuerySet[Verdict]:
        return verdicts_for(self.person)

    def get_object(self) -> Verdict:
        verdict: Verdict = super().get_object()
        self.thing = verdict.claim
        return verdict

    @extend_schema(request=asks.SubmitSerializer, responses={201: asks.VerdictSerializer})
    @once
    def create(self, request: Request) -> Response:
        """Hand in a verdict on a claim that you have in hand."""
        asked = self.body(asks.SubmitSerializer)
        self.thing = claim = claim_for(self.person, asked.pop("claim"))
        chosen = asked.pop("evidence")
        rests_on = None if chosen is None else all_of(evidence_for(self.person), chosen)
        verdict = verdicts.submit_verdict(claim, checker=self.person, evidence=rests_on, **asked)
        return self.show(verdict, status.HTTP_201_CREATED)

    @decision(Seen, DecidedClaimSerializer)
    def approve(self, verdict: Verdict, asked: dict[str, Any]) -> None:
        """Sign it off as the second person."""
        signoff.approve_verdict(verdict, editor=self.person, **asked)

    @step(Seen, ClaimInFullSerializer)
    def unapprove(self, verdict: Verdict, asked: dict[str, Any]) -> None:
        """Take your own approval back, as long as nobody acted on it."""
        signoff.unapprove(verdict, editor=self.person, **asked)

    @decision(asks.SendBackSerializer, DecidedClaimSerializer)
    def send_back(self, verdict: Verdict, asked: dict[str, Any]) -> None:
        """Return it to its checker, with the reason."""
        signoff.send_back(verdict, editor=self.person, **asked)

    @step(asks.ContestSerializer, ClaimInFullSerializer)
    def contest(self, verdict: Verdict, asked: dict[str, Any]) -> None:
        """Set your own finding beside it, when you worked on the claim as well."""
        conflicts.contest_verdict(verdict, checker=self.person, **asked)

    @step(asks.DraftSerializer, ClaimInFullSerializer)
    def give_way(self, verdict: Verdict, asked: dict[str, Any]) -> None:
        """Let it stand, when you worked on the claim as well. Yours stays in the history."""
        conflicts.give_way(verdict, checker=self.person, **asked)

    @extend_schema(request=Body, responses=asks.DraftShownSerializer)
    @action(detail=True, methods=["post"])
    @once
    def revert(self, request: Request, pk: str) -> Response:
        """Fill your draft from it, on a claim that you have in hand. It stays as it is."""
        verdict, _asked = self.get_object(), self.body(Body)
        drafts.revert_to(verdict, checker=self.person)
        draft = the(verdict.claim.drafts.filter(checker=self.person))
        return Response(asks.DraftShownSerializer(draft).data)

    @step(Seen, ClaimInFullSerializer)
    def recall(self, verdict: Verdict, asked: dict[str, Any]) -> None:
        """Take your own verdict back, as long as nobody acted on it."""
        verdicts.recall_verdict(verdict, checker=self.person, **asked)


class CorrectionViewSet(Rows):
    """Changes to the text that approved verdicts demand."""

    queryset = Correction.objects.all()
    serializer_class = asks.CorrectionSerializer
    filterset_class = CorrectionFilters

    def get_queryset(self) -> QuerySet[Correction]:
        return corrections_for(self.person)

    @decision(asks.SettleSerializer, asks.SettledSerializer)
    def settle(self, correction: Correction, asked: dict[str, Any]) -> None:
        signoff.settle_correction(correction, person=self.person, **asked)
