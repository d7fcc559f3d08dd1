"""Names around a head noun: “Mill Lane stadium”, “Museum of Labour”, “licensing board”."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from articles.extraction.marking import is_capital, is_noun, sentence_end, sentence_start
from articles.extraction.role_words import FIRST_NAMES, HONORIFICS, is_role
from articles.extraction.word_lists import load_words

_WORDS = load_words("names")
_UNITS = frozenset().union(*load_words("units").values())
_KIND_OF = (
    dict.fromkeys(_WORDS["happenings"] | _WORDS["events"], "event")
    | dict.fromkeys(_WORDS["organisations"], "organisation")
    | dict.fromkeys(_WORDS["places"], "place")
    | dict.fromkeys(_WORDS["laws"], "work")
)
_LONGEST = 8  # tokens of such a name
_POSSESSIVES = ("'s", "’s", "'", "’")


def compounds(doc: Doc, taken: set[int]) -> Iterator[Span]:
    """All such names that touch no taken token, with their kind as label."""
    for token in doc:
        kind = _KIND_OF.get(token.lower_)
        if kind and is_noun(token) and token.i not in taken:
            span = Span(doc, _left(token, taken), _right(token, taken), label=kind)
            if _is_name(span, token) and not _goes_on(span) and not _is_person(span):
                yield span


def _is_person(span: Span) -> bool:
    """“Tony Hall said”: the model sees a person, and the first name bears it out."""
    name = span[-2:]
    if len(name) < 2 or name[0].lower_ not in FIRST_NAMES or not is_capital(name[1]):
        return False
    if name[0].ent_type_ == name[1].ent_type_ == "PERSON":
        return True
    return len(span) > 2 and (is_role(span[-3].text) or not is_capital(span[-3]))


def _left(head: Token, taken: set[int]) -> int:
    """Where the words in front that belong to the head begin."""
    doc, start = head.doc, head.i
    floor = max(sentence_start(head), head.i - _LONGEST)
    while start > floor and start - 1 not in taken and _belongs(doc[start - 1]):
        start -= 1
    while start < head.i and _is_loose(doc[start], head):
        start += 1
    return start


def _is_loose(token: Token, head: Token) -> bool:
    """A hyphen, or the adjective in “possible Lisbon summit”."""
    if not token.text[0].isalnum():
        return True
    has_capital_behind = any(is_capital(other) for other in token.doc[token.i + 1 : head.i])
    is_plain = (
        token.tag_ == "JJ" and not is_capital(token) and token.lower_ not in _WORDS["compass"]
    )
    return is_plain and has_capital_behind


def _belongs(token: Token) -> bool:
    low = token.lower_
    if low in HONORIFICS or low in _POSSESSIVES or low in _UNITS:
        return False
    if token.tag_ in ("NNP", "NNPS") or low in _WORDS["compass"]:
        return True
    if token.text == "-":
        return not token.whitespace_
    return token.tag_ in ("NN", "JJ") and not is_role(low)


def _right(head: Token, taken: set[int]) -> int:
    """Past the capitals of “of the Registrar General”, behind a head that has a capital."""
    doc, end = head.doc, head.i + 1
    if not is_capital(head) or end >= len(doc) or doc[end].lower_ not in ("of", "for"):
        return end
    for token in doc[end + 1 : min(sentence_end(head), head.i + _LONGEST)]:
        if is_capital(token) and token.i not in taken and token.tag_[:2] in ("NN", "JJ"):
            end = token.i + 1
        elif token.lower_ not in ("the", "and", "of", "-"):
            break
    return end


def _is_name(span: Span, head: Token) -> bool:
    in_front = span.doc[span.start : head.i]
    if head.lower_ in _WORDS["happenings"]:
        return len(in_front) > 0
    if len(span) == 1:
        return False
    if any(is_capital(token) and not token.is_sent_start for token in span):
        return True
    return head.lower_ in _WORDS["bodies"] and len(in_front) > 0 and in_front[-1].tag_ == "NN"


def _goes_on(span: Span) -> bool:
    """In “City bus drivers” the bus is not the head."""
    return span.end < sentence_end(span[-1]) and is_noun(span.doc[span.end])
