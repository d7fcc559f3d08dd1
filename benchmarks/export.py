"""CSV of 100,000 claims: rows a second, the first byte, memory. The same columns on both sides."""

from benchmarks.places import engines, place
from benchmarks.report import Figure
from benchmarks.rows import Amount
from benchmarks.sides import FLOOR, OURS, Side

AMOUNT = Amount(open_articles=0, open_each=0, finished_articles=5000, finished_each=20)
# Of which memory is to be told apart from what grows with the number of rows.
FEW = Amount(open_articles=0, open_each=0, finished_articles=250, finished_each=20)
EXPORTS = {"floor": "benchmarks.floor.exporting", "ours": "benchmarks.exporting"}
LABELS = {"memory": "peak extra memory"}
MEASURED = (
    ("rows_per_second", "rows/s", "≥ 0.4"),
    ("first_byte", "ms", "≤ 50 ms"),
    ("first_row", "ms", ""),
    ("memory", "MB", "flat"),
)


def measure() -> list[Figure]:
    figures = []
    for engine in engines():
        floor, ours = _export(FLOOR, engine, AMOUNT), _export(OURS, engine, AMOUNT)
        for what, unit, aim in MEASURED:
            name = f"{engine}: CSV of 100,000 claims, {LABELS.get(what, what.replace('_', ' '))}"
            figures.append(Figure(name, (floor[what], ours[what]), unit, aim))
        few = (_export(FLOOR, engine, FEW)["memory"], _export(OURS, engine, FEW)["memory"])
        figures.append(Figure(f"{engine}: CSV of 5,000 claims, {LABELS['memory']}", few, "MB"))
    return figures


def _export(side: Side, engine: str, amount: Amount) -> dict[str, float]:
    with place(engine, side.settings) as here:
        side.filled(here, amount)
        return dict(here.run(EXPORTS[side.name]))
