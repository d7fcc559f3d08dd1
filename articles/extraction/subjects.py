"""Who a verb belongs to, read from the parse, or from the words beside it."""

from spacy.tokens import Span, Token

from articles.extraction.marking import is_noun, sentence_end, sentence_start
from articles.extraction.phrases import phrase_of

SUBJECT = ("nsubj", "nsubjpass", "csubj")
# A verb may borrow the subject of the verb it hangs on by one of these.
_CARRIERS = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep", "aux"})
_NOBODY = frozenset(
    {"that", "which", "this", "there", "what", "these", "those", "all", "both", "who", "i", "you"}
    | {"nobody", "none", "neither", "nothing", "everybody", "everyone", "anybody", "anyone", "one"}
)
_NEGATIONS = frozenset({"neither", "no", "none", "nobody", "not", "nor"})
_OBJECT_FORMS = frozenset({"me", "him", "her", "them", "us"})
_DEEPEST = 4  # verbs between a verb and the subject it borrows
_LONGEST = 8  # tokens of a noun phrase
_LONGEST_DATELINE = 10
_LONGEST_CLOSE = 5
_IN_CLOSE = frozenset({"IN", "NNP", "CD", "RB", "NN"})


def speaker_of(verb: Token, quoted: set[int], people: list[Span]) -> Span | None:
    """Who is made to speak by this verb: a span labelled name, pronoun, noun or other."""
    speaker = _speaker_of(verb, quoted)
    if speaker is None or _is_negated(speaker) or speaker.lower_ in _NOBODY - {"one"}:
        return None
    return phrase_of(speaker, people)


def _speaker_of(verb: Token, quoted: set[int]) -> Token | None:
    if verb.lower_ == "saying" and verb.head.lower_ == "as":
        return _quoted_by(verb.head.head)
    if verb.lower_ in ("quoted", "cited") and "as" in (token.lower_ for token in _behind(verb)):
        return None
    agent = _agent(verb) if verb.tag_ == "VBN" else None
    if agent is not None:
        return agent
    if verb.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in verb.children):
        return None
    closing = _closing(verb, quoted)
    if closing is not None:
        return closing
    subject = _behind_dateline(_subject_of(verb), verb)
    return _beside(verb, quoted) if subject is None or subject.i in quoted else subject


def _behind(verb: Token) -> Span:
    return verb.doc[verb.i + 1 : min(sentence_end(verb), verb.i + _LONGEST)]


def _agent(verb: Token) -> Token | None:
    """“was criticised by the union”."""
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by else None


def _quoted_by(verb: Token) -> Token | None:
    """“quoted a nurse as saying”, “a nurse was quoted as saying”: the nurse."""
    wanted = ("dobj", "nsubj", "nsubjpass")
    objects = (child for child in verb.rights if child.dep_ in wanted)
    passive = (child for child in verb.lefts if child.dep_ == "nsubjpass")
    return next(passive, None) or next(objects, None)


def _closing(verb: Token, quoted: set[int]) -> Token | None:
    """“…, the paper says.”: what stands between a comma and a verb that ends the sentence."""
    doc, floor = verb.doc, sentence_start(verb)
    if not is_closing(verb):
        return None
    noun = doc[verb.i - 1] if verb.i > floor else verb
    if not (is_noun(noun) or noun.tag_ == "PRP") or noun.i in quoted:
        return None
    for token in reversed(doc[max(floor, verb.i - _LONGEST) : verb.i]):
        if token.text == "," or token.i in quoted:
            return noun
        if token.tag_[:2] not in ("NN", "DT", "JJ", "PR", "PO", "CD", "HY"):
            return None
    return None


def is_closing(verb: Token) -> bool:
    """Does it end the sentence, but for a day or a place: “…, a court heard on Monday.”?"""
    end = sentence_end(verb)
    behind = verb.doc[verb.i + 1 : end]
    if not 0 < len(behind) <= _LONGEST_CLOSE or not behind[-1].is_punct:
        return False
    if behind[0].tag_ in ("CD", "NN"):
        return False
    return all(token.is_punct or token.tag_ in _IN_CLOSE for token in behind)


def _subject_of(verb: Token) -> Token | None:
    """Its own subject, or that of the verb it hangs on: “…, adding that”."""
    token = verb
    for _ in range(_DEEPEST):
        own = _own_subject(token)
        if own is not None:
            return _antecedent(own, token)
        if token.dep_ in ("relcl", "acl") and not _is_loose(token):
            return token.head if is_noun(token.head) else None
        if token.dep_ == "acl":
            token = _verb_above(token)
            continue
        if token.dep_ not in _CARRIERS:
            return None
        token = token.head
    return None


def _is_loose(verb: Token) -> bool:
    """The saying of “She praised the plan, saying that”, which the model hangs on the plan."""
    return verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.i > 0 and verb.nbor(-1).text == ","


def _verb_above(token: Token) -> Token:
    for _ in range(_LONGEST):
        token = token.head
        if token.tag_.startswith("VB"):
            break
    return token


def _behind_dateline(subject: Token | None, verb: Token) -> Token | None:
    """“OSLO, May 2 - The town said”: the model takes the place for the subject."""
    if subject is None or not subject.is_sent_start or verb.i - subject.i < 4:
        return subject
    doc, dash = subject.doc, None
    for token in doc[subject.i : min(verb.i, subject.i + _LONGEST_DATELINE)]:
        dash = token.i if token.text in ("-", "–", "—", "--") else dash
    if dash is None:
        return subject
    nouns = (token for token in doc[dash + 1 : verb.i] if is_noun(token))
    return next((noun for noun in nouns if not is_noun(noun.nbor())), subject)


def _own_subject(verb: Token) -> Token | None:
    """The one that stands nearest: in “Cllr. Ana Lund said” the model finds two."""
    before = [child for child in verb.lefts if child.dep_ in SUBJECT]
    return before[-1] if before else next((c for c in verb.rights if c.dep_ in SUBJECT), None)


def _antecedent(subject: Token, verb: Token) -> Token | None:
    """“the clerk, who said”: the clerk."""
    if subject.tag_ in ("WP", "WDT"):
        return verb.head if verb.dep_ == "relcl" else None
    return subject


def _is_negated(subject: Token) -> bool:
    """“Neither the mayor nor the clerk”, “not everyone”, “no official”."""
    if subject.lower_ in _NEGATIONS:
        return True
    return any(child.lower_ in _NEGATIONS for child in subject.children)


def _beside(verb: Token, quoted: set[int]) -> Token | None:
    """Where the parse does not help: the name or pronoun beside the verb, or a noun behind it."""
    around = verb.doc[max(sentence_start(verb), verb.i - 1) : min(sentence_end(verb), verb.i + 2)]
    for token in reversed(around):
        is_named = token.tag_ in ("NNP", "PRP") and token.lower_ not in _OBJECT_FORMS
        if is_named and token.i not in quoted:
            return token
    near = (child for child in verb.rights if is_noun(child) and child.i - verb.i < _LONGEST)
    return next(near, None)
