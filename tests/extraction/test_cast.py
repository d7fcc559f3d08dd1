import pytest

from articles.extraction.cast import Cast
from articles.extraction.people_words import ENGLISH


@pytest.fixture
def cast():
    return Cast(ENGLISH)


def test_a_surname_finds_the_full_name(cast):
    cast.meet("Ana Lund")
    assert cast.meet("Lund").name == "Ana Lund"


def test_the_full_name_may_come_later(cast):
    person = cast.meet("Lund")
    assert cast.meet("Ana Lund") is person
    assert person.name == "Ana Lund"


def test_an_initial_fits_a_first_name(cast):
    assert cast.meet("Ana Lund") is cast.meet("A. Lund")


def test_a_surname_of_two_people_means_nobody(cast):
    cast.meet("Ana Lund")
    cast.meet("Karl Lund")
    assert cast.meet("Lund") is None


def test_a_pronoun_means_the_last_person_it_fits(cast):
    ana, karl = cast.meet("Ana Lund"), cast.meet("Karl Marsh")
    cast.attend(ana)
    cast.attend(karl)
    assert cast.by_pronoun("She")[0] is ana
    assert cast.by_pronoun("he")[0] is karl
    assert cast.by_pronoun("it")[0] is None


def test_a_pronoun_settles_an_unknown_gender(cast):
    person = cast.meet("Xqu Lund")
    cast.attend(person)
    assert cast.by_pronoun("she")[0] is person
    assert cast.by_pronoun("he")[0] is None


def test_a_description_needs_all_its_words(cast):
    ana = cast.meet("Ana Lund", "Former Mayor Ana Lund")
    karl = cast.meet("Karl Marsh", "Mayor Karl Marsh")
    cast.attend(karl)
    assert cast.by_description("former mayor")[0] is ana
    assert cast.by_description("mayor")[0] is karl
    assert cast.by_description("former bishop")[0] is None
    assert cast.by_description("former")[0] is None


@pytest.mark.parametrize("name", ["", " ", ".", ". ."])
def test_no_name_is_nobody(cast, name):
    assert cast.meet(name) is None
