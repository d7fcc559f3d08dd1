"""Component: what makes one claim: a sentence, or a quotation of several with its attribution."""

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, Span

from articles.extraction.marking import add_spans, spans_of, starting_in
from articles.extraction.quotes import QUOTATIONS
from articles.extraction.reporting_words import SPEECH

UNITS = "units"
_FIGURE = re.compile(r"\d[\d.,]*")


class Units:
    """Marks the group `units`: neighbouring sentences that belong together, in order.

    `longest`: characters of a unit of several sentences. `own_figures`: with so many figures the
    quotation behind an attribution is a claim of its own.
    """

    def __init__(self, longest: int, own_figures: int) -> None:
        self.longest = longest
        self.own_figures = own_figures

    def __call__(self, doc: Doc) -> Doc:
        """Join sentences over open quotations, then a following quotation of the same speaker."""
        parts = self._joined(list(doc.sents), _is_torn)
        parts = self._joined(parts, self._continues)
        add_spans(doc, UNITS, (unit for part in parts if (unit := _trimmed(part)) is not None))
        return doc

    def _joined(self, parts: list[Span], belongs: Callable[[Span, Span], bool]) -> list[Span]:
        joined: list[Span] = []
        for part in parts:
            if joined and belongs(joined[-1], part) and self._fits(joined[-1], part):
                joined[-1] = part.doc[joined[-1].start : part.end]
            else:
                joined.append(part)
        return joined

    def _fits(self, left: Span, right: Span) -> bool:
        return right.end_char - left.start_char <= self.longest

    def _continues(self, left: Span, right: Span) -> bool:
        """“A,” she said. “B.”: B goes on with A, unless it brings figures of its own."""
        if not any(quotation.end >= right.end for quotation in _beginning_with(right)):
            return False
        figures = set(_FIGURE.findall(right.text))
        return len(figures) < self.own_figures and _is_attributed_quote(left)


def _trimmed(part: Span) -> Span | None:
    """Without white space that the tokenizer made tokens of; None if nothing is left."""
    words = [token.i for token in part if not token.is_space]
    return Span(part.doc, words[0], words[-1] + 1, label="unit") if words else None


def _is_torn(left: Span, right: Span) -> bool:
    """Does a quotation run over the border between two sentences?"""
    return any(
        quotation.start < right.start < quotation.end
        for quotation in spans_of(left.doc, QUOTATIONS)
    )


def _beginning_with(part: Span) -> list[Span]:
    return [span for span in starting_in(part, QUOTATIONS) if span.start == part.start]


def _is_attributed_quote(part: Span) -> bool:
    """Does it begin with a quotation, and name who said it?"""
    if not _beginning_with(part):
        return False
    inside = {i for span in starting_in(part, QUOTATIONS) for i in range(span.start, span.end)}
    return any(token.lower_ in SPEECH and token.i not in inside for token in part)


@Language.factory("units", default_config={"longest": 1200, "own_figures": 2})
def make_units(nlp: Language, name: str, longest: int, own_figures: int) -> Units:
    """Build the component."""
    return Units(longest, own_figures)
