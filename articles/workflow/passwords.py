"""What else ends with a password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from knox.models import AuthToken

if TYPE_CHECKING:
    from articles.models import User


class TokensEndWithPassword:
    """Django tells its validators when a password was changed, wherever that was done.

    Who changes it because somebody else knows it ends that person's sign-ins; tokens of the API,
    made with the old password, end with them.
    """

    def validate(self, password: str, user: User | None = None) -> None:
        """Any password will do for this."""

    def get_help_text(self) -> str:
        return _("Tokens of the API end when the password is changed.")

    def password_changed(self, password: str, user: User | None = None) -> None:
        if user is not None and user.pk:
            AuthToken.objects.filter(user=user).delete()
