"""Component: people, organisations, places, events, works: the model's entities, put right."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from articles.extraction.compounds import compounds
from articles.extraction.datelines import dateline
from articles.extraction.leftover_names import leftovers, may_name
from articles.extraction.marking import (
    DETAILS,
    add_spans,
    before,
    is_capital,
    is_noun,
    tokens_of,
)
from articles.extraction.reporting_words import SPEECH
from articles.extraction.role_words import COURTESY, FIRST_NAMES, HONORIFICS, is_role
from articles.extraction.word_lists import load_words

_KINDS = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "EVENT": "event", "WORK_OF_ART": "work", "PRODUCT": "organisation",
}  # fmt: skip
_WORDS = load_words("names")
_GROUPS = _WORDS["organisations"] | _WORDS["places"]
_OPENERS = load_words("abbreviations")["openers"]
_ARTICLES = frozenset({"the", "a", "an"})
_WHERE = frozenset({"in", "near", "outside"})
_LONGEST_PERSON = 3  # tokens


class Names:
    """Marks details of the kinds person, organisation, place, event and work."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark names with a head noun first: they are longer than the entities inside them."""
        taken = tokens_of(doc, DETAILS, "date", "time", "money", "percentage")
        for find in (_dateline, compounds, _entities, _missed, leftovers):
            for span in map(_completed, find(doc, taken)):
                if taken.isdisjoint(range(span.start, span.end)):
                    taken.update(range(span.start, span.end))
                    add_spans(doc, DETAILS, [span])
        return doc


def _completed(span: Span) -> Span:
    """With what belongs to it: a capital “The”, as in “told The Echo”; the end of “St Ann's”."""
    doc, end, previous = span.doc, span.end, before(span)
    if span[0].text.rstrip(".") == "St" and end < len(doc) and doc[end].tag_ == "POS":
        has_more = end + 1 < len(doc) and is_noun(doc[end + 1])  # at St Ann's, St Ann's Hospital
        end += 2 * is_capital(doc[end + 1]) if has_more else 1
    has_article = previous is not None and previous.text == "The" and not previous.is_sent_start
    return Span(doc, span.start - has_article, end, label=span.label)


def _dateline(doc: Doc, taken: set[int]) -> Iterator[Span]:
    return dateline(doc)


def _entities(doc: Doc, taken: set[int]) -> Iterator[Span]:
    for entity in doc.ents:
        span = _bare(entity) if entity.label_ in _KINDS else None
        if span is not None:
            span = _widened(span, taken)
            kind = _corrected(span, _KINDS[entity.label_])
            yield Span(doc, span.start - _is_led(span, kind), span.end, label=kind)


def _bare(entity: Span) -> Span | None:
    """Without article, courtesy, possessive ending, stray marks; None if no name is left."""
    start, end, doc = _behind_function(entity), entity.end, entity.doc
    while start < end and (not doc[start].text[0].isalnum() or _is_no_name(doc[start])):
        start += 1
    while end > start and (doc[end - 1].tag_ == "POS" or _is_stray(doc[end - 1])):
        end -= 1
    if end < len(doc) and _is_particle_name(doc[end]):
        end += 1
    is_name = any(is_capital(token) and token.tag_.startswith("NNP") for token in doc[start:end])
    is_common = end - start == 1 and doc[start].lower_ in _WORDS["common_capitals"]
    return doc[start:end] if is_name and not is_common else None


def _behind_function(entity: Span) -> int:
    """Where the name begins in “Mayor Ana Lund” or “Army Private Ana Lund”."""
    start = entity.start
    while start < entity.end - 1 and _is_function(entity.doc[start]):
        start += 1
    for token in entity[start - entity.start + 1 : -1]:
        is_short = entity.end - token.i - 1 <= _LONGEST_PERSON
        if is_short and _is_function(token) and token.nbor().lower_ in FIRST_NAMES:
            return token.i + 1
    return start


