"""Rule: the same quantity with two values."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from articles.extraction.hints.findings import Figure, Findings
from articles.extraction.hints.wording import contrasts, head_of, is_measure, names, stem, stems
from articles.extraction.results import Hint, Span

_MOST_LIKE = 40  # figures of one unit
_LONGEST_CLAUSE = 120  # characters on either side of the figure
_BORDER = re.compile(r"[;:—–()“”\"]|,\s|\s-\s|\b(?:and|but|while|when|which|who|whereas)\b")
_DEFINITE = re.compile(
    r"\b(?:the|its|their|his|her|our|those|these|all|all\sthe|the(?:\s\w{1,20})?\sprice\sof)"
    r"\s[$£€]?$",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\s(?:in|at|from|of|for|on)\s(?:the\s)?[A-Z]")
_HARM = frozenset({"=die", "=hurt", "=arrest", "=evacuate", "=march"})
_SOURCES = frozenset({"polic", "official", "authoriti", "spokesman", "people", "=people", "report"})
_ENOUGH_SAID = 3  # words of a clause; with fewer the sentence is asked
_SLIPS = frozenset({Decimal(10), Decimal(100), Decimal(1000)})  # a nought more or less
_CLOSE = Decimal("1.35")
_FAR = Decimal(2)
_HEDGED = Decimal("1.25")


@dataclass(frozen=True, slots=True)
class _Use:
    """A figure in its clause: what is said of it, of whom, and when."""

    figure: Figure
    sentence: Span
    said: frozenset[str]  # in the clause
    told: frozenset[str]  # in the sentence
    names: frozenset[str]  # in the clause
    places: frozenset[str]  # all names of the sentence
    years: frozenset[str]
    kind_of: frozenset[str]
    is_definite: bool
    is_placed: bool


def find(findings: Findings) -> Iterator[Hint]:
    """Figures of one unit in different sentences that are said of one thing."""
    for uses in _alike(findings).values():
        told: set[Decimal] = set()
        for i, other in enumerate(uses):
            one = next((use for use in uses[:i] if _exclude(use, other)), None)
            is_known = any(use.figure.value == other.figure.value for use in uses[:i])
            if one is not None and not is_known and other.figure.value not in told:
                told.add(other.figure.value)
                spans = (one.figure.span, other.figure.span)
                yield Hint("quantity", spans, (one.figure.text, other.figure.text))


def _alike(findings: Findings) -> dict[tuple[str, str], list[_Use]]:
    groups: dict[tuple[str, str], list[_Use]] = defaultdict(list)
    for figure in findings.figures:
        group = groups[figure.kind, stem(head_of(figure.unit)[0])]
        if (figure.unit or figure.kind == "percentage") and len(group) < _MOST_LIKE:
            use = _use(findings, figure)
            if use is not None:
                group.append(use)
    return groups


def _use(findings: Findings, figure: Figure) -> _Use | None:
    """None where the words around say that it is not the quantity itself, but a change or share."""
    sentence = findings.sentence_at(figure.start)
    clause = _clause(findings, figure, sentence)
    ahead = findings.words(Span(clause.start, figure.start))
    behind = findings.words(Span(figure.end, clause.end))
    if sentence.end == sentence.start or contrasts(f"{ahead} {figure.text} {behind}"):
        return None
    words, own = findings.words(sentence), stems(figure.text)
    kind_of = stems(head_of(figure.unit)[1])
    said = stems(f"{ahead} {behind}")
    return _Use(
        figure,
        sentence,
        (said if len(said) >= _ENOUGH_SAID else stems(words) - own) | kind_of,
        stems(words) - own,
        names(f"{ahead} {behind}"),
        names(words),
        findings.years_in(sentence),
        kind_of,
        _DEFINITE.search(ahead) is not None,
        _PLACED.match(behind) is not None,
    )


def _clause(findings: Findings, figure: Figure, sentence: Span) -> Span:
    start = max(sentence.start, figure.start - _LONGEST_CLAUSE)
    end = min(sentence.end, figure.end + _LONGEST_CLAUSE)
    ahead = list(_BORDER.finditer(findings.text, start, figure.start))
    behind = _BORDER.search(findings.text, figure.end, end)
    return Span(ahead[-1].end() if ahead else start, behind.start() if behind else end)


def _exclude(one: _Use, other: _Use) -> bool:
    """Can both not be true, because they say two things of one?"""
    if one.sentence == other.sentence or one.years != other.years:
        return False
    if not _differ(one.figure, other.figure) or _tell_apart(one.kind_of, other.kind_of):
        return False
    if _is_taken_up(one, other):
        return True
    return not _tell_apart(one.names, other.names) and _say_the_same(one, other)


def _differ(one: Figure, other: Figure) -> bool:
    """By more than rounding, but not so much that another thing must be meant."""
    low, high = sorted((one.value, other.value))
    if low <= 0 or high - low < max(one.grain, other.grain):
        return False
    if (one.is_hedged or other.is_hedged) and high / low < _HEDGED:
        return False
    return high / low <= _FAR or high / low in _SLIPS


def _tell_apart(left: frozenset[str], right: frozenset[str]) -> bool:
    """Does each say what the other does not?"""
    return bool(left - right and right - left)


def _is_taken_up(one: _Use, other: _Use) -> bool:
    """“employs 500 workers … the 550 workers”."""
    low, high = sorted((one.figure.value, other.figure.value))
    is_thing = not is_measure(other.figure.unit) and other.figure.kind == "quantity"
    is_known = is_thing and other.is_definite and not (one.is_definite or other.is_placed)
    return is_known and high / low <= _CLOSE


def _say_the_same(one: _Use, other: _Use) -> bool:
    shared = one.said & other.said
    if _tell_apart(one.said & _HARM, other.said & _HARM):
        return False
    if one.figure.kind == "quantity" and shared & _HARM:
        # Several attacks of one day are told in the same words: the event has to be the same.
        is_exact = not (one.figure.is_hedged or other.figure.is_hedged)
        is_apart = _tell_apart(one.places, other.places)
        return is_exact and not is_apart and bool((one.told & other.told) - _HARM - _SOURCES)
    if one.figure.kind == "money" and "=deal" in shared:
        return other.is_definite or len(shared) > 1
    least = 3 if one.figure.kind == "percentage" or is_measure(one.figure.unit) else 2
    smaller = min(len(one.said), len(other.said))
    is_all = len(shared) == smaller > 1
    return is_all or (len(shared) >= least and len(shared) * 2 >= smaller)
