"""Rule: one fact stated twice, in the same words: check it once, or take one of them out."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from articles.extraction.hints.findings import Findings
from articles.extraction.results import Hint, Span

_WORD = re.compile(r"\w(?:[\w'’.,%-]{0,40}\w)?")
_SHORTEST = 8  # words in a row, with a figure among them
_LONG_ENOUGH = 10  # without one
_MOST_WORDS = 60_000
Words = list[tuple[int, re.Match[str]]]  # each with the number of its sentence


def find(findings: Findings) -> Iterator[Hint]:
    """One hint for two sentences that share a row of words."""
    words = _words(findings)
    rows: dict[tuple[str, ...], int] = {}
    lower = [word[0].lower() for _, word in words]
    told: set[tuple[int, int]] = set()
    for i in range(len(words) - _SHORTEST + 1):
        sentence = words[i][0]
        if words[i + _SHORTEST - 1][0] != sentence:
            continue
        first = rows.setdefault(tuple(lower[i : i + _SHORTEST]), i)
        pair = (words[first][0], sentence)
        if pair[0] != sentence and pair not in told:
            told.add(pair)
            yield from _hint(findings, words, first, i)


def _words(findings: Findings) -> Words:
    found: Words = []
    for number, sentence in enumerate(findings.sentences):
        matches = _WORD.finditer(findings.text, sentence.start, sentence.end)
        found.extend((number, match) for match in matches)
        if len(found) > _MOST_WORDS:
            break
    return found


def _hint(findings: Findings, words: Words, first: int, again: int) -> Iterator[Hint]:
    length = _SHORTEST
    while again + length < len(words) and _same(words, first, again, length):
        length += 1
    spans = _span(words, first, length), _span(words, again, length)
    if length >= _LONG_ENOUGH or _has_figure(findings, spans[0]):
        yield Hint("repeat", spans, (findings.words(spans[0]), findings.words(spans[1])))


def _same(words: Words, first: int, again: int, length: int) -> bool:
    """Does the row go on with the same word, in the same sentences?"""
    (one, word), (other, like) = words[first + length], words[again + length]
    stays = one == words[first][0] and other == words[again][0]
    return stays and word[0].lower() == like[0].lower()


def _span(words: Words, start: int, length: int) -> Span:
    return Span(words[start][1].start(), words[start + length - 1][1].end())


def _has_figure(findings: Findings, span: Span) -> bool:
    starts = findings.figure_starts
    i = bisect_left(starts, span.start)
    return i < len(starts) and starts[i] < span.end
