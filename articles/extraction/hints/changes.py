"""Rule: a change whose percentage or direction does not fit the two figures it is made of."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from articles.extraction.hints.findings import Figure, Findings
from articles.extraction.results import Hint, Span

_FROM_TO = re.compile(r"[^.;:]{0,40}\bto\s(?:just\s)?[$£€]?$")
_TO_FROM = re.compile(r"[^.;:]{0,40}\bfrom\s(?:just\s)?[$£€]?$")
_FROM = re.compile(r"\bfrom\s(?:just\s)?[$£€]?$")
_TO = re.compile(r"\b(?:to|at)\s(?:just\s)?[$£€]?$")
_UP = re.compile(
    r"\b(?:rose|risen|rise[sn]?|rising|grew|grown|grows?|growing|growth|increase[ds]?|increasing"
    r"|climb(?:ed|s)?|jump(?:ed|s)?|surged?|soared?|gain(?:ed|s)?|up)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:fell|fall(?:s|en|ing)?|dropp?(?:ed|s|ing)?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)"
    r"|shrank|shrunk|cut|cuts|slump(?:ed|s)?|plung(?:ed?|es)|lowered|reduc(?:ed?|tion)|down)\b",
    re.IGNORECASE,
)
_TIMES = {"doubled": 2, "doubling": 2, "tripled": 3, "trebled": 3, "quadrupled": 4}
_MULTIPLE = re.compile(rf"\b(?:{'|'.join(_TIMES)}|halved|halving)\b", re.IGNORECASE)
_JOINT = re.compile(r"[.;:()“”\"]\s|\b(?:and|but|while|as|which|who|ill|apart|behind)\b")
_FARTHEST = 60  # characters
_HUNDRED = Decimal(100)


def find(findings: Findings) -> Iterator[Hint]:
    """In sentences that tell one change, from one figure to another."""
    for sentence in findings.sentences:
        figures = findings.figures_in(sentence)
        pairs = [pair for one, other in _pairs(figures) if (pair := _pair(findings, one, other))]
        if len(pairs) == 1 and pairs[0][0].value > 0:
            yield from _about(findings, sentence, *pairs[0], figures)


def _pairs(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    return pairwise(figure for figure in figures if figure.kind != "percentage")


def _pair(findings: Findings, one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """The old and the new figure, in this order, if the words between say that it is so."""
    if one.kind != other.kind or (one.kind == "money" and one.unit != other.unit):
        return None
    ahead = findings.text[max(0, one.start - 16) : one.start]
    between = findings.text[one.end : other.start]
    if _FROM.search(ahead) and _FROM_TO.match(between):
        return one, other
    return (other, one) if _TO.search(ahead) and _TO_FROM.match(between) else None


def _about(
    findings: Findings, sentence: Span, old: Figure, new: Figure, figures: list[Figure]
) -> Iterator[Hint]:
    words = findings.words(sentence)
    first, last = sorted((old, new), key=lambda figure: figure.start)
    both = Span(first.start, last.end)
    percentages = [figure for figure in figures if figure.kind == "percentage"]
    if len(percentages) == 1 and not re.search(r"points?\b", percentages[0].text):
        yield from _percentage(findings, percentages[0], old, new, both)
    ups, downs = list(_UP.finditer(words)), list(_DOWN.finditer(words))
    if len(ups) + len(downs) == 1 and old.value != new.value:
        verb = (ups or downs)[0]
        place = Span(sentence.start + verb.start(), sentence.start + verb.end())
        leads = place.end <= both.start and _is_one_statement(findings, place.end, both.start)
        if leads and bool(ups) != (new.value > old.value):
            yield Hint("change", (place, both), (verb[0], _shown(old, new)))
    yield from _multiple(sentence, words, old, new, both)


def _percentage(
    findings: Findings, told: Figure, old: Figure, new: Figure, both: Span
) -> Iterator[Hint]:
    """“from 80 to 96, an increase of 25 percent”, as far as rounding does not explain it."""
    if any(figure.is_hedged for figure in (told, old, new)):
        return
    between = sorted((told.start, told.end, both.start, both.end))[1:3]
    near = findings.text[max(both.start - _FARTHEST, 0) : both.end + _FARTHEST]
    if not (_is_one_statement(findings, *between) and (_UP.search(near) or _DOWN.search(near))):
        return
    lowest, highest = _bounds(old, new)
    if not lowest - told.grain <= told.value <= highest + told.grain:
        change = abs(new.value - old.value) * _HUNDRED / old.value
        spans = tuple(sorted((told.span, both), key=lambda span: span.start))
        stated = (told.text, f"{_shown(old, new)} = {change:.1f} %")
        stated = stated if spans[0] == told.span else stated[::-1]
        yield Hint("change", (spans[0], spans[1]), stated)


def _is_one_statement(findings: Findings, start: int, end: int) -> bool:
    """Does nothing between two places begin another statement?"""
    return end - start <= _FARTHEST and not _JOINT.search(findings.text, start, end)


def _bounds(old: Figure, new: Figure) -> tuple[Decimal, Decimal]:
    """Between which percentages the change lies, with both figures rounded as written."""
    halves = old.grain / 2, new.grain / 2
    olds = [max(old.value + sign * halves[0], old.value / 2) for sign in (-1, 1)]
    news = [new.value + sign * halves[1] for sign in (-1, 1)]
    changes = [abs(n - o) * _HUNDRED / o for o in olds for n in news]
    return min(changes), max(changes)


def _multiple(sentence: Span, words: str, old: Figure, new: Figure, both: Span) -> Iterator[Hint]:
    """“doubled from 80 to 120”."""
    verb = _MULTIPLE.search(words)
    if verb is None or re.search(r"\b(?:than|nearly|almost|about)\s$", words[: verb.start()]):
        return
    wanted = Decimal(_TIMES.get(verb[0].lower(), 0)) or Decimal("0.5")
    if abs(new.value / old.value - wanted) > wanted / 8:
        place = Span(sentence.start + verb.start(), sentence.start + verb.end())
        yield Hint("change", (place, both), (verb[0], _shown(old, new)))


def _shown(old: Figure, new: Figure) -> str:
    return f"{old.text} → {new.text}"
