"""Component: money, percentages, quantities and ranks, by pattern, with what is counted."""

import re
from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc, Span

from articles.extraction import figure_words as words
from articles.extraction.counted import with_noun, with_whole
from articles.extraction.marking import (
    DETAILS,
    Range,
    add_details,
    before,
    is_noun,
    matches,
    pattern_of,
    spans_of,
    tokens_of,
)
from articles.extraction.money_words import MONEY_HINTS, NAMED_MONEY, SIGNED_MONEY
from articles.extraction.number_words import FRACTION, HEDGE, STARTS
from articles.extraction.ordinals import is_rank
from articles.extraction.word_lists import load_words

_SIGNED = pattern_of(*SIGNED_MONEY, starts=r"[^\w\s]|(?-i:[A-Z])", flags=re.IGNORECASE)
_NAMED = pattern_of(*NAMED_MONEY, starts=STARTS, flags=re.IGNORECASE)
_PERCENTAGE = pattern_of(*words.PERCENTAGE, starts=rf"[-−–+]|minus|{STARTS}", flags=re.IGNORECASE)
_FRACTION = pattern_of(FRACTION, starts=STARTS, flags=re.IGNORECASE)
_RANK = pattern_of(*words.RANK, flags=re.IGNORECASE)
_AGE = pattern_of(
    *words.AGE, starts=rf"age|over|under|early|mid|late|teen|{STARTS}", flags=re.IGNORECASE
)
_QUANTITY = pattern_of(
    *words.QUANTITY, starts=rf"[-−–+]|minus|magni|una|thr|zero|{STARTS}", flags=re.IGNORECASE
)
_HEDGED = re.compile(rf"(?<!\w){HEDGE}$", re.IGNORECASE)
_LONGEST_HEDGE = 22  # characters
_PERCENT_HINTS = ("%", "per cent", "percent", "pct", "pc", "p.c.", "point")
_AGE_HINTS = ("old", "age", "over-", "under-", "0s", "ties", "teens")
Widening = Callable[[Span, set[int]], Range]
_MEASURED_BY = r"(?:(?<=by\s)|(?<=for\s)|(?<=within\s))"
_STRETCH = pattern_of(
    rf"{_MEASURED_BY}an?\s(?:hour|day|week|fortnight|month|year|decade|century)\b"
)
_BLOT = "\ufffc"
_IDIOMS = load_words("ordinals")["one"]  # words behind “one” with which it counts nothing


class Figures:
    """Marks details of the kinds money, percentage, quantity and rank."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark the special figures first; a plain quantity is what they leave."""
        rest = _Rest(doc)
        named = rest.take(_NAMED) if rest.holds(MONEY_HINTS) else []
        _add(doc, "money", [*rest.take(_SIGNED), *named], _as_it_is)
        if rest.holds(_PERCENT_HINTS):
            _add(doc, "percentage", rest.take(_PERCENTAGE), _as_it_is)
        _add(doc, "quantity", rest.take(_FRACTION), with_whole)
        _add(doc, "quantity", rest.take(_STRETCH), _as_it_is)
        if rest.holds(_AGE_HINTS):
            _add(doc, "quantity", rest.take(_AGE), _as_it_is)
        _add(doc, "rank", [span for span in rest.take(_RANK) if is_rank(span)], with_noun)
        plain = [span for span in rest.take(_QUANTITY) if not _is_idiom(span)]
        _add(doc, "quantity", plain, with_noun)
        return doc


class _Rest:
    """The text of a Doc in which all that dates and figures have taken is blotted out."""

    def __init__(self, doc: Doc) -> None:
        self._doc, self._text = doc, doc.text
        self._low = self._text.lower()
        for span in spans_of(doc, DETAILS, "date", "time"):
            self._blot(span.start_char, span.end_char)

    def holds(self, hints: tuple[str, ...]) -> bool:
        """Is one of these anywhere in the text? Spares the slower patterns most texts."""
        return any(hint in self._low for hint in hints)

    def take(self, pattern: re.Pattern[str]) -> list[Span]:
        """What a pattern finds, in whole tokens."""
        found = list(matches(pattern, self._text))
        for start, end in found:
            self._blot(start, end)
        spans = (self._doc.char_span(*range_, alignment_mode="expand") for range_ in found)
        return [span for span in spans if span is not None]

    def _blot(self, start: int, end: int) -> None:
        self._text = self._text[:start] + _BLOT * (end - start) + self._text[end:]


def _add(doc: Doc, kind: str, spans: list[Span], widened: Widening) -> None:
    """Mark spans with what they count, and with the “nearly” or “more than” before them."""
    taken = tokens_of(doc, DETAILS, "date", "time", "money", "percentage") if spans else set()
    for span in spans:
        start, end = widened(span, taken)
        hedge = _HEDGED.search(doc.text, max(0, start - _LONGEST_HEDGE), start)
        add_details(doc, kind, [(hedge.start() if hedge and kind != "rank" else start, end)])


def _as_it_is(span: Span, taken: set[int]) -> Range:
    return span.start_char, span.end_char


def _is_idiom(span: Span) -> bool:
    """“one of the men”, “at one point”, “Boeing 737”: no figure."""
    previous = before(span)
    if previous is not None and previous.tag_ == "NNP" and span.text.isdecimal():
        return span[-1].dep_ != "nummod" or span[-1].head.i < span.start
    if span[0].lower_ != "one":
        return False
    if len(span) == 1:
        return not _counts_somebody(span)
    is_some_day = span[-1].lower_ in ("day", "night") and (
        previous is None or previous.tag_ != "IN"
    )
    return "-" not in span.text and (span[-1].lower_ in _IDIOMS or is_some_day)


def _counts_somebody(span: Span) -> bool:
    """“one policeman”, “one death”, but not “one of the men” or “one thing”."""
    one, noun = span[0], span[0].head
    is_counted = one.dep_ == "nummod" and one.i + 1 <= noun.i <= one.i + 2 and is_noun(noun)
    return is_counted and noun.is_lower and noun.lower_ not in _IDIOMS


@Language.factory("figures")
def make_figures(nlp: Language, name: str) -> Figures:
    """Build the component."""
    return Figures()
