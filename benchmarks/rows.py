"""The rows that both sides are filled with: the same texts, the same numbers. No Django."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice

USERS = 8
FIRST_DEADLINE = datetime(2030, 1, 1, tzinfo=UTC)
SENTENCES = (
    "The harbour office of Ostermoor counted {n} ships in the year before the new quay was built.",
    "“We paid {n} dollars for the land and not a cent more,” said the mayor, Ines Corvin.",
    "About {n} people lived in Lindvale when the last train left the station on a Sunday in May.",
    "The county spent ${n} on the bridge, twice what the council of Karrow had been told in March.",
)


@dataclass(frozen=True)
class Amount:
    """How many articles with how many claims each, still to be checked and all approved."""

    open_articles: int
    open_each: int
    finished_articles: int
    finished_each: int


@dataclass(frozen=True)
class Passage:
    """Where a claim stands."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Piece:
    """One article: its text and the passages that are its claims."""

    number: int
    finished: bool
    text: str
    passages: list[Passage]

    @property
    def title(self) -> str:
        return f"Quays and bridges, part {self.number}"

    @property
    def due(self) -> datetime:
        return FIRST_DEADLINE + timedelta(minutes=self.number)


def pieces(amount: Amount) -> Iterator[Piece]:
    """The articles, those that are open first."""
    for number in range(amount.open_articles):
        yield _piece(number, amount.open_each, finished=False)
    for number in range(amount.finished_articles):
        yield _piece(amount.open_articles + number, amount.finished_each, finished=True)


def in_batches(found: Iterable[Piece], size: int = 1000) -> Iterator[list[Piece]]:
    """Some articles at a time."""
    rest = iter(found)
    while batch := list(islice(rest, size)):
        yield batch


def _piece(number: int, claims: int, *, finished: bool) -> Piece:
    passages, at = [], 0
    for n in range(claims):
        text = SENTENCES[n % len(SENTENCES)].format(n=1000 + number * 31 + n)
        passages.append(Passage(at, at + len(text), text))
        at += len(text) + 1
    return Piece(number, finished, "\n".join(p.text for p in passages), passages)


def note(number: int) -> str:
    """What the checker wrote about the claim with this number."""
    return f"The register of the county says so on page {number % 400 + 1}."


def link(number: int) -> str:
    """Where the checker found it."""
    return f"https://archive.example/register/{number}"
