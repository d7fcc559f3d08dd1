"""What some tests need besides Python: a browser, PostgreSQL and Redis. Without it they say so."""

import os
import shutil
import socket

import pytest

CHROMIUM = "Chromium is not installed (Debian's package chromium)"
SERVERS = "PostgreSQL and Redis do not both answer on 127.0.0.1, ports 5432 and 6379"


def answers(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def missing(item):
    """The sentence that says what a test lacks here."""
    if item.get_closest_marker("browser") and not shutil.which("chromium"):
        return CHROMIUM
    if item.get_closest_marker("servers") and not (answers(5432) and answers(6379)):
        return SERVERS
    return ""


def pytest_runtest_setup(item):
    if reason := missing(item):
        pytest.skip(reason)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """With FACTCHECK_REQUIRE_ALL=1 nothing may be left out."""
    report = yield
    required = os.environ.get("FACTCHECK_REQUIRE_ALL") == "1"
    if required and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped although FACTCHECK_REQUIRE_ALL is set: {report.longrepr[2]}"
    return report
