"""The dashboard over 90 days: CPU with 1,000 claims that were checked in them, and with 25,000."""

from benchmarks.places import OURS, engines, place
from benchmarks.report import Figure

SIZES = (1_000, 25_000)


def measure() -> list[Figure]:
    """The pair: a quiet desk, and one with 100,000 events."""
    return [
        Figure(
            f"{engine}: dashboard over 90 days, CPU of 1,000 and of 25,000 claims",
            (_cpu(engine, SIZES[0]), _cpu(engine, SIZES[1])), "ms", "≤ 200 ms",
        )
        for engine in engines()
    ]  # fmt: skip


def _cpu(engine: str, claims: int) -> float:
    with place(engine, OURS) as here:
        return float(here.run("benchmarks.quarter", claims))