def _widened(span: Span, taken: set[int]) -> Span:
    """With the capitals beside it that the model left out: “West Antarctic Ice” Sheet."""
    doc, start, end = span.doc, span.start, span.end
    while end < len(doc) and not doc[end].is_sent_start and _is_free(doc[end], taken):
        end += 1
    if span.label_ != "PERSON":
        while start > 0 and not doc[start].is_sent_start and _is_free(doc[start - 1], taken):
            start -= 1
    if start < span.start and doc[start].is_sent_start and doc[start].lower_ in _OPENERS:
        start += 1
    return Span(doc, start, end, label=span.label)


def _is_free(token: Token, taken: set[int]) -> bool:
    return token.i not in taken and not token.ent_type_ and may_name(token)


def _is_function(token: Token) -> bool:
    """The mayor in “Mayor Ana Lund”, which the model takes for a name."""
    return is_role(token.text) and token.lower_ not in FIRST_NAMES


def _is_no_name(token: Token) -> bool:
    return token.lower_ in _ARTICLES or token.lower_ in COURTESY


def _is_particle_name(token: Token) -> bool:
    """“deVries” behind a first name."""
    is_joined = token.text[0].islower() and not token.text.islower()
    return is_joined and token.is_alpha and is_noun(token) and not token.is_sent_start


def _is_stray(token: Token) -> bool:
    return not token.text[-1].isalnum() and token.text[-1] != "."


def _corrected(span: Span, kind: str) -> str:
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
    if kind == "event" or is_long or (span[-1].lower_ in _GROUPS and not is_named):
        return kind
    is_full = len(span) > 1 and (first in HONORIFICS or first in FIRST_NAMES)
    return "person" if is_full or lead in COURTESY or _follows_role(span) else kind


def _is_site(span: Span) -> bool:
    """“in Tresk”, a single name, but not “shares in Vantor”."""
    previous = before(span)
    if previous is None or previous.lower_ not in _WHERE or len(span) > 1 or span.text.isupper():
        return False
    return previous.i == 0 or previous.nbor(-1).lower_ not in _WORDS["held_in"]


def _follows_role(span: Span) -> bool:
    """“a porter, Ann Oram” or “goalkeeper Oram”."""
    previous = before(span)
    if previous is None:
        return False
    if previous.text == ",":
        return len(span) > 1 and previous.i > 0 and is_role(previous.nbor(-1).text)
    is_place = span.label_ == "GPE" and span[0].lower_ not in FIRST_NAMES
    return is_noun(previous) and is_role(previous.text) and not is_place


def _is_led(span: Span, kind: str) -> bool:
    """Does one more word in front belong to it: “western” Spain, “Ana” Lund?"""
    previous = before(span)
    if previous is None or previous.ent_type_:
        return False
    leaders = {"place": _WORDS["compass"], "person": FIRST_NAMES}.get(kind, frozenset())
    return previous.lower_ in leaders and (kind == "place" or is_capital(previous))


def _missed(doc: Doc, taken: set[int]) -> Iterator[Span]:
    """Two or three capitals the model passed over, beside a function or a verb of speech."""
    start = 0
    while start < len(doc):
        end = start
        while (
            end < len(doc) and _may_name(doc[end]) and not (end > start and doc[end].is_sent_start)
        ):
            end += 1
        if 2 <= end - start <= _LONGEST_PERSON and _reads_as_person(doc[start:end]):
            yield Span(doc, start + (doc[start].lower_ in COURTESY), end, label="person")
        start = end + 1


def _may_name(token: Token) -> bool:
    is_name = token.tag_ == "NNP" and token.is_title and not token.ent_type_
    return is_name and not is_role(token.text) and token.lower_ not in _GROUPS


def _reads_as_person(span: Span) -> bool:
    return span[0].lower_ in FIRST_NAMES | COURTESY or _follows_role(span) or _speaks(span)


def _speaks(span: Span) -> bool:
    neighbours = span.doc[max(0, span.start - 1) : span.end + 1]
    return neighbours[0].lower_ in SPEECH or neighbours[-1].lower_ in SPEECH


@Language.factory("names")
def make_names(nlp: Language, name: str) -> Names:
    """Build the component."""
    return Names()
