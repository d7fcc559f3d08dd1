"""How *next* grows with the queue: one user, 2,000 and 100,000 open claims."""

from benchmarks.load import drive
from benchmarks.places import engines, place
from benchmarks.report import Figure
from benchmarks.rows import Amount
from benchmarks.sides import FLOOR, OURS, Side, clients

FEW = Amount(open_articles=400, open_each=5, finished_articles=0, finished_each=0)
MANY = Amount(open_articles=20_000, open_each=5, finished_articles=0, finished_each=0)
ROUNDS = 150


def measure() -> list[Figure]:
    figures = []
    for engine in engines():
        few, many = _times(engine, FEW), _times(engine, MANY)
        grown = (many[0] / few[0], many[1] / few[1])
        figures += [
            Figure(f"{engine}: next, 2,000 open, p50", few, "ms"),
            Figure(f"{engine}: next, 100,000 open, p50", many, "ms"),
            Figure(f"{engine}: next, growth from 2,000 to 100,000", grown, "times", "≤ 1.3 times"),
        ]
    return figures


def _times(engine: str, amount: Amount) -> tuple[float, float]:
    return _p50(FLOOR, engine, amount), _p50(OURS, engine, amount)


def _p50(side: Side, engine: str, amount: Amount) -> float:
    with place(engine, side.settings) as here:
        users = side.filled(here, amount)
        with here.served() as port:
            return drive(clients(side, users[:1], port), side.take, rounds=ROUNDS).p(50, "next")
