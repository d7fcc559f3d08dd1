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


PEOPLE = [
    ("Ana Lund", "Mayor Ana Lund"),
    ("Karl Marsh", "Gov. Karl Marsh"),
    ("Jo Vance", "striker Jo Vance"),
    ("Eva Holm", "43-year-old"),
    ("Tom Reed", "press secretary"),
    ("Xqu Berg", ""),
]
# What is said of somebody, and who that is with the people above, the last named last.
DESCRIPTIONS = [
    ("mayor", "Ana Lund"),
    ("governor", "Karl Marsh"),
    ("gov.", "Karl Marsh"),
    ("striker", "Jo Vance"),
    ("43-year-old", "Eva Holm"),
    ("secretary", "Tom Reed"),
    ("press secretary", "Tom Reed"),
    ("former mayor", "Ana Lund"),
    ("bishop", None),
    ("former", None),
    ("", None),
    ("table", None),
    ("pensioner", "Xqu Berg"),
    ("woman", "Xqu Berg"),
    ("51-year-old", "Xqu Berg"),
    ("Scot", "Xqu Berg"),
]
PRONOUNS = [
    ("she", "Xqu Berg"),
    ("he", "Xqu Berg"),
    ("her", "Xqu Berg"),
    ("him", "Xqu Berg"),
    ("it", None),
    ("they", None),
    ("", None),
    ("who", None),
]
SAME = [
    ("Ana Lund", "Lund", True),
    ("Ana Lund", "A. Lund", True),
    ("Ana Lund", "Ana Maria Lund", True),
    ("Lund", "Ana Lund", True),
    ("Lund Jr.", "Lund", True),
    ("Ana Lund", "Karl Lund", False),
    ("Ana Lund", "Ana Holm", False),
    ("Ana Lund", "B. Lund", False),
    ("Ana Lund", "ana", False),
]


@pytest.fixture
def crowd(cast):
    for name, function in PEOPLE:
        cast.attend(cast.meet(name, function))
    return cast


@pytest.mark.parametrize(("description", "name"), DESCRIPTIONS)
def test_a_description_finds_its_person(crowd, description, name):
    person, certainty = crowd.by_description(description)
    assert (person.name if person else None) == name
    assert (certainty > 0) == (person is not None)


@pytest.mark.parametrize(("pronoun", "name"), PRONOUNS)
def test_a_pronoun_finds_its_person(crowd, pronoun, name):
    person, _ = crowd.by_pronoun(pronoun)
    assert (person.name if person else None) == name


@pytest.mark.parametrize(("name", "other", "is_same"), SAME)
def test_names_of_one_person(cast, name, other, is_same):
    assert (cast.meet(name) is cast.meet(other)) == is_same


def test_rivals_are_those_whom_a_pronoun_could_mean_too(crowd):
    assert [person.name for person in crowd.by_pronoun("he")[1]] == [
        "Tom Reed",
        "Jo Vance",
        "Karl Marsh",
    ]
    assert crowd.by_pronoun("it")[1] == []


def test_somebody_near_comes_before_the_last(crowd):
    assert crowd.by_pronoun("she", [crowd.meet("Ana Lund")])[0].name == "Ana Lund"


def test_a_lone_word_met_once_is_doubtful(cast):
    cast.attend(cast.meet("Karl Marsh"))
    cast.attend(cast.meet("Turnover"))
    assert cast.by_pronoun("he")[0].name == "Karl Marsh"


def test_the_main_person_is_named_most(crowd):
    crowd.attend(crowd.meet("Ana Lund"))
    assert crowd.main().name == "Ana Lund"


GENDERS = [
    ("Ana Lund", "", "f"),
    ("Centrist Ana Lund", "", "f"),
    ("Karl Lund", "", "m"),
    ("Xqu Lund", "spokeswoman", "f"),
    ("Xqu Lund", "Sir", "m"),
    ("Xqu Lund", "judge", ""),
    ("Lund", "", ""),
]


@pytest.mark.parametrize(("name", "function", "gender"), GENDERS)
def test_a_gender_is_told_by_name_or_function(cast, name, function, gender):
    assert cast.meet(name, function).gender == gender
