"""Component: who is made to say something, by which word, and whom sentences are about."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from articles.extraction.cues import cues_in
from articles.extraction.marking import DETAILS, add_spans, is_noun, spans_of, tokens_of
from articles.extraction.noun_cues import Cue
from articles.extraction.outlets import outlet_of
from articles.extraction.phrases import phrase_of
from articles.extraction.quotes import QUOTATIONS
from articles.extraction.subjects import SUBJECT

SPEAKERS = "speakers"
VERBS = "verbs"
SUBJECTS = "subjects"
OUTLETS = "outlets"


class Attributions:
    """Marks `speakers` and `verbs` in pairs, the main one first, `outlets`, and `subjects`."""

    def __call__(self, doc: Doc) -> Doc:
        """Look in each sentence at what stands outside quotations."""
        quoted = tokens_of(doc, QUOTATIONS)
        people = spans_of(doc, DETAILS, "person")
        sentences = list(doc.sents)
        found = [cues_in(sent, quoted, people) for sent in sentences]
        cues = [cue for cues in found for cue in cues]
        add_spans(doc, SPEAKERS, (cue.speaker for cue in cues))
        add_spans(doc, VERBS, (cue.span for cue in cues))
        outlets = (outlet for cues in found if (outlet := _outlet(cues, quoted)) is not None)
        add_spans(doc, OUTLETS, outlets)
        subjects = (span for sent in sentences for span in _subjects(sent, quoted, people))
        add_spans(doc, SUBJECTS, subjects)
        return doc


def _outlet(cues: list[Cue], quoted: set[int]) -> Span | None:
    """That of the main cue which has one: a sentence is seldom said in two places."""
    outlets = (outlet_of(cue.verb, cue.speaker, quoted) for cue in cues)
    return next((outlet for outlet in outlets if outlet is not None), None)


def _subjects(sent: Span, quoted: set[int], people: list[Span]) -> Iterator[Span]:
    """Whom a sentence is about: what a pronoun in the next one most likely means."""
    for token in sent:
        if token.dep_ in SUBJECT and token.i not in quoted and _is_main(token.head):
            owners = (child for child in token.children if child.dep_ == "poss" and is_noun(child))
            phrases = [phrase_of(noun, people) for noun in (*owners, token)]
            owner = next((phrase for phrase in phrases if phrase.label_ == "name"), phrases[-1])
            if owner.label_ != "other":
                yield owner


def _is_main(verb: Token) -> bool:
    """The main verb, one beside it, or what is said if it stands in front."""
    return verb.dep_ in ("ROOT", "conj") or (verb.dep_ == "ccomp" and verb.i < verb.head.i)


@Language.factory("attributions")
def make_attributions(nlp: Language, name: str) -> Attributions:
    """Build the component."""
    return Attributions()
