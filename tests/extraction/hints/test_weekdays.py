from datetime import date

import pytest

from tests.extraction.hints.asking import hints_in, passages

PUBLISHED = date(2024, 6, 5)  # a Wednesday
WRONG = [
    ("The pier opened on Tuesday, March 6, 2019.", "Tuesday", "Wednesday"),
    ("The pier opened on Tuesday March 6, 2019.", "Tuesday", "Wednesday"),
    ("The pier opened on Monday, 4 May 1953, in rain.", "Monday", None),
    ("The pier opened on Friday, 3rd March 2023.", "Friday", None),
    ("The pier opened on Saturday, the 4th of March 2023.", "Saturday", None),
    ("The pier opened on Sunday, 5 March 2022.", "Sunday", "Saturday"),
    ("The pier opened on Wed., Feb. 28, 2024.", "Wednesday", None),
    ("The pier opened on Thurs., Feb. 28, 2024.", "Thursday", "Wednesday"),
    ("It was signed on 2021-03-04 (Friday), the town hall said.", "Friday", "Thursday"),
    ("It was signed on March 4, 2021, a Tuesday, the town hall said.", "Tuesday", "Thursday"),
    ("March 4, 2021 was a Tuesday and the hall was full.", "Tuesday", "Thursday"),
    ("The vote is on Thursday, June 7.", "Thursday", "Friday"),
    ("The vote is on Monday, 8 July.", "Monday", None),
    ("The vote was on Monday, 28 May.", "Monday", "Tuesday"),
    ("The vote was on Sunday, 31 December.", "Sunday", None),
    ("The vote is on Friday, January 3.", "Friday", "Wednesday"),
    ("It ended on Monday, November 12, 1918.", "Monday", "Tuesday"),
    ("It falls on Tuesday, February 29, 2028.", "Tuesday", None),
    ("It fell on Monday, February 29, 2016.", "Monday", None),
    ("Harbour vote on Monday, 4 June 2024\nThe pier stays shut.", "Monday", "Tuesday"),
    ("“Come on Saturday, May 19, 2024,” she said.", "Saturday", "Sunday"),
    ("The rent is due on Tuesday, 1 July 2024.", "Tuesday", "Monday"),
]


@pytest.mark.parametrize(("text", "told", "true"), WRONG)
def test_a_weekday_is_held_against_the_calendar(text, told, true):
    """`true` is None where the text is right."""
    expected = [(told, true)] if true else []
    assert hints_in(text, "weekday", PUBLISHED) == expected


FITTING = [
    "The pier opened on Wednesday, March 6, 2019.",
    "The pier opened on Tuesday and closed on March 6, 2019.",
    "On Tuesday 300 people came, and on March 6, 2019 they left.",
    "The pier opened on March 6, 2019.",
    "The pier opened on Tuesday, March 35, 2019.",
    "The pier opened on Monday, February 30, 2019.",
    "Tuesday, 2019 copies of it were sold.",
    "The pier opens on Tuesdays, March 6, 2019 being the first.",
    "They met on Tuesday, May 2019 being far off.",
    "In 2019 they met on Monday, June 6, by the pier.",
    "That year it fell on Monday, June 6.",
    "The Monday March 4 Justice is a choir of 2019.",
    "It was on sale from Sunday to Friday, July 5 at the latest.",
    "Sun, 12 miles of it, and no wind.",
    "The Sun on March 6, 2019 led with it.",
    "Wed on March 6, 2019, they left the town.",
    "",
    "Tuesday,",
    "The vote is on Friday, June 7.",
    "The vote was on Tuesday, 28 May.",
    "The vote was on Sunday, 31 December, as usual.",
    "Saturday's paper of May 18, 2024 had it first.",
]


@pytest.mark.parametrize("text", FITTING)
def test_what_fits_or_is_no_pair_gives_no_hint(text):
    assert hints_in(text, "weekday", PUBLISHED) == []


PAIRS = [
    ("It opens on Monday, May 12, and ends on Wednesday, May 13.", 1),
    ("It ends on Wednesday, May 13. It opens on Monday, May 12.", 1),
    ("It opens on Monday, May 12, and ends on Tuesday, May 13.", 0),
    ("It opens on Monday, May 12, and ends on Friday, June 20.", 0),
    ("It ran from Saturday, February 27, to Monday, March 1.", 0),
    ("It ran from Saturday, February 27, to Sunday, March 1.", 1),
    ("It opens on Monday, January 12. It closed on Friday, December 2.", 0),
    ("In 2020 it was Monday, May 12, and now it is Wednesday, May 13.", 0),
]


@pytest.mark.parametrize(("text", "count"), PAIRS)
def test_without_a_year_two_pairs_are_held_against_each_other(text, count):
    assert len(hints_in(text, "weekday")) == count


def test_both_passages_are_named():
    text = "The pier opened on Tuesday, March 6, 2019."
    assert passages(text, "weekday") == [("Tuesday", "March 6, 2019")]
