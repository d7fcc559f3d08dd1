"""What two passages say in common: their words without endings, words of one sense made one."""

import re
from functools import lru_cache

from articles.extraction.word_lists import load_words

_CONCEPTS = {word: f"={name}" for name, words in load_words("concepts").items() for word in words}
_WORDS = load_words("hints")
_WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*")
_ENDINGS = ("ings", "ing", "edly", "ed", "es", "s", "ly")
_SHORTEST_STEM = 3


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without its ending, or the sense it shares with others."""
    low = word.lower()
    if low in _CONCEPTS:
        return _CONCEPTS[low]
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST_STEM:
            return _CONCEPTS.get(low.removesuffix(ending), low.removesuffix(ending).rstrip("e"))
    return low.rstrip("e") if len(low) > _SHORTEST_STEM else low


def stems(text: str) -> frozenset[str]:
    """Of the words that carry meaning."""
    words = (word for word in _WORD.findall(text) if word.lower() not in _WORDS["empty"])
    return frozenset(stem(word) for word in words)


def contrasts(text: str) -> bool:
    """Does a word say that another time, another thing or a further share is meant?"""
    return any(word.lower() in _WORDS["contrast"] for word in _WORD.findall(text))


def is_measure(unit: str) -> bool:
    """Is it a measure, as years or miles are, and no thing that can be counted?"""
    return unit.lower().split(" ")[0] in _WORDS["measures"]


def head_of(unit: str) -> tuple[str, str]:
    """What is counted, and what of it: workers, warehouse; metres, long."""
    first, _, last = unit.partition(" ") if is_measure(unit) else unit.rpartition(" ")[::-1]
    return first, last


def names(text: str) -> frozenset[str]:
    """Words with a capital letter that do not begin the text."""
    words = list(_WORD.finditer(text))
    capitals = (word[0] for word in words if word[0][0].isupper() and word.start() > 0)
    return frozenset(word.lower() for word in capitals if word.lower() not in _WORDS["empty"])
