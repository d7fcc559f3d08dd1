"""What a figure counts: 86 → “86 reefs”, a quarter → “a quarter of all voters”."""

from spacy.tokens import Doc, Span

from articles.extraction.marking import Range, is_capital, is_noun, sentence_end
from articles.extraction.number_words import SHORT

_REACH = 4  # tokens from a number to the noun it counts
_LONGEST_OF = 6  # tokens of “of all the remaining voters”
_LEADS = ("DT", "PDT", "PRP$", "CD")
_DESCRIBES = ("JJ", "VBN", "VBG", "HYPH")


def with_noun(span: Span, taken: set[int]) -> Range:
    """A number with the noun behind it, where no other detail begins between."""
    end = _by_parse(span) or _by_tags(span) or span.end
    end = _past_of(span.doc, end)
    if not taken.isdisjoint(range(span.end, end)):
        end = span.end
    return span.start_char, span.doc[end - 1].idx + len(span.doc[end - 1])


def with_whole(span: Span, taken: set[int]) -> Range:
    """A share with what it is a share of: “half of the wells”, “half the wells”."""
    doc, end = span.doc, span.end
    if end < len(doc) and doc[end].tag_ in ("DT", "PRP$", "NNS") and doc[end - 1].lower_ == "half":
        end = _phrase_end(doc, end) or end
    elif doc[end - 1].tag_ == "CD":  # nine out of ten nurses
        end = _noun_run(doc, end)
    end = _past_of(doc, end)
    if not taken.isdisjoint(range(span.end, end)):
        end = span.end
    return span.start_char, doc[end - 1].idx + len(doc[end - 1])


def _by_parse(span: Span) -> int:
    last = span[-1]
    counted = span.doc[span.end : last.head.i + 1]
    is_counted = last.dep_ == "nummod" and 0 < len(counted) <= _REACH and is_noun(counted[-1])
    if not is_counted or not all(token.is_alpha or token.text == "-" for token in counted):
        return 0
    return _noun_run(span.doc, counted.end)


def _by_tags(span: Span) -> int:
    """Where the parse has it otherwise: small words that describe, then small nouns."""
    doc, i = span.doc, span.end
    is_word = span[-1].is_alpha and span[-1].lower_ not in SHORT  # 1.2 m
    if is_noun(span[-1]) and is_word:  # it holds its unit already
        return 0
    limit = min(sentence_end(span[-1]), i + _REACH)
    while i < limit and doc[i].tag_ in ("JJ", "VBN") and doc[i].is_lower:
        i += 1
    end = _noun_run(doc, i)
    return end if end > i and doc[i - 1].whitespace_ else 0


def _noun_run(doc: Doc, i: int) -> int:
    while i < len(doc) and is_noun(doc[i]) and doc[i].is_lower and doc[i].is_alpha:
        i += 1
    return i


def _past_of(doc: Doc, end: int) -> int:
    """Behind “of the three bridges”, if it stands here and holds no name."""
    if end + 1 < len(doc) and doc[end].lower_ == "of" and not doc[end].is_sent_start:
        return _phrase_end(doc, end + 1) or end
    return end


def _phrase_end(doc: Doc, i: int) -> int:
    """Behind the noun phrase that begins here; 0 if there is none without a name."""
    limit = min(sentence_end(doc[i]), i + _LONGEST_OF)
    while i < limit and doc[i].tag_ in _LEADS:
        i += 1
    while i < limit and doc[i].tag_ in _DESCRIBES and not is_capital(doc[i]):
        i += 1
    end = _noun_run(doc, i)
    return end if end > i and not _owns(doc, end) else 0


def _owns(doc: Doc, end: int) -> bool:
    """“half of the town's wells”: the wells are meant, which stand too far away."""
    return end < len(doc) and (doc[end].tag_ == "POS" or is_capital(doc[end]))
