"""From marked Docs to the claims of one text, with offsets into that text."""

from collections.abc import Iterator
from datetime import date

from spacy.tokens import Doc, Span

from articles.extraction.checkworthy import ASSESSMENTS, CLAIMS, Assessment
from articles.extraction.marking import spans_of
from articles.extraction.pieces import Piece
from articles.extraction.results import ClaimCandidate, DetailSpan, Reason
from articles.extraction.rules import Rules
from articles.extraction.speakers import Speakers
from articles.extraction.units import UNITS

MOST_REASONS = 6
_MISTAKEN = frozenset({"organisation", "place", "work"})  # what the model takes a bare surname for


class Reader:
    """Reads the Docs of one text in order and keeps none of them."""

    def __init__(self, text: str, published: date | None, rules: Rules) -> None:
        self._text = text
        self._published = published
        self._rules = rules
        self._speakers = Speakers(rules.people)

    def read(self, piece: Piece, doc: Doc) -> Iterator[ClaimCandidate]:
        """The claims of one piece. Every unit is read, so that its names are known afterwards."""
        if piece.opens:
            self._speakers.open_paragraph(doc)
        self._speakers.meet(doc)
        starts = [claim.start for claim in spans_of(doc, CLAIMS)]
        assessments = dict(zip(starts, doc.user_data[ASSESSMENTS], strict=True))
        for unit in spans_of(doc, UNITS):
            speaker = self._speakers.speaker_of(unit)
            if unit.start in assessments:
                yield self._claim(piece, unit, assessments[unit.start], speaker)

    def _claim(self, piece: Piece, unit: Span, found: Assessment, speaker: str) -> ClaimCandidate:
        reasons = tuple(
            Reason(signal.name, self._words(piece, unit.doc[signal.start : signal.end])[2])
            for signal in found.signals[:MOST_REASONS]
        )
        details = tuple(self._detail(piece, span) for span in found.details)
        start, end, text = self._words(piece, unit)
        return ClaimCandidate(start, end, text, found.kinds, speaker, found.score, reasons, details)

    def _detail(self, piece: Piece, span: Span) -> DetailSpan:
        start, end, text = self._words(piece, span)
        kind = span.label_
        if kind in _MISTAKEN and self._speakers.cast.is_surname(text):
            kind = "person"
        return DetailSpan(start, end, text, kind, self._rules.value_of(kind, text, self._published))

    def _words(self, piece: Piece, span: Span) -> tuple[int, int, str]:
        """Place and words in the text itself: a Doc may have been made readable for the model."""
        start, end = piece.start + span.start_char, piece.start + span.end_char
        return start, end, self._text[start:end]
