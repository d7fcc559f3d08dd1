from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from articles.api.serializers.base import Body, Id, PersonSerializer, Seen, Text
from articles.models import Evidence
from articles.workflow.evidence import LIMITS


class EvidenceSerializer(serializers.ModelSerializer[Evidence]):
    added_by = PersonSerializer()
    withdrawn_by = PersonSerializer(allow_null=True)
    frozen = serializers.BooleanField(
        read_only=True, help_text=_("A verdict rests on it: replace it instead of editing it.")
    )

    class Meta:
        model = Evidence
        fields = [
            "id", "claim", "kind", "url", "source", "locator", "quote", "role", "origin", "level",
            "confidential", "seen_on", "frozen", "predecessor", "added_by", "added_at",
            "withdrawn_at", "withdrawn_by", "withdrawn_why", "row_version",
        ]  # fmt: skip


class _Evidence(Body):
    """What a person fills in."""

    kind = serializers.ChoiceField(choices=Evidence.Kind.choices, required=False)
    url = Text(required=False, max_length=LIMITS["url"])
    source = Text(required=False, max_length=LIMITS["source"])  # type: ignore[assignment]
    locator = Text(required=False, max_length=LIMITS["locator"])
    quote = Text(required=False, max_length=LIMITS["quote"])
    role = serializers.ChoiceField(choices=Evidence.Role.choices, required=False)
    origin = serializers.ChoiceField(choices=Evidence.Origin.choices, required=False)
    level = serializers.ChoiceField(
        choices=Evidence.Level.choices, required=False, allow_blank=True
    )
    confidential = serializers.BooleanField(
        required=False, help_text=_("Contacts are, unless you say otherwise.")
    )
    seen_on = serializers.DateField(required=False)


class AddEvidenceSerializer(_Evidence):
    claim = Id()
    kind = serializers.ChoiceField(choices=Evidence.Kind.choices)


class EditEvidenceSerializer(_Evidence, Seen):
    pass


class WithdrawEvidenceSerializer(Seen):
    why = Text(default="", max_length=500)


class ReplaceEvidenceSerializer(EditEvidenceSerializer):
    """The successor starts as a copy; what is sent takes the place of what was."""

    why = Text(default="", max_length=500)
