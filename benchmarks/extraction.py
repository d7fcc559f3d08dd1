"""Words per CPU second: the engine beside the bare model, on the same texts."""

import json
import sys
import time
from collections.abc import Callable
from statistics import median

from benchmarks.places import OURS, ROOT, place
from benchmarks.report import Figure

TIMES, ROUNDS = 8, 3
BATCH = 16


def measure() -> list[Figure]:
    with place("SQLite", OURS) as here:
        floor, ours = here.run(__name__)
    return [Figure("extraction, words per CPU second", (floor, ours), "words/s", "≥ 0.45")]


def words_per_second() -> tuple[float, float]:
    """Of the complete model alone, and of the engine around it; both in turns, in one process."""
    import spacy

    from articles.extraction import find_many
    from articles.extraction.engine import MODEL

    texts = [path.read_text() for path in sorted((ROOT / "seeds").glob("*.txt"))] * TIMES
    bare = spacy.load(MODEL)

    def floor() -> None:
        for _doc in bare.pipe(texts, batch_size=BATCH):
            pass

    def ours() -> None:
        for _found in find_many(texts, model=MODEL):
            pass

    words = sum(len(text.split()) for text in texts)
    # The first turn loads what is loaded at first use and is not counted.
    taken = [(_cpu(floor), _cpu(ours)) for _ in range(ROUNDS + 1)][1:]
    return words / median(t for t, _ in taken), words / median(t for _, t in taken)


def _cpu(work: Callable[[], None]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


if __name__ == "__main__":
    sys.stdout.write(json.dumps(words_per_second()))
