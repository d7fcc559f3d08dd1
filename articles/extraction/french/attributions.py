"""Component: who is made to say something in French, by which word, and to which outlet."""

from collections.abc import Iterator

from spacy.lang.fr import French
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from articles.extraction.attributions import SPEAKERS, SUBJECTS, VERBS
from articles.extraction.french.outlets import find_outlets
from articles.extraction.french.people import is_role
from articles.extraction.french.phrases import phrase_at, phrase_of
from articles.extraction.french.reporting_words import (
    ASIDES,
    FINDING,
    REFLEXIVE,
    REPORTING,
    SPEECH,
    WEAK,
)
from articles.extraction.french.speaking import (
    follows_statement,
    is_passive,
    is_reflexive,
    speaker_of,
)
from articles.extraction.marking import DETAILS, add_spans, spans_of, tokens_of
from articles.extraction.quotes import QUOTATIONS

OUTLETS = "outlets"
_SOURCES = frozenset({"selon", "d'après", "d’après"})
_FAR = 5  # tokens from a weak verb to “que”


class Attributions:
    """Marks `speakers` and `verbs` in pairs, the main one first, `outlets`, and `subjects`."""

    def __call__(self, doc: Doc) -> Doc:
        """Look in each sentence at what stands outside quotations."""
        quoted = tokens_of(doc, QUOTATIONS)
        people = spans_of(doc, DETAILS, "person")
        sentences = list(doc.sents)
        pairs = [pair for sent in sentences for pair in _pairs(sent, quoted, people)]
        add_spans(doc, SPEAKERS, (speaker for speaker, _ in pairs))
        add_spans(doc, VERBS, (verb for _, verb in pairs))
        add_spans(doc, OUTLETS, _outlets(doc, quoted))
        subjects = (span for sent in sentences for span in _subjects(sent, quoted, people))
        add_spans(doc, SUBJECTS, subjects)
        return doc


def _pairs(sent: Span, quoted: set[int], people: list[Span]) -> Iterator[tuple[Span, Span]]:
    yield from _sources(sent, quoted, people)
    yield from _verbs(sent, quoted, people)


def _verbs(sent: Span, quoted: set[int], people: list[Span]) -> Iterator[tuple[Span, Span]]:
    is_quoting = not quoted.isdisjoint(range(sent.start, sent.end))
    for token in sent:
        is_verb = token.lower_ in REPORTING or (is_quoting and token.lower_ in ASIDES)
        if is_verb and token.i not in quoted and _reports(token, quoted, is_quoting=is_quoting):
            speaker = speaker_of(token, quoted, people)
            if speaker is not None:
                yield speaker, Span(sent.doc, token.i, token.i + 1, label=_label(token))


def _reports(verb: Token, quoted: set[int], *, is_quoting: bool) -> bool:
    """Does it make somebody say something? “pour dire” and “la demande” do not."""
    if verb.lower_ in REFLEXIVE - SPEECH or is_reflexive(verb):
        return is_reflexive(verb) and verb.lower_ in REFLEXIVE
    if is_passive(verb):
        return True
    is_behind = follows_statement(verb, quoted)
    if not verb.tag_.startswith("VB"):
        return is_behind and is_quoting
    if verb.tag_ == "VB" or (verb.tag_ == "VBN" and not verb.lower_.endswith("ant")):
        return is_behind and is_quoting and verb.tag_ != "VB"
    return is_quoting or is_behind or verb.lower_ not in WEAK or _introduces(verb)


def _introduces(verb: Token) -> bool:
    """Does “que” or a colon follow?"""
    behind = verb.doc[verb.i + 1 : verb.i + 1 + _FAR]
    return any(token.lower_ in ("que", "qu'", "qu’", ":", "ne") for token in behind)


def _label(verb: Token) -> str:
    if verb.lower_ in SPEECH or verb.lower_ in ASIDES - FINDING:
        return "speech" if verb.lower_ not in FINDING - SPEECH else "finding"
    return "finding" if verb.lower_ in FINDING else "mind"


def _sources(sent: Span, quoted: set[int], people: list[Span]) -> Iterator[tuple[Span, Span]]:
    """“selon le rapport”, “d'après Jean Dupont”, “pour Jean Dupont, …”."""
    for token in sent[:-1]:
        if token.i in quoted or not _leads_to_source(token, people):
            continue
        start = token.i - (token.lower_ == "après")
        source = phrase_at(sent.doc, token.i + 1, people)
        if source is not None and source.label_ != "other":
            yield source, Span(sent.doc, start, token.i + 1, label="finding")


def _leads_to_source(token: Token, people: list[Span]) -> bool:
    low = token.lower_
    if low in _SOURCES:
        return True
    previous = token.doc[token.i - 1].lower_ if token.i else ""
    if low == "après":
        return previous in ("d'", "d’")
    return low == "pour" and bool(token.is_sent_start) and _is_opinion_of(token, people)


def _is_opinion_of(token: Token, people: list[Span]) -> bool:
    """“Pour Jean Dupont, c'est un échec”, “Pour le maire, …”, “Pour elle, …”; not “Pour Noël”."""
    source = phrase_at(token.doc, token.i + 1, people)
    if source is None or source.end >= len(token.doc):
        return False
    is_somebody = source.label_ != "noun" or is_role(source[0].text)
    return is_somebody and token.doc[source.end].text in (",", "(")


def _outlets(doc: Doc, quoted: set[int]) -> Iterator[Span]:
    """“à l'AFP”, “au micro de France Inter”."""
    if not doc.spans[VERBS]:
        return
    for start, end in find_outlets(doc.text):
        span = doc.char_span(start, end, label="outlet", alignment_mode="expand")
        if span is not None and span.start not in quoted:
            yield span


def _subjects(sent: Span, quoted: set[int], people: list[Span]) -> Iterator[Span]:
    """Whom a sentence is about: what a pronoun in the next one most likely means."""
    for token in sent:
        is_main = token.dep_ in ("nsubj", "nsubj:pass") and token.head.dep_ in ("ROOT", "conj")
        if is_main and token.i not in quoted:
            phrase = phrase_of(token, people)
            if phrase is not None:
                yield phrase


@French.factory("attributions")
def make_attributions(nlp: Language, name: str) -> Attributions:
    """Build the component."""
    return Attributions()
