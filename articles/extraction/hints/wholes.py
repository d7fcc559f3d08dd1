"""Rule: shares of one whole that make more than all of it."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from articles.extraction.hints.findings import Figure, Findings
from articles.extraction.hints.wording import stem
from articles.extraction.results import Hint, Span

_ALL = Decimal(100)
_LONGEST_ITEM = 100  # characters from one share to the next
# Words that divide a whole: for and against, owners of one firm, what a mixture is made of.
_DIVIDES = re.compile(
    r"\b(?:against|oppos\w{1,4}|undecided|abstain\w{0,3}|disapprov\w{1,4}|disagree\w{0,2}|neither"
    r"|unsure|rest|remaind\w{2}|remaining|no\sopinion|did\snot\sknow|don['’]t\sknow|made\sup\sof"
    r"|consists?\sof|compris\w{1,4}|divided|split|own(?:s|ed|ing)?|holds?|stakes?|shares?\sof"
    r"|accounts?\sfor|accounted\sfor|came\sfrom|comes?\sfrom|the\sothers?|voted|respectively)\b",
    re.IGNORECASE,
)
# A change, or an answer of several: these are no shares of one whole.
_NO_SHARE = re.compile(
    r"\b(?:rose|rise[sn]?|rising|grew|grow(?:n|th|s|ing)?|fell|fall(?:s|en|ing)?|(?<!made\s)up|down|gain\w{0,3}"
    r"|increas\w{1,3}|decreas\w{1,3}|drop\w{0,4}|declin\w{1,3}|climb\w{0,3}|jump\w{0,3}|(?<!came\s)(?<!come\s)(?<!comes\s)from|than"
    r"|compared|also|both|earlier|previous\w{0,2}|last|before|after|until|turnout|year-on-year"
    r"|cut|more|less|higher|lower|multiple|several|interest|tax|yield\w{0,3})\b",
    re.IGNORECASE,
)
_TWO_QUESTIONS = re.compile(r"\b(?:while|whereas|and\sthat|but)\b")
_OF = re.compile(r"\s(?:of|among)\s(?:the\s|all\s|its\s|their\s)?([^\W\d_]{2,30})")


def find(findings: Findings) -> Iterator[Hint]:
    """In each sentence that divides one whole."""
    for sentence in findings.sentences:
        shares = [f for f in findings.figures_in(sentence) if f.kind == "percentage"]
        if len(shares) > 1 and _divides_one(findings, sentence, shares):
            made = sum((share.value for share in shares), Decimal(0))
            if made > _ALL + _rounding(shares):
                first, others = shares[0], Span(shares[1].start, shares[-1].end)
                added = " + ".join(f"{share.value:f}" for share in shares)
                stated = (first.text, f"{added} = {made:f} %")
                yield Hint("whole", (first.span, others), stated)


def _divides_one(findings: Findings, sentence: Span, shares: list[Figure]) -> bool:
    words = findings.words(sentence)
    if any(share.value > _ALL for share in shares) or _NO_SHARE.search(words):
        return False
    gaps = (other.start - one.end for one, other in pairwise(shares))
    wholes = {stem(of[1]) for share in shares if (of := _OF.match(findings.text, share.end))}
    if len(shares) == 2 and _TWO_QUESTIONS.search(words):
        return False
    is_one = len(wholes) < 2 and all(gap <= _LONGEST_ITEM for gap in gaps)
    return is_one and _DIVIDES.search(words) is not None


def _rounding(shares: list[Figure]) -> Decimal:
    """By how much rounded shares may pass a hundred; “about” leaves more."""
    rounding = sum((share.grain / 2 for share in shares), Decimal(0))
    return rounding + 5 if any(share.is_hedged for share in shares) else rounding
