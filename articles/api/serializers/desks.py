from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from articles.api.serializers.base import PersonSerializer, Seen
from articles.models import Desk, Membership


class WeightsField(serializers.DictField):
    """Factors by the code of a kind of claim."""

    def __init__(self, **kwargs: Any) -> None:
        said = _(
            "Kind → factor from 0.25 to 4 on the odds of the score. A kind not named weighs 1."
        )
        super().__init__(child=serializers.FloatField(), help_text=said, **kwargs)


class DeskSerializer(serializers.ModelSerializer[Desk]):
    kind_weights = WeightsField()

    class Meta:
        model = Desk
        fields = [
            "id", "slug", "name", "triage", "threshold", "kind_weights", "lease_minutes",
            "hand_limit", "row_version",
        ]  # fmt: skip


class DeskSettingsSerializer(Seen):
    """What the chief sets. What is not sent stays; weights are sent together."""

    triage = serializers.ChoiceField(choices=Desk.Triage.choices, required=False)
    threshold = serializers.FloatField(required=False, help_text=_("From 0 to 1."))
    kind_weights = WeightsField(required=False)
    lease_minutes = serializers.IntegerField(required=False, help_text=_("From 1 to 1440."))
    hand_limit = serializers.IntegerField(required=False, help_text=_("From 1 to 100."))


class MembershipSerializer(serializers.ModelSerializer[Membership]):
    person = PersonSerializer()

    class Meta:
        model = Membership
        fields = ["person", "role"]


class DeskInFullSerializer(DeskSerializer):
    memberships = MembershipSerializer(many=True)

    class Meta(DeskSerializer.Meta):
        fields = [*DeskSerializer.Meta.fields, "memberships"]
