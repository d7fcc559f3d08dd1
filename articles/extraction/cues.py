"""Verbs that make somebody say something, and all cues of a sentence with their speakers."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from articles.extraction.marking import is_noun
from articles.extraction.noun_cues import Cue, sources_in, statements_in
from articles.extraction.reporting_words import (
    CLAUSAL,
    CUE_NOUNS,
    FINDING,
    HEARING,
    PARTICLED,
    PLAIN,
    REPORTING,
    SAYING,
    SILENCE,
)
from articles.extraction.subjects import is_closing, speaker_of

_GOING = frozenset({"go", "goes", "going", "gone", "went"}) | {
    "continue", "continued", "continues",
}  # fmt: skip
_COURTS = frozenset({"court", "inquest", "hearing", "tribunal", "inquiry", "jury", "trial"})
_ASKED = frozenset({"asked", "pressed", "questioned", "told", "quoted", "accused", "reported"})
_DEEPEST = 20
_WORDS = REPORTING | CUE_NOUNS


def cues_in(sent: Span, quoted: set[int], people: list[Span]) -> list[Cue]:
    """The cues of one sentence outside its quotations, the main one first."""
    words = [token for token in sent if token.lower_ in _WORDS and token.i not in quoted]
    if not words:
        return []
    is_quoting = not quoted.isdisjoint(range(sent.start, sent.end))
    sources = [cue for token in words for cue in sources_in(token, sent, people)]
    verbs = [token for token in words if token.lower_ in REPORTING]
    verbs = [verb for verb in verbs if _reports(verb, quoted, is_quoting=is_quoting)]
    found = [cue for verb in verbs for cue in _of_verb(verb, quoted, people)]
    found += [cue for token in words for cue in statements_in(token, quoted, people)]
    return [*sources, *sorted(found, key=lambda cue: _depth(cue.verb))]


def _of_verb(verb: Token, quoted: set[int], people: list[Span]) -> Iterator[Cue]:
    speaker = speaker_of(verb, quoted, people)
    if speaker is not None:
        yield Cue(speaker, Span(verb.doc, verb.i, verb.i + 1, label=_label(verb)), verb)


def _label(verb: Token) -> str:
    if verb.lower_ in SAYING:
        return "speech"
    return "finding" if verb.lower_ in FINDING else "mind"


def _reports(verb: Token, quoted: set[int], *, is_quoting: bool) -> bool:
    """Does it make somebody say something? “Police found a body” and “to report” do not."""
    if verb.lower_ in HEARING and is_closing(verb) and verb.i:
        return verb.nbor(-1).lower_ in _COURTS  # “…, an inquest heard on Monday”
    is_verb = verb.tag_.startswith("VB") or verb.lower_ in ("said", "says")
    if not is_verb or _is_silent(verb) or _is_participle(verb, quoted):
        return False
    if verb.dep_ in ("relcl", "amod", "acl") and not _speaks_aside(verb, quoted):
        return False
    children = [child.lower_ for child in verb.children]
    if verb.tag_ == "VB" and not _is_finite(verb):
        return verb.head.lower_ in _GOING
    if verb.lower_ in PARTICLED and not (is_quoting and _touches(verb, quoted)):
        return not PARTICLED[verb.lower_].isdisjoint(children) or _names(verb, quoted)
    is_last = verb.dep_ in ("parataxis", "ROOT", "ccomp") and is_closing(verb)
    if verb.lower_ in HEARING:
        return _has_clause(verb) and _is_in_court(verb)
    if verb.lower_ in _GOING:
        return _touches(verb, quoted)
    if verb.lower_ in CLAUSAL:
        return _has_clause(verb) or _touches(verb, quoted)
    return is_quoting or verb.lower_ in PLAIN or _has_clause(verb) or is_last


def _speaks_aside(verb: Token, quoted: set[int]) -> bool:
    """“where doctors said it had failed”, “who called it “a failure””, but not “who said so”."""
    if _is_misread(verb) or _touches(verb, quoted):
        return True
    own = [child for child in verb.lefts if child.dep_ == "nsubj"]
    is_named = bool(own) and own[-1].tag_ not in ("WP", "WDT")
    is_telling = [is_named, _has_clause(verb), _reaches(verb, quoted)]
    return sum(is_telling) > 1


def _reaches(verb: Token, quoted: set[int]) -> bool:
    """Is some of what it says quoted?"""
    return any(i in quoted for i in range(verb.i + 1, verb.right_edge.i + 1))


def _is_misread(verb: Token) -> bool:
    """The main verb of “The mayor, Ana Lund, boasted that”, which the model hangs on the noun."""
    head = verb.head
    return head.dep_ == "ROOT" and is_noun(head) and verb.i > 0 and verb.nbor(-1).text == ","


def _names(verb: Token, quoted: set[int]) -> bool:
    """“called it a failure”, but not “was called”."""
    if not verb.lower_.startswith("call") or any(c.dep_ == "auxpass" for c in verb.lefts):
        return False
    is_named = any(child.dep_ in ("oprd", "ccomp", "xcomp") for child in verb.rights)
    return is_named or _reaches(verb, quoted)


def _is_finite(verb: Token) -> bool:
    """“would say”, “did say”, “would come and say”, but not “tried to come and say”."""
    leading = verb.head if verb.dep_ == "conj" else verb
    tags = {child.tag_ for child in (*verb.lefts, *leading.lefts) if child.dep_ == "aux"}
    return "TO" not in tags and bool(tags)


def _has_clause(verb: Token) -> bool:
    return any(child.dep_ in ("ccomp", "xcomp") for child in verb.children)


def _touches(verb: Token, quoted: set[int]) -> bool:
    """Does a quotation stand beside it, or behind a comma or colon?"""
    is_near = not quoted.isdisjoint((verb.i - 1, verb.i + 1, verb.i + 2))
    return is_near or (verb.i + 3 in quoted and verb.nbor(2).text in (":", ","))


def _is_in_court(verb: Token) -> bool:
    """Only courts hear and hold what they say."""
    return any(child.lower_ in _COURTS for child in verb.lefts)


def _is_silent(verb: Token) -> bool:
    """“has not commented”, “would not say”, “neither confirmed nor denied”."""
    heads = [verb, verb.head] if verb.dep_ == "conj" else [verb]
    if any(child.lower_ == "neither" for head in heads for child in head.lefts):
        return True
    return verb.lower_ in SILENCE and any(child.dep_ == "neg" for child in verb.children)


def _is_participle(verb: Token, quoted: set[int]) -> bool:
    """“Asked about the fire, she left”; “40 men reported killed”: somebody else's words."""
    if verb.is_sent_start and verb.lower_ in _ASKED:
        return True
    if verb.tag_ != "VBN" or any(child.dep_[:3] == "aux" for child in verb.children):
        return False
    is_main = verb.dep_ in ("ROOT", "ccomp", "parataxis") or _is_misread(verb)
    if is_main or (verb.dep_ == "conj" and verb.head.tag_.startswith("VB")):
        return False
    return not (verb.lower_ in SAYING and _touches(verb, quoted)) or verb.lower_ in _ASKED


def _depth(token: Token) -> int:
    depth = 0
    while token.head.i != token.i and depth < _DEEPEST:
        token, depth = token.head, depth + 1
    return depth
