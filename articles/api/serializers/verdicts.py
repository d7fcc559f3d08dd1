from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from articles.api.reading import reads_notes
from articles.api.serializers.base import Body, Decided, Id, PersonSerializer, Seen, Text
from articles.models import Correction, SignOff, Verdict, VerdictDraft
from articles.models.verdict import Action, Rating
from articles.workflow.drafts import LIMITS


class SignOffSerializer(serializers.ModelSerializer[SignOff]):
    editor = PersonSerializer()

    class Meta:
        model = SignOff
        fields = ["editor", "created_at"]


class VerdictBriefSerializer(serializers.ModelSerializer[Verdict]):
    class Meta:
        model = Verdict
        fields = ["id", "number", "rating", "action"]


class VerdictSerializer(serializers.ModelSerializer[Verdict]):
    note = serializers.SerializerMethodField(
        help_text=_("Null for authors: notes are private to the desk.")
    )
    checker = PersonSerializer()
    evidence = serializers.SerializerMethodField(
        help_text=_("Ids of the evidence it rests on, as far as you may see it.")
    )
    sign_off = SignOffSerializer(allow_null=True)

    class Meta:
        model = Verdict
        fields = [
            "id", "claim", "number", "rating", "action", "note", "wording", "author_name",
            "checker", "evidence", "sign_off", "created_at",
        ]  # fmt: skip

    def get_note(self, verdict: Verdict) -> str | None:
        may = reads_notes(self.context["request"], verdict.claim.desk_id)
        return verdict.note if may else None

    def get_evidence(self, verdict: Any) -> list[int]:
        return [piece.pk for piece in verdict.rests_on]


class _Finding(Body):
    """What a draft and a verdict have in common."""

    note = Text(default="", max_length=LIMITS["note"])
    wording = Text(default="", max_length=LIMITS["wording"])
    author_name = Text(default="", max_length=LIMITS["author_name"])
    action = serializers.ChoiceField(
        choices=Action.choices,
        default="",
        allow_blank=True,
        help_text=_("Else the one that goes with the rating."),
    )


class ContestSerializer(_Finding, Seen):
    """A verdict to stand beside the one of the address. It rests on all evidence that stands."""

    rating = serializers.ChoiceField(choices=Rating.choices)


class SubmitSerializer(_Finding, Seen):
    """A verdict. `row_version` is the claim's."""

    claim = Id()
    rating = serializers.ChoiceField(choices=Rating.choices)
    evidence = serializers.ListField(
        child=Id(),
        default=None,
        allow_null=True,
        max_length=500,
        help_text=_("Ids of what it rests on; else all evidence of the claim that stands."),
    )


class DraftSerializer(_Finding):
    rating = serializers.ChoiceField(choices=Rating.choices, default="", allow_blank=True)


class DraftShownSerializer(serializers.ModelSerializer[VerdictDraft]):
    class Meta:
        model = VerdictDraft
        fields = ["claim", "rating", "action", "note", "wording", "author_name", "saved_at"]


class SendBackSerializer(Seen):
    """`row_version` is the claim's."""

    reason = Text(default="", max_length=1000)


class CorrectionSerializer(serializers.ModelSerializer[Correction]):
    settled_by = PersonSerializer(allow_null=True)
    reason = serializers.CharField(
        help_text=_("Why it was declined; `reopened` when the claim was reopened instead.")
    )

    class Meta:
        model = Correction
        fields = [
            "id", "claim", "verdict", "old_wording", "new_wording", "state", "settled_by",
            "settled_at", "reason", "created_at",
        ]  # fmt: skip


class SettledSerializer(Decided, CorrectionSerializer):
    class Meta(CorrectionSerializer.Meta):
        fields = [*CorrectionSerializer.Meta.fields, "batch"]


class SettleSerializer(Body):
    made = serializers.BooleanField(help_text=_("True: the text was changed. False: declined."))
    reason = Text(default="", max_length=1000)
