"""JSON as strangers send it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import IO

UNSTORABLE = re.compile("[\0\ud800-\udfff]")


class StrictJSONParser(JSONParser):
    """JSON that can be stored: an object, no NaN, no NUL, no half character, no bottomless pit."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        try:
            # JSON is UTF-8 (RFC 8259), whatever charset the header names.
            data = super().parse(stream, media_type, {"encoding": "utf-8"})
        except (ParseError, RecursionError):
            raise ParseError(_("This is not JSON that can be read.")) from None
        if not isinstance(data, dict):
            raise ParseError(_("Send one JSON object."))
        if any(UNSTORABLE.search(text) for text in _texts(data)):
            raise ParseError(_("This text contains characters that cannot be stored."))
        return data


def _texts(data: Any) -> Iterator[str]:
    """Every string and key in it, without recursion."""
    left = [data]
    while left:
        value = left.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, dict):
            left += value.keys()
            left += value.values()
        elif isinstance(value, list):
            left += value
