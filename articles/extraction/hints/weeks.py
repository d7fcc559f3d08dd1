"""Rule: one event told to be this week and next week."""

import re
from collections.abc import Iterator

from articles.extraction.hints.findings import Findings
from articles.extraction.hints.wording import names, stems
from articles.extraction.reporting_words import SPEECH
from articles.extraction.results import Hint, Span
from articles.extraction.word_lists import load_words

_WHEN = re.compile(
    r"(?<!earlier )(?<!\bof )\b(?P<which>this|next|last)\s"
    r"(?P<stretch>week(?:end)?|month|year|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
    r"|Sunday|spring|summer|autumn|winter)\b(?!['’]s)",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"\b(?:again|another|second|third|further|previous|earlier|other|new|first|until"
    r"|since|each|every|follow-up|annual|yearly|monthly|weekly|compared|than)\b",
    re.IGNORECASE,
)
_SAID_THEN = re.compile(rf"\b(?:{'|'.join(sorted(SPEECH))})\b(?:\s\w{{1,20}}){{0,3}}\s$")
_EVENTS = (
    frozenset(f"={name}" for name in ("meet", "vote", "begin", "march", "deal"))
    | load_words("hints")["events"]
)
_MOST = 60
_LONGEST_SAYING = 50  # characters


def find(findings: Findings) -> Iterator[Hint]:
    """Pairs of sentences about one event."""
    times = [
        (match, sentence)
        for sentence in findings.sentences
        for match in _WHEN.finditer(findings.text, sentence.start, sentence.end)
        if not _is_when_said(findings, match, sentence)
    ]
    for i, (other, place) in enumerate(times[:_MOST]):
        fitting = (
            one
            for one, before in times[:i]
            if before != place
            and _differ(one, other)
            and _is_one_event(findings.words(before), findings.words(place))
        )
        one = next(fitting, None)
        if one is not None:
            yield Hint("week", (Span(*one.span()), Span(*other.span())), (one[0], other[0]))


def _is_when_said(findings: Findings, when: re.Match[str], sentence: Span) -> bool:
    """“said this week”: the time of the saying, not of the event."""
    start = max(sentence.start, when.start() - _LONGEST_SAYING)
    return _SAID_THEN.search(findings.text, start, when.start()) is not None


def _differ(one: re.Match[str], other: re.Match[str]) -> bool:
    """Another of the same stretches; what was and what comes are told of one event seldom."""
    which = {one["which"].lower(), other["which"].lower()}
    return one["stretch"].lower() == other["stretch"].lower() and which == {"this", "next"}


def _is_one_event(one: str, other: str) -> bool:
    if _OTHER_TIME.search(one) or _OTHER_TIME.search(other):
        return False
    shared = stems(one) & stems(other)
    named = names(one) & names(other)
    is_apart = bool(names(one) - named) and bool(names(other) - named) and not named
    return not is_apart and bool(shared & _EVENTS) and len(shared) > 1
