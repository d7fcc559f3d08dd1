"""How the API describes itself: every operation also answers with the refusals of errors.py."""

from __future__ import annotations

from typing import Any, Literal

from drf_spectacular.contrib.knox_auth_token import KnoxTokenScheme
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter

from articles.api.serializers.errors import ErrorSerializer

REFUSALS = {
    "400": "The shape is wrong: types, lengths, missing or unknown fields and filters.",
    "401": "Nobody is signed in, or the token is not valid.",
    "403": "Your role, or your part in the article, forbids it.",
    "404": "Not of your desk, or absent.",
}
REFUSED_CHANGES = {
    "409": "The state forbids it, or the row changed after you read it. `current` has it.",
    "422": "A rule of content is broken.",
    "428": "The row_version is missing.",
}


KEY = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    description="A fresh random text a request. The same again gets the same answer.",
)


class TokenScheme(KnoxTokenScheme):
    target_class = "articles.api.authentication.TokenAuthentication"
    name = "token"


class Described(AutoSchema):
    """Adds the refusals, and the header of posts that act only once."""

    def get_override_parameters(self) -> list[Any]:
        act = getattr(self.view, getattr(self.view, "action", None) or "", None)
        key = [KEY] if getattr(act, "takes_idempotency_key", False) else []
        return [*super().get_override_parameters(), *key]

    def _get_response_bodies(
        self, direction: Literal["request", "response"] = "response"
    ) -> dict[str, Any]:
        bodies = super()._get_response_bodies(direction)
        refusals = REFUSALS if self.method in ("GET", "DELETE") else REFUSALS | REFUSED_CHANGES
        for code, sentence in refusals.items():
            refused = self._get_response_for_code(ErrorSerializer, code)
            bodies.setdefault(code, refused | {"description": sentence})
        return bodies
