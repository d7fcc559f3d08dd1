"""Component: superlatives, comparatives with their measure, records, multiples."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from articles.extraction.figure_words import ORDINAL
from articles.extraction.marking import (
    DETAILS,
    add_details,
    add_spans,
    is_noun,
    matches,
    pattern_of,
    sentence_end,
)
from articles.extraction.number_words import HEDGE, NUMBER, STARTS
from articles.extraction.word_lists import load_words

_WORDS = load_words("comparisons")
_ORDINAL = rf"(?:{ORDINAL}|\d{{1,3}}(?:nd|rd|th|st))"
_MULTIPLE = pattern_of(
    rf"(?:{NUMBER}\stimes|twice|half)\sas\s\w{{1,20}}(?:\sas\b|\sto\b)?",
    rf"{NUMBER}\stimes\s(?:more|less|fewer|higher|lower|larger|bigger|the)\s?\w{{0,20}}",
    rf"(?:{NUMBER}|all)-(?:year|month|week|day|decade|time)\s(?:low|high|peak|record)\b",
    r"(?:record|all-time)\s(?:high|low|number|level|profit|loss|temperature|time|crowd|year)s?\b",
    rf"as\s(?:many|much|likely|high|low|big|large|long|few|fast|old)\sas\b(?!\s(?:[$£€]|{NUMBER}))",
    r"(?:compared|in\scomparison)\s(?:with|to)\b|as\sagainst\b",
    rf"(?:up|down)\sfrom\b(?=\s(?:[$£€]|{HEDGE}?{NUMBER}))",
    r"(?:maximum|minimum)\s(?:allowed|permitted|possible|sentence|penalty|fine)\b",
    r"since\srecords\sbegan\b|for\sthe\sfirst\stime\sever\b",
    starts=rf"twice|all|record|as\s|compa|in\scomp|up\s|down\s|maxim|minim|since|than|for\s|seco"
    rf"|thir|four|fif|six|seven|eigh|nin|ten|elev|twe|{STARTS}",
    flags=re.IGNORECASE,
)
_PLACED = pattern_of(
    rf"{_ORDINAL}[\s-](?:(?:most|least)[\s-]\w{{3,20}}|\w{{2,12}}est\b)",
    starts=r"\d|seco|thir|four|fif|six|seven|eigh|nin|ten|elev|twe",
    flags=re.IGNORECASE,
)
_REACH = 5  # tokens from a comparing word to its noun or “than”
_SHARES = frozenset({"most", "least", "best"})
_NEAR_FIGURE = frozenset({"about", "almost", "around", "nearly", "roughly", "half", "twice"})
_ONLY_ONE = frozenset({"to", "in", "who", "ever", "with"})  # behind “the only woman”


class Comparisons:
    """Marks details of the kind comparison."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark by pattern, then by the tags of superlatives and comparatives."""
        add_details(doc, "comparison", matches(_MULTIPLE, doc.text))
        add_spans(doc, DETAILS, _placed(doc))
        add_spans(doc, DETAILS, _by_tag(doc))
        return doc


def _placed(doc: Doc) -> Iterator[Span]:
    """“second-largest dam”, “third most populous town”."""
    for start, end in matches(_PLACED, doc.text):
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None:
            yield Span(doc, span.start, _to_noun(span[-1]), label="comparison")


def _by_tag(doc: Doc) -> Iterator[Span]:
    for token in doc:
        end = _end(token)
        if end:
            yield Span(doc, token.i, end, label="comparison")


def _end(token: Token) -> int:
    """Where a comparison that begins with this token ends; 0 if none does."""
    if token.tag_ in ("JJS", "RBS"):
        return 0 if _is_share(token) else _to_noun(token)
    if token.lower_ in _WORDS["change"]:
        return _to_figure(token)
    if token.lower_ == "only":
        return _only_one(token)
    if token.tag_ in ("JJR", "RBR"):
        return _to_than(token)
    is_extreme = token.lower_ == "record" and token.dep_ in ("amod", "compound")
    return token.i + 1 if is_extreme or token.lower_ in _WORDS["alone"] else 0


def _is_share(token: Token) -> bool:
    """“most of the men”, “at least four”, “most likely”: how many or how sure, not which."""
    if token.lower_ in _WORDS["no_superlatives"] or _is_sort(token):
        return True
    if token.lower_ not in _SHARES:
        return False
    if token.i + 1 == len(token.doc) or token.nbor().lower_ == "likely":
        return True
    previous = token.nbor(-1).lower_ if token.i else ""
    if previous in ("at", "of"):
        return True
    if token.lower_ == "best" and token.i and token.nbor(-1).tag_ in ("PRP$", "POS"):
        return False  # “his best of the season”; an effort is no sort
    return previous != "the" and not token.nbor().tag_.startswith(("JJ", "RB", "VBN"))


def _is_sort(token: Token) -> bool:
    """“best known”, “did her best”: no place above others."""
    if token.lower_ != "best" or token.i + 1 >= len(token.doc):
        return False
    behind = token.nbor()
    is_effort = token.i > 0 and token.nbor(-1).tag_ == "PRP$" and not is_noun(behind)
    return behind.tag_ == "VBN" or (is_effort and behind.lower_ not in ("of", "in", "since"))


def _to_figure(token: Token) -> int:
    """“rose by 4%”, “fell £2m”, “rose to 4%”: which way it went, where a figure says how far."""
    if not token.tag_.startswith(("VB", "NN")):
        return 0
    ahead = _ahead(token)
    joined = 1 if len(ahead) and ahead[0].lower_ in ("by", "to", "of", "from") else 0
    if len(ahead) <= joined or not (joined or token.tag_.startswith("VB")):
        return 0
    return token.i + 1 + joined if _is_amount(ahead[joined]) else 0


def _is_amount(token: Token) -> bool:
    is_figure = token.like_num or token.text[0].isdigit() or token.text in "$£€"
    return is_figure or token.lower_ in _NEAR_FIGURE


def _only_one(token: Token) -> int:
    """“the only woman to”, “the only town in”, not “the only way to”."""
    if token.i == 0 or token.nbor(-1).lower_ not in ("the", "'s", "’s"):
        return 0
    for other in _ahead(token):
        if is_noun(other) and other.i + 1 < len(token.doc):
            is_one = other.nbor().lower_ in _ONLY_ONE and other.lower_ not in _WORDS["vague"]
            return other.i + 1 if is_one else 0
    return 0


def _ahead(token: Token) -> Span:
    return token.doc[token.i + 1 : min(sentence_end(token), token.i + _REACH)]


def _to_noun(token: Token) -> int:
    for other in _ahead(token):
        if is_noun(other):
            return _noun_end(other)
        if not (other.is_alpha or other.text == "-") or other.tag_ in ("IN", "CC", "VBD"):
            break
    return token.i + 1


def _noun_end(noun: Token) -> int:
    """Behind the last of a row of nouns: “largest cocoa producer”."""
    end = noun.i + 1
    while end < len(noun.doc) and is_noun(noun.doc[end]) and noun.doc[end].is_lower:
        end += 1
    return end


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
    return _is_amount(limit) or limit.tag_.startswith("VB") or limit.lower_ in ("a", "half")


@Language.factory("comparisons")
def make_comparisons(nlp: Language, name: str) -> Comparisons:
    """Build the component."""
    return Comparisons()
