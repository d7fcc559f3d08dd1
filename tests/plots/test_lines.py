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


def plot_of(days, last, together=1):
    """Each day with something, or each run of days with any, leads to its claims."""
    runs = [(day(n), day(n + together - 1)) for n in range(0, (last - FIRST).days + 1, together)]
    stretches = [run for run in runs if any(run[0] <= each <= run[1] for each in days)]
    return time_plot(days, stretches, FIRST, last)


def test_nothing_in_the_days_is_not_drawn():
    assert plot_of({}, day(6)) is None


def test_days_stand_from_left_to_right_and_long_ones_high():
    days = {day(0): Spread(2, 0, HOUR), day(2): Spread(4, HOUR, HOUR)}
    plot = plot_of(days, day(3))
    width = (RIGHT - LEFT) / 4
    assert [(day.x, day.median) for day in plot.days] == [
        (pytest.approx(LEFT + width / 2, abs=0.01), FOOT),
        (pytest.approx(LEFT + width * 2.5, abs=0.01), TOP),
    ]
    assert [day.ninetieth for day in plot.days] == [TOP, TOP]


def test_the_scale_has_nothing_half_and_all():
    plot = plot_of({FIRST: Spread(1, 1, HOUR)}, FIRST)
    assert [(tick.value, tick.y) for tick in plot.ticks] == [
        (0, FOOT), (HOUR / 2, (FOOT + TOP) / 2), (HOUR, TOP),
    ]  # fmt: skip


def test_counts_stand_on_one_line_the_most_as_high_as_the_strip():
    plot = plot_of({day(0): Spread(2, 1, 1), day(1): Spread(4, 1, 1)}, day(1))
    few, most = plot.days
    assert COUNTS_FOOT - most.count_top == 2 * (COUNTS_FOOT - few.count_top)
    assert few.x + plot.column < most.x


@pytest.mark.parametrize("columns", [2, 7, 30, 90])
def test_what_leads_to_a_day_ends_where_its_neighbours_begin(columns):
    days = {day(number): Spread(1, 1, 1) for number in range(columns) if number % 10 != 5}
    plot = plot_of(days, day(columns - 1))
    for place, (each, after) in zip(plot.days, pairwise(plot.reaches), strict=False):
        end = each.near + each.width
        assert each.near < place.x < end <= after.near + 0.02
        if (after.stretch[0] - each.stretch[1]).days == 1:
            assert end == pytest.approx(after.near, abs=0.02)


def test_days_that_lead_somewhere_together_are_covered_from_the_first_to_the_last():
    days = {day(number): Spread(1, 1, 1) for number in (0, 6, 7, 20)}
    plot = plot_of(days, day(83), together=7)
    assert [reach.stretch for reach in plot.reaches] == [
        (day(0), day(6)), (day(7), day(13)), (day(14), day(20)),
    ]  # fmt: skip
    week = (RIGHT - LEFT) / 12
    assert [reach.near + reach.width for reach in plot.reaches[:2]] == [
        pytest.approx(LEFT + week, abs=0.02), pytest.approx(LEFT + 2 * week, abs=0.02),
    ]  # fmt: skip
    assert all(reach.width >= week for reach in plot.reaches)
    last = plot.reaches[-1]
    assert last.near < plot.days[-1].x < last.near + last.width


def test_a_day_by_itself_is_wide_enough_for_a_finger_and_no_wider():
    plot = plot_of({day(40): Spread(1, 1, 1)}, day(89))
    (alone,), (place,) = plot.reaches, plot.days
    assert alone.width == REACH
    assert alone.near + alone.width / 2 == pytest.approx(place.x, abs=0.01)


@pytest.mark.parametrize(("median", "ninetieth"), [(0, 0), (HOUR, HOUR), (0, 600), (60, HOUR)])
def test_the_names_of_the_lines_do_not_cover_each_other(median, ninetieth):
    plot = plot_of({FIRST: Spread(1, median, ninetieth)}, FIRST)
    assert plot.ninetieth_name + CLEAR <= plot.median_name <= FOOT
