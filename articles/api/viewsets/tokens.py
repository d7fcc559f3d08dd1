"""Tokens for programs. The database keeps only a hash: a token is shown once, when it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth import authenticate
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from knox.models import AuthToken
from knox.settings import knox_settings
from rest_framework import serializers, status
from rest_framework.exceptions import AuthenticationFailed, Throttled
from rest_framework.mixins import ListModelMixin
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.response import Response

from articles.api.reading import person_of, the
from articles.api.serializers.base import Body, Text
from articles.api.viewsets.base import Door
from articles.models import User
from articles.workflow.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet
    from rest_framework.permissions import BasePermission
    from rest_framework.request import Request


class TokenSerializer(serializers.ModelSerializer[AuthToken]):
    id = serializers.CharField(source="token_key", read_only=True)

    class Meta:
        model = AuthToken
        fields = ["id", "created", "expiry"]


class NewTokenSerializer(TokenSerializer):
    token = serializers.CharField(help_text=_("Shown this once. Send it as Authorization: Token …"))

    class Meta(TokenSerializer.Meta):
        fields = [*TokenSerializer.Meta.fields, "token"]


class CredentialsSerializer(Body):
    """Who asks, unless a session says so."""

    username = Text(max_length=150, required=False)
    password = Text(max_length=1000, required=False)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if len(attrs) == 1:
            sentence = _("Send the name and the password together.")
            raise serializers.ValidationError(sentence)
        return attrs


@extend_schema_view(
    destroy=extend_schema(parameters=[OpenApiParameter("id", str, OpenApiParameter.PATH)])
)
class TokenViewSet(ListModelMixin, Door):
    """Your own tokens."""

    queryset = AuthToken.objects.all()
    serializer_class = TokenSerializer
    lookup_field = lookup_url_kwarg = "id"
    lookup_value_regex = "[0-9A-Za-z]{1,25}"
    orderings = {"-created": ("-created", "token_key")}

    def get_permissions(self) -> Sequence[BasePermission]:
        return [AllowAny() if self.action == "create" else IsAuthenticated()]

    def get_queryset(self) -> QuerySet[AuthToken]:
        return AuthToken.objects.filter(user=self.person)

    @extend_schema(request=CredentialsSerializer, responses={201: NewTokenSerializer})
    def create(self, request: Request) -> Response:
        """Make a token. It takes no Idempotency-Key: its answer must not be kept."""
        person = _who_asks(request, self.body(CredentialsSerializer))
        if _standing(person) >= knox_settings.TOKEN_LIMIT_PER_USER:
            raise Refused(_("You have as many tokens as one may have. Revoke one first."))
        row, token = AuthToken.objects.create(person)
        shown = {"token_key": row.token_key, "created": row.created, "expiry": row.expiry}
        shown["token"] = token
        return Response(NewTokenSerializer(shown).data, status=status.HTTP_201_CREATED)

    def destroy(self, request: Request, id: str) -> Response:
        the(self.get_queryset(), token_key=id).delete()
        return Response(status=status.HTTP_204_NO_CONTENT)


def _who_asks(request: Request, said: dict[str, Any]) -> User:
    if not said and request.user.is_authenticated:
        return person_of(request)
    # The wrapped request keeps the mark of the lock, so that its page is not shown over our answer.
    person = authenticate(request, **said) if said else None
    if getattr(request, "axes_locked_out", False):
        raise Throttled(wait=settings.AXES_COOLOFF_TIME.total_seconds())
    if not isinstance(person, User):
        raise AuthenticationFailed(_("This name and password do not fit."), code="wrong_password")
    return person


def _standing(person: User) -> int:
    tokens = AuthToken.objects.filter(user=person)
    return tokens.filter(Q(expiry=None) | Q(expiry__gt=timezone.now())).count()
