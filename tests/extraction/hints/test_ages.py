from datetime import date

import pytest

from tests.extraction.hints.asking import hints_in, passages

PUBLISHED = date(2024, 6, 5)
WRONG = [
    "Ana Lund, 45, runs the mill. She was born in Bergen in 1962.",
    "Ana Lund, 45, runs the mill. Lund was born in 1962.",
    "Ana Lund, 45, was born in Oslo on May 3, 1962, and moved to Kiel.",
    "Ana Lund, who is 45, runs the mill. She was born in 1982.",
    "Ana Lund (45) runs the mill. She was born in 1962.",
    "The 45-year-old Ana Lund runs the mill. She was born in 1962.",
    "The case of 45-year-old baker Ana Lund was heard. Lund was born in 1962.",
    "Ana Lund (born 1962) runs the mill. Lund, 45, left on Monday.",
    "Ana Lund (1931–2012) wrote ten books. She died at home, aged 85.",
    "Ana Lund (1931-2012) died at the age of 85.",
    "In 2012, at the age of 85, Ana Lund left Oslo. She was born in 1931.",
    "Ana Lund bought the mill in 1990, aged 45. She was born in 1962.",
    "Ana Lund bought the mill at the age of 45 in 1990. She was born in 1962.",
    "Ana Lund has died, aged 85. She was born in 1931 in Bergen.",
    "Ana Lund, 45, runs the mill. Lund, 47, said it would close.",
    "Ana Lund, 45, runs the mill. The 54-year-old Ana Lund said it would close.",
    "Ana Lund, aged 45, runs the mill. Ana Lund, 44, left on Monday.",
    "Tom Berg, 30, came with Ana Lund, 45. Lund, 46, said nothing.",
    "Tom Berg, 19, of Leeds, was jailed. Berg was born in 1999.",
    "Tom Berg, 60, retires. He was born in a hut near Oslo in 1974.",
]  # fmt: skip


@pytest.mark.parametrize("text", WRONG)
def test_an_age_that_cannot_be_is_hinted(text):
    assert len(hints_in(text, "age", PUBLISHED)) == 1


RIGHT = [
    "Ana Lund, 45, runs the mill. She was born in Bergen in 1979.",
    "Ana Lund, 45, runs the mill. She was born in Bergen in 1978.",
    "Ana Lund, 45, runs the mill. Tom Berg, 47, said it would close.",
    "Ana Lund, 45, runs the mill. Her son Ben Lund, 12, helps.",
    "Ana Lund, 45, runs the mill. Ana Lund, 45, said it would close.",
    "Ana Lund, 45, runs the mill. It was born of an idea in 1962.",
    "Ana Lund, 45, runs the mill. Tom Berg was born in 1962.",
    "Ana Lund (1931–2012) wrote ten books. She died at home, aged 81.",
    "Ana Lund (1931–2012) wrote ten books by the age of 45.",
    "Ana Lund bought the mill in 1990, aged 28. She was born in 1962.",
    "Ana Lund has died, aged 92. She was born in 1931.",
    "Ana Lund died at 5 p.m. on Monday. She was born in 1931.",
    "Ana Lund, 45 minutes late, said no. She was born in 1962.",
    "Ana Lund won 12, 45 and 50 points. She was born in 1962.",
    "Ana Lund was born in 1962 and left Oslo in 1990.",
    "Ben and Mia Lund, 12, came. Ana Lund, 45, runs the mill. Tom Lund, 50, left.",
    "The mill was 45 years old. Ana Lund was born in 1962.",
    "Ana Lund joined the mill at 20. She was born in 1962.",
    "The mill is 45. Ana Lund was born in 1962.",
    "Ana Lund, 2, 4 and 6 are the numbers, said Tom.",
    "",
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_other_people_times_and_numbers_give_no_hint(text):
    assert hints_in(text, "age", PUBLISHED) == []


WITHOUT_DAY = [
    ("Ana Lund, 45, runs the mill. She was born in 1962. The mill burned in 2021.", 1),
    ("Ana Lund, 45, runs the mill. She was born in 1962. The mill will open by 2030.", 0),
    ("Ana Lund, 45, runs the mill. She was born in 1962. The mill burned in 1999.", 0),
    ("Ana Lund, 45, runs the mill. She was born in 1962.", 0),
]


@pytest.mark.parametrize(("text", "count"), WITHOUT_DAY)
def test_without_a_day_of_publication_later_years_speak(text, count):
    assert len(hints_in(text, "age")) == count


def test_both_passages_are_named():
    assert passages(WITHOUT_DAY[0][0], "age") == [("45", "1962")]
