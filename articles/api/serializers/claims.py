from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from articles.api.reading import reads_notes
from articles.api.serializers.base import Decided, PersonSerializer
from articles.api.serializers.evidence import EvidenceSerializer
from articles.api.serializers.verdicts import VerdictBriefSerializer, VerdictSerializer
from articles.models import Assignment, Claim, Desk, Detail, Event
from articles.models.point import ChecklistPoint, Point


class DetailSerializer(serializers.ModelSerializer[Detail]):
    """A particular of the claim. Offsets count from the start of the claim's text."""

    text = serializers.CharField(read_only=True)
    ticked_by = PersonSerializer(allow_null=True)

    class Meta:
        model = Detail
        fields = [
            "id",
            "start",
            "end",
            "text",
            "kind",
            "value",
            "unit",
            "part",
            "ticked_by",
            "ticked_at",
        ]


class PointSerializer(serializers.Serializer[ChecklistPoint]):
    """A point that the claim's kinds ask for."""

    point = serializers.ChoiceField(choices=Point.choices)
    ticked_by = PersonSerializer(allow_null=True)
    ticked_at = serializers.DateTimeField(allow_null=True)


class AssignmentSerializer(serializers.ModelSerializer[Assignment]):
    checker = PersonSerializer()

    class Meta:
        model = Assignment
        fields = ["id", "claim", "checker", "opened_at", "active_at", "lease_until"]


class ReasonSerializer(serializers.Serializer[Any]):
    signal = serializers.CharField()
    quote = serializers.CharField()


class ClaimSerializer(serializers.ModelSerializer[Claim]):
    """A claim as lists show it. Offsets are code points of the version's text."""

    desk = serializers.SlugRelatedField[Desk](slug_field="slug", read_only=True)
    article_title = serializers.CharField(source="article.title", read_only=True)
    kinds = serializers.ListField(child=serializers.ChoiceField(choices=Claim.Kind.choices))
    version = serializers.IntegerField(source="anchor.version_id", allow_null=True)
    start = serializers.IntegerField(source="anchor.start", allow_null=True)
    end = serializers.IntegerField(source="anchor.end", allow_null=True)
    text = serializers.CharField(read_only=True)
    checker = PersonSerializer(allow_null=True)
    verdict = VerdictBriefSerializer(source="current_verdict", allow_null=True)

    class Meta:
        model = Claim
        fields = [
            "id", "desk", "article", "article_title", "number", "state", "kinds", "version",
            "start", "end", "text", "speaker", "score", "origin", "risk", "due_at", "waiting_on",
            "checker", "verdict", "row_version", "created_at", "changed_at",
        ]  # fmt: skip


class ClaimInFullSerializer(ClaimSerializer):
    """A claim with all that a checker needs."""

    before = serializers.CharField(source="anchor.before", allow_null=True)
    after = serializers.CharField(source="anchor.after", allow_null=True)
    reasons = ReasonSerializer(many=True)
    details = DetailSerializer(source="shown_details", many=True)
    points = PointSerializer(source="shown_points", many=True)
    evidence = EvidenceSerializer(source="shown_evidence", many=True)
    verdict = VerdictSerializer(  # type: ignore[assignment]
        source="current_verdict", allow_null=True
    )
    assignment = AssignmentSerializer(
        source="turn", allow_null=True, help_text=_("Who has it in hand now.")
    )
    history = serializers.SerializerMethodField()

    class Meta(ClaimSerializer.Meta):
        fields = [
            *ClaimSerializer.Meta.fields, "before", "after", "cue", "outlet", "certainty", "engine",
            "engine_score", "reasons", "details", "points", "evidence", "assignment", "history",
        ]  # fmt: skip

    @extend_schema_field(OpenApiTypes.URI)
    def get_history(self, claim: Claim) -> str:
        return reverse("api:claim-events", [claim.pk], request=self.context["request"])


class DecidedClaimSerializer(Decided, ClaimInFullSerializer):
    """The claim as it stands after a decision that can be undone."""

    class Meta(ClaimInFullSerializer.Meta):
        fields = [*ClaimInFullSerializer.Meta.fields, "batch"]


# What people of the desk wrote to each other, and what one wrote and never handed in.
PRIVATE = frozenset({"note", "draft"})


class EventSerializer(serializers.ModelSerializer[Event]):
    actor = PersonSerializer(allow_null=True)
    payload = serializers.SerializerMethodField(
        help_text=_("What the step left. Authors are not shown what people wrote to each other.")
    )

    class Meta:
        model = Event
        fields = [
            "id", "article", "version", "claim", "actor", "action", "old_state", "new_state",
            "payload", "at",
        ]  # fmt: skip

    def get_payload(self, event: Event) -> dict[str, Any]:
        if reads_notes(self.context["request"], event.desk_id):
            return event.payload
        return {name: value for name, value in event.payload.items() if name not in PRIVATE}
