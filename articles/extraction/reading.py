"""From marked Docs to the claims of one text, with offsets into that text."""

from collections.abc import Iterator
from datetime import date

from spacy.tokens import Doc, Span

from articles.extraction.checkworthy import ASSESSMENTS, CLAIMS, Assessment
from articles.extraction.details import settled
from articles.extraction.hints.findings import Mention
from articles.extraction.marking import DETAILS, spans_of, starting_in
from articles.extraction.parts import parts_of
from articles.extraction.pieces import Piece
from articles.extraction.results import ClaimCandidate, DetailSpan, Reason
from articles.extraction.rules import Rules
from articles.extraction.speakers import Attribution, Speakers
from articles.extraction.units import UNITS

MOST_REASONS = 6
_FIGURES = frozenset({"money", "percentage", "quantity"})
_STOPS = ".,;:"  # the tokenizer leaves them on “£800m.”
_MISTAKEN = frozenset({"organisation", "place", "work"})  # what the model takes a bare surname for


class Reader:
    """Reads the Docs of one text in order and keeps none of them."""

    def __init__(self, text: str, published: date | None, rules: Rules) -> None:
        self._text = text
        self._published = published
        self._rules = rules
        self._speakers = Speakers(rules.people, text)
        self.mentions: list[Mention] = []
        self.details: list[DetailSpan] = []  # of every unit, claim or not

    def read(self, piece: Piece, doc: Doc) -> Iterator[ClaimCandidate]:
        """The claims of one piece. Every unit is read, so that its names are known afterwards."""
        if piece.opens:
            self._speakers.open_paragraph(doc)
        self._speakers.meet(doc)
        self.mentions.extend(self._mentioned(piece, doc))
        starts = [claim.start for claim in spans_of(doc, CLAIMS)]
        assessments = dict(zip(starts, doc.user_data[ASSESSMENTS], strict=True))
        for unit in spans_of(doc, UNITS):
            attribution = self._speakers.speaker_of(unit)
            found = assessments.get(unit.start)
            spans = found.details if found else settled(starting_in(unit, DETAILS))
            numbered = zip(spans, parts_of(spans), strict=True)
            details = tuple(self._detail(piece, span, part) for span, part in numbered)
            self.details.extend(details)
            if found:
                yield self._claim(piece, unit, found, attribution, details)

    def _claim(
        self,
        piece: Piece,
        unit: Span,
        found: Assessment,
        by: Attribution,
        details: tuple[DetailSpan, ...],
    ) -> ClaimCandidate:
        reasons = tuple(
            Reason(signal.name, self._words(piece, unit.doc[signal.start : signal.end])[2])
            for signal in found.signals[:MOST_REASONS]
        )
        start, end, text = self._words(piece, unit)
        return ClaimCandidate(
            start, end, text, found.kinds, by.speaker, found.score, reasons, details,
            by.cue, by.outlet, by.certainty,
        )  # fmt: skip

    def _mentioned(self, piece: Piece, doc: Doc) -> Iterator[Mention]:
        """The people named in a Doc, each with the title around the name."""
        titles = spans_of(doc, DETAILS, "title")
        for person in spans_of(doc, DETAILS, "person"):
            around = (t for t in titles if t.start <= person.start and person.end <= t.end)
            title = next(around, None)
            start, end, name = self._words(piece, person)
            yield Mention(start, end, name, self._words(piece, title)[2] if title else "")

    def _detail(self, piece: Piece, span: Span, part: int) -> DetailSpan:
        start, end, text = self._words(piece, span)
        kind = span.label_
        if kind in _FIGURES:
            text = text.rstrip(_STOPS)
            end = start + len(text)
        if kind in _MISTAKEN and self._speakers.cast.is_surname(text):
            kind = "person"
        rules, published = self._rules, self._published
        value = rules.coming_value(span, kind, text, published)
        value = value or rules.value_of(kind, text, published)
        return DetailSpan(start, end, text, kind, value, rules.unit_at(span, kind, text), part)

    def _words(self, piece: Piece, span: Span) -> tuple[int, int, str]:
        """Place and words in the text itself: a Doc may have been made readable for the model."""
        start, end = piece.start + span.start_char, piece.start + span.end_char
        return start, end, self._text[start:end]
