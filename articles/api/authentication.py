from __future__ import annotations

from hmac import compare_digest
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from knox.auth import TokenAuthentication as KnoxAuthentication
from knox.crypto import hash_token
from knox.models import AuthToken
from knox.settings import CONSTANTS
from rest_framework.exceptions import AuthenticationFailed

from articles.models.prepared import Prepared

if TYPE_CHECKING:
    from django.db.models import QuerySet


class TokenAuthentication(KnoxAuthentication):
    """Knox's, with one question a request instead of three.

    It takes for granted that a token is text, and looks through a person's other tokens each time.
    """

    def authenticate_credentials(self, token: bytes) -> Any:
        if not token.isascii():
            raise AuthenticationFailed
        text = token.decode()
        for found in _tokens(key=text[: CONSTANTS.TOKEN_KEY_LENGTH]):
            if compare_digest(hash_token(text), found.digest) and _is_valid(found):
                return self.validate_user(found)
        raise AuthenticationFailed


@Prepared
def _tokens(*, key: Any) -> QuerySet[AuthToken]:
    return AuthToken.objects.filter(token_key=key).select_related("user")


def _is_valid(token: AuthToken) -> bool:
    return token.expiry is None or token.expiry > timezone.now()
