"""Component: people, organisations, places, events, works: the model's entities, put right."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from articles.extraction.compounds import compounds
from articles.extraction.datelines import dateline
from articles.extraction.italics import italics
from articles.extraction.leftover_names import leftovers
from articles.extraction.marking import (
    DETAILS,
    add_spans,
    before,
    is_capital,
    tokens_of,
)
from articles.extraction.name_borders import bare, completed, widened
from articles.extraction.name_kinds import GROUPS, corrected, follows_role
from articles.extraction.reporting_words import SPEECH
from articles.extraction.role_words import COURTESY, FIRST_NAMES, is_role
from articles.extraction.word_lists import load_words

_KINDS = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place",
    "EVENT": "event", "WORK_OF_ART": "work", "PRODUCT": "organisation",
}  # fmt: skip
_WORDS = load_words("names")
_LONGEST_PERSON = 3  # tokens


class Names:
    """Marks details of the kinds person, organisation, place, event and work."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark names with a head noun first: they are longer than the entities inside them."""
        taken = tokens_of(doc, DETAILS, "date", "time", "money", "percentage")
        for find in (_dateline, italics, compounds, _entities, _missed, leftovers):
            for span in map(completed, find(doc, taken)):
                if taken.isdisjoint(range(span.start, span.end)):
                    taken.update(range(span.start, span.end))
                    add_spans(doc, DETAILS, [span])
        return doc


def _dateline(doc: Doc, taken: set[int]) -> Iterator[Span]:
    return dateline(doc)


def _entities(doc: Doc, taken: set[int]) -> Iterator[Span]:
    for entity in doc.ents:
        span = bare(entity) if entity.label_ in _KINDS else None
        if span is not None:
            span = widened(span, taken)
            kind = corrected(span, _KINDS[entity.label_])
            yield Span(doc, span.start - _is_led(span, kind), span.end, label=kind)


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
    return is_name and not is_role(token.text) and token.lower_ not in GROUPS


def _reads_as_person(span: Span) -> bool:
    return span[0].lower_ in FIRST_NAMES | COURTESY or follows_role(span) or _speaks(span)


def _speaks(span: Span) -> bool:
    neighbours = span.doc[max(0, span.start - 1) : span.end + 1]
    return neighbours[0].lower_ in SPEECH or neighbours[-1].lower_ in SPEECH


@Language.factory("names")
def make_names(nlp: Language, name: str) -> Names:
    """Build the component."""
    return Names()
