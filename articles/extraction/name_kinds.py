"""Of which kind a name is, where the words in and before it know better than the model."""

from spacy.tokens import Span

from articles.extraction.marking import before, is_noun
from articles.extraction.role_words import COURTESY, FIRST_NAMES, HONORIFICS, is_role
from articles.extraction.word_lists import load_words

_WORDS = load_words("names")
GROUPS = _WORDS["organisations"] | _WORDS["places"]
_WHERE = frozenset({"in", "near", "outside"})
_LONGEST_PERSON = 3  # words


def corrected(span: Span, kind: str) -> str:
    """The kind, where the words in and before the name know better than the model."""
    first, previous = span[0].lower_, before(span)
    lead = previous.lower_ if previous is not None else ""
    if kind != "person" and first in _WORDS["named_events"] and len(span) > 1:
        return "event"
    if lead in _WORDS["works"]:
        return "work"
    if lead in _WORDS["compass"] or (kind in ("person", "organisation") and _is_site(span)):
        return "place"
    is_named = first in FIRST_NAMES and len(span) == 2 and span.label_ == "PERSON"
    is_long = len(span.text.split()) > _LONGEST_PERSON
    if kind == "event" or is_long or (span[-1].lower_ in GROUPS and not is_named):
        return kind
    is_full = len(span) > 1 and (first in HONORIFICS or first in FIRST_NAMES)
    return "person" if is_full or lead in COURTESY or follows_role(span) else kind


def _is_site(span: Span) -> bool:
    """“in Tresk”, a single name, but not “shares in Vantor”."""
    previous = before(span)
    if previous is None or previous.lower_ not in _WHERE or len(span) > 1 or span.text.isupper():
        return False
    return previous.i == 0 or previous.nbor(-1).lower_ not in _WORDS["held_in"]


def follows_role(span: Span) -> bool:
    """“a porter, Ann Oram” or “goalkeeper Oram”."""
    previous = before(span)
    if previous is None:
        return False
    if previous.text == ",":
        return len(span) > 1 and previous.i > 0 and is_role(previous.nbor(-1).text)
    is_place = span.label_ == "GPE" and span[0].lower_ not in FIRST_NAMES
    return is_noun(previous) and is_role(previous.text) and not is_place
