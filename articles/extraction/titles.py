"""Component: names with their function, “harbour master Ana Lund”, and functions alone."""

from collections.abc import Callable, Iterator

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
from articles.extraction.role_words import AMBIGUOUS, COURTESY, HONORIFICS, is_role
from articles.extraction.title_ends import LONGEST, OF, end_behind, end_of_role, joins_names

_SAID_BY = frozenset({"as", "is", "was", "are", "were", "become", "becomes", "became"}) | {
    "named", "appointed", "elected", "made", "called",
}  # fmt: skip


class Titles:
    """Marks details of the kind title. Needs the people that `names` has marked.

    `starts` and `ends`: where a function in front of a name begins and one behind it ends; `alone`:
    functions without a name, outside the tokens that are covered.
    """

    def __init__(
        self,
        starts: Callable[[Span], int],
        ends: Callable[[Span], int],
        alone: Callable[[Doc, set[int]], Iterator[Span]],
    ) -> None:
        self.starts, self.ends, self.alone = starts, ends, alone

    def __call__(self, doc: Doc) -> Doc:
        """Mark one title for a person, then functions without a name."""
        people = spans_of(doc, DETAILS, "person")
        named = [title for person in people if (title := self._of_person(person)) is not None]
        covered = {i for span in [*named, *people] for i in range(span.start, span.end)}
        add_spans(doc, DETAILS, [*named, *self.alone(doc, covered)])
        return doc

    def _of_person(self, person: Span) -> Span | None:
        """The function in front of a name and behind it, as one stretch."""
        start, end = self.starts(person), self.ends(person)
        if (start, end) == (person.start, person.end):
            return None
        return Span(person.doc, start, end, label="title")


def _before(person: Span) -> int:
    """Where a function in front of the name begins; the name's own start if there is none."""
    doc, floor = person.doc, sentence_start(person[0])
    start = _before_address(person, floor)
    if start > floor and doc[start - 1].lower_ in OF:
        return person.start  # a spokesman for Mr Lund
    if start - 1 > floor and doc[start - 1].text == "," and _ends_function(doc, floor, start - 1):
        start -= 1  # the mayor, Ana Lund
    first = _left_edge(doc, start, floor)
    words = [token for token in doc[first : person.start] if token.lower_ not in COURTESY]
    return first if any(is_role(token.text) for token in words) else person.start


def _before_address(person: Span, floor: int) -> int:
    """In front of “Mr”, or of “Sir” behind a comma: “the Foreign Secretary, Sir Ivo Hale”."""
    doc, start = person.doc, person.start
    while start > floor and doc[start - 1].lower_ in COURTESY | HONORIFICS:
        start -= 1
    has_comma = start > floor and doc[start - 1].text == ","
    is_courtesy = start < person.start and doc[start].lower_ in COURTESY
    return start if has_comma or is_courtesy else person.start


def _ends_function(doc: Doc, floor: int, comma: int) -> bool:
    """Does a function stand before the comma: “the mayor,” or “the director of sales,”?"""
    if is_role(doc[comma - 1].text):
        return True
    window = doc[max(floor + 1, comma - LONGEST) : comma]
    return any(token.lower_ in OF and is_role(token.nbor(-1).text) for token in window)


def _left_edge(doc: Doc, start: int, floor: int) -> int:
    i = start
    while i > floor and start - i < LONGEST and _can_lead(doc[i - 1]):
        i -= 1
    while i < start and not doc[i].text[0].isalnum():
        i += 1
    return i


def _can_lead(token: Token) -> bool:
    """May this word stand in front of a name or a role, as part of the function?"""
    previous = token.nbor(-1) if token.i else None
    has_role_before = previous is not None and is_role(previous.text)
    if token.lower_ in OF:
        return has_role_before
    if token.lower_ == "and":
        is_joined = has_role_before and not _is_pointed_at(token.nbor(-1))
        return is_joined or joins_names(token)
    if token.tag_ == "DT":
        return previous is not None and previous.lower_ in OF
    if token.tag_ in ("VBG", "VBN"):  # prize-winning
        return previous is not None and previous.text == "-"
    is_part = is_noun(token) or token.tag_ in ("JJ", "POS", "HYPH") or token.lower_ == "former"
    return is_part or is_role(token.text)


def _is_pointed_at(role: Token) -> bool:
    """“the mayor and coach Ana Lund” may be two people."""
    return role.i > 0 and role.nbor(-1).tag_ in ("DT", "PRP$", "POS")


def _alone(doc: Doc, covered: set[int]) -> Iterator[Span]:
    """Functions without a name, where they are said of somebody or written as a title."""
    for token in doc:
        if token.i in covered or not is_noun(token) or not is_role(token.text):
            continue
        floor = sentence_start(token)
        start = _left_edge(doc, token.i, floor)
        if _is_title(token, floor) or _is_said_of(token, start, floor) or _leads_body(token):
            end = end_of_role(token, sentence_end(token))
            if covered.isdisjoint(range(start, end)):
                yield Span(doc, start, end, label="title")
                covered.update(range(start, end))


def _is_title(role: Token, floor: int) -> bool:
    """“the Home Secretary”, but not “Major League” or “General Motors”."""
    behind = role.nbor() if role.i + 1 < len(role.doc) else None
    is_in_name = behind is not None and behind.tag_ == "NNP" and not is_role(behind.text)
    return is_capital(role) and role.i > floor and not is_in_name


def _leads_body(role: Token) -> bool:
    """“the leader of the Church of England”: who that is can be looked up."""
    doc, i = role.doc, role.i + 1
    if role.tag_ != "NN" or i + 2 >= len(doc) or doc[i].lower_ not in OF or not _is_known(role):
        return False
    return any(is_capital(t) and t.tag_ == "NNP" for t in doc[i + 1 : i + 3])


def _is_known(role: Token) -> bool:
    """“the leader of”, not “a member of”."""
    return any(child.lower_ in ("the", "'s", "’s") for child in role.lefts)


def _is_said_of(role: Token, start: int, floor: int) -> bool:
    """“who was a naval surgeon”, “as head of sales”; not “as the vote count”."""
    doc = role.doc
    while start > floor and doc[start - 1].tag_ in ("DT", "PRP$", "RB"):
        start -= 1
    is_said = start > floor and doc[start - 1].lower_ in _SAID_BY
    return is_said and role.lower_ not in AMBIGUOUS


@Language.factory("titles")
def make_titles(nlp: Language, name: str) -> Titles:
    """Build the component."""
    return Titles(_before, end_behind, _alone)
