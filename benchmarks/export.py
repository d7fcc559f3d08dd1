"""CSV of 100,000 claims: rows a second, the first byte, memory. The same columns on both sides."""

from benchmarks.places import engines, place
from benchmarks.report import Figure
from benchmarks.rows import Amount
from benchmarks.sides import FLOOR, OURS, Side

AMOUNT = Amount(open_articles=0, open_each=0, finished_articles=5000, finished_each=20)
EXPORTS = {"floor": "benchmarks.floor.exporting", "ours": "benchmarks.exporting"}
MEASURED = {
    "rows per second": ("rows/s", "≥ 0.4"),
    "first byte": ("ms", "≤ 50 ms"),
    "first row": ("ms", ""),
    "peak extra memory": ("MB", "flat"),
}


def measure() -> list[Figure]:
    figures = []
    for engine in engines():
        floor, ours = _export(FLOOR, engine), _export(OURS, engine)
        for what, (unit, aim) in MEASURED.items():
            name = f"{engine}: CSV of 100,000 claims, {what}"
            figures.append(Figure(name, (floor[what], ours[what]), unit, aim))
    return figures


def _export(side: Side, engine: str) -> dict[str, float]:
    with place(engine, side.settings) as here:
        side.filled(here, AMOUNT)
        return dict(here.run(EXPORTS[side.name]))
