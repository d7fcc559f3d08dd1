"""The application as the web server calls it."""

from wsgiref.util import setup_testing_defaults

import pytest

from factcheck.wsgi import application


@pytest.mark.parametrize("charset", ["rot13", "zlib", "idna", "utf-8", "no such thing", ""])
def test_an_odd_charset_is_no_fault(db, charset):
    environ = {
        "PATH_INFO": "/sign-in/",
        "QUERY_STRING": "next=/queue/",
        "CONTENT_TYPE": f"text/html; charset={charset}",
        "HTTP_HOST": "localhost",
    }
    setup_testing_defaults(environ)
    statuses = []
    answer = application(environ, lambda status, headers: statuses.append(status))
    answer.close()
    assert statuses == ["200 OK"]
