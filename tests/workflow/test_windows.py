"""What one person writes at one claim in two windows comes together, field by field."""

import pytest

from articles.workflow.windows import Window, WrittenElsewhere, bring_together, digest


def window(**held):
    return Window("this page", {name: digest(words) for name, words in held.items()})


@pytest.mark.parametrize(
    ("before", "there", "here", "together"),
    [
        ("", "theirs", "", "theirs"),  # left alone here
        ("", "", "mine", "mine"),  # left alone there
        ("", "same", "same", "same"),
        ("old", "", "old", ""),  # emptied there
        ("old", "old", "", ""),  # emptied here
    ],
)
def test_the_field_that_was_touched_counts(before, there, here, together):
    found = bring_together({"note": there}, window(note=before), {"note": here})
    assert found == {"note": together}


def test_what_both_chose_this_window_chose():
    found = bring_together({"rating": "wrong"}, window(rating=""), {"rating": "confirmed"})
    assert found == {"rating": "confirmed"}


def test_what_both_wrote_is_asked_about_and_the_rest_comes_together():
    there = {"rating": "wrong", "note": "theirs"}
    with pytest.raises(WrittenElsewhere) as both:
        bring_together(there, window(rating="", note=""), {"rating": "", "note": "mine"})
    assert both.value.there == {"note": "theirs"}
    assert both.value.together == {"rating": "wrong", "note": "mine"}
