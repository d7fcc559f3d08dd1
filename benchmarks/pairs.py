"""Next and submit over HTTP: eight users without a pause, and one."""

from benchmarks.load import Load, drive
from benchmarks.places import engines, place
from benchmarks.report import Figure
from benchmarks.rows import Amount
from benchmarks.sides import SIDES, Side, clients

AMOUNT = Amount(open_articles=1000, open_each=5, finished_articles=1000, finished_each=20)
ROUNDS, ROUNDS_ALONE = 60, 60
SHORT, WITH_EVIDENCE, ALONE = "short", "with evidence", "alone"


class ClaimHandedOutTwiceError(Exception):
    """The one thing that must not happen, however fast."""


def measure() -> list[Figure]:
    figures = []
    for engine in engines():
        floor, ours = (_loads(side, engine) for side in SIDES)
        figures += _compared(engine, floor, ours)
    return figures


def _loads(side: Side, engine: str) -> dict[str, Load]:
    with place(engine, side.settings) as here:
        users = side.filled(here, AMOUNT)
        with here.served() as port:
            everybody = clients(side, users, port)
            loads = {
                SHORT: drive(everybody, side.short_round, rounds=ROUNDS),
                WITH_EVIDENCE: drive(everybody, side.round, rounds=ROUNDS),
                ALONE: drive(everybody[:1], side.round, rounds=ROUNDS_ALONE),
            }
    if _doubles(loads):
        raise ClaimHandedOutTwiceError
    return loads


def _doubles(loads: dict[str, Load]) -> int:
    return sum(load.doubles for load in loads.values())


def _compared(engine: str, floor: dict[str, Load], ours: dict[str, Load]) -> list[Figure]:
    def rate(what: str, kind: str) -> Figure:
        rates = (floor[kind].per_second, ours[kind].per_second)
        return Figure(f"{engine}: {what}, 8 users", rates, "/s", "≥ 0.4")

    def p50(kind: str, aim: str = "") -> Figure:
        times = (floor[ALONE].p(50, kind), ours[ALONE].p(50, kind))
        return Figure(f"{engine}: {kind}, one user, p50", times, "ms", aim)

    def p95(kind: str) -> Figure:
        times = (floor[SHORT].p(95, kind), ours[SHORT].p(95, kind))
        return Figure(f"{engine}: {kind}, 8 users, p95", times, "ms")

    doubles = (_doubles(floor), _doubles(ours))
    return [
        rate("next + submit", SHORT),
        rate("next + evidence + submit", WITH_EVIDENCE),
        Figure(f"{engine}: handed to two people", doubles, "claims", "0"),
        *(p50("next", "≤ 8 ms"), p50("evidence"), p50("submit", "≤ 12 ms")),
        *(p95("next"), p95("submit")),
    ]
