from itertools import pairwise

import pytest

from articles.plots.bars import Figures, Stretch, bars, stack


@pytest.mark.parametrize(
    ("counts", "whole", "drawn"),
    [
        ({}, 0, []),
        ({"done": 0}, 0, []),
        ({"done": 3}, 0, []),
        ({"done": 4}, 4, [("done", 0, 100)]),
        ({"done": 1, "open": 3}, 4, [("done", 0, 25), ("open", 25, 75)]),
        ({"done": 1, "waived": 0, "open": 1}, 8, [("done", 0, 12.5), ("open", 12.5, 12.5)]),
        ({"a": 1, "b": 1, "c": 1}, 3, [("a", 0, 33.33), ("b", 33.33, 33.33), ("c", 66.67, 33.33)]),
    ],
)
def test_parts_stand_one_after_the_other(counts, whole, drawn):
    assert [(s.code, s.start, s.width) for s in stack(counts, whole)] == drawn


@pytest.mark.parametrize(("width", "has_room"), [(100, True), (7, True), (6.9, False)])
def test_a_number_stands_only_where_there_is_room(width, has_room):
    assert Stretch("done", 3, 0, width).has_room is has_room


def test_the_number_stands_in_the_middle_of_its_part():
    assert Stretch("done", 3, 25, 50).middle == 50


@pytest.mark.parametrize(
    ("mark", "whole", "drawn"),
    [(None, 4, None), (0, 4, 0), (1, 4, 25), (4, 4, 100), (9, 4, 100), (1, 0, None)],
)
def test_a_mark_stays_on_its_bar(mark, whole, drawn):
    (row,) = bars([Figures({}, whole, mark)], have_notes=True).rows
    assert row.mark == drawn


@pytest.mark.parametrize("have_notes", [True, False])
def test_rows_do_not_overlap(have_notes):
    plot = bars([Figures({"a": 1}, 1)] * 3, have_notes=have_notes)
    tops = [row.top for row in plot.rows]
    assert tops[0] == 0
    assert all(below - above > plot.row for above, below in pairwise(tops))
    assert plot.height >= tops[-1] + plot.row


def test_words_stand_over_and_under_the_bar():
    plot = bars([Figures({"a": 1}, 1)], have_notes=True)
    (row,) = plot.rows
    assert row.over < row.mark_top < row.bar < row.inside < row.bar + plot.bar < row.mark_foot
    assert row.mark_foot < row.under <= plot.row
