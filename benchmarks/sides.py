"""Both sides as a benchmark sees them: how each is filled, who its users are, what a round is."""

from dataclasses import dataclass
from typing import Any

from benchmarks import places
from benchmarks.load import Client, Round
from benchmarks.places import Place
from benchmarks.rows import Amount, link, note


@dataclass(frozen=True)
class Side:
    """Floor or ours."""

    name: str
    settings: str
    fill: str
    take: Round
    round: Round
    short_round: Round

    def filled(self, place: Place, amount: Amount) -> list[Any]:
        """Its users, once the rows are there."""
        sizes = (amount.open_articles, amount.open_each)
        return list(place.run(self.fill, *sizes, amount.finished_articles, amount.finished_each))


def clients(side: Side, users: list[Any], port: int) -> list[Client]:
    """Ours prove who they are with a token, those of the floor just say it."""
    if side is OURS:
        return [Client(port, {"Authorization": f"Token {token}"}) for token in users]
    return [Client(port, {"X-Person": str(person)}) for person in users]


def _floor_take(client: Client) -> None:
    claim = client.post("/next", {"person": _person(client)}, kind="next")["claim"]
    client.claims.append(claim["id"])


def _floor_round(client: Client) -> None:
    _floor_take(client)
    pk = client.claims[-1]
    client.post("/evidence", {"claim": pk, "url": link(pk)}, kind="evidence")
    _floor_verdict(client, "confirmed")


def _floor_short_round(client: Client) -> None:
    _floor_take(client)
    _floor_verdict(client, "unconfirmed")


def _floor_verdict(client: Client, rating: str) -> None:
    pk = client.claims[-1]
    body = {"claim": pk, "person": _person(client), "rating": rating, "note": note(pk)}
    client.post("/verdict", body, kind="submit")


def _person(client: Client) -> int:
    return int(client.headers["X-Person"])


def _take(client: Client) -> dict[str, Any]:
    claim = client.post("/api/v1/queue/next/", {}, kind="next")["claim"]
    client.claims.append(claim["id"])
    return dict(claim)


def _just_take(client: Client) -> None:
    _take(client)


def _round(client: Client) -> None:
    claim = _take(client)
    body = {"claim": claim["id"], "kind": "link", "url": link(claim["id"])}
    client.post("/api/v1/evidence/", body, kind="evidence")
    _verdict(client, claim, "confirmed")


def _short_round(client: Client) -> None:
    _verdict(client, _take(client), "unconfirmed")


def _verdict(client: Client, claim: dict[str, Any], rating: str) -> None:
    pk = claim["id"]
    body = {"claim": pk, "rating": rating, "note": note(pk), "row_version": claim["row_version"]}
    client.post("/api/v1/verdicts/", body, kind="submit")


FLOOR = Side(
    "floor", places.FLOOR, "benchmarks.floor.fill", _floor_take, _floor_round, _floor_short_round
)
OURS = Side("ours", places.OURS, "benchmarks.fill", _just_take, _round, _short_round)
SIDES = (FLOOR, OURS)
