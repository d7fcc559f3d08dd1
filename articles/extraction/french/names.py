"""Component: French names: the model's entities, put right, and what it passed over."""

import re
from collections.abc import Iterator

from spacy.lang.fr import French
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from articles.extraction.french.function_words import FUNCTION_WORDS
from articles.extraction.french.outlets import OUTLETS
from articles.extraction.french.people import COURTESY, FIRST_NAMES, is_role
from articles.extraction.marking import (
    DETAILS,
    add_spans,
    before,
    is_capital,
    sentence_end,
    tokens_of,
)
from articles.extraction.word_lists import load_words

_KINDS = {"PER": "person", "LOC": "place", "ORG": "organisation"}
_WORDS = load_words("names", "fr")
_KIND_OF = (
    dict.fromkeys(_WORDS["events"], "event")
    | dict.fromkeys(_WORDS["organisations"], "organisation")
    | dict.fromkeys(_WORDS["places"], "place")
    | dict.fromkeys(_WORDS["works"], "work")
)
_LINKS = FUNCTION_WORDS["links"]
_PARTICLES = frozenset({"de", "d'", "d’", "du", "des", "la", "le", "van", "von", "ben", "el", "al"})
_LONGEST = 9  # tokens of a name with a head noun
_LONGEST_PERSON = 4
_PEOPLES = re.compile(r"(?:[ao]is|iens?|ains?|ols)(?:es)?$|iennes$")  # “les Lensois”


class Names:
    """Marks details of the kinds person, organisation, place, event and work."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark people that words in front make certain, then names with a head, then entities."""
        taken = tokens_of(doc, DETAILS, "date", "time", "money", "percentage")
        for found in (_introduced(doc), _headed(doc), _entities(doc), _with_first_name(doc)):
            spans = [span for span in found if taken.isdisjoint(range(span.start, span.end))]
            taken.update(i for span in spans for i in range(span.start, span.end))
            add_spans(doc, DETAILS, spans)
        return doc


def _introduced(doc: Doc) -> Iterator[Span]:
    """“M. Dupont”, “la ministre Anne Martin”."""
    for token in doc[: max(0, len(doc) - 1)]:
        is_courtesy = token.lower_ in COURTESY and is_capital(token)
        start = token.i + 1
        end = _end_of_person(doc, start)
        is_full = end - start > 1 and is_role(token.text)
        if end > start and (is_courtesy or is_full):
            yield Span(doc, start, end, label="person")


def _end_of_person(doc: Doc, start: int) -> int:
    """Behind the capitals, and small particles between them, that begin here."""
    end = start
    for token in doc[start : start + _LONGEST_PERSON]:
        if token.is_sent_start:
            break
        if _is_name_word(token):
            end = token.i + 1
        elif token.lower_ not in _PARTICLES or not (end > start or is_capital(token)):
            break
    return end


def _is_name_word(token: Token) -> bool:
    is_word = token.text[0].isalpha() and is_capital(token)
    return is_word and token.lower_ not in _WORDS["no_names"] and token.lower_ not in _KIND_OF


def _headed(doc: Doc) -> Iterator[Span]:
    """“ministère de l'Intérieur”, “Coupe du monde”, “cour d'appel de Paris”."""
    for token in doc:
        kind = _KIND_OF.get(token.lower_)
        if kind is None or token.tag_.startswith("VB"):
            continue
        end = _end_of_headed(token)
        span = Span(doc, token.i, end, label=kind)
        if end > token.i + 1 and any(is_capital(t) and not t.is_sent_start for t in span):
            yield span


def _end_of_headed(head: Token) -> int:
    doc, end = head.doc, head.i + 1
    for token in doc[head.i + 1 : head.i + _LONGEST]:
        if token.is_sent_start:
            break
        low = token.lower_
        is_tail = low in _WORDS["tails"] or any(part in _WORDS["tails"] for part in low.split("-"))
        if is_tail or _is_part(token, end):
            end = token.i + 1
        elif low not in _LINKS:
            break
    return end


def _is_part(token: Token, end: int) -> bool:
    """A capital that goes on with the name: not a person behind the organisation."""
    if not (token.text[0].isalpha() and is_capital(token)) or token.lower_ in _WORDS["no_names"]:
        return False
    return token.ent_type_ != "PER" or token.i > end


def _entities(doc: Doc) -> Iterator[Span]:
    for entity in doc.ents:
        span = _bare(entity)
        kind = _kind(span, entity.label_) if span is not None else ""
        if span is not None and kind and not _is_of_function(span, entity, kind):
            yield Span(doc, span.start, span.end, label=kind)


def _is_of_function(span: Span, entity: Span, kind: str) -> bool:
    """The Republic of “président de la République”, which the model takes for one name."""
    is_cut = span.start > entity.start and span.doc[span.start - 1].lower_ in _LINKS
    return kind == "person" and is_cut


def _bare(entity: Span) -> Span | None:
    """Without article, courtesy, function, stray marks; None if no name is left."""
    start, doc = entity.start, entity.doc
    end = min(entity.end, sentence_end(entity[0]))  # the model looks over borders
    while start < end and not _begins_name(doc[start]):
        start += 1
    while end > start and not _ends_name(doc[end - 1]):
        end -= 1
    return doc[start:end] if end > start else None


def _begins_name(token: Token) -> bool:
    if token.lower_ in COURTESY or token.lower_ in _WORDS["no_names"]:
        return False
    return _ends_name(token) and not (is_role(token.text) and token.lower_ not in FIRST_NAMES)


def _ends_name(token: Token) -> bool:
    is_name = token.text[0].isalnum() and is_capital(token)
    return is_name and not token.tag_.startswith(("VBD", "VBZ"))


def _kind(span: Span, label: str) -> str:
    """The kind, where the words in and before the name know better than the model."""
    first = span[0].lower_
    if span.text.lower() in OUTLETS:
        return "organisation"
    headed = _KIND_OF.get(first, "")
    if headed:
        return headed if len(span) > 1 else ""
    previous = before(span)
    if first in FIRST_NAMES and 1 < len(span) <= _LONGEST_PERSON:
        return "person"
    if span.text.isupper() and len(span.text) <= 6 and label != "LOC" and previous is not None:
        return "organisation"
    if previous is not None and previous.lower_ in ("à", "en", "près") and label == "PER":
        return "place"
    if previous is not None and previous.lower_ == "les" and _PEOPLES.search(first):
        return ""
    if label == "MISC":
        return "organisation" if re.fullmatch(r"[A-ZÉ]{2,6}", span.text) else ""
    return _KINDS.get(label, "")


def _with_first_name(doc: Doc) -> Iterator[Span]:
    """“Anne Martin” where the model passed over it."""
    for token in doc[: max(0, len(doc) - 1)]:
        if token.lower_ in FIRST_NAMES and is_capital(token):
            end = _end_of_person(doc, token.i + 1)
            if end > token.i + 1:
                yield Span(doc, token.i, end, label="person")


@French.factory("names")
def make_names(nlp: Language, name: str) -> Names:
    """Build the component."""
    return Names()
