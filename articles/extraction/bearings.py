"""What the sentence around a detail says of it: is it to come, is it an age?"""

from datetime import date

from spacy.tokens import Span

from articles.extraction.counted_units import unit_of
from articles.extraction.date_values import date_in
from articles.extraction.decimals import ascii_digits
from articles.extraction.marking import before, sentence_end, sentence_start

_COMING = frozenset(
    {"will", "shall", "'ll", "’ll", "wo", "due", "scheduled", "expected", "plans", "upcoming"}
) | {"tomorrow", "next", "begins", "starts", "opens", "runs"}
_REACH = 12  # tokens around a date that can tell the tense
_OLDEST = 120


def coming_value(span: Span, kind: str, text: str, published: date | None) -> str:
    """The value of a date in a sentence about what is to come; "" elsewhere."""
    if kind != "date" or published is None or not _looks_ahead(span):
        return ""
    return date_in(ascii_digits(text), published, ahead=True)


def unit_at(span: Span, kind: str, text: str) -> str:
    """What a figure counts or measures, by its own words or by those around it."""
    return unit_of(kind, text) or _age_unit(span)


def _looks_ahead(span: Span) -> bool:
    """Is the sentence of this date about what is to come?"""
    start = max(sentence_start(span[0]), span.start - _REACH)
    around = span.doc[start : min(sentence_end(span[-1]), span.end + _REACH)]
    return any(token.lower_ in _COMING for token in around)


def _age_unit(span: Span) -> str:
    """“Ana Lund, 43, said”: years of age, though no word says so."""
    doc, previous = span.doc, before(span)
    if span.label_ != "quantity" or not span.text.isdecimal() or int(span.text) > _OLDEST:
        return ""
    if previous is None or previous.text not in ",(" or span.start < 2 or span.end >= len(doc):
        return ""
    name = doc[span.start - 2]
    is_named = name.tag_.startswith("NNP") and name.ent_type_ not in ("DATE", "GPE")
    return "years old" if is_named and doc[span.end].text in (",", ")", ".") else ""
