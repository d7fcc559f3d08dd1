import pytest

from articles.extraction.counted_units import unit_of
from tests.extraction.claims import claims_in

TABLE = [
    ("quantity", "12,000 workers", "workers"),
    ("quantity", "nearly 12,000 workers", "workers"),
    ("quantity", "16 Danish soldiers", "Danish soldiers"),
    ("quantity", "dozens of houses", "houses"),
    ("quantity", "hundreds of thousands of people", "people"),
    ("quantity", "two of the three bridges", "bridges"),
    ("quantity", "a quarter of voters", "voters"),
    ("quantity", "half the wells", "wells"),
    ("quantity", "half of all the wells", "wells"),
    ("quantity", "one in five wells", "wells"),
    ("quantity", "nine out of ten nurses", "nurses"),
    ("quantity", "1.5 million people", "people"),
    ("quantity", "5m people", "people"),
    ("quantity", "7 votes to 2", "votes"),
    ("quantity", "8 votes", "votes"),
    ("quantity", "10 to 15 years", "years"),
    ("quantity", "15 kilometres", "km"),
    ("quantity", "15km", "km"),
    ("quantity", "40 square miles", "mi²"),
    ("quantity", "30 cubic metres", "m³"),
    ("quantity", "40 miles per hour", "mph"),
    ("quantity", "94mph", "mph"),
    ("quantity", "100 kilometres an hour", "km/h"),
    ("quantity", "38C", "°C"),
    ("quantity", "-12 degrees Celsius", "°C"),
    ("quantity", "100 degrees Fahrenheit", "°F"),
    ("quantity", "3 tonnes of grain", "t of grain"),
    ("quantity", "20,000 gallons of milk", "gal of milk"),
    ("quantity", "half an hour", "hours"),
    ("quantity", "two and a half years", "years"),
    ("quantity", "a decade", "decades"),
    ("quantity", "11.02 seconds", "seconds"),
    ("quantity", "20-year-old", "years old"),
    ("quantity", "7 months old", "months old"),
    ("quantity", "aged 43", "years old"),
    ("quantity", "age of two", "years old"),
    ("quantity", "magnitude 6.4", "magnitude"),
    ("quantity", "twice", "times"),
    ("quantity", "three times", "times"),
    ("quantity", "threefold", "times"),
    ("quantity", "0.3 points", "points"),
    ("quantity", "12-storey block", "storey block"),
    ("quantity", "400 megawatts", "MW"),
    ("quantity", "200m butterfly", "m"),
    ("quantity", "28 deg. F", "°F"),
    ("quantity", "3.2in", "in"),
    ("quantity", "68,800 sq km", "km²"),
    ("quantity", "421 parts per million", "ppm"),
    ("quantity", "31 to 12", ""),
    ("quantity", "3-1", ""),
    ("quantity", "dozens", ""),
    ("quantity", "unanimous", ""),
    ("percentage", "71.5 per cent", "%"),
    ("percentage", "60%", "%"),
    ("percentage", "3 percentage points", "pp"),
    ("percentage", "25 basis points", "bp"),
    ("money", "£640,000", ""),
    ("money", "£640,000 a year", "per year"),
    ("money", "$15 an hour", "per hour"),
    ("rank", "second time", "time"),
    ("rank", "14th win", "win"),
    ("rank", "second", ""),
    ("date", "2019", ""),
    ("person", "Ana Lund", ""),
]


@pytest.mark.parametrize(("kind", "text", "unit"), TABLE)
def test_units(kind, text, unit):
    assert unit_of(kind, text) == unit


def units_in(sentence):
    return {detail.text: detail.unit for claim in claims_in(sentence) for detail in claim.details}


def test_a_number_behind_a_name_is_an_age():
    assert units_in("Ana Lund, 43, was fined £200 in May.")["43"] == "years old"


def test_another_number_between_commas_is_none():
    assert units_in("In May, 43, mostly women, were fined £200.").get("43", "") == ""
