"""What a person is called in French: functions, courtesy, first names, pronouns."""

from articles.extraction.french.function_words import FUNCTION_WORDS
from articles.extraction.people_words import PeopleWords
from articles.extraction.word_lists import load_words

_LISTS = load_words("roles", "fr")
_FIRST = load_words("first_names", "fr")
COURTESY = _LISTS["courtesy"]
BEFORE_ROLE, BEHIND_ROLE = _LISTS["before"], _LISTS["behind"]
FIRST_NAMES = _FIRST["female"] | _FIRST["male"]
# Somebody's sex, no function to check.
_KIN = _LISTS["kin"]
_PREFIXES = ("ex-", "vice-", "co-", "sous-", "haut-")
ROLES = (_LISTS["roles"] | _LISTS["female"] | _LISTS["male"]) - _KIN


def is_role(word: str) -> bool:
    """Is this noun what somebody does?"""
    low = word.lower()
    for prefix in _PREFIXES:
        low = low.removeprefix(prefix)
    return low in ROLES or (low.endswith("s") and low[:-1] in ROLES)


FRENCH_PEOPLE = PeopleWords(
    is_role=is_role,
    female=_LISTS["female"],
    male=_LISTS["male"],
    female_names=_FIRST["female"],
    male_names=_FIRST["male"],
    genders={
        "elle": "f", "-elle": "f", "celle-ci": "f", "il": "m", "-il": "m", "lui": "m",
        "celui-ci": "m",
    },
    things=frozenset({"il", "-il", "elle", "-elle", "ils", "-ils", "elles", "-elles"}),
    groups=frozenset({"ils", "-ils", "elles", "-elles"}),
    definite=FUNCTION_WORDS["definite"],
    empty=FUNCTION_WORDS["links"] | {"", "l", "d"},
)  # fmt: skip
