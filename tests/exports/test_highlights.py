"""Cutting a text into marked segments."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.exports.highlights import Mark, highlight
from articles.extraction import find_blocks
from articles.extraction.results import Span

TABLE = [
    ("no marks", "One two.", [], [("One two.", ())]),
    ("one mark", "One two.", [(1, 4, 7)], [("One ", ()), ("two", (1,)), (".", ())]),
    ("whole text", "One", [(1, 0, 3)], [("One", (1,))]),
    (
        "nested: the inner comes first",
        "a b c d",
        [(1, 0, 7), (2, 2, 5)],
        [("a ", (1,)), ("b c", (2, 1)), (" d", (1,))],
    ),
    (
        "crossing: split at each border",
        "abcdef",
        [(1, 0, 4), (2, 2, 5)],
        [("ab", (1,)), ("cd", (2, 1)), ("e", (2,)), ("f", ())],
    ),
    (
        "crossing and as long: the later is the inner",
        "abcdef",
        [(1, 0, 4), (2, 2, 6)],
        [("ab", (1,)), ("cd", (2, 1)), ("ef", (2,))],
    ),
    ("touching", "abcd", [(1, 0, 2), (2, 2, 4)], [("ab", (1,)), ("cd", (2,))]),
    ("emoji", "\U0001f600a b", [(1, 1, 2)], [("\U0001f600", ()), ("a", (1,)), (" b", ())]),
    ("combining mark", "e\u0301t\u00e9", [(1, 2, 4)], [("e\u0301", ()), ("t\u00e9", (1,))]),
    (
        "right to left",
        "\u0634\u0644\u0648\u0645 12",
        [(1, 5, 7)],
        [("\u0634\u0644\u0648\u0645 ", ()), ("12", (1,))],
    ),
    (
        "markup is text",
        "<script>x</script>",
        [(1, 0, 8)],
        [("<script>", (1,)), ("x</script>", ())],
    ),
    ("a mark past the end is clipped", "abc", [(1, 1, 9)], [("a", ()), ("bc", (1,))]),
    ("a mark outside is left out", "abc", [(1, 3, 9)], [("abc", ())]),
]


@pytest.mark.parametrize(
    ("text", "marks", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_segments(text, marks, expected):
    (line,) = highlight(text, [Span(0, len(text))], [Mark(*mark) for mark in marks])
    assert [(segment.text, segment.marks) for segment in line.segments] == expected


def test_a_mark_over_two_blocks_is_cut_between_them():
    text = "One two\n\nthree four"
    lines = highlight(text, find_blocks(text), [Mark(1, 4, 14)])
    assert [line.block for line in lines] == [0, None, 1]
    assert [[s.text for s in line.segments if s.marks] for line in lines] == [
        ["two"],
        ["\n\n"],
        ["three"],
    ]


def test_a_mark_ends_once():
    lines = highlight("abcdef", [Span(0, 6)], [Mark(1, 0, 6), Mark(2, 1, 3), Mark(3, 2, 3)])
    assert [segment.ends for line in lines for segment in line.segments] == [(), (), (3, 2), (1,)]


WORDS = st.text(
    alphabet=st.sampled_from("ab \n<&\u0301\u05d0\u0634\U0001f600\u200d\u00e9\t."), max_size=60
)


@st.composite
def marked_texts(draw):
    text = draw(WORDS)
    place = st.integers(0, len(text) + 2)
    spans = draw(st.lists(st.tuples(place, place), max_size=8))
    marks = [Mark(n, *sorted(span)) for n, span in enumerate(spans, 1) if span[0] != span[1]]
    return text, marks


@given(marked_texts())
def test_the_segments_together_are_the_text(marked):
    text, marks = marked
    segments = [s for line in highlight(text, find_blocks(text), marks) for s in line.segments]
    assert "".join(segment.text for segment in segments) == text
    assert all(before.start < after.start for before, after in pairwise(segments))
    assert all(text[s.start : s.start + len(s.text)] == s.text for s in segments)


@given(marked_texts())
def test_each_mark_covers_its_span_and_ends_once(marked):
    text, marks = marked
    segments = [s for line in highlight(text, find_blocks(text), marks) for s in line.segments]
    for mark in marks:
        covered = "".join(s.text for s in segments if mark.number in s.marks)
        assert covered == text[mark.start : mark.end]
        assert sum(mark.number in s.ends for s in segments) == bool(covered)
