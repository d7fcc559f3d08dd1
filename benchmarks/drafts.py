"""Texts for the extraction: drafts of `seeds/`, with words that were never there before."""

import random
import re
from itertools import cycle

from benchmarks.places import ROOT

_WORD = re.compile(r"[A-Za-z]{5,}")
_SYLLABLES = ("ba", "der", "fin", "gol", "hu", "kar", "lo", "mer", "nis", "or", "pel", "tu", "vin")


def drafts() -> list[str]:
    """As they are."""
    return [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]


def draft(number: int, words: int, *, share_new: float = 0.0) -> str:
    """One of so many words for each number; that share of the longer ones stands in no other."""
    rng = random.Random(number)  # noqa: S311

    def renewed(word: re.Match[str]) -> str:
        if rng.random() >= share_new:
            return word[0]
        new = "".join(rng.choices(_SYLLABLES, k=5))
        return new.capitalize() if word[0][0].isupper() else new

    return _WORD.sub(renewed, _of_length(words, rng))


def _of_length(words: int, rng: random.Random) -> str:
    """Paragraphs of the drafts, from anywhere in them, up to so many words."""
    paragraphs = [line for text in drafts() for line in text.split("\n") if line.strip()]
    kept: list[str] = []
    left, start = words, rng.randrange(len(paragraphs))
    for paragraph in cycle(paragraphs[start:] + paragraphs[:start]):
        if left <= 0:
            return "\n\n".join(kept)
        kept.append(" ".join(paragraph.split()[:left]))
        left -= len(kept[-1].split())
    return ""
