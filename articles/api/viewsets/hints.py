from __future__ import annotations

from typing import TYPE_CHECKING, Any

from articles.api.filtersets import HintFilters
from articles.api.reading import hints_for
from articles.api.serializers import hints as asks
from articles.api.serializers.base import Body
from articles.api.viewsets.base import Rows, step
from articles.models import Hint
from articles.workflow.hints import dismiss_hint, restore_hint

if TYPE_CHECKING:
    from django.db.models import QuerySet

ANSWER = asks.HintSerializer


class HintViewSet(Rows):
    """Possible inconsistencies inside one text, found by rule."""

    queryset = Hint.objects.all()
    serializer_class = asks.HintSerializer
    filterset_class = HintFilters
    orderings = {
        "id": ("pk",),
        "-id": ("-pk",),
        "text": ("version_id", "first_start", "second_start", "pk"),
    }

    def get_queryset(self) -> QuerySet[Hint]:
        return hints_for(self.person)

    @step(asks.DismissHintSerializer, ANSWER)
    def dismiss(self, hint: Hint, asked: dict[str, Any]) -> None:
        """Say why it is no inconsistency, or none that matters."""
        dismiss_hint(hint, person=self.person, **asked)

    @step(Body, ANSWER)
    def restore(self, hint: Hint, asked: dict[str, Any]) -> None:
        """Bring a dismissed hint back."""
        restore_hint(hint, person=self.person)
