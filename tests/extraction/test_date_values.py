from datetime import date

import pytest

from articles.extraction.date_values import date_in
from articles.extraction.time_values import time_in

# A Friday.
PUBLISHED = date(2024, 3, 15)
ABSOLUTE = [
    ("3 June 2021", "2021-06-03"),
    ("June 3rd, 2021", "2021-06-03"),
    ("Monday 4 September 1972", "1972-09-04"),
    ("Monday, Sept. 4, 1972", "1972-09-04"),
    ("June 2021", "2021-06"),
    ("early June 2021", "2021-06"),
    ("Feb. 19", "--02-19"),
    ("29 February", "--02-29"),
    ("31 June 2021", ""),
    ("May", "--05"),
    ("3-15 July 2021", "2021-07-03/2021-07-15"),
    ("July 3-15", "--07-03/--07-15"),
    ("2019", "2019"),
    ("late 2019", "2019"),
    ("the end of 2019", "2019"),
    ("2019-20", "2019/2020"),
    ("2019–2021", "2019/2021"),
    ("2023/24", "2023/2024"),
    ("1939-45", "1939/1945"),
    ("2021-06-03", "2021-06-03"),
    ("13/6/2021", "2021-06-13"),
    ("6/13/2021", "2021-06-13"),
    ("3.6.2021", "2021-06-03"),
    ("3/6/2021", ""),
    ("the 1990s", "1990/1999"),
    ("late 1950's", "1950/1959"),
    ("'80s", "1980/1989"),
    ("nineties", "1990/1999"),
    ("19th century", "1801/1900"),
    ("third quarter of 2019", "2019-07/2019-09"),
    ("Q3 2021", "2021-07/2021-09"),
    ("first half of 2022", "2022-01/2022-06"),
    ("H2 2022", "2022-07/2022-12"),
    ("spring 2019", "2019-SP"),
    ("winter of 1962-63", "1962-WI"),
    ("fiscal year 2023", "FY2023"),
    ("FY2023", "FY2023"),
    ("Christmas Day 2019", "2019-12-25"),
    ("Boxing Day", "--12-26"),
    ("New Year’s Eve", "--12-31"),
    ("Easter 2019", ""),
    ("AD 79", "0079"),
    ("44 BC", "-0043"),
    ("the following day", ""),
    ("third year", ""),
    ("the past 2 decades", ""),
    ("next week", ""),
    ("Tuesday", ""),
    ("today", ""),
]


@pytest.mark.parametrize(("text", "value"), ABSOLUTE)
def test_dates_without_a_day_of_publication(text, value):
    assert date_in(text) == value


RELATIVE = [
    ("today", "2024-03-15"),
    ("tonight", "2024-03-15"),
    ("this morning", "2024-03-15"),
    ("Yesterday", "2024-03-14"),
    ("yesterday afternoon", "2024-03-14"),
    ("last night", "2024-03-14"),
    ("tomorrow", "2024-03-16"),
    ("the day before yesterday", "2024-03-13"),
    ("Tuesday", "2024-03-12"),
    ("Tuesday evening", "2024-03-12"),
    ("Friday", "2024-03-15"),
    ("last Friday", "2024-03-08"),
    ("last Tuesday", "2024-03-12"),
    ("this Sunday", "2024-03-17"),
    ("next Tuesday", "2024-03-19"),
    ("next week", "2024-W12"),
    ("this week", "2024-W11"),
    ("earlier this week", "2024-W11"),
    ("last week", "2024-W10"),
    ("the weekend", ""),
    ("last weekend", "2024-03-09/2024-03-10"),
    ("this weekend", "2024-03-16/2024-03-17"),
    ("last month", "2024-02"),
    ("late last month", "2024-02"),
    ("next month", "2024-04"),
    ("last year", "2023"),
    ("this year", "2024"),
    ("early this year", "2024"),
    ("last quarter", "2023-10/2023-12"),
    ("this quarter", "2024-01/2024-03"),
    ("this decade", "2020/2029"),
    ("last May", "2023-05"),
    ("last January", "2024-01"),
    ("next April", "2024-04"),
    ("last summer", "2023-SU"),
    ("next summer", "2024-SU"),
    ("three days ago", "2024-03-12"),
    ("a week ago", "2024-W10"),
    ("two months ago", "2024-01"),
    ("three years ago", "2021"),
    ("a decade ago", "2014"),
    ("ten years from now", "2034"),
    ("the past five years", "2019/2024"),
    ("the last two decades", "2004/2024"),
    ("the past three months", "2023-12/2024-03"),
    ("the next ten days", "2024-03-15/2024-03-25"),
    ("Feb. 19", "2024-02-19"),
    ("Dec. 28", "2023-12-28"),
    ("1 April", "2024-04-01"),
    ("May", "2023-05"),
    ("March", "2024-03"),
    ("several years ago", ""),
    ("two days later", ""),
    ("the same day", ""),
    ("the following year", ""),
    ("2019", "2019"),
    ("June 2021", "2021-06"),
    ("9999 years ago", ""),
]


@pytest.mark.parametrize(("text", "value"), RELATIVE)
def test_dates_are_counted_from_publication(text, value):
    assert date_in(text, PUBLISHED) == value


AHEAD = [
    ("Tuesday", "2024-03-19"),
    ("Friday", "2024-03-15"),
    ("1 February", "2025-02-01"),
    ("March", "2024-03"),
    ("May", "2024-05"),
    ("January", "2025-01"),
    ("yesterday", "2024-03-14"),
]


@pytest.mark.parametrize(("text", "value"), AHEAD)
def test_what_is_to_come_is_counted_forward(text, value):
    assert date_in(text, PUBLISHED, ahead=True) == value


TIMES = [
    ("6pm", "18:00"),
    ("6.30pm", "18:30"),
    ("6:30 p.m. GMT", "18:30Z"),
    ("3:00am AEDT", "03:00+11:00"),
    ("12:01 a.m. EST", "00:01-05:00"),
    ("12pm", "12:00"),
    ("18:30", "18:30"),
    ("noon", "12:00"),
    ("midnight", "00:00"),
    ("0900 GMT", "09:00Z"),
    ("0430 hours", "04:30"),
    ("seven o'clock in the evening", "19:00"),
    ("eight in the morning", "08:00"),
    ("9:15am local time", "09:15"),
    ("7 o’clock", ""),
    ("half past nine", ""),
    ("early hours", ""),
    ("7.30", ""),
]


@pytest.mark.parametrize(("text", "value"), TIMES)
def test_times(text, value):
    assert time_in(text) == value
