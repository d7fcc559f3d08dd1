"""What a worker's process holds after 100 to 2,000 articles of ever new words."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.drafts import draft
from benchmarks.places import OURS, place
from benchmarks.report import Figure

COUNTS = (100, 500, 1000, 2000)
WORDS = 200  # of an article
AIM = "≤ 450 MB"


def measure() -> list[Figure]:
    with place("SQLite", OURS) as here:
        pairs = list(zip(here.run(__name__, "bare"), here.run(__name__, "engine"), strict=True))
    grown = (pairs[-1][0] / pairs[1][0], pairs[-1][1] / pairs[1][1])
    return [
        *(
            Figure(f"memory after {count:,} articles", pair, "MB", AIM)
            for count, pair in zip(COUNTS, pairs, strict=True)
        ),
        Figure("memory, growth from 500 to 2,000 articles", grown, "times", "≤ 1.05 times"),
    ]


def held(read: Callable[[str], object]) -> list[float]:
    """MB of this process after so many articles."""
    found = []
    for number in range(1, max(COUNTS) + 1):
        read(draft(number, WORDS, share_new=0.2))
        if number in COUNTS:
            found.append(resident())
    return found


def resident(pid: int | str = "self") -> float:
    """MB that a process holds in memory now."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS"))


def engine() -> Callable[[str], object]:
    """As a worker has it: Django, Celery and the tasks are loaded too."""
    import django

    import factcheck.worker  # noqa: F401

    django.setup()
    from articles.extraction import find_claims
    from articles.workflow import tasks  # noqa: F401

    return find_claims


def bare() -> Callable[[str], object]:
    """The complete model alone, as its documentation starts with."""
    import spacy

    from articles.extraction.engine import MODEL

    return spacy.load(MODEL)


if __name__ == "__main__":
    sides = {"engine": engine, "bare": bare}
    sys.stdout.write(json.dumps(held(sides[sys.argv[1]]())))
