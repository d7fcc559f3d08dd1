"""Whom one tells something: “à l'AFP”, “au micro de France Inter”."""

import re
from collections.abc import Iterator

from articles.extraction.marking import Range, matches
from articles.extraction.word_lists import load_words

_WORDS = load_words("outlets", "fr")
OUTLETS = frozenset(name.replace("_", " ") for name in _WORDS["outlets"])
_KNOWN = "|".join(re.escape(name) for name in sorted(OUTLETS, key=len, reverse=True))
_KIND = "|".join(sorted(_WORDS["kinds"]))
_NAME = r"[A-ZÀ-Þ][\w’'.-]{1,30}(?:\s[A-ZÀ-Þ][\w’'.-]{1,30}){0,2}"
_TOLD = re.compile(
    rf"(?<!\w)(?:à|au|aux|auprès\s(?:de|du|d['’])|sur|dans|au\smicro\s(?:de|d['’])"
    rf"|à\sl['’]antenne\s(?:de|d['’]))\s?(?:la\s|le\s|l['’]\s?)?"
    rf"((?:{_KIND})\s(?:[a-zà-ÿ]{{3,14}}\s)?{_NAME}|(?i:{_KNOWN})(?![\w-]))"
)


def find_outlets(text: str) -> Iterator[Range]:
    """Where an outlet is named to which something was said."""
    return matches(_TOLD, text)
