from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from articles.api.reading import reads_notes
from articles.api.serializers.base import Body, PersonSerializer, Seen, Text
from articles.models import Desk, Membership

A_DAY = _("From 1 to 1000, or null. What is not sent stays.")


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
    claims_a_day = serializers.SerializerMethodField(
        help_text=_("As agreed, once for all roles of the person. Null for authors.")
    )

    class Meta:
        model = Membership
        fields = ["person", "role", "claims_a_day"]

    def get_claims_a_day(self, membership: Membership) -> int | None:
        is_shown = reads_notes(self.context["request"], membership.desk_id)
        return membership.claims_a_day if is_shown else None


class RolesField(serializers.ListField):
    def __init__(self, **kwargs: Any) -> None:
        role = serializers.ChoiceField(choices=Membership.Role.choices)
        super().__init__(child=role, max_length=len(Membership.Role), **kwargs)


class NewMemberSerializer(Body):
    name = Text(max_length=254, help_text=_("A user name or an e-mail address."))
    roles = RolesField()
    claims_a_day = serializers.IntegerField(default=None, allow_null=True, help_text=A_DAY)


class MemberSerializer(Body):
    """All roles of one member. Without any they leave the desk."""

    roles = RolesField()
    seen = RolesField(help_text=_("The roles as you last read them. Outdated they are 409."))
    claims_a_day = serializers.IntegerField(required=False, allow_null=True, help_text=A_DAY)


class DeskInFullSerializer(DeskSerializer):
    memberships = MembershipSerializer(many=True)

    class Meta(DeskSerializer.Meta):
        fields = [*DeskSerializer.Meta.fields, "memberships"]
