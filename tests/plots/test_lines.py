import datetime as dt
from itertools import pairwise

import pytest

from articles.plots.lines import (
    CLEAR,
    COUNTS_FOOT,
    FOOT,
    LEFT,
    REACH,
    RIGHT,
    TOP,
    nice_top,
    time_plot,
)
from articles.plots.quantiles import Spread

HOUR, DAY = 3600, 86400
FIRST = dt.date(2031, 5, 1)


def day(number):
    return FIRST + dt.timedelta(days=number)


@pytest.mark.parametrize(
    ("value", "top"),
    [
        (0, 120),
        (120, 120),
        (121, 600),
        (HOUR, HOUR),
        (HOUR + 1, 2 * HOUR),
        (17 * HOUR, DAY),
        (60 * DAY, 60 * DAY),
        (61 * DAY, 61 * DAY),
    ],
)
def test_a_scale_ends_at_a_time_that_people_say(value, top):
    assert nice_top(value) == top


def test_nothing_in_the_days_is_not_drawn():
    assert time_plot({}, FIRST, day(6)) is None
    assert time_plot({day(9): Spread(1, 1, 1)}, FIRST, day(6)) is None


def test_days_stand_from_left_to_right_and_long_ones_high():
    days = {day(0): Spread(2, 0, HOUR), day(2): Spread(4, HOUR, HOUR), day(9): Spread(1, 1, 1)}
    plot = time_plot(days, FIRST, day(3))
    width = (RIGHT - LEFT) / 4
    assert [(day.x, day.median) for day in plot.days] == [
        (pytest.approx(LEFT + width / 2, abs=0.01), FOOT),
        (pytest.approx(LEFT + width * 2.5, abs=0.01), TOP),
    ]
    assert [day.ninetieth for day in plot.days] == [TOP, TOP]


def test_the_scale_has_nothing_half_and_all():
    plot = time_plot({FIRST: Spread(1, 1, HOUR)}, FIRST, FIRST)
    assert [(tick.value, tick.y) for tick in plot.ticks] == [
        (0, FOOT), (HOUR / 2, (FOOT + TOP) / 2), (HOUR, TOP),
    ]  # fmt: skip


def test_counts_stand_on_one_line_the_most_as_high_as_the_strip():
    plot = time_plot({day(0): Spread(2, 1, 1), day(1): Spread(4, 1, 1)}, FIRST, day(1))
    few, most = plot.days
    assert most.count_height == 2 * few.count_height
    assert few.count_top + few.count_height == most.count_top + most.count_height == COUNTS_FOOT
    assert few.x + plot.column < most.x


@pytest.mark.parametrize("columns", [2, 7, 30, 90])
def test_what_leads_to_a_day_ends_where_its_neighbours_begin(columns):
    days = {day(number): Spread(1, 1, 1) for number in range(columns) if number % 10 != 5}
    plot = time_plot(days, FIRST, day(columns - 1))
    for each, after in pairwise(plot.days):
        end = each.near + each.reach
        assert each.near < each.x < end <= after.near + 0.02
        if (after.day - each.day).days == 1:
            assert end == pytest.approx(after.near, abs=0.02)


def test_a_day_by_itself_is_wide_enough_for_a_finger_and_no_wider():
    (alone,) = time_plot({day(40): Spread(1, 1, 1)}, FIRST, day(89)).days
    assert alone.reach == REACH
    assert alone.near + alone.reach / 2 == pytest.approx(alone.x, abs=0.01)


@pytest.mark.parametrize(("median", "ninetieth"), [(0, 0), (HOUR, HOUR), (0, 600), (60, HOUR)])
def test_the_names_of_the_lines_do_not_cover_each_other(median, ninetieth):
    plot = time_plot({FIRST: Spread(1, median, ninetieth)}, FIRST, FIRST)
    assert plot.ninetieth_name + CLEAR <= plot.median_name <= FOOT
