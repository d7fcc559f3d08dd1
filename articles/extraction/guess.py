"""Of which kinds a passage is, guessed from its words alone: for what a person marks by hand."""

import re

from articles.extraction.money_words import SIGNED

_FIRST = {
    "money": re.compile(SIGNED),
    "figure": re.compile(r"\d"),
    "date": re.compile(r"\b(?:1[5-9]|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b"),
    "quote": re.compile(r"[“”„«»]|\"[^\"]+\""),
}


def guess_kinds(words: str) -> tuple[str, ...]:
    """The codes of the vocabulary; `other` if nothing else fits. A year alone is no figure."""
    found = [kind for kind, pattern in _FIRST.items() if pattern.search(words)]
    if "date" in found and not re.search(r"\d", _FIRST["date"].sub("", words)):
        found.remove("figure")
    if "money" in found and "figure" in found:
        found.remove("figure")
    return tuple(found) or ("other",)
