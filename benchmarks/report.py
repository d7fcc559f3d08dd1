"""Figures of both sides, printed as they come and kept for the record."""

import os
import platform
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.places import ROOT

RECORD = ROOT / "docs" / "benchmarks.md"
MARK = "<!-- Below this line `python -m benchmarks --record` writes. -->"


@dataclass(frozen=True)
class Figure:
    """One row: what was measured, on the floor and on our side, and what we aim at."""

    what: str
    pair: tuple[float, float]
    unit: str
    aim: str = ""

    @property
    def cells(self) -> list[str]:
        floor, ours = self.pair
        ratio = f"{ours / floor:.2f}" if floor else "–"
        return [self.what, *(f"{_short(side)} {self.unit}" for side in self.pair), ratio, self.aim]


HEAD = ["Work", "Floor", "Ours", "Ours ÷ floor", "Aim"]


def table(figures: Sequence[Figure]) -> str:
    """As Markdown, which reads well in a terminal too."""
    rows = [HEAD, *(figure.cells for figure in figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rows.insert(1, ["-" * width for width in widths])
    return "\n".join(_line(row, widths) for row in rows)


def _line(row: list[str], widths: list[int]) -> str:
    cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
    return f"| {' | '.join(cells)} |"


def machine() -> str:
    """What the figures were measured on, and how busy it was with other work at the end."""
    model = next(
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    )
    busy = ", ".join(f"{load:.1f}" for load in os.getloadavg())
    return (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} CPUs ({model}), Python "
        f"{platform.python_version()}, SQLite {sqlite3.sqlite_version}, load average {busy}"
    )


def write(command: str, figures: Sequence[Figure]) -> None:
    """Put this run in the place of the last one on record."""
    kept = RECORD.read_text().partition(MARK)[0]
    RECORD.write_text(f"{kept}{MARK}\n\n{machine()}\n\n`{command}`\n\n{table(figures)}\n")


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
