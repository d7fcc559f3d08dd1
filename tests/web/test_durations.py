import pytest

from articles.web.durations import duration, in_full_units

MINUTE, HOUR, DAY = 60, 3600, 86400


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "under a minute"),
        (29, "under a minute"),
        (31, "1 min"),
        (40 * MINUTE, "40 min"),
        (59.6 * MINUTE, "1 h"),
        (HOUR + 10 * MINUTE, "1 h 10 min"),
        (23 * HOUR + 59 * MINUTE, "23 h 59 min"),
        (DAY, "1 d"),
        (2 * DAY + 3 * HOUR, "2 d 3 h"),
        (2 * DAY - 60, "2 d"),
    ],
)
def test_a_duration_is_said_in_the_two_units_that_matter(seconds, words):
    assert duration(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "under a minute"),
        (59, "under a minute"),
        (MINUTE, "1 min"),
        (HOUR - 1, "59 min"),
        (3 * HOUR + 59 * MINUTE, "3 h"),
        (DAY - 1, "23 h"),
        (9 * DAY + 23 * HOUR, "9 d"),
    ],
)
def test_what_is_left_is_said_in_the_largest_unit_and_never_too_much(seconds, words):
    assert in_full_units(seconds) == words
