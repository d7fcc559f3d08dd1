"""Cues that are no verbs: “according to”, “in her words”, “her claim that”, “made the offer”."""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Span, Token

from articles.extraction.marking import is_noun
from articles.extraction.phrases import phrase_of
from articles.extraction.reporting_words import LIGHT, STATEMENTS, VIEWS
from articles.extraction.subjects import speaker_of

_MEASURES = frozenset({"law", "theory", "plan", "schedule", "need", "size", "age", "custom"})
_FARTHEST = 20  # tokens from a verb to its object


class Cue(NamedTuple):
    """Who speaks, by which word (labelled speech, finding or mind), and the verb it hangs on."""

    speaker: Span
    span: Span
    verb: Token


def sources_in(token: Token, sent: Span, people: list[Span]) -> Iterator[Cue]:
    """“according to the report”, “in the mayor's words”, “in the view of doctors”."""
    doc, low = token.doc, token.lower_
    if low == "according" and token.i + 2 < sent.end and token.nbor().lower_ == "to":
        behind = doc[token.i + 2 : sent.end]
        noun = next((other for other in behind if is_noun(other) and not _leads(other)), None)
        if noun is not None and noun.lower_ not in _MEASURES:
            source = Span(doc, token.i, token.i + 2, label="finding")
            yield Cue(phrase_of(noun, people), source, token)
    elif low in VIEWS and token.dep_ == "pobj" and token.head.lower_ in ("in", "by"):
        owner = _owner(token) or _of(token)
        if owner is not None:
            yield Cue(phrase_of(owner, people), Span(doc, token.i, token.i + 1, "speech"), token)


def _leads(token: Token) -> bool:
    """Is it the first part of a compound, as “police” in “police report”?"""
    return token.dep_ in ("compound", "poss") and token.head.i > token.i


def _owner(noun: Token) -> Token | None:
    """Ana Lund in “Ana Lund's claim”, she in “her claim”."""
    return next((child for child in noun.lefts if child.dep_ == "poss"), None)


def _of(noun: Token) -> Token | None:
    of = next((child for child in noun.rights if child.lower_ in ("of", "by")), None)
    return next((child for child in of.rights if child.dep_ == "pobj"), None) if of else None


def statements_in(token: Token, quoted: set[int], people: list[Span]) -> Iterator[Cue]:
    """“Ana Lund's claim that”, “made the announcement”, “issued a statement”."""
    if token.lower_ not in STATEMENTS or not is_noun(token):
        return
    verb = token.head
    owner = _owner(token) or _of(token)
    label = "speech"
    if owner is not None and owner.i not in quoted and _has_content(token):
        yield Cue(phrase_of(owner, people), Span(token.doc, token.i, token.i + 1, label), token)
    elif token.dep_ == "dobj" and verb.lower_ in LIGHT and 0 < token.i - verb.i < _FARTHEST:
        speaker = speaker_of(verb, quoted, people)
        if speaker is not None:
            yield Cue(speaker, Span(token.doc, verb.i, token.i + 1, label), verb)


def _has_content(noun: Token) -> bool:
    """Does it go on with “that …”?"""
    clauses = (child for child in noun.rights if child.dep_ in ("acl", "ccomp"))
    return any(child.lower_ == "that" for clause in clauses for child in clause.lefts)
