"""Logs as key and value: ids and patterns, never the text of a draft."""

from typing import Any


def logging_config(*, level: str, form: str, whole_errors: bool) -> dict[str, Any]:
    """The logging setting, for the web server, workers and commands alike."""
    return {"version": 1, "disable_existing_loggers": False}
