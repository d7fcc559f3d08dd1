"""Which ordinals give a rank: “the third fire”, not “third parties” or “for a second”."""

from spacy.tokens import Span

from articles.extraction.marking import before, is_capital
from articles.extraction.word_lists import load_words

_FIXED = load_words("ordinals")  # words that make a fixed expression with them
_TIMES = frozenset({"a", "per", "every", "each", "split", "any"})  # “for a second”
_LEADS = ("DT", "PRP$", "POS", "WP$")


def is_rank(span: Span) -> bool:
    """Does this ordinal say the how-manieth, the place in an order?"""
    low, behind = span[-1].lower_, _behind(span)
    fixed = _FIXED.get(low, frozenset())
    previous = before(span)
    if _is_in_name(span):
        return False
    if low in _FIXED and behind in fixed and not _is_place(span, behind):
        return False
    if low == "first":
        return (previous is not None and previous.tag_ in _LEADS) or behind == "place"
    if low == "second" and previous is not None and previous.lower_ in _TIMES:
        return span[-1].tag_ == "JJ" and behind.isalpha()
    return True


def _is_in_name(span: Span) -> bool:
    """“the Second World War”, “First Minister”, “Fifth Avenue”."""
    last = span[-1]
    has_name_behind = span.end < len(span.doc) and is_capital(span.doc[span.end])
    return last.is_alpha and is_capital(last) and not last.is_sent_start and has_name_behind


def _behind(span: Span) -> str:
    """The word behind, over a hyphen."""
    doc, i = span.doc, span.end
    if i + 1 < len(doc) and doc[i].text == "-":
        i += 1
    return doc[i].lower_ if i < len(doc) else ""


def _is_place(span: Span, behind: str) -> bool:
    """“finished in first place”, not “in the first place”."""
    previous = before(span)
    return behind == "place" and (previous is None or previous.tag_ != "DT")
