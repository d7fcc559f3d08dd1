"""What comes next, and taking it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.response import Response

from articles.api.filters import refuse_unknown
from articles.api.idempotency import once
from articles.api.reading import articles_for, claims_for, the
from articles.api.rows import fill
from articles.api.serializers.base import shown
from articles.api.serializers.steps import (
    QueueSerializer,
    TakeNextSerializer,
    TakenSerializer,
    WishesSerializer,
)
from articles.api.viewsets.base import Door
from articles.models import Assignment, Claim, Desk
from articles.workflow import queue
from articles.workflow.wishes import narrow_queue

if TYPE_CHECKING:
    from rest_framework.request import Request

    from articles.workflow.offers import Offer


class QueueViewSet(Door):
    """Your queue: what you have in hand, what comes next, and why nothing does."""

    queryset = Claim.objects.all()
    serializer_class = QueueSerializer
    filter_backends = []
    pagination_class = None

    @extend_schema(responses=QueueSerializer)
    def list(self, request: Request) -> Response:
        refuse_unknown(request, ())
        return Response(self._queued())

    @extend_schema(request=WishesSerializer, responses=QueueSerializer)
    @action(detail=False, methods=["post"])
    @once
    def narrow(self, request: Request) -> Response:
        """Say what of the queue you want handed to you: it holds for you alone, at every door."""
        asked = self.body(WishesSerializer)
        pk = asked.pop("desk")
        desk = the(Desk.objects.visible_to(self.person), pk=pk) if pk else None
        narrow_queue(self.person, desk=desk, **asked)
        return Response(self._queued())

    def _queued(self) -> Any:
        turns = Assignment.objects.open().filter(checker=self.person)
        rows = claims_for(self.person)
        offer = queue.next_for(checker=self.person)
        upcoming = [claim.pk for claim in queue.upcoming(checker=self.person)]
        queued = {
            "in_hand": rows.filter(pk__in=turns.values("claim")).in_queue_order(),
            "next": self._offered(offer),
            "upcoming": rows.filter(pk__in=upcoming).in_queue_order(),
            "why_empty": None if offer else self._why_empty(),
            "wishes": {
                "desk": self.person.queue_desk_id,
                "language": self.person.queue_language,
                "kinds": self.person.queue_kinds,
            },
        }
        return shown(QueueSerializer, queued, self.request)

    @extend_schema(request=TakeNextSerializer, responses=TakenSerializer)
    @action(detail=False, methods=["post"])
    @once
    def next(self, request: Request) -> Response:
        """Take what comes next. When nothing does, `claim` is null and `why_empty` says why."""
        pk = self.body(TakeNextSerializer)["article"]
        article = the(articles_for(self.person), pk=pk) if pk else None
        turn = queue.take_next(checker=self.person, article=article)
        taken = {
            "claim": fill(turn.claim, self.person, lambda _claim: turn) if turn else None,
            "assignment": turn,
            "why_empty": None if turn else self._why_empty(),
        }
        return Response(shown(TakenSerializer, taken, request))

    def _offered(self, offer: Offer | None) -> dict[str, Any] | None:
        if offer is None:
            return None
        claim = the(claims_for(self.person), pk=offer.claim.pk)
        return {"claim": claim, "step": offer.step, "rule": offer.rule, "reason": offer.reason}

    def _why_empty(self) -> dict[str, Any]:
        why = queue.why_empty(checker=self.person)
        return {
            "holders": [{"name": name, "claims": count} for name, count in why.holders],
            "next_lease_ends": why.next_lease_ends,
            "suggested": why.suggested,
            "unwished": why.unwished,
            "full_hands": why.full_hands,
        }
