"""Who a verb belongs to, read from the parse, and how that is put in words."""

from spacy.tokens import Span, Token

from articles.extraction.marking import is_noun, sentence_end, sentence_start
from articles.extraction.reporting_words import UTTERANCES

SUBJECT = ("nsubj", "nsubjpass", "csubj")
# A verb may borrow the subject of the verb it hangs on by one of these.
_CARRIERS = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep", "aux"})
_NOBODY = frozenset({"that", "which", "this", "there", "what", "these", "those", "all", "both"})
_OBJECT_FORMS = frozenset({"me", "him", "her", "them", "us"})
_NOT_IN_PHRASE = ("DT", "PRP$", "CD", "RB", ",", "IN", "PDT", "``")
_DEEPEST = 4  # verbs between a verb and the subject it borrows
_LONGEST = 8  # tokens of a noun phrase


def speaker_of(verb: Token, quoted: set[int], people: list[Span]) -> Span | None:
    """Who is made to speak by this verb: a span labelled name, pronoun, noun or other."""
    agent = _agent(verb)
    if agent is not None:
        return phrase_of(agent, people)
    if verb.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in verb.children):
        return None
    if verb.lower_ == "saying" and verb.head.lower_ == "as":
        return _object_of(verb.head.head, people)
    if verb.lower_ in ("quoted", "cited") and any(child.lower_ == "as" for child in verb.children):
        return None
    subject = _subject_of(verb)
    if subject is None or subject.i in quoted:
        subject = _beside(verb, quoted)
    return phrase_of(subject, people) if subject is not None else None


def _agent(verb: Token) -> Token | None:
    """“was criticised by the union”."""
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by else None


def _object_of(verb: Token, people: list[Span]) -> Span | None:
    """“quoted a nurse as saying”."""
    objects = (child for child in verb.rights if child.dep_ in ("dobj", "nsubj"))
    found = next(objects, None)
    return phrase_of(found, people) if found is not None else None


def _subject_of(verb: Token) -> Token | None:
    """Its own subject, or that of the verb it hangs on: “…, adding that”."""
    token = verb
    for _ in range(_DEEPEST):
        own = next((child for child in token.children if child.dep_ in SUBJECT), None)
        if own is not None:
            return _antecedent(own, token)
        if token.dep_ == "relcl":
            return token.head if is_noun(token.head) else None
        if token.dep_ not in _CARRIERS:
            return None
        token = token.head
    return None


def _antecedent(subject: Token, verb: Token) -> Token | None:
    """“the clerk, who said”: the clerk."""
    if subject.tag_ in ("WP", "WDT"):
        return verb.head if verb.dep_ == "relcl" else None
    return None if subject.lower_ in _NOBODY else subject


def _beside(verb: Token, quoted: set[int]) -> Token | None:
    """Where the parse does not help: the name or pronoun beside the verb, or a noun behind it."""
    around = verb.doc[max(sentence_start(verb), verb.i - 1) : min(sentence_end(verb), verb.i + 2)]
    for token in reversed(around):
        is_named = token.tag_ in ("NNP", "PRP") and token.lower_ not in _OBJECT_FORMS
        if is_named and token.i not in quoted:
            return token
    near = (child for child in verb.rights if is_noun(child) and child.i - verb.i < _LONGEST)
    return next(near, None)


def phrase_of(noun: Token, people: list[Span]) -> Span:
    """The name in or beside the noun phrase if there is one, else the phrase itself."""
    for person in people:
        if person.start <= noun.i < person.end or _is_of(person, noun) or _utters(person, noun):
            return Span(noun.doc, person.start, person.end, label="name")
    if noun.tag_ == "PRP":
        return Span(noun.doc, noun.i, noun.i + 1, label="pronoun")
    return _noun_phrase(noun)


def _is_of(person: Span, noun: Token) -> bool:
    """“the mayor, Ana Lund”; “a memo by the clerk, Ana Lund”; “remarks Ana Lund made”."""
    root, head = person.root, person.root.head
    if person.start == noun.i + 2 and noun.nbor().text == ",":
        return True
    if root.dep_ in ("appos", "compound", "nmod"):
        return head.i == noun.i or (head.dep_ == "pobj" and head.head.head.i == noun.i)
    return root.dep_ == "nsubj" and head.dep_ == "relcl" and head.head.i == noun.i


def _utters(person: Span, noun: Token) -> bool:
    """“Ana Lund's letter” says what she says."""
    return noun.lower_ in UTTERANCES and any(
        child.dep_ == "poss" and person.start <= child.i < person.end for child in noun.children
    )


def _noun_phrase(noun: Token) -> Span:
    doc = noun.doc
    start = noun.left_edge.i if noun.i - noun.left_edge.i < _LONGEST else noun.i
    while start < noun.i and (doc[start].tag_ in _NOT_IN_PHRASE or doc[start].is_punct):
        start += 1
    joined = [child.i for child in noun.children if child.dep_ == "conj" and child.i - noun.i < 4]
    end = max([noun.i, *joined]) + 1
    return Span(doc, start, end, label="noun" if is_noun(noun) else "other")
