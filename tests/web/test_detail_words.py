"""The values of details as people write them."""

import pytest
from django.utils.translation import override

from articles.web.claim.detail_words import value_words

SAID = [
    ("money", "USD 500000000", "USD 500,000,000"),
    ("money", "USD 3000000..5000000", "USD 3,000,000–5,000,000"),
    ("quantity", "-12", "-12"),
    ("quantity", "1/5", "1/5"),
    ("quantity", "52:48", "52:48"),
    ("quantity", "12500.5", "12,500.5"),
    ("quantity", "PT2H3M59S", "2 h 3 min 59 s"),
    ("quantity", "PT2X", "PT2X"),
    ("percentage", "71.5", "71.5"),
    ("rank", "1..10", "1–10"),
    ("date", "2025-05-14", "Wed 14 May 2025"),
    ("date", "2021-06", "June 2021"),
    ("date", "2021", "2021"),
    ("date", "--09-30", "30 September"),
    ("date", "--02-29", "29 February"),
    ("date", "--06", "June"),
    ("date", "2024-W02", "week 2 of 2024"),
    ("date", "2021-07/2021-09", "July 2021 to September 2021"),
    ("date", "1990/1999", "1990 to 1999"),
    ("date", "2019-SP", "spring 2019"),
    ("date", "FY2023", "fiscal year 2023"),
    ("date", "-0043", "44 BC"),
    ("date", "0000-01-01", "0000-01-01"),
    ("time", "18:30", "18:30"),
    ("time", "18:30Z", "18:30 UTC"),
    ("time", "03:00+11:00", "03:00 UTC+11:00"),
]


@pytest.mark.parametrize(("kind", "value", "words"), SAID)
def test_a_value_is_said_as_people_write_it(kind, value, words):
    assert value_words(kind, value) == words


def test_a_value_is_said_in_the_language_of_its_reader():
    with override("fr"):
        assert value_words("date", "2025-05-14") == "mer 14\u00a0mai 2025"
        assert value_words("money", "USD 500000.5") == "USD 500\u00a0000,5"
        assert value_words("date", "2021-07/2021-09") == "juillet 2021 – septembre 2021"
