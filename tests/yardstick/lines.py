"""A plugin: prints a line a task when all have run, and writes the figures of a whole run."""

import json
import os
from pathlib import Path

FIGURES = Path(__file__).with_name("yardstick.json")


def pytest_terminal_summary(terminalreporter):
    reports = [report for name in ("passed", "failed", "error")
               for report in terminalreporter.getreports(name)]  # fmt: skip
    sheets = {
        sheet["task"]: sheet
        for report in reports
        for name, sheet in getattr(report, "user_properties", ())
        if name == "yardstick"
    }
    if not sheets:
        return
    terminalreporter.section("yardstick")
    for task in sorted(sheets, key=_order):
        terminalreporter.line(sheets[task]["line"])
    if os.environ.get("YARDSTICK") == "whole":
        _write(sheets.values())


def _write(sheets):
    """A run of some tasks leaves the figures of the others as they stand."""
    kept = {sheet["task"]: sheet for sheet in _standing()}
    for sheet in sheets:
        kept[sheet["task"]] = {name: sheet[name] for name in sheet if name != "line"}
    FIGURES.write_text(
        json.dumps([kept[task] for task in sorted(kept, key=_order)], indent=1) + "\n"
    )


def _standing():
    return json.loads(FIGURES.read_text()) if FIGURES.exists() else []


def _order(task):
    number, _dot, row = task.removeprefix("T").partition(".")
    return int(number), row
