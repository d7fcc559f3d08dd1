"""Old and new wording, with the words that differ marked. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

WORDS = re.compile(r"\S+|\s+")
# Comparing takes time that grows with the square of the length.
LONGEST = 2000  # words and spaces


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand in both wordings, or in one alone."""

    text: str
    differs: bool


@dataclass(frozen=True)
class Rewording:
    before: list[Run]
    after: list[Run]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a text that was changed: `kind` is "del", "ins", or empty where they stayed."""

    text: str
    kind: str


def inline(old: str, new: str) -> list[Mark]:
    """Both texts in one: what went stands before what came in its place."""
    sides = compare(old, new)
    marks, left, right = [], list(sides.before), list(sides.after)
    while left or right:
        if left and left[0].differs:
            marks.append(Mark(left.pop(0).text, "del"))
        elif right and right[0].differs:
            marks.append(Mark(right.pop(0).text, "ins"))
        else:
            marks.append(Mark(right.pop(0).text, ""))
            left.pop(0)
    return marks


def compare(old: str, new: str) -> Rewording:
    """Both wordings in runs; together the runs are the wording."""
    left, right = WORDS.findall(old), WORDS.findall(new)
    if len(left) > LONGEST or len(right) > LONGEST:
        return Rewording([Run(old, True)], [Run(new, True)])
    before, after = [], []
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if a < b:
            before.append(Run("".join(left[a:b]), tag != "equal"))
        if c < d:
            after.append(Run("".join(right[c:d]), tag != "equal"))
    return Rewording(before, after)
