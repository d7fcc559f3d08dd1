"""What a refusal looks like."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers


class ErrorSerializer(serializers.Serializer[Any]):
    """A refusal: a code for programs, a sentence for people, sentences a field."""

    code = serializers.CharField()
    detail = serializers.CharField()
    fields = serializers.DictField(child=serializers.CharField())  # type: ignore[assignment]
    current = serializers.DictField(
        required=False, help_text=_("At 409: the row as it stands now, where there is one.")
    )
