from datetime import date

import pytest

from articles.extraction.values import value_of

TABLE = [
    ("money", "$500 million", "USD 500000000"),
    ("money", "£2.50", "GBP 2.5"),
    ("money", "€1,250", "EUR 1250"),
    ("money", "£18.4m", "GBP 18400000"),
    ("money", "A$3bn", "AUD 3000000000"),
    ("money", "forty million dollars", "USD 40000000"),
    ("money", "12 million kroner", "12000000"),
    ("money", "billions of dollars", ""),
    ("percentage", "71.5 per cent", "71.5"),
    ("percentage", "60%", "60"),
    ("quantity", "2,316 letters", "2316"),
    ("quantity", "20-year-old", "20"),
    ("quantity", "twenty-one seats", "21"),
    ("quantity", "three thousand", "3000"),
    ("quantity", "two dozen", "24"),
    ("quantity", "31 to 12", ""),
    ("quantity", "one in five", ""),
    ("quantity", "dozens", ""),
    ("date", "3 June 2021", "2021-06-03"),
    ("date", "June 3rd, 2021", "2021-06-03"),
    ("date", "June 2021", "2021-06"),
    ("date", "Feb. 19", "--02-19"),
    ("date", "2019", "2019"),
    ("date", "May", ""),
    ("date", "the past 2 decades", ""),
    ("date", "next week", ""),
    ("date", "the 1990s", ""),
    ("person", "Ana Lund", ""),
]


@pytest.mark.parametrize(("kind", "text", "value"), TABLE)
def test_values(kind, text, value):
    assert value_of(kind, text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("today", "2024-02-29"), ("Yesterday", "2024-02-28"), ("tomorrow", "2024-03-01")],
)
def test_days_are_counted_from_publication(text, value):
    assert value_of("date", text, date(2024, 2, 29)) == value
    assert value_of("date", text) == ""
