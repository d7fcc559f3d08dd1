"""Names that the model passed over: capitals in the middle of a sentence that nothing else took."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from articles.extraction.marking import before, is_capital
from articles.extraction.reporting_words import SPEECH
from articles.extraction.role_words import COURTESY, FIRST_NAMES, is_role
from articles.extraction.word_lists import load_words

_WORDS = load_words("names")
_OPENERS = load_words("abbreviations")["openers"]
_NO_NAMES = frozenset({"NORP", "LANGUAGE", "PERCENT", "MONEY", "ORDINAL"})
_WHERE = frozenset({"in", "at", "near", "from", "to", "outside", "across", "around", "towards"})
_OF_PEOPLE = ("an", "ans", "ish", "ese", "ic", "i", "is", "ch", "ek", "ist", "ists", "ite", "ites")
_LONGEST = 6  # tokens
_LONGEST_PERSON = 3


def leftovers(doc: Doc, taken: set[int]) -> Iterator[Span]:
    """Each run of such capitals, with the kind that the words around it suggest."""
    i = 0
    while i < len(doc):
        end = i
        while end < len(doc) and end - i < _LONGEST and _goes_on(doc, i, end, taken):
            end += 1
        while end > i and not doc[end - 1].text[-1].isalnum():
            end -= 1
        if end > i and _is_name(doc[i:end]):
            yield Span(doc, i, end, label=_kind(doc[i:end]))
        i = max(end, i + 1)


def _goes_on(doc: Doc, start: int, i: int, taken: set[int]) -> bool:
    token = doc[i]
    if i in taken or (i > start and token.is_sent_start):
        return False
    if token.text == "-":
        return i > start and not token.whitespace_ and not doc[i - 1].whitespace_
    return may_name(token) and (token.ent_type_ not in _NO_NAMES or _is_no_people(token))


def _is_no_people(token: Token) -> bool:
    """A name that the model does not know and takes for a people: “An Orrin spokesman”."""
    low = token.lower_
    is_one = token.ent_type_ == "NORP" and token.tag_ == "NNP"
    return is_one and not low.endswith(_OF_PEOPLE) and low not in _WORDS["peoples"]


def may_name(token: Token) -> bool:
    """A proper noun with a capital that is no courtesy, function or common abbreviation."""
    low = token.lower_
    is_proper = token.tag_ in ("NNP", "NNPS") or _is_mistagged(token)
    if not is_proper or not is_capital(token) or len(low) < 2:
        return False
    return low not in COURTESY and low not in _WORDS["common_capitals"] and not is_role(token.text)


def _is_mistagged(token: Token) -> bool:
    """A capital where no sentence, quotation or row begins: “off Sulan”, “a Millbrook man”."""
    if not token.is_title or token.is_sent_start or token.i == 0 or token.ent_type_:
        return False
    is_word = token.is_alpha and token.tag_ in ("NN", "JJ", "FW", "VBN", "VBP", "RB", "VB")
    is_people = token.tag_ == "JJ" and token.lower_.endswith(_OF_PEOPLE)
    lead = token.nbor(-1)
    return is_word and not is_people and (lead.is_lower and lead.is_alpha) and len(token) > 3


def _is_name(span: Span) -> bool:
    """At the start of a sentence every word has a capital, so there it takes more."""
    first, previous = span[0], before(span)
    if len(span) > 1 and not all(token.text == "-" for token in span[1:-1]):
        return not (first.is_sent_start and first.lower_ in _OPENERS)
    if first.tag_ == "NNPS":
        return previous is not None and previous.lower_ == "the"
    if first.is_sent_start:
        return first.lower_ not in _OPENERS and _acts(span)
    return True


def _acts(span: Span) -> bool:
    """A verb or a comma behind: “Orrin, which” or “Palate says”."""
    doc = span.doc
    behind = doc[span.end] if span.end < len(doc) else None
    return behind is not None and (behind.text == "," or behind.tag_ in ("VBD", "VBZ", "MD", "POS"))


def _kind(span: Span) -> str:
    previous, first = before(span), span[0].lower_
    lead = previous.lower_ if previous is not None else ""
    if lead in _WORDS["works"]:
        return "work"
    if first in FIRST_NAMES and 1 < len(span.text.split()) <= _LONGEST_PERSON:
        return "person"
    if span.text.isupper():
        return "organisation"
    if lead in _WHERE or lead in _WORDS["compass"]:
        return "place"
    return "person" if _speaks(span, lead) else "organisation"


def _speaks(span: Span, lead: str) -> bool:
    doc = span.doc
    behind = doc[span.end].lower_ if span.end < len(doc) else ""
    return lead in COURTESY or is_role(lead) or (len(span) < 4 and {lead, behind} & SPEECH != set())
