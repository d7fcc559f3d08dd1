"""Every answer keeps drafts out of caches; every request leaves one line without its text."""

import pytest
from structlog.testing import capture_logs

from factcheck.middleware import page_above

pytestmark = pytest.mark.django_db

DRAFT = "The minister took the money"


@pytest.fixture
def logged(client):
    """The lines of the log for one request."""

    def ask(method, path, **more):
        with capture_logs() as lines:
            getattr(client, method)(path, **more)
        return [line for line in lines if line["event"] == "request"]

    return ask


def test_answers_are_kept_nowhere_and_frames_refused(client):
    headers = client.get("/sign-in/").headers
    assert "no-store" in headers["Cache-Control"]
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    policy = headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_request_is_logged_by_pattern_and_ids(logged):
    [line] = logged("get", f"/articles/12/?q={DRAFT}")
    assert line["method"] == "GET"
    assert "12" not in line["route"]
    assert 12 in line["ids"].values()
    assert DRAFT not in str(line)


def test_body_of_a_request_is_not_logged(logged):
    [line] = logged("post", "/sign-in/", data={"username": DRAFT, "password": DRAFT})
    assert line["route"] == "sign-in/"
    assert DRAFT not in str(line)


def test_path_that_nobody_answers_is_not_repeated(logged):
    [line] = logged("get", f"/{DRAFT}/")
    assert line["status"] == 404
    assert DRAFT not in str(line)


def test_request_too_large_for_any_draft_is_not_read(client, settings):
    answer = client.post(
        "/sign-in/", "few", content_type="text/plain", headers={"Content-Length": str(51 * 2**20)}
    )
    assert answer.status_code == 413
    assert "At most 5 MB" in answer.text


def test_health_checks_leave_no_line(logged):
    assert logged("get", "/healthz/live") == []


def test_answer_names_its_request(client):
    assert len(client.get("/sign-in/").headers["X-Request-ID"]) == 32
    given = client.get("/sign-in/", headers={"X-Request-ID": "from-the-proxy-1"})
    assert given.headers["X-Request-ID"] == "from-the-proxy-1"
    odd = client.get("/sign-in/", headers={"X-Request-ID": f"{DRAFT}\n"})
    assert DRAFT not in odd.headers["X-Request-ID"]


@pytest.mark.parametrize(
    ("path", "above"),
    [
        ("/queue/next/", "/queue/"),
        ("/articles/7/claims/3/verdicts/2/revert/", "/articles/7/claims/3/"),
        ("/articles/7/hints/2/dismiss/", "/articles/7/"),
        ("/undo/", "/"),
        ("/nowhere/at/all", "/"),
    ],
)
def test_the_page_above_an_address_is_the_nearest_there_is(path, above):
    assert page_above(path) == above
