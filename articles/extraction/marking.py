"""How components mark what they find: spans with a label in groups of the Doc."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

DETAILS = "details"
Range = tuple[int, int]


def pattern_of(*alternatives: str, starts: str = "", flags: int = 0) -> re.Pattern[str]:
    """One pattern for all. It begins where no word goes on: that spares most of a text.

    `starts`: a short pattern of what all of them begin with, tried first for the same reason.
    """
    gate = f"(?={starts})" if starts else ""
    return re.compile(rf"(?<!\w){gate}(?:{'|'.join(alternatives)})", flags)


def matches(pattern: re.Pattern[str], text: str) -> Iterator[Range]:
    """Where a pattern stands: its group if it has one that took part, else all of it."""
    for match in pattern.finditer(text):
        yield match.span(match.lastindex or 0)


def add_details(doc: Doc, kind: str, ranges: Iterable[Range]) -> None:
    """Mark character ranges, widened to whole tokens."""
    spans = (doc.char_span(*range_, label=kind, alignment_mode="expand") for range_ in ranges)
    # Nothing between two quotation marks is no detail.
    add_spans(doc, DETAILS, (span for span in spans if span is not None and len(span)))


def add_spans(doc: Doc, group: str, spans: Iterable[Span]) -> None:
    """Append to a group of the Doc, which is made when it is missing."""
    if group not in doc.spans:
        doc.spans[group] = []
    doc.spans[group].extend(list(spans))


def spans_of(doc: Doc, group: str, *labels: str) -> list[Span]:
    """Spans of a group, in order of marking; all labels if none is named."""
    if group not in doc.spans:
        return []
    return [span for span in doc.spans[group] if not labels or span.label_ in labels]


def tokens_of(doc: Doc, group: str, *labels: str) -> set[int]:
    """Positions of the tokens inside the spans of a group."""
    return {i for span in spans_of(doc, group, *labels) for i in range(span.start, span.end)}


def starting_in(part: Span, group: str) -> list[Span]:
    """Spans of a group that begin inside a part of the Doc."""
    return [span for span in spans_of(part.doc, group) if part.start <= span.start < part.end]


def sentence_start(token: Token) -> int:
    """Position of the first token of its sentence; `token.sent` would read the whole Doc for it."""
    doc, i = token.doc, token.i
    while i > 0 and not doc[i].is_sent_start:
        i -= 1
    return i


def sentence_end(token: Token) -> int:
    """Position behind the last token of its sentence."""
    doc, i = token.doc, token.i + 1
    while i < len(doc) and not doc[i].is_sent_start:
        i += 1
    return i


def before(span: Span) -> Token | None:
    """The token in front, in the same sentence."""
    return None if span[0].is_sent_start or span.start == 0 else span.doc[span.start - 1]


def is_noun(token: Token) -> bool:
    """A common or proper noun, by the tag alone."""
    return token.tag_.startswith("NN")


def is_capital(token: Token) -> bool:
    """Does it begin with a capital letter?"""
    return token.text[0].isupper()
