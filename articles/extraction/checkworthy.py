"""Component: which units are worth a check, how much, and of which kinds they are."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import prod

from spacy.language import Language
from spacy.tokens import Doc, Span

from articles.extraction import weights
from articles.extraction.assertions import asserting
from articles.extraction.details import settled
from articles.extraction.kinds import CAUSE, kinds_of
from articles.extraction.marking import DETAILS, add_spans, spans_of, tokens_of
from articles.extraction.quotes import QUOTATIONS
from articles.extraction.signals import Signal, details_in, doubts_of, signals_of
from articles.extraction.units import UNITS
from articles.extraction.word_lists import Words, load_words

CLAIMS = "claims"
ASSESSMENTS = "assessments"
_NO_VERBS: Words = {"hard": frozenset(), "gestures": frozenset()}
_SAID = ("attribution", "statement")


@dataclass(frozen=True, slots=True)
class Assessment:
    """Why the claim of the same position in the group `claims` is one."""

    score: float
    kinds: tuple[str, ...]
    signals: tuple[Signal, ...]
    details: tuple[Span, ...]


class Checkworthy:
    """Marks the group `claims`; their assessments lie in `doc.user_data`, in the same order."""

    def __init__(
        self, threshold: float, words: Words, cause: re.Pattern[str], *, needs_verb: bool = True
    ) -> None:
        self.threshold = threshold
        self.words = _NO_VERBS | words
        self.cause = cause
        self.needs_verb = needs_verb

    def __call__(self, doc: Doc) -> Doc:
        """Judge every unit by its own words."""
        quoted = tokens_of(doc, QUOTATIONS)
        details = settled(spans_of(doc, DETAILS))
        every = spans_of(doc, UNITS)
        units = asserting(doc, every, quoted, self.words, needs_verb=self.needs_verb)
        judged = [(unit, self._judge(unit, details, quoted)) for unit in units]
        kept = [(unit, found) for unit, found in judged if found is not None]
        add_spans(doc, CLAIMS, (Span(doc, unit.start, unit.end, label="claim") for unit, _ in kept))
        doc.user_data[ASSESSMENTS] = [found for _, found in kept]
        return doc

    def _judge(self, unit: Span, details: list[Span], quoted: set[int]) -> Assessment | None:
        own = details_in(unit, details)
        signals = sorted(
            signals_of(unit, own, quoted, self.words), key=lambda signal: -signal.weight
        )
        score = round(self._score(unit, signals, quoted), 4)
        if score < self.threshold:
            return None
        kinds = kinds_of(unit, own, signals, self.words, self.cause)
        return Assessment(score, kinds, tuple(signals), tuple(own))

    def _score(self, unit: Span, signals: list[Signal], quoted: set[int]) -> float:
        """Each particular alone would do with its chance; doubts take from that.

        That somebody says it is reason enough to look, and answers the doubts, but makes it no more
        pressing than what is told as fact.
        """
        score = _chance(signal for signal in signals if signal.name not in _SAID)
        if any(signal.name in _SAID for signal in signals):
            return max(score, min(_chance(signals), weights.SAID))
        return score * prod(weights.DOUBTS[doubt] for doubt in doubts_of(unit, quoted, self.words))


def _chance(signals: Iterable[Signal]) -> float:
    return 1 - prod(1 - signal.weight for signal in signals)


@Language.factory("checkworthy", default_config={"threshold": 0.19})
def make_checkworthy(nlp: Language, name: str, threshold: float) -> Checkworthy:
    """Build the component."""
    return Checkworthy(threshold, load_words("claims") | load_words("events"), CAUSE)
