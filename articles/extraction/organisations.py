"""Bodies named in a text: “the company”, “the union” and short names find the full one here."""

from dataclasses import dataclass, field

from articles.extraction.word_lists import load_words

_LISTS = load_words("organisations")
_LONGEST_MEMORY = 40


@dataclass(slots=True)
class Organisation:
    """A body by its fullest name, and the words said of it."""

    name: str
    words: set[str] = field(default_factory=set)


class Organisations:
    """In the order in which the text attends to them, the last at the end."""

    def __init__(self) -> None:
        self._known_ones: list[Organisation] = []
        self._recent: list[Organisation] = []  # of these, the ones attended to

    def meet(self, name: str, description: str = "") -> Organisation:
        """A name stands here; a longer form of a known one becomes its name."""
        found = self._known(name)
        if found is None:
            found = Organisation(name)
            self._known_ones = [*self._known_ones[-_LONGEST_MEMORY:], found]
        if len(name) > len(found.name):
            found.name = name
        found.words |= _plain(name) | _plain(description)
        return found

    def attend(self, name: str) -> None:
        """The text is about it now, if it is known."""
        found = self._known(name)
        if found is not None:
            others = [other for other in self._recent if other is not found]
            self._recent = [*others, found]

    def by_description(self, noun: str, near: str = "") -> Organisation | None:
        """The last of which this noun was said; “the company”: the last of no other kind."""
        low = noun.lower()
        for organisation in reversed(self._recent):
            if low in organisation.words:
                return organisation
        if low not in _LISTS["companies"]:
            return None
        order = [*filter(None, [self._known(near) if near else None]), *reversed(self._recent)]
        fitting = (one for one in order if one.words.isdisjoint(_LISTS["public"]))
        return next(fitting, None)

    def _known(self, name: str) -> Organisation | None:
        words = name.split()
        for organisation in reversed(self._known_ones):
            known = organisation.name.split()
            if known[: len(words)] == words or words[: len(known)] == known:
                return organisation
        return None


def is_body(noun: str) -> bool:
    """Can this noun stand for an organisation: “company”, “ministry”?"""
    return noun.lower() in _LISTS["companies"] | _LISTS["public"]


def is_thing(noun: str) -> bool:
    """A paper, a study, a figure: it says something, but nobody is meant by “he”."""
    return noun.lower() in _LISTS["papers"]


def _plain(text: str) -> set[str]:
    return {word.strip(",.'’").lower() for word in text.split()} - {"", "the", "of", "and", "for"}
