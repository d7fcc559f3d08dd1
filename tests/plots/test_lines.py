import datetime as dt

import pytest

from articles.plots.lines import CLEAR, COUNTS_FOOT, FOOT, LEFT, RIGHT, TOP, nice_top, time_plot
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
    assert [(dot.x, dot.y) for dot in plot.median.dots] == [
        (pytest.approx(LEFT + width / 2, abs=0.01), FOOT),
        (pytest.approx(LEFT + width * 2.5, abs=0.01), TOP),
    ]
    assert [dot.y for dot in plot.ninetieth.dots] == [TOP, TOP]
    (stroke,) = plot.median.strokes
    assert (stroke.x1, stroke.y1) == (plot.median.dots[0].x, plot.median.dots[0].y)
    assert (stroke.x2, stroke.y2) == (plot.median.dots[1].x, plot.median.dots[1].y)


def test_the_scale_has_nothing_half_and_all():
    plot = time_plot({FIRST: Spread(1, 1, HOUR)}, FIRST, FIRST)
    assert [(tick.value, tick.y) for tick in plot.ticks] == [
        (0, FOOT), (HOUR / 2, (FOOT + TOP) / 2), (HOUR, TOP),
    ]  # fmt: skip


def test_counts_stand_on_one_line_the_most_as_high_as_the_strip():
    plot = time_plot({day(0): Spread(2, 1, 1), day(1): Spread(4, 1, 1)}, FIRST, day(1))
    few, most = plot.counts
    assert most.height == 2 * few.height
    assert few.y + few.height == most.y + most.height == COUNTS_FOOT
    assert few.x + plot.column < most.x


@pytest.mark.parametrize(("median", "ninetieth"), [(0, 0), (HOUR, HOUR), (0, 600), (60, HOUR)])
def test_the_names_of_the_lines_do_not_cover_each_other(median, ninetieth):
    plot = time_plot({FIRST: Spread(1, median, ninetieth)}, FIRST, FIRST)
    assert plot.ninetieth_name + CLEAR <= plot.median_name <= FOOT
