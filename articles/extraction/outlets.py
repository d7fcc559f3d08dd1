"""To whom or where something was said: “told the BBC”, “in an interview with”, “on television”."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from articles.extraction.marking import is_noun
from articles.extraction.phrases import noun_phrase
from articles.extraction.reporting_words import CHANNELS, MEDIA, PLATFORMS, TELLING

_PLACES = frozenset({"in", "at", "on", "to", "during", "via", "through", "before", "over", "by"})
_OBJECTS = ("dobj", "dative", "iobj", "nsubj", "ccomp")
_TIMES = frozenset({"DATE", "TIME"})


def outlet_of(verb: Token, speaker: Span, quoted: set[int]) -> Span | None:
    """The outlet of what this verb reports, or None."""
    for noun in (*_listeners(verb), *_channels(verb, speaker), *_quoting(verb)):
        is_speaker = speaker.start <= noun.i < speaker.end
        if noun.i not in quoted and not is_speaker and noun.ent_type_ not in _TIMES:
            phrase = noun_phrase(noun)
            return Span(phrase.doc, phrase.start, phrase.end, label="outlet")
    return None


def _listeners(verb: Token) -> Iterator[Token]:
    """“told reporters”."""
    if verb.lower_ in TELLING:
        for child in verb.rights:
            if is_noun(child) and child.dep_ in _OBJECTS[:3]:
                yield child
                return
        behind = verb.doc[verb.i + 1 : verb.i + 5]
        yield from (token for token in behind if is_noun(token) and token.dep_ in _OBJECTS)


def _channels(verb: Token, speaker: Span) -> Iterator[Token]:
    """“in a statement”, “on Telegram”, “speaking to the BBC”, “wrote in The Times”."""
    heads = [verb, speaker.root, *(child for child in verb.children if child.dep_ == "dobj")]
    speaking = (child for child in verb.children if child.lower_ in ("speaking", "writing"))
    speakings = list(speaking)
    for head in (*heads, *speakings):
        for preposition in head.children:
            if preposition.dep_ in ("prep", "agent") and preposition.lower_ in _PLACES:
                yield from _objects(preposition, is_speaking=head in speakings)


def _objects(preposition: Token, *, is_speaking: bool) -> Iterator[Token]:
    for noun in preposition.rights:
        if noun.dep_ == "pobj" and (is_speaking or _is_channel(noun, preposition.lower_)):
            yield noun


def _is_channel(noun: Token, preposition: str) -> bool:
    if preposition == "on" and noun.lower_ in PLATFORMS:
        return True
    words = {noun.lower_, *(child.lower_ for child in noun.lefts if child.dep_ != "poss")}
    return not words.isdisjoint(CHANNELS) or (is_noun(noun) and noun.lower_ in MEDIA)


def _quoting(verb: Token) -> Iterator[Token]:
    """“was quoted by the agency as saying”, “the agency quoted her as saying”."""
    if verb.lower_ == "saying" and verb.head.lower_ == "as":
        quoted = verb.head.head
        agents = (child for child in quoted.children if child.dep_ == "agent")
        yield from (noun for by in agents for noun in by.rights if noun.dep_ == "pobj")
        yield from (child for child in quoted.lefts if child.dep_ == "nsubj" and is_noun(child))
