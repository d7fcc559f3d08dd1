"""Two wordings side by side."""

from hypothesis import given
from hypothesis import strategies as st

from articles.exports.rewording import LONGEST, compare, inline


def shown(runs):
    return [f"[{run.text}]" if run.differs else run.text for run in runs]


def test_only_what_differs_is_marked():
    found = compare("It cost $12 million in 1931.", "It cost $11 million in all.")
    assert shown(found.before) == ["It cost $", "[12]", " million in ", "[1931]", "."]
    assert shown(found.after) == ["It cost $", "[11]", " million in ", "[all]", "."]


def test_a_sign_behind_a_word_is_no_part_of_it_and_inside_of_a_figure_it_is():
    found = compare(
        "Aune, technology officer, has 1,184.", "Aune, technical officer of it, has 1,185."
    )
    assert shown(found.before) == ["Aune, ", "[technology]", " officer", ", has ", "[1,184]", "."]
    assert shown(found.after) == [
        "Aune, ", "[technical]", " officer", "[ of it]", ", has ", "[1,185]", ".",
    ]  # fmt: skip


def test_words_cut_and_added():
    assert shown(compare("a b c", "a c").before) == ["a ", "[b ]", "c"]
    assert shown(compare("a c", "a b c").after) == ["a ", "[b ]", "c"]


def test_a_very_long_wording_is_not_compared():
    long = "word " * LONGEST
    assert [run.differs for run in compare(long, long + "x").after] == [True]


def test_in_one_text_what_went_stands_before_what_came():
    marks = inline("It cost $12 million.", "It cost about $11 million.")
    assert [(mark.kind, mark.text) for mark in marks] == [
        ("", "It cost "), ("ins", "about "), ("", "$"), ("del", "12"), ("ins", "11"),
        ("", " million."),
    ]  # fmt: skip


@given(st.text(alphabet="ab,'€ \n"), st.text(alphabet="ab,'€ \n"))
def test_the_runs_together_are_the_wordings(old, new):
    found = compare(old, new)
    assert "".join(run.text for run in found.before) == old
    assert "".join(run.text for run in found.after) == new
    marks = inline(old, new)
    assert "".join(mark.text for mark in marks if mark.kind != "ins") == old
    assert "".join(mark.text for mark in marks if mark.kind != "del") == new
