"""Component: money, percentages, quantities and ranks, by pattern, with what is counted."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from articles.extraction import number_words as words
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

_MONEY = pattern_of(
    rf"{words.SIGN}{words.BARE_DIGITS}{words.SCALE}?",
    rf"{words.NUMBER}(?:\sof)?[\s-](?:{words.COIN})",
    rf"{words.MANY}\sof\s(?:{words.COIN})",
    r"(?<![.,$£€])\d{1,3}(?:\.\d{1,2})?p\b",
)
_PERCENTAGE = pattern_of(
    rf"{words.NUMBER}\s?(?:to|and|or|[-–])\s?{words.NUMBER}(?:\s?%|\s(?:per\scent|percent)\b)",
    rf"{words.NUMBER}(?:\s?%|\s(?:per\scent|percent|pct|percentage\spoints?|basis\spoints?)\b)",
    flags=re.IGNORECASE,
)
_FRACTION = pattern_of(words.FRACTION, flags=re.IGNORECASE)
_RANK = pattern_of(
    r"\d{1,3}(?:st|nd|rd|th)\b|(?:No\.?|number)\s?\d{1,3}\b|top\s(?:\d{1,3}|"
    + words.SPELT
    + r")\b",
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twentieth)"
    r"(?=[\s-](?!of\s\w))",
    r"first(?=\s(?:time|woman|man|person|ever|black|female|country|city|team|place|since|in\s\d))",
    r"(?:runner-up|penultimate|second-(?:largest|biggest|highest|longest))\b",
    flags=re.IGNORECASE,
)
_QUANTITY = pattern_of(
    rf"{words.NUMBER}[\s-](?:years?|months?|weeks?|days?)[\s-]olds?\b",
    rf"{words.SCORE}|{words.NUMBER}(?:[\s-]?{words.UNIT})?|{words.MANY}|{words.ADVERB}",
    flags=re.IGNORECASE,
)
_MEASURED_BY = r"(?:(?<=by\s)|(?<=for\s)|(?<=within\s))"
_STRETCH = pattern_of(
    rf"{_MEASURED_BY}an?\s(?:hour|day|week|fortnight|month|year|decade|century)\b"
)
_IDIOMS = frozenset(["point", "time", "day", "second", "minute", "stone", "hour", "night"])
_REACH = 4  # tokens from a number to the noun it counts


class Figures:
    """Marks details of the kinds money, percentage, quantity and rank."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark the special figures first; a plain quantity is what they leave."""
        add_details(doc, "money", matches(_MONEY, doc.text))
        add_details(doc, "percentage", matches(_PERCENTAGE, doc.text))
        add_details(doc, "quantity", _free(doc, _FRACTION))
        add_details(doc, "quantity", _free(doc, _STRETCH))
        add_details(doc, "rank", _free(doc, _RANK))
        add_details(doc, "quantity", [_with_noun(span) for span in _quantities(doc)])
        return doc


def _free(doc: Doc, pattern: re.Pattern[str]) -> list[Range]:
    """Matches that touch no detail marked before."""
    taken = [span for span in spans_of(doc, DETAILS) if span.label_ != "quote"]
    return [
        (start, end)
        for start, end in matches(pattern, doc.text)
        if not any(start < span.end_char and span.start_char < end for span in taken)
    ]


def _quantities(doc: Doc) -> Iterator[Span]:
    for start, end in _free(doc, _QUANTITY):
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None and not _is_idiom(span):
            yield span


def _is_idiom(span: Span) -> bool:
    """“one of the men”, “at one point”, “Boeing 737”: no figure."""
    previous = before(span)
    if previous is not None and previous.tag_ == "NNP" and span.text.isdecimal():
        return span[-1].dep_ != "nummod" or span[-1].head.i < span.start
    return span[0].lower_ == "one" and (len(span) == 1 or span[-1].lower_ in _IDIOMS)


def _with_noun(span: Span) -> Range:
    """86 → “86 reefs”, where the parse says that reefs are counted and nothing stands between."""
    counted = span.doc[span.end : span[-1].head.i + 1]
    is_counted = span[-1].dep_ == "nummod" and 0 < len(counted) <= _REACH and is_noun(counted[-1])
    if not is_counted or any(not (token.is_alpha or token.text == "-") for token in counted):
        return span.start_char, span.end_char
    taken = tokens_of(span.doc, DETAILS, "date", "time", "money")
    is_free = taken.isdisjoint(range(counted.start, counted.end))
    return span.start_char, counted.end_char if is_free else span.end_char


@Language.factory("figures")
def make_figures(nlp: Language, name: str) -> Figures:
    """Build the component."""
    return Figures()
