"""Who has been named in a text so far: surnames, pronouns, descriptions find their person here."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from articles.extraction import certainty
from articles.extraction.people_words import PeopleWords

_NO_NAMES = frozenset({"", "jr", "sr", "ii", "iii", "iv"})
_LONGEST_MEMORY = 24  # people
_SURE = 2  # times
_RIVALS = 5  # people who come to mind at a pronoun


@dataclass(slots=True)
class Person:
    """Somebody named in the text: the fullest name seen, and the words said of them."""

    name: str
    gender: str = ""
    words: set[str] = field(default_factory=set)
    times: int = 0  # that the text attended to them

    def is_doubtful(self) -> bool:
        """A lone word met once may be no person at all."""
        return self.times < _SURE and not (self.gender or self.words or " " in self.name)


class Cast:
    """People in the order in which the text attends to them."""

    def __init__(self, words: PeopleWords) -> None:
        self._words = words
        self._people: dict[str, list[Person]] = {}  # by surname, in small letters
        self._recent: list[Person] = []

    def meet(self, name: str, function: str = "") -> Person | None:
        """A name stands here, perhaps with a function. None if it could be several people."""
        words = [word for word in name.split() if word.strip(".,").lower() not in _NO_NAMES]
        person = self._known(words) or self._new(words) if words else None
        if person is None:
            return None
        if len(words) > len(person.name.split()):
            person.name = " ".join(words)
        person.words |= self._plain(function) - self._plain(name)
        person.gender = person.gender or self._gender(person)
        return person

    def is_surname(self, word: str) -> bool:
        """Has somebody of this surname been met under a fuller name?"""
        return any(" " in person.name for person in self._people.get(word.lower(), ()))

    def attend(self, person: Person) -> None:
        """The text is about this person now; a pronoun would mean them."""
        others = [other for other in self._recent if other is not person]
        self._recent = [*others[-_LONGEST_MEMORY:], person]
        person.times += 1

    def main(self) -> Person | None:
        """Whom the text has attended to most."""
        return max(self._recent, key=lambda person: person.times, default=None)

    def by_pronoun(
        self, pronoun: str, near: Iterable[Person] = ()
    ) -> tuple[Person | None, list[Person]]:
        """Whoever is near or was attended to last and fits the gender; and others who fit."""
        wanted = self._words.genders.get(pronoun.lower())
        if wanted is None:
            return None, []
        order = [*near, *reversed(self._recent)]
        fitting = [person for person in order if person.gender in ("", wanted)]
        fitting.sort(key=Person.is_doubtful)  # the doubtful last
        if not fitting:
            return None, []
        fitting[0].gender = wanted
        return fitting[0], [one for one in fitting[1:_RIVALS] if one is not fitting[0]]

    def by_description(self, description: str) -> tuple[Person | None, float]:
        """“the former minister”: whoever all these words were said of, or none but these."""
        words = self._plain(description)
        if not any(self._is_telling(word) for word in words):
            return None, 0.0
        everybody = [person for people in self._people.values() for person in people]
        everybody += [person for person in self._recent if person not in everybody]
        fitting = [person for person in everybody if words <= person.words]
        plainer = [person for person in everybody if person.words and person.words <= words]
        for found in (fitting, plainer):
            if len(found) == 1:
                return found[0], certainty.DESCRIBED
        known = next((person for person in reversed(self._recent) if person in fitting), None)
        if known is not None:
            return known, certainty.RIVALS
        return self._by_epithet(words, description.split()[-1].lower())

    def _by_epithet(self, words: set[str], noun: str) -> tuple[Person | None, float]:
        """“the pensioner”, “the 43-year-old”: whoever the text was about, if it fits them."""
        if not self._is_epithet(noun):
            return None, 0.0
        wanted = self._gender_of(words)
        for person in reversed(self._recent):
            if wanted in ("", person.gender) or not person.gender:
                return person, certainty.EPITHET
        return None, 0.0

    def describe(self, description: str, *, is_one: bool = False) -> Person | None:
        """Somebody without a name, so that a pronoun does not fall to the person named before."""
        words = self._plain(description)
        if not is_one and not any(self._is_human(word) for word in words):
            return None
        person = Person(description, words=words)
        person.gender = self._gender(person)
        return person

    def _is_telling(self, word: str) -> bool:
        return self._is_human(word) or self._is_epithet(word)

    def _is_epithet(self, word: str) -> bool:
        return word in self._words.epithets or word.endswith("-year-old")

    def _is_human(self, word: str) -> bool:
        return word in self._words.female | self._words.male or self._words.is_role(word)

    def _plain(self, text: str) -> set[str]:
        words = {word.strip(",.’'").lower() for word in text.split()} - self._words.empty
        return {self._words.synonyms.get(word, word) for word in words}

    def _gender(self, person: Person) -> str:
        """By what is said of them, else by the first word of the name that tells."""
        names = [word.lower() for word in person.name.split()]
        for name in names[: max(1, len(names) - 1)]:
            if name in self._words.female_names or name in self._words.male_names:
                by_name = "f" if name in self._words.female_names else "m"
                return self._gender_of(person.words) or by_name
        return self._gender_of(person.words)

    def _gender_of(self, words: set[str]) -> str:
        if words & self._words.female:
            return "f"
        return "m" if words & self._words.male else ""

    def _known(self, words: list[str]) -> Person | None:
        same = self._people.get(words[-1].lower(), [])
        fitting = [person for person in same if _fits(person.name.split(), words)]
        return fitting[0] if len(fitting) == 1 else None

    def _new(self, words: list[str]) -> Person | None:
        same = self._people.setdefault(words[-1].lower(), [])
        if len(words) == 1 and len(same) > 1:
            return None
        same.append(Person(" ".join(words)))
        return same[-1]


def _fits(full: list[str], words: list[str]) -> bool:
    """Could both be one person: a surname alone, or first names that do not differ?"""
    if len(full) == 1 or len(words) == 1:
        return True
    one, other = full[0].lower().strip("."), words[0].lower().strip(".")
    return one == other or (one[:1] == other[:1] and min(len(one), len(other)) == 1)
