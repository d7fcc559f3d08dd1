"""What the steps of a claim ask for."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from articles.api.serializers.base import Body, Id, Moment, Seen, Text
from articles.api.serializers.claims import (
    AssignmentSerializer,
    ClaimInFullSerializer,
    ClaimSerializer,
)
from articles.models import Claim


class AddClaimSerializer(Body):
    """A passage of a version, or of an article's current one."""

    version = Id(required=False)
    article = Id(required=False)
    start = serializers.IntegerField(min_value=0, max_value=10**9)
    end = serializers.IntegerField(min_value=0, max_value=10**9)
    kinds = serializers.ListField(
        child=serializers.ChoiceField(choices=Claim.Kind.choices), max_length=len(Claim.Kind)
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if ("version" in attrs) == ("article" in attrs):
            sentence = _("Name the version or the article, not both.")
            raise serializers.ValidationError({"version": [sentence]})
        return attrs


class DiscardSerializer(Seen):
    reason = serializers.ChoiceField(
        choices=Claim.DiscardReason.choices, default="", allow_blank=True
    )
    text = Text(default="", max_length=1000)


class SplitSerializer(Seen):
    at = serializers.IntegerField(
        max_value=10**9, help_text=_("Where the second half begins: code points of its text.")
    )


class MergeSerializer(Seen):
    claims = serializers.ListField(
        child=Id(), max_length=200, help_text=_("Claims that leave as duplicates of this one.")
    )


class WaiveSerializer(Seen):
    reason = serializers.ChoiceField(
        choices=Claim.WaiveReason.choices, default="", allow_blank=True
    )
    text = Text(default="", max_length=1000)


class RiskSerializer(Seen):
    risk = serializers.ChoiceField(choices=Claim.Risk.choices)


class DeadlineSerializer(Seen):
    due_at = Moment(allow_null=True)


class AssignSerializer(Seen):
    to = Id(allow_null=True, help_text=_("A member of the desk, or null for nobody."))


class WaitSerializer(Seen):
    on = serializers.ChoiceField(choices=Claim.WaitingOn.choices)
    note = Text(default="", max_length=1000)


class ReopenSerializer(Seen):
    reason = Text(default="", max_length=1000)


class TickSerializer(Body):
    ticked = serializers.BooleanField(default=True)


class SeenClaimSerializer(Seen):
    id = Id()


REASONS = {**dict(Claim.DiscardReason.choices), **dict(Claim.WaiveReason.choices)}
# What each verb of bulk triage takes besides the claims, and of that what has to be there.
TAKES: dict[str, tuple[set[str], set[str]]] = {
    "keep": (set(), set()),
    "discard": ({"reason", "text"}, set()),
    "waive": ({"reason", "text"}, set()),
    "restore": (set(), set()),
    "risk": ({"risk"}, {"risk"}),
    "deadline": ({"due_at"}, {"due_at"}),
    "assign": ({"to"}, {"to"}),
}


class TriageSerializer(Body):
    """One verb for many claims, with what that step alone asks for."""

    verb = serializers.ChoiceField(choices=sorted(TAKES))
    claims = serializers.ListField(child=SeenClaimSerializer(), allow_empty=False, max_length=200)
    reason = serializers.ChoiceField(choices=list(REASONS.items()), required=False)
    text = Text(max_length=1000, required=False)
    risk = serializers.ChoiceField(choices=Claim.Risk.choices, required=False)
    due_at = Moment(allow_null=True, required=False)
    to = Id(allow_null=True, required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        takes, needs = TAKES[attrs["verb"]]
        sent = attrs.keys() - {"verb", "claims"}
        wrong = {name: [_("This verb does not take that.")] for name in sent - takes}
        wrong |= {name: [_("This verb needs it.")] for name in needs - sent}
        if wrong:
            raise serializers.ValidationError(wrong)
        if takes >= {"reason"}:
            attrs.setdefault("reason", "")
        return attrs


class RefusedSerializer(serializers.Serializer[Any]):
    detail = serializers.CharField()
    current = ClaimSerializer()


class TriagedSerializer(serializers.Serializer[Any]):
    done = ClaimSerializer(many=True)
    refused = RefusedSerializer(many=True)
    batch = serializers.UUIDField(allow_null=True, help_text=_("What undoing it asks for."))


class UndoSerializer(Body):
    batch = serializers.UUIDField()


class TakeNextSerializer(Body):
    article = Id(required=False, allow_null=True, default=None)


class HolderSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()
    claims = serializers.IntegerField()


class EmptyQueueSerializer(serializers.Serializer[Any]):
    """Why nothing comes."""

    holders = HolderSerializer(many=True)
    next_lease_ends = serializers.DateTimeField(allow_null=True)
    suggested = serializers.IntegerField(help_text=_("Claims that wait for triage."))
    unwished = serializers.IntegerField(help_text=_("Open claims that your own filters keep away."))
    full_hands = serializers.IntegerField(
        help_text=_("Claims in your hands on desks that let you hold no more.")
    )


class OfferSerializer(serializers.Serializer[Any]):
    claim = ClaimSerializer()
    step = serializers.CharField()
    rule = serializers.CharField()
    reason = serializers.CharField()


class WishesSerializer(Body):
    """What you want handed to you; what is left out is not narrowed."""

    desk = Id(allow_null=True, required=False, default=None)
    language = Text(max_length=10, default="")
    kinds = serializers.ListField(
        child=serializers.ChoiceField(choices=Claim.Kind.choices),
        max_length=len(Claim.Kind),
        default=list,
    )


class QueueSerializer(serializers.Serializer[Any]):
    in_hand = ClaimSerializer(many=True)
    next = OfferSerializer(allow_null=True)
    upcoming = ClaimSerializer(many=True)
    why_empty = EmptyQueueSerializer(allow_null=True)
    wishes = WishesSerializer()


class TakenSerializer(serializers.Serializer[Any]):
    claim = ClaimInFullSerializer(allow_null=True)
    assignment = AssignmentSerializer(allow_null=True)
    why_empty = EmptyQueueSerializer(allow_null=True)
