"""Component: superlatives, comparatives with their measure, records, multiples."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from articles.extraction.marking import (
    DETAILS,
    add_details,
    add_spans,
    is_noun,
    matches,
    pattern_of,
    sentence_end,
)
from articles.extraction.number_words import NUMBER
from articles.extraction.word_lists import load_words

_WORDS = load_words("comparisons")
_MULTIPLE = pattern_of(
    rf"(?:{NUMBER}\stimes|twice|half)\sas\s\w{{1,20}}(?:\sas\b|\sto\b)?",
    rf"{NUMBER}\stimes\s(?:more|less|fewer|higher|lower|larger|bigger|the)\s?\w{{0,20}}",
    rf"(?:{NUMBER}|all)-(?:year|month|week|day|decade|time)\s(?:low|high|peak|record)\b",
    r"(?:record|all-time)\s(?:high|low|number|level|profit|loss|temperature|time|crowd|year)\b",
    rf"as\s(?:many|much|likely|high|low|big|large|long|few|fast|old)\sas\b(?!\s(?:[$£€]|{NUMBER}))",
    r"compared\s(?:with|to)\b",
    flags=re.IGNORECASE,
)
_REACH = 5  # tokens from a comparing word to its noun or “than”
_SHARES = frozenset({"most", "least", "best"})


class Comparisons:
    """Marks details of the kind comparison."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark by pattern, then by the tags of superlatives and comparatives."""
        add_details(doc, "comparison", matches(_MULTIPLE, doc.text))
        add_spans(doc, DETAILS, _by_tag(doc))
        return doc


def _by_tag(doc: Doc) -> Iterator[Span]:
    for token in doc:
        end = _end(token)
        if end:
            yield Span(doc, token.i, end, label="comparison")


def _end(token: Token) -> int:
    """Where a comparison that begins with this token ends; 0 if none does."""
    if token.tag_ in ("JJS", "RBS"):
        return 0 if _is_share(token) else _to_noun(token)
    if token.tag_ in ("JJR", "RBR"):
        return _to_than(token)
    is_extreme = token.lower_ == "record" and token.dep_ in ("amod", "compound")
    return token.i + 1 if is_extreme or token.lower_ in _WORDS["alone"] else 0


def _is_share(token: Token) -> bool:
    """“most of the men”, “at least four”, “most likely”: how many or how sure, not which."""
    if token.lower_ not in _SHARES:
        return False
    if token.i + 1 == len(token.doc) or token.nbor().lower_ == "likely":
        return True
    previous = token.nbor(-1).lower_ if token.i else ""
    if previous in ("at", "of"):
        return True
    return previous != "the" and not token.nbor().tag_.startswith(("JJ", "RB", "VBN"))


def _ahead(token: Token) -> Span:
    return token.doc[token.i + 1 : min(sentence_end(token), token.i + _REACH)]


def _to_noun(token: Token) -> int:
    for other in _ahead(token):
        if is_noun(other):
            return other.i + 1
        if not (other.is_alpha or other.text == "-") or other.tag_ in ("IN", "CC", "VBD"):
            break
    return token.i + 1


def _to_than(token: Token) -> int:
    """“more than 90” only limits a figure; “faster than the Lotus” compares."""
    for other in _ahead(token):
        if other.lower_ == "than":
            return 0 if other.i == token.i + 1 and _is_figure_behind(other) else other.i + 1
        if other.is_punct:
            break
    return 0


def _is_figure_behind(than: Token) -> bool:
    if than.i + 1 == len(than.doc):
        return False
    limit = than.nbor()
    is_figure = limit.like_num or limit.text[0].isdigit() or limit.text in "$£€"
    return is_figure or limit.tag_.startswith("VB") or limit.lower_ in ("a", "half")


@Language.factory("comparisons")
def make_comparisons(nlp: Language, name: str) -> Comparisons:
    """Build the component."""
    return Comparisons()
