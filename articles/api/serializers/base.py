"""What all bodies have in common: exact texts, no field we do not know, the row_version seen."""

from __future__ import annotations

import copy
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from articles.api.errors import SeenMissing
from articles.api.pagination import LARGEST
from articles.models import User

if TYPE_CHECKING:
    from rest_framework.request import Request

FIRST_YEAR, LAST_YEAR = 1970, 2999
_built = threading.local()


def built(shape: type[serializers.BaseSerializer[Any]], request: Request) -> Any:
    """The serializer of this shape for this request. A thread builds each shape once.

    Building one takes longer than most answers take to show, and it holds nothing of a request but
    its context.
    """
    kept: dict[Any, Any] = _built.__dict__
    if shape not in kept:
        kept[shape] = shape()
        kept[shape].fields  # noqa: B018  # bound now, for all copies
    kept[shape]._context = {"request": request}
    return kept[shape]


def shown(shape: type[serializers.BaseSerializer[Any]], thing: Any, request: Request) -> Any:
    """The thing as an answer shows it."""
    return built(shape, request).to_representation(thing)


def checked(shape: type[Body], data: Any, request: Request) -> dict[str, Any]:
    """What a body says, if it has this shape."""
    serializer = copy.copy(built(shape, request))
    serializer.initial_data = data
    serializer.is_valid(raise_exception=True)
    return dict(serializer.validated_data)


class Body(serializers.Serializer[Any]):
    """The shape of a request. A field that would be passed over is refused instead."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, dict) and (unknown := sorted(data.keys() - self.fields.keys())):
            sentence = _("There is no such field here.")
            raise serializers.ValidationError({name: [sentence] for name in unknown})
        return super().to_internal_value(data)


class Seen(Body):
    """A change of a row that exists: with the row_version the person looked at."""

    row_version = serializers.IntegerField(
        source="seen",
        min_value=0,
        max_value=LARGEST,
        required=False,
        help_text=_("As you last read it. Without it the answer is 428, outdated it is 409."),
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if "seen" not in attrs:
            raise SeenMissing
        return attrs


class Text(serializers.CharField):
    """What a person wrote, white space and all. Whether it may be empty is for the verb to say."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs = {"allow_blank": True, "trim_whitespace": False} | kwargs
        super().__init__(**kwargs)


class Id(serializers.IntegerField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=1, max_value=LARGEST, **kwargs)


class Moment(serializers.DateTimeField):
    """A moment that every calendar and database here can hold."""

    default_error_messages = {"calendar": _("This moment is outside the calendar.")}

    def to_internal_value(self, value: Any) -> datetime:
        moment = super().to_internal_value(value)
        if not FIRST_YEAR <= moment.year <= LAST_YEAR:
            self.fail("calendar")
        return moment.astimezone(UTC)


class Decided(serializers.Serializer[Any]):
    """What the answer to a decision has besides the thing."""

    batch = serializers.UUIDField(help_text=_("What undoing it asks for."))


class PersonSerializer(serializers.ModelSerializer[User]):
    name = serializers.CharField(source="__str__", read_only=True)

    class Meta:
        model = User
        fields = ["id", "name"]
