"""The normal forms of French particulars."""

from datetime import date

import pytest

from articles.extraction.french.values import value_of

TABLE = [
    ("money", "1,5 million d'euros", "EUR 1500000"),
    ("money", "12 000 €", "EUR 12000"),
    ("money", "40 M€", "EUR 40000000"),
    ("money", "3 Mds€", "EUR 3000000000"),
    ("money", "deux cents francs suisses", "CHF 200"),
    ("money", "20 milliards de dollars", "USD 20000000000"),
    ("money", "1.500.000 livres sterling", "GBP 1500000"),
    ("money", "plusieurs milliers d'euros", ""),
    ("quantity", "12 000 salariés", "12000"),
    ("quantity", "1\u202f250 salariés", "1250"),
    ("quantity", "12 m", "12"),
    ("quantity", "douze personnes", "12"),
    ("quantity", "deux cent trente mille tonnes", "230000"),
    ("quantity", "quatre-vingt-dix-sept écoles", "97"),
    ("quantity", "soixante et onze écoles", "71"),
    ("quantity", "deux millions de touristes", "2000000"),
    ("quantity", "trois mille deux cents", "3200"),
    ("quantity", "un Français sur cinq", ""),
    ("quantity", "deux tiers", ""),
    ("quantity", "3-1", ""),
    ("percentage", "0,4 %", "0.4"),
    ("percentage", "trois pour cent", "3"),
    ("percentage", "3 à 4 %", ""),
    ("date", "4 mars 2021", "2021-03-04"),
    ("date", "1er mai", "--05-01"),
    ("date", "lundi 5 avril 2021", "2021-04-05"),
    ("date", "févr. 2020", "2020-02"),
    ("date", "août 1914", "1914-08"),
    ("date", "2019", "2019"),
    ("date", "04/03/2021", "2021-03-04"),
    ("date", "2021-03-04", "2021-03-04"),
    ("date", "30 et 31 octobre", ""),
    ("date", "3 nov 2025", "2025-11-03"),
    ("date", "hier", "2024-02-29"),
    ("date", "aujourd’hui", "2024-03-01"),
    ("date", "l'an dernier", "2023"),
    ("date", "cette année", "2024"),
    ("date", "mois dernier", "2024-02"),
    ("date", "semaine dernière", ""),
    ("date", "années 1990", ""),
    ("person", "Anne Martin", ""),
]


@pytest.mark.parametrize(("kind", "text", "value"), TABLE)
def test_values(kind, text, value):
    assert value_of(kind, text, date(2024, 3, 1)) == value


def test_without_a_date_of_the_article_days_have_no_value():
    assert value_of("date", "hier") == ""


@pytest.mark.parametrize("text", ["31 février", "30/02/2021", "13/13/2013", "2021-02-30", "0 mai"])
def test_days_that_no_calendar_has_have_no_value(text):
    assert value_of("date", text, date(2024, 3, 1)) == ""


def test_the_calendar_ends_somewhere():
    assert value_of("date", "hier", date.min) == "0001-01-01"
    assert value_of("date", "demain", date.max) == "9999-12-31"
