"""Who is meant by a name: mentions of one person brought together."""

import re
from collections import defaultdict
from dataclasses import dataclass

from articles.extraction.hints.findings import Findings, Mention
from articles.extraction.people_words import ENGLISH
from articles.extraction.role_words import COURTESY, is_role

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "junior", "senior"})
_MOST_SURNAMES = 200
_POSSESSIVE = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class Name:
    """A mention cut to its name: first is "" where only the surname stands."""

    first: str
    last: str
    start: int
    end: int

    @property
    def gender(self) -> str:
        low = self.first.lower()
        if low in ENGLISH.female_names:
            return "f"
        return "m" if low in ENGLISH.male_names else ""


def name_of(mention: Mention) -> Name | None:
    """None where no surname is left."""
    words = [_bare(word) for word in mention.name.split()]
    words = [word for word in words if _is_name(word)]
    if not words:
        return None
    return Name(words[0] if len(words) > 1 else "", words[-1], mention.start, mention.end)


def names_of(findings: Findings) -> list[Name]:
    """In text order, with surnames standing alone that only their full names show to be names."""
    found = [name for mention in findings.mentions if (name := name_of(mention)) is not None]
    surnames = dict.fromkeys(name.last for name in found if name.first)
    if surnames:
        taken = {i for name in found for i in range(name.start, name.end)}
        wanted = "|".join(map(re.escape, list(surnames)[:_MOST_SURNAMES]))
        alone = re.finditer(rf"(?<![\w-])(?:{wanted})(?![\w-])", findings.text)
        found += [Name("", each[0], *each.span()) for each in alone if each.start() not in taken]
    return sorted(found, key=lambda name: name.start)


def by_person(findings: Findings) -> dict[tuple[str, str], list[Name]]:
    """First and last name to all that is surely the same person; doubtful surnames are left out."""
    found = names_of(findings)
    firsts: dict[str, set[str]] = defaultdict(set)
    for name in found:
        if name.first:
            firsts[name.last.lower()].add(name.first.lower())
    people: dict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in found:
        known = firsts[name.last.lower()]
        if name.first or len(known) == 1:
            first = name.first.lower() or next(iter(known))
            people[first, name.last.lower()].append(name)
    return people


def _bare(word: str) -> str:
    for ending in _POSSESSIVE:
        word = word.removesuffix(ending)
    return word.strip('.,“”"')


def _is_name(word: str) -> bool:
    low = word.lower()
    is_initial = len(word.replace(".", "")) < 2
    return not (is_initial or low in _SUFFIXES or low in COURTESY or is_role(low))
