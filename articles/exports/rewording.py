"""Old and new wording, with the words that differ marked. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

# A comma behind a word is no part of it: "officer," and "officer" are the same word. Inside of one
# it is: 1,184 is one figure.
SIGN = r"[!-/:-@\[-`{-~¡¿«»£¥\u2010-\u205e\u20a0-\u20cf]"
WORD = rf"(?:(?!{SIGN})\S)+"
WORDS = re.compile(rf"\s+|{WORD}(?:{SIGN}+{WORD})*|{SIGN}+")
# Comparing takes time that grows with the square of the length.
LONGEST = 2000  # words, signs and spaces


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
    left, right = WORDS.findall(old), WORDS.findall(new)
    if len(left) > LONGEST or len(right) > LONGEST:
        return [Mark(old, "del"), Mark(new, "ins")]
    marks = []
    for tag, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            marks.append(Mark("".join(left[a:b]), ""))
            continue
        if a < b:
            marks.append(Mark("".join(left[a:b]), "del"))
        if c < d:
            marks.append(Mark("".join(right[c:d]), "ins"))
    return marks


def compare(old: str, new: str) -> Rewording:
    """Both wordings in runs; together the runs are the wording."""
    marks = inline(old, new)
    return Rewording(
        [Run(mark.text, mark.kind == "del") for mark in marks if mark.kind != "ins"],
        [Run(mark.text, mark.kind == "ins") for mark in marks if mark.kind != "del"],
    )
