"""When something was said: long before the day of the article, or now."""

from spacy.tokens import Span

from articles.extraction.marking import sentence_end, sentence_start

_NEAR = 6  # tokens between a pronoun and the year
_CLAUSE = frozenset({"that", ":", "“", '"'})


def is_archival(pronoun: Span) -> bool:
    """“she once said”, “she told the paper in 1979”: words from another time."""
    token, doc = pronoun[0], pronoun.doc
    start = max(sentence_start(token), token.i - _NEAR)
    end = min(sentence_end(token), pronoun.end + _NEAR)
    for i in range(start, end):
        if i > pronoun.start and doc[i].lower_ in _CLAUSE:
            break
        if doc[i].lower_ == "once" or (doc[i].lower_ == "in" and _is_year(doc[i + 1 : end + 1])):
            return True
    return False


def _is_year(behind: Span) -> bool:
    return (
        len(behind) > 0 and behind[0].shape_ == "dddd" and behind[0].text[:2] in ("18", "19", "20")
    )
