"""Component: what makes one claim: a sentence, or a quotation of several with its attribution."""

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, Span

from articles.extraction.marking import add_spans, spans_of
from articles.extraction.quotes import QUOTATIONS
from articles.extraction.reporting_words import SPEECH

UNITS = "units"
_STOPS = (".", "!", "?", "…")
_FIGURE = re.compile(r"\d[\d.,]*")


class Units:
    """Marks the group `units`: neighbouring sentences that belong together, in order.

    `longest`: characters of a unit of several sentences. `own_figures`: with so many figures the
    quotation behind an attribution is a claim of its own. `speech`: the verbs that attribute.
    """

    def __init__(self, longest: int, own_figures: int, speech: frozenset[str] = SPEECH) -> None:
        self.longest = longest
        self.own_figures = own_figures
        self.speech = speech

    def __call__(self, doc: Doc) -> Doc:
        """Join sentences over open quotations, then a following quotation of the same speaker."""
        marks = _Marks(spans_of(doc, QUOTATIONS))
        parts = self._joined(list(doc.sents), marks.tear)
        parts = self._joined(parts, lambda left, right: self._continues(left, right, marks))
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

    def _continues(self, left: Span, right: Span, marks: "_Marks") -> bool:
        """“A,” she said. “B.”: B goes on with A, unless it brings figures of its own."""
        if right.start not in marks.starts or not marks.hold(right):
            return False
        figures = set(_FIGURE.findall(right.text))
        return len(figures) < self.own_figures and marks.attribute(left, self.speech)


class _Marks:
    """Where the quotations of a Doc begin, run and end."""

    def __init__(self, quotations: list[Span]) -> None:
        self.starts = {span.start for span in quotations}
        self._behind_start = {i for span in quotations for i in range(span.start + 1, span.end)}
        self._unclosed_ends = {span.end for span in quotations if span.label_ == "open"}
        self._ends = {span.start: span.end for span in quotations}

    def hold(self, part: Span) -> bool:
        """Does all of it stand in quotations, but for the last stop?"""
        last = part.end - (part[-1].text in _STOPS)
        return all(self._is_quoted(i) or part.doc[i].is_space for i in range(part.start, last))

    def tear(self, left: Span, right: Span) -> bool:
        """Does a quotation run over the border, or go on with an opening mark of its own?"""
        goes_on = left.end in self._unclosed_ends and right.start in self.starts
        return goes_on or right.start in self._behind_start

    def attribute(self, part: Span, speech: frozenset[str]) -> bool:
        """Does it begin with a quotation, and name who said it?"""
        if part.start not in self.starts:
            return False
        outside = [token for token in part if not self._is_quoted(token.i)]
        if any(token.lower_ in speech for token in outside):
            return True
        # Its end leads over to who said it, whatever the verb: “It failed,” he laughed.
        return self._leads_over(part) and any(token.tag_[:2] in ("VB", "IN") for token in outside)

    def _leads_over(self, part: Span) -> bool:
        """Does the quotation at its beginning end with a comma on either side, or ask or shout?"""
        end = self._ends[part.start]
        around = part.doc[max(part.start, end - 2) : min(part.end, end + 1)]
        return any(mark in token.text for token in around for mark in ",!?")

    def _is_quoted(self, i: int) -> bool:
        return i in self.starts or i in self._behind_start


def _trimmed(part: Span) -> Span | None:
    """Without white space that the tokenizer made tokens of; None if nothing is left."""
    words = [token.i for token in part if not token.is_space]
    return Span(part.doc, words[0], words[-1] + 1, label="unit") if words else None


@Language.factory("units", default_config={"longest": 1200, "own_figures": 2})
def make_units(nlp: Language, name: str, longest: int, own_figures: int) -> Units:
    """Build the component."""
    return Units(longest, own_figures)
