"""Component: names with their function, “harbour master Ana Lund”, and functions alone."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from articles.extraction.marking import (
    DETAILS,
    add_spans,
    is_capital,
    is_noun,
    sentence_end,
    sentence_start,
    spans_of,
)
from articles.extraction.role_words import COURTESY, is_role

_LONGEST = 9  # tokens of a function
_OF = ("of", "for")
_SAID_BY = frozenset({"as", "is", "was", "are", "were", "become", "becomes", "became"}) | {
    "named", "appointed", "elected", "made", "called",
}  # fmt: skip
_ENDS = ("VBD", "VBZ", "VBP", "IN", "WP", "CC")


class Titles:
    """Marks details of the kind title. Needs the people that `names` has marked."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark one title for a person, then functions without a name."""
        people = spans_of(doc, DETAILS, "person")
        named = [title for person in people if (title := _of_person(person)) is not None]
        covered = {i for span in [*named, *people] for i in range(span.start, span.end)}
        add_spans(doc, DETAILS, [*named, *_alone(doc, covered)])
        return doc


def _of_person(person: Span) -> Span | None:
    """The function in front of a name and behind it, as one stretch."""
    start, end = _before(person), _after(person)
    if (start, end) == (person.start, person.end):
        return None
    return Span(person.doc, start, end, label="title")


def _before(person: Span) -> int:
    """Where a function in front of the name begins; the name's own start if there is none."""
    doc, floor = person.doc, sentence_start(person[0])
    start = person.start
    if start - 1 > floor and doc[start - 1].text == "," and _ends_function(doc, floor, start - 1):
        start -= 1  # the mayor, Ana Lund
    first = _left_edge(doc, start, floor)
    words = [token for token in doc[first : person.start] if token.lower_ not in COURTESY]
    return first if any(is_role(token.text) for token in words) else person.start


def _ends_function(doc: Doc, floor: int, comma: int) -> bool:
    """Does a function stand before the comma: “the mayor,” or “the director of sales,”?"""
    if is_role(doc[comma - 1].text):
        return True
    window = doc[max(floor + 1, comma - _LONGEST) : comma]
    return any(token.lower_ in _OF and is_role(token.nbor(-1).text) for token in window)


def _left_edge(doc: Doc, start: int, floor: int) -> int:
    i = start
    while i > floor and start - i < _LONGEST and _can_lead(doc[i - 1]):
        i -= 1
    while i < start and not doc[i].text[0].isalnum():
        i += 1
    return i


def _can_lead(token: Token) -> bool:
    """May this word stand in front of a name or a role, as part of the function?"""
    previous = token.nbor(-1) if token.i else None
    if token.lower_ in _OF:
        return previous is not None and is_role(previous.text)
    if token.tag_ == "DT":
        return previous is not None and previous.lower_ in _OF
    return is_noun(token) or token.tag_ in ("JJ", "POS", "HYPH") or token.lower_ == "former"


def _after(person: Span) -> int:
    """Where a function behind the name ends: “Ana Lund, the harbour master”."""
    doc, limit = person.doc, sentence_end(person[-1])
    i = person.end
    if i + 1 >= limit or doc[i].text != "," or doc[i + 1].lower_ == "who":
        return person.end
    for token in doc[i + 1 : min(limit, i + _LONGEST)]:
        if is_role(token.text) and not _owns(token):
            end = _end_of_role(token, limit)
            is_of_next = any(other.ent_type_ == "PERSON" for other in doc[token.i : end + 1])
            return person.end if is_of_next else end
        if token.tag_ in _ENDS or (token.is_punct and token.text != "-"):
            break
    return person.end


def _owns(token: Token) -> bool:
    """The leader in “the leader's spokesman”."""
    return token.i + 1 < len(token.doc) and token.nbor().tag_ == "POS"


def _end_of_role(role: Token, limit: int) -> int:
    """Past a second role and an “of” phrase: “chair of the Water Board”."""
    doc, end = role.doc, role.i + 1
    while end < limit and (_is_hyphenated(doc, end, limit) or is_role(doc[end].text)):
        end += 1
    if end < limit and doc[end].lower_ in _OF:
        return _end_of_phrase(doc, end, limit)
    return end


def _end_of_phrase(doc: Doc, end: int, limit: int) -> int:
    i = end + 1
    while i < min(limit, end + _LONGEST) and doc[i].tag_[:2] in (
        "NN",
        "DT",
        "JJ",
        "PO",
        "HY",
        "IN",
        "PR",
    ):
        i += 1
    while i > end and not is_noun(doc[i - 1]):
        i -= 1
    return max(end, i)


def _is_hyphenated(doc: Doc, i: int, limit: int) -> bool:
    """“Director-General”: its hyphen and what follows."""
    if doc[i].text == "-":
        return i + 1 < limit and is_capital(doc[i + 1])
    return doc[i - 1].text == "-" and is_noun(doc[i])


def _alone(doc: Doc, covered: set[int]) -> Iterator[Span]:
    """Functions without a name, where they are said of somebody or written as a title."""
    for token in doc:
        if token.i in covered or not is_noun(token) or not is_role(token.text):
            continue
        floor = sentence_start(token)
        start = _left_edge(doc, token.i, floor)
        if (is_capital(token) and token.i > floor) or _is_said_of(doc, start, floor):
            end = _end_of_role(token, sentence_end(token))
            if covered.isdisjoint(range(start, end)):
                yield Span(doc, start, end, label="title")
                covered.update(range(start, end))


def _is_said_of(doc: Doc, start: int, floor: int) -> bool:
    """“who was a naval surgeon”, “as head of sales”."""
    while start > floor and doc[start - 1].tag_ in ("DT", "PRP$", "RB"):
        start -= 1
    return start > floor and doc[start - 1].lower_ in _SAID_BY


@Language.factory("titles")
def make_titles(nlp: Language, name: str) -> Titles:
    """Build the component."""
    return Titles()
