import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.plots.quantiles import Spread, quantile, spread, spreads

MONDAY, TUESDAY, WEDNESDAY = (dt.date(2031, 5, day) for day in (12, 13, 14))


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


def test_each_part_with_anything_in_it_has_its_spread_in_order():
    parts = [(MONDAY, [30]), (TUESDAY, []), (WEDNESDAY, iter([20, 10, 10]))]
    found = spreads(parts)
    assert list(found.items()) == [(MONDAY, Spread(1, 30, 30)), (WEDNESDAY, Spread(3, 10, 20))]
