"""The words that tell people apart, as a table: the cast of a text reads them in any language."""

from collections.abc import Callable
from dataclasses import dataclass, field

from articles.extraction.role_words import EPITHETS, FEMALE, MALE, is_role
from articles.extraction.word_lists import load_words


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """`genders`: of pronouns; `things`: pronouns for what is no person, `groups`: those of
    them for several; `definite`: what stands before a description of somebody known;
    `empty`: words that say nothing of a person; `epithets`: nouns that stand for whoever the
    text is about; `synonyms`: of functions."""

    is_role: Callable[[str], bool]
    female: frozenset[str]
    male: frozenset[str]
    female_names: frozenset[str]
    male_names: frozenset[str]
    genders: dict[str, str]
    things: frozenset[str]
    groups: frozenset[str]
    definite: frozenset[str]
    empty: frozenset[str]
    epithets: frozenset[str] = frozenset()
    synonyms: dict[str, str] = field(default_factory=dict)


_FIRST_NAMES = load_words("first_names")
ENGLISH = PeopleWords(
    is_role=is_role,
    female=FEMALE,
    male=MALE,
    female_names=_FIRST_NAMES["female"],
    male_names=_FIRST_NAMES["male"],
    genders={"she": "f", "her": "f", "he": "m", "him": "m", "his": "m"},
    things=frozenset({"it", "they"}),
    groups=frozenset({"they"}),
    definite=frozenset({"the", "his", "her", "their"}),
    empty=frozenset({"", "s", "the"}),
    epithets=EPITHETS,
    synonyms={
        "gov": "governor",
        "sen": "senator",
        "rep": "representative",
        "dr": "doctor",
        "prof": "professor",
        "lt": "lieutenant",
        "col": "colonel",
        "gen": "general",
        "sgt": "sergeant",
        "capt": "captain",
        "coun": "councillor",
        "cllr": "councillor",
        "maj": "major",
        "rev": "reverend",
        "pm": "premier",
        "lawmaker": "representative",
        "congressman": "representative",
        "congresswoman": "representative",
    },
)
