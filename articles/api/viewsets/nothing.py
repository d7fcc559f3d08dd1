"""The answer at addresses that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rest_framework.permissions import AllowAny
from rest_framework.views import APIView

from articles.workflow.errors import NotFound

if TYPE_CHECKING:
    from rest_framework.request import Request


class NothingHere(APIView):
    """404 in JSON, whatever the method."""

    authentication_classes = []
    permission_classes = [AllowAny]
    schema = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        raise NotFound
