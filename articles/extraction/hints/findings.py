"""What the rules look at: one text with its blocks, sentences, figures and people."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from articles.extraction.number_words import HEDGE
from articles.extraction.results import Block, DetailSpan, Span
from articles.extraction.sentences import find_sentences
from articles.extraction.values import value_of

# Not read as part of the story: other articles are named there.
_OUTSIDE = frozenset({"byline", "link list"})
_NUMERIC = frozenset({"money", "quantity", "percentage", "rank", "date"})
_WITH_VALUE = frozenset({"money", "quantity", "percentage"})
_PAIR = re.compile(r"(\S{1,30})\sto\s(\S{1,30}(?:\s\S{1,30}){0,3})")
_YEAR = re.compile(r"\b(?:1[4-9]|20)\d\d\b")
_LONGEST_HEDGE = 24  # characters
_DIGITS = re.compile(r"[0-9][0-9,\u00a0\u202f]*(?:\.([0-9]+))?")
_LAST_WORD = re.compile(r"([^\W\d_]{2,40})\W*$")
# What makes a figure less than exact, in front of it.
_HEDGE = re.compile(
    r"\b(?:about|around|approximately|some|nearly|almost|roughly|over|under|at\s(?:least|most)"
    r"|(?:more|fewer|less|greater|better)\sthan|up\sto|as\s(?:many|much|few|little)\sas"
    r"|an?\sestimated|close\sto|just|well|maximum\sof|minimum\sof|close\son)\s[$£€]?$",
    re.IGNORECASE,
)
_HEDGED = re.compile(HEDGE, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A detail that is one number. `unit` is what it counts, or the currency of money."""

    start: int
    end: int
    text: str
    kind: str
    value: Decimal
    unit: str
    is_hedged: bool

    @property
    def grain(self) -> Decimal:
        """The worth of the last place written: 0.1 million in “1.2 million”."""
        written = _DIGITS.search(self.text)
        if written is None:
            return Decimal(1)
        number = Decimal(re.sub(r"[^0-9.]", "", written[0]))
        scale = self.value / number if number else Decimal(1)
        return scale * Decimal(1).scaleb(-len(written[1] or ""))

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's name where it stands, with the function that stands beside it, if any."""

    start: int
    end: int
    name: str
    function: str = ""


@dataclass
class Findings:
    """Everything found in one text."""

    text: str
    blocks: list[Block]
    details: Sequence[DetailSpan] = ()
    mentions: Sequence[Mention] = ()
    published: date | None = None

    @cached_property
    def headings(self) -> list[Block]:
        return [block for block in self.blocks if block.kind == "heading"]

    @cached_property
    def body(self) -> list[Block]:
        """The blocks that tell the story, without headings."""
        outside = _OUTSIDE | {"heading"}
        return [block for block in self.blocks if block.kind not in outside]

    @cached_property
    def sentences(self) -> list[Span]:
        """Of the body, in order."""
        return [
            Span(block.start + found.start, block.start + found.end)
            for block in self.body
            for found in find_sentences(self.text[block.start : block.end])
        ]

    @cached_property
    def figures(self) -> list[Figure]:
        """Money, quantities and percentages with one value each, in order."""
        found = (figure for detail in self.details for figure in self._figures_of(detail))
        return sorted(found, key=lambda figure: figure.start)

    @cached_property
    def figure_starts(self) -> list[int]:
        """Where details stand that hold a number, also those without a single value."""
        return sorted(detail.start for detail in self.details if detail.kind in _NUMERIC)

    @cached_property
    def _starts(self) -> list[int]:
        return [figure.start for figure in self.figures]

    def figures_in(self, span: Span) -> list[Figure]:
        starts = self._starts
        return self.figures[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    @cached_property
    def years(self) -> list[tuple[int, str]]:
        """Where dates name a year, and which."""
        dates = (detail for detail in self.details if detail.kind == "date")
        return sorted(
            (detail.start, year[0]) for detail in dates if (year := _YEAR.search(detail.text))
        )

    def years_in(self, span: Span) -> frozenset[str]:
        """The years named in a stretch of the text."""
        return frozenset(year for start, year in self.years if span.start <= start < span.end)

    def sentence_at(self, place: int) -> Span:
        """The sentence of the body around a place; an empty one at the place if there is none."""
        i = bisect_right(self.sentences, place, key=lambda sentence: sentence.start) - 1
        found = self.sentences[i] if i >= 0 else None
        return found if found and place < found.end else Span(place, place)

    def words(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def _figures_of(self, detail: DetailSpan) -> Iterator[Figure]:
        """One for a detail with one value; two for “300 to 400”, which may be a change."""
        if detail.kind not in _WITH_VALUE:
            return
        pair = _PAIR.fullmatch(detail.text)
        if not pair:
            yield from self._figure(detail, detail.start, detail.end, detail.value)
        else:
            for group in (1, 2):
                start, end = (detail.start + place for place in pair.span(group))
                value = value_of(detail.kind, pair[group], self.published)
                yield from self._figure(detail, start, end, value)

    def _figure(self, detail: DetailSpan, start: int, end: int, value: str) -> Iterator[Figure]:
        currency, _, number = value.rpartition(" ")
        if not number.replace(".", "", 1).isdecimal():
            return
        text = self.text[start:end]
        hedge = _HEDGED.match(text) or _HEDGE.search(
            self.text, max(0, start - _LONGEST_HEDGE), start
        )
        unit = currency or detail.unit or _counted(text)
        yield Figure(start, end, text, detail.kind, Decimal(number), unit, hedge is not None)


def _counted(text: str) -> str:
    last = _LAST_WORD.search(text)
    return last[1] if last and last.start() else ""
