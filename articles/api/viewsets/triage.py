"""One verb for many claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.response import Response

from articles.api.idempotency import once
from articles.api.reading import all_of, claims_for, people_for, the
from articles.api.serializers.steps import (
    TriagedSerializer,
    TriageSerializer,
    UndoSerializer,
)
from articles.api.viewsets.base import Door
from articles.workflow import triage
from articles.workflow.bulk import in_bulk
from articles.workflow.undo import undo_batch

if TYPE_CHECKING:
    from collections.abc import Callable

    from rest_framework.request import Request

    from articles.models import Claim
    from articles.workflow.bulk import BulkResult

VERBS: dict[str, Callable[..., None]] = {
    "keep": triage.keep,
    "discard": triage.discard,
    "waive": triage.waive,
    "restore": triage.restore,
    "risk": triage.set_risk,
    "deadline": triage.set_deadline,
    "assign": triage.assign,
}


class InBulk(Door):
    @extend_schema(request=TriageSerializer, responses=TriagedSerializer)
    @action(detail=False, methods=["post"])
    @once
    def triage(self, request: Request) -> Response:
        """Each claim by itself: one refusal does not stop the others, one unknown id stops all."""
        asked = self.body(TriageSerializer)
        verb = VERBS[asked.pop("verb")]
        seen = {row["id"]: row["seen"] for row in asked.pop("claims")}
        claims = all_of(claims_for(self.person), seen)
        if asked.get("to"):
            asked["to"] = the(people_for(self.person), pk=asked["to"])

        def as_seen(claim: Claim, **arguments: Any) -> None:
            verb(claim, seen=seen[claim.pk], **arguments)

        result = in_bulk(claims, as_seen, editor=self.person, **asked)
        return Response(self._shown(result))

    @extend_schema(request=UndoSerializer, responses=TriagedSerializer)
    @action(detail=False, methods=["post"])
    @once
    def undo(self, request: Request) -> Response:
        """Take back what you decided in one go, but where somebody acted on a claim since."""
        return Response(self._shown(undo_batch(person=self.person, **self.body(UndoSerializer))))

    def _shown(self, result: BulkResult) -> Any:
        ids = [claim.pk for claim in result.done]
        ids += [claim.pk for claim, _sentence in result.refused]
        now = {claim.pk: claim for claim in claims_for(self.person).filter(pk__in=ids)}
        shown = {
            "batch": result.batch,
            "done": [now[claim.pk] for claim in result.done],
            "refused": [
                {"detail": sentence, "current": now[claim.pk]} for claim, sentence in result.refused
            ],
        }
        return TriagedSerializer(shown, context=self.get_serializer_context()).data
