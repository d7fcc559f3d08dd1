"""Component: who is made to say something, by which word, and whom sentences are about."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from articles.extraction.marking import (
    DETAILS,
    add_spans,
    is_noun,
    sentence_end,
    spans_of,
    tokens_of,
)
from articles.extraction.quotes import QUOTATIONS
from articles.extraction.reporting_words import FINDING, REPORTING, REPORTS, SPEECH, WRITING
from articles.extraction.subjects import SUBJECT, phrase_of, speaker_of

SPEAKERS = "speakers"
VERBS = "verbs"
SUBJECTS = "subjects"
_DEEPEST = 20


class Attributions:
    """Marks the groups `speakers` and `verbs`, in pairs and the main one first, and `subjects`."""

    def __call__(self, doc: Doc) -> Doc:
        """Look in each sentence at what stands outside quotations."""
        quoted = tokens_of(doc, QUOTATIONS)
        people = spans_of(doc, DETAILS, "person")
        sentences = list(doc.sents)
        pairs = [pair for sent in sentences for pair in _pairs(sent, quoted, people)]
        add_spans(doc, SPEAKERS, (speaker for speaker, _ in pairs))
        add_spans(doc, VERBS, (verb for _, verb in pairs))
        subjects = (span for sent in sentences for span in _subjects(sent, quoted, people))
        add_spans(doc, SUBJECTS, subjects)
        return doc


def _pairs(sent: Span, quoted: set[int], people: list[Span]) -> Iterator[tuple[Span, Span]]:
    yield from _sources(sent, quoted, people)
    is_quoting = not quoted.isdisjoint(range(sent.start, sent.end))
    words = [token for token in sent if token.lower_ in REPORTING and token.i not in quoted]
    verbs = [token for token in words if _reports(token, is_quoting=is_quoting)]
    for verb in sorted(verbs, key=_depth):
        speaker = speaker_of(verb, quoted, people)
        if speaker is not None:
            yield speaker, Span(sent.doc, verb.i, verb.i + 1, label=_label(verb))


def _sources(sent: Span, quoted: set[int], people: list[Span]) -> Iterator[tuple[Span, Span]]:
    """“according to the report”: the noun behind it speaks."""
    for token in sent[: max(0, len(sent) - 2)]:
        if token.lower_ == "according" and token.nbor().lower_ == "to" and token.i not in quoted:
            behind = sent.doc[token.i + 2 : sent.end]
            noun = next((other for other in behind if is_noun(other) and not _leads(other)), None)
            if noun is not None:
                source = Span(sent.doc, token.i, token.i + 2, label="finding")
                yield phrase_of(noun, people), source


def _leads(token: Token) -> bool:
    """Is it the first part of a compound, as “police” in “police report”?"""
    return token.dep_ in ("compound", "poss") and token.head.i > token.i


def _reports(verb: Token, *, is_quoting: bool) -> bool:
    """Does it make somebody say something? “Police found a body” and “to report” do not."""
    if not verb.tag_.startswith("VB") or (verb.dep_ in ("relcl", "amod", "acl") and not is_quoting):
        return False
    if verb.tag_ == "VB" and any(child.tag_ == "TO" for child in verb.children):
        return False
    if is_quoting or verb.lower_ in REPORTS or verb.lower_ in SPEECH - WRITING:
        return True
    is_last = verb.dep_ in ("parataxis", "ROOT") and verb.i + 2 == sentence_end(verb)
    return is_last or any(child.dep_ in ("ccomp", "xcomp") for child in verb.children)


def _label(verb: Token) -> str:
    if verb.lower_ in SPEECH:
        return "speech"
    return "finding" if verb.lower_ in FINDING else "mind"


def _depth(token: Token) -> int:
    depth = 0
    while token.head.i != token.i and depth < _DEEPEST:
        token, depth = token.head, depth + 1
    return depth


def _subjects(sent: Span, quoted: set[int], people: list[Span]) -> Iterator[Span]:
    """Whom a sentence is about: what a pronoun in the next one most likely means."""
    for token in sent:
        is_main = token.dep_ in SUBJECT and token.head.dep_ in ("ROOT", "conj")
        if is_main and token.i not in quoted:
            owners = (child for child in token.children if child.dep_ == "poss" and is_noun(child))
            phrase = phrase_of(next(owners, token), people)
            if phrase.label_ != "other":
                yield phrase


@Language.factory("attributions")
def make_attributions(nlp: Language, name: str) -> Attributions:
    """Build the component."""
    return Attributions()
