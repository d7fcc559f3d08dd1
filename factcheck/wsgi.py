"""What gunicorn serves."""

import re
from typing import TYPE_CHECKING

from django.core.wsgi import get_wsgi_application

from factcheck import env

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

CHARSET = re.compile(r";\s*charset=[^;]*", re.IGNORECASE)


def in_utf_8(answer: "WSGIApplication") -> "WSGIApplication":
    """Read every request as UTF-8, whatever charset it claims.

    Forms of our pages and JSON are UTF-8. Django takes any codec that Python knows by name, and
    some of those are none for text: their request would fail before anybody could refuse it.
    """

    def answer_in_utf_8(
        environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> "Iterable[bytes]":
        environ["CONTENT_TYPE"] = CHARSET.sub("", environ.get("CONTENT_TYPE", ""))
        return answer(environ, start_response)

    return answer_in_utf_8


env.load_settings()
application = in_utf_8(get_wsgi_application())
