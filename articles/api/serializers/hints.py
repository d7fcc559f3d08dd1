from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from articles.api.serializers.base import Body, PersonSerializer, Text
from articles.models import Hint


class PassageSerializer(serializers.Serializer[Any]):
    """Offsets count code points of the version's text."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()
    stated = serializers.CharField(
        help_text=_("What it states, where that is more than its words: the weekday of a date.")
    )


class HintSerializer(serializers.ModelSerializer[Hint]):
    """Two passages that may not fit together."""

    article = serializers.IntegerField(source="version.article_id", read_only=True)
    rule_sentence = serializers.CharField(source="get_rule_display", read_only=True)
    passages = PassageSerializer(many=True, read_only=True)
    dismissed_by = PersonSerializer(allow_null=True)

    class Meta:
        model = Hint
        fields = [
            "id", "article", "version", "rule", "rule_sentence", "passages", "engine", "state",
            "reason", "dismissed_by", "dismissed_at", "created_at",
        ]  # fmt: skip


class DismissHintSerializer(Body):
    reason = serializers.ChoiceField(
        choices=Hint.DismissReason.choices, default="", allow_blank=True
    )
    text = Text(default="", max_length=1000, help_text=_("Needed for the reason other."))
