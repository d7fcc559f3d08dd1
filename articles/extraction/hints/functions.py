"""Rule: one person stated to be two things: finance minister here, economy minister there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.extraction.hints.findings import Findings
from articles.extraction.hints.people import Name, by_person
from articles.extraction.hints.wording import stem
from articles.extraction.results import Hint, Span
from articles.extraction.word_lists import load_words

_WORDS = load_words("functions")
_LONGEST = 60  # characters beside a name
_BEFORE = re.compile(r"(?:[^\W\d_][\w’'-]{0,30}[\s-]){1,7}$")
_BEFORE_COMMA = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s((?:[\w’'-]{1,30}\s?){1,6}),\s$")
_BEHIND = re.compile(
    r",?\s(?:\d{1,3},\s)?(?:who\s(?:is|was)\s|is\s|was\s)?(?:the\s|an?\s|its\s|their\s|our\s)?"
    r"((?:[\w’'-]{1,30}\s?){1,7})"
)
_WORD = re.compile(r"[^\W\d_]+")
_OF = frozenset({"of", "for", "at", "in"})
_ARTICLES = frozenset({"the", "a", "an", "s"})


@dataclass(frozen=True, slots=True)
class _Function:
    """What a person is said to be: its head, what it is for, and whether it is a lesser one."""

    span: Span
    slot: str
    subject: frozenset[str]
    lesser: frozenset[str]


def find(findings: Findings) -> Iterator[Hint]:
    """All functions of one person against the first of the same kind."""
    for names in by_person(findings).values():
        stated: dict[str, _Function] = {}
        told: set[str] = set()
        for function in (found for name in names for found in _functions(findings, name)):
            first = stated.setdefault(function.slot, function)
            if function.slot not in told and _exclude(findings, first, function):
                told.add(function.slot)
                spans = first.span, function.span
                yield Hint("title", spans, (findings.words(spans[0]), findings.words(spans[1])))


def _functions(findings: Findings, name: Name) -> Iterator[_Function]:
    """Those that stand directly in front of the name or behind it."""
    text, sentence = findings.text, findings.sentence_at(name.start)
    floor = max(sentence.start, name.start - _LONGEST)
    for pattern in (_BEFORE, _BEFORE_COMMA):
        ahead = pattern.search(text, floor, name.start)
        if ahead is not None:
            yield from _read(text, Span(ahead.start(), name.start), at_end=True)
    behind = _BEHIND.match(text, name.end, min(sentence.end, name.end + _LONGEST))
    if behind is not None and behind[0][0] == ",":
        yield from _read(text, Span(*behind.span(1)), at_end=False)


def _read(text: str, span: Span, *, at_end: bool) -> Iterator[_Function]:
    words = list(_WORD.finditer(text, span.start, span.end))
    low = [word[0].lower() for word in words]
    if any(word in _WORDS["earlier"] for word in low):
        return
    for i in range(len(words)):
        slot = _slot(low[i])
        if slot and _is_beside(low, i, at_end=at_end):
            start, end = _first(low, i), _last(low, i)
            subject = {stem(word) for word in low[start : end + 1] if word in _WORDS["portfolios"]}
            lesser = {word for word in low[start:i] if word in _WORDS["lesser"]}
            if slot in ("rank", "office"):
                subject = {low[i]}
            place = Span(words[start].start(), words[end].end())
            yield _Function(place, slot, frozenset(subject), frozenset(lesser))
            return


def _slot(word: str) -> str:
    if word in _WORDS["heads"]:
        return word
    if word in _WORDS["ranks"]:
        return "rank"
    return "office" if word in _WORDS["offices"] else ""


def _is_beside(low: list[str], i: int, *, at_end: bool) -> bool:
    """Does the head touch the name, or only what it is for stand between?"""
    is_last = i == len(low) - 1 or low[i + 1] in _OF
    # Of “chief operating officer” behind a name, the officer is the head.
    return is_last or not (at_end or low[i + 1] in _WORDS["portfolios"] | _WORDS["heads"])


def _first(low: list[str], i: int) -> int:
    while i > 0 and (low[i - 1] in _WORDS["portfolios"] | _WORDS["lesser"] or low[i - 1] == "and"):
        i -= 1
    return i + 1 if low[i] == "and" else i


def _last(low: list[str], i: int) -> int:
    """“minister of finance”: to the end of what it is for."""
    if i + 1 < len(low) and low[i + 1] in _OF:
        for end in range(i + 2, min(len(low), i + 5)):
            if low[end] in _WORDS["portfolios"]:
                return end
    return i


def _exclude(findings: Findings, one: _Function, other: _Function) -> bool:
    if findings.sentence_at(one.span.start) == findings.sentence_at(other.span.start):
        return False
    if one.slot in ("rank", "office"):
        return one.subject != other.subject
    if one.subject and other.subject and one.subject.isdisjoint(other.subject):
        return True
    return one.subject == other.subject and bool(one.lesser) != bool(other.lesser)
