"""Spoiled drafts through the engine: `python -m tests.extraction.fuzz --count 10000`."""

import argparse
import faulthandler
import signal
import sys
import time
import traceback
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from articles.extraction import find_claims
from tests.extraction.invariants import check
from tests.extraction.mutations import mutant

# CPU seconds that a text may take: a base, and as much again for every so many characters.
BASE, CHARACTERS = 1.0, 5_000
# Relative dates are counted from here; the ends of the calendar lie behind some of them.
PUBLISHED = (None, date(2024, 2, 29), date.min, date.max)


@dataclass
class Outcome:
    """What became of a run."""

    count: int = 0
    failures: dict[int, str] = field(default_factory=dict)
    seconds: float = 0.0
    slowest: tuple[float, int] = (0.0, 0)


class TooSlowError(Exception):
    """The text took more CPU seconds than its length allows."""


def run(seeds, language="en"):
    """One text for each seed; a failure does not end the run."""
    find_claims("", language=language)  # the model is loaded before the clock runs
    outcome = Outcome()
    for seed in seeds:
        begin = time.process_time()
        try:
            try_one(mutant(seed), language, PUBLISHED[seed % len(PUBLISHED)])
        except Exception:
            outcome.failures[seed] = traceback.format_exc(limit=-3)
        took = time.process_time() - begin
        outcome.count += 1
        outcome.seconds += took
        outcome.slowest = max(outcome.slowest, (took, seed))
    return outcome


def try_one(text, language="en", published=None):
    with limited(BASE * (1 + len(text) / CHARACTERS)):
        extraction = find_claims(text, language=language, published=published)
    check(text, extraction)


@contextmanager
def limited(seconds):
    """Raise in the block when its CPU seconds are used up, also in the middle of a pattern."""

    def stop(*_):
        raise TooSlowError(f"more than {seconds:.1f} CPU seconds")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def report(outcome):
    for seed, fault in outcome.failures.items():
        yield f"seed {seed}:\n{fault}"
    took, seed = outcome.slowest
    yield (
        f"{outcome.count:,} mutations, {len(outcome.failures)} failures, "
        f"{outcome.seconds:.0f} CPU seconds, slowest {took:.2f} s (seed {seed})"
    )


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.extraction.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, metavar="SEED", help="a seed to begin with")
    parser.add_argument("--language", default="en")
    asked = parser.parse_args()
    faulthandler.enable()
    outcome = run(range(asked.first, asked.first + asked.count), asked.language)
    sys.stdout.writelines(f"{line}\n" for line in report(outcome))
    return 1 if outcome.failures else 0


if __name__ == "__main__":
    sys.exit(main())
