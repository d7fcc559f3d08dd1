"""The quick form of `make fuzz`."""

import time

import pytest

from tests.extraction.fuzz import TooSlowError, limited, report, run
from tests.extraction.mutations import mutant

QUICK = range(150)
QUICK_FRENCH = range(150, 200)


@pytest.mark.parametrize(("language", "seeds"), [("en", QUICK), ("fr", QUICK_FRENCH)])
def test_spoiled_drafts_go_through(language, seeds):
    outcome = run(seeds, language)
    assert not outcome.failures, "\n".join(report(outcome))


def test_a_seed_gives_the_same_text_again():
    assert [mutant(seed) for seed in QUICK] == [mutant(seed) for seed in QUICK]
    assert len({mutant(seed) for seed in QUICK}) == len(QUICK)


def test_a_text_that_takes_too_long_is_stopped():
    with pytest.raises(TooSlowError), limited(0.05):
        _spin(seconds=10)


def _spin(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass
