import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.plots.quantiles import Spread, by_day, quantile, spread

MONDAY, TUESDAY = dt.date(2031, 5, 12), dt.date(2031, 5, 13)
DAYS = [(MONDAY, 0), (TUESDAY, 100)]


@pytest.mark.parametrize(
    ("values", "share", "found"),
    [
        ([5], 0.5, 5),
        ([5], 0.9, 5),
        ([1, 2], 0.5, 1),
        ([1, 2, 3], 0.5, 2),
        ([1, 2, 3, 4], 0.5, 2),
        (range(1, 11), 0.9, 9),
        (range(1, 12), 0.9, 10),
        ([1, 9], 0.9, 9),
        ([7], 0, 7),
    ],
)
def test_the_value_that_this_share_stays_within(values, share, found):
    assert quantile(values, share) == found


@given(st.lists(st.floats(0, 1e6), min_size=1))
def test_half_stay_within_the_median_and_nine_of_ten_within_the_other(durations):
    found = spread(durations)
    assert sum(each <= found.median for each in durations) * 2 >= len(durations)
    assert sum(each <= found.ninetieth for each in durations) >= len(durations) * 0.9
    assert min(durations) <= found.median <= found.ninetieth <= max(durations)


def test_nothing_has_no_spread():
    assert spread([]) is None
    assert by_day([], DAYS) == {}


def test_days_come_in_order_each_with_its_own_spread():
    found = by_day([(150, 30), (20, 10), (100, 10), (199, 20)], DAYS)
    assert list(found.items()) == [(MONDAY, Spread(1, 10, 10)), (TUESDAY, Spread(3, 20, 30))]


def test_what_ended_at_midnight_is_of_the_day_that_begins():
    assert list(by_day([(99, 1), (100, 1)], DAYS)) == [MONDAY, TUESDAY]


def test_what_ended_before_the_first_day_is_counted_with_it():
    assert list(by_day([(-5, 1)], DAYS)) == [MONDAY]
