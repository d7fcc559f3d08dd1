"""Hostile texts: CPU time of a word in a text of 1,000 words, and in one of 50,000."""

import json
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice

from benchmarks.drafts import drafts
from benchmarks.places import OURS, place
from benchmarks.report import Figure

SIZES = (1_000, 50_000)
TIMES = (5, 1)  # the best of so many, as a short text is soon disturbed
Shape = Callable[[int], str]


def measure() -> list[Figure]:
    """The pair: a word in the short text, and in the long one."""
    with place("SQLite", OURS) as here:
        return [
            Figure(
                f"extraction of {shape}, CPU of a word", here.run(__name__, shape), "µs", "≤ 1.5"
            )
            for shape in SHAPES
        ]


def prose(words: int) -> list[str]:
    """The drafts over and over."""
    return list(islice(cycle(" ".join(drafts()).split()), words))


def numbered(pattern: str, words: int) -> list[str]:
    """A line that is never the same: # is where its number stands."""
    return [pattern.replace("#", str(n)) for n in range(words // len(pattern.split()))]


SHAPES: dict[str, Shape] = {
    "one paragraph": lambda words: " ".join(prose(words)),
    "quoted words": lambda words: " ".join(f"“{word}”" for word in prose(words)),
    "an open quotation": lambda words: "“" + " ".join(prose(words)),
    "quotation marks": lambda words: '" ' * words,
    "figures": lambda words: " ".join(str(n * 7919 % 100_000) for n in range(words)),
    "sums of money": lambda words: " ".join(f"${n},000" for n in range(words)),
    "dates": lambda words: "Monday 3 June " * (words // 3),
    "capitals": lambda words: " ".join(word.upper() for word in prose(words)),
    "names": lambda words: "Ana Lund Marsh Bell " * (words // 4),
    "new people": lambda words: "\n".join(numbered("Ana Lu#, the mayor, said it fell.", words)),
    "deep brackets": lambda words: "( " * (words // 2) + ") " * (words // 2),
    "nested attributions": lambda words: "he said that " * (words // 3),
    "full stops": lambda words: "... " * words,
    "short lines": lambda words: "\n".join(["It fell."] * (words // 2)),
    "lines of figures": lambda words: "\n".join(numbered("Of # votes 52% were blank.", words)),
}


def microseconds(shape: str) -> list[float]:
    """Of each word, for every size."""
    from articles.extraction import find_claims

    find_claims(SHAPES[shape](100))
    return [
        min(_cpu(SHAPES[shape](size), find_claims) for _ in range(times)) / size * 1e6
        for size, times in zip(SIZES, TIMES, strict=True)
    ]


def _cpu(text: str, read: Callable[[str], object]) -> float:
    begin = time.process_time()
    read(text)
    return time.process_time() - begin


if __name__ == "__main__":
    sys.stdout.write(json.dumps(microseconds(sys.argv[1])))
