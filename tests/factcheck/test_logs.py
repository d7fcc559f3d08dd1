"""Logs carry ids, patterns and types of errors, never the text of a draft."""

import io
import json
import logging

import pytest
import structlog

from factcheck import logs

DRAFT = "The minister took the money"


@pytest.fixture
def lines(monkeypatch):
    """The lines written to a handler like that of an installation."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(logs.line_formatter("json"))
    handler.addFilter(logs.TypeOnly())
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [handler])
    monkeypatch.setattr(root, "level", logging.INFO)
    return lambda: [json.loads(line) for line in written.getvalue().splitlines()]


def fail():
    try:
        raise KeyError(DRAFT)
    except KeyError as cause:
        raise ValueError(f"cannot store {DRAFT}") from cause


def test_event_is_written_as_key_and_value(lines):
    structlog.contextvars.bind_contextvars(request_id="r1")
    structlog.get_logger("articles").info("verdict_given", claim=12)
    structlog.contextvars.clear_contextvars()
    [line] = lines()
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "verdict_given",
        "claim": 12,
        "request_id": "r1",
        "level": "info",
        "logger": "articles",
    }


def test_error_is_told_by_type_and_place_alone(lines):
    try:
        fail()
    except ValueError:
        logging.getLogger("articles").exception("job %d failed", 7)
    [line] = lines()
    assert line["event"] == "job 7 failed"
    assert "in fail" in line["exception"]
    assert line["exception"].index("KeyError") < line["exception"].index("ValueError")
    assert DRAFT not in json.dumps(line["exception"]).replace("{DRAFT}", "")


def test_line_of_celery_about_a_failed_task_is_shortened(lines):
    try:
        fail()
    except ValueError as fault:
        told = {"name": "extract", "id": "a1", "description": "raised", "exc": repr(fault)}
        logging.getLogger("celery.app.trace").exception(
            "Task %(name)s[%(id)s] %(description)s: %(exc)s", told
        )
    [line] = lines()
    assert line["event"] == "Task extract[a1] raised: ValueError"
    assert DRAFT not in json.dumps(line)


def test_people_read_columns():
    record = logging.LogRecord("articles", logging.INFO, "", 0, "three claims", None, None)
    assert "three claims" in logs.line_formatter("console").format(record)
