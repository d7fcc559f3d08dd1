"""Nouns for what a person does or is."""

from articles.extraction.word_lists import load_words

_LISTS = load_words("roles")
HONORIFICS, COURTESY = _LISTS["honorifics"], _LISTS["courtesy"]
FIRST_NAMES = frozenset().union(*load_words("first_names").values())
AMBIGUOUS = _LISTS["ambiguous"]
FEMALE, MALE = _LISTS["female"], _LISTS["male"]
EPITHETS = _LISTS["epithets"]
ROLES = HONORIFICS | _LISTS["roles"]
_ENDINGS = ("ologist", "ographer", "ician", "woman", "person", "sman", "master", "keeper")
_SHORTEST_DERIVED = 8  # letters; "human" and "person" are no roles


def is_role(word: str) -> bool:
    """Is this noun what somebody does?"""
    low = word.lower()
    return low in ROLES or (len(low) >= _SHORTEST_DERIVED and low.endswith(_ENDINGS))
