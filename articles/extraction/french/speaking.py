"""Who a French verb of speech belongs to: by inversion, by the parse, else by what stands near."""

from spacy.tokens import Doc, Span, Token

from articles.extraction.french.function_words import FUNCTION_WORDS
from articles.extraction.french.people import FRENCH_PEOPLE
from articles.extraction.french.phrases import phrase_at, phrase_of
from articles.extraction.marking import DETAILS, sentence_end, sentence_start, spans_of

_SUBJECT = ("nsubj", "nsubj:pass", "nsubj:caus")
_CARRIERS = frozenset({"conj", "xcomp", "advcl", "ccomp", "acl", "parataxis", "dep"})
_GROUP = FUNCTION_WORDS["verb_group"]
_CLITICS = FUNCTION_WORDS["clitics"]
_PREPOSITIONS = FUNCTION_WORDS["prepositions"]
_CLAUSE = FUNCTION_WORDS["clause"]
_DAYS = FUNCTION_WORDS["days"]
_RELATIVES = frozenset({"lui", "elle", "eux", "elles", "qui", "dont", "où", "que"})
_REACH = 14  # tokens from a verb to whoever stands behind it
_DEEPEST = 3


def speaker_of(verb: Token, quoted: set[int], people: list[Span]) -> Span | None:
    """A span labelled name, pronoun or noun; None where nobody is to be seen."""
    first = _first_of_group(verb)
    clitic = _clitic(verb, first)
    if clitic is not None:
        return clitic
    if is_passive(verb):
        return _agent(verb, people)
    if _closes_aside(verb.doc, first):
        return _by_parse(verb, quoted, people)
    if follows_statement(verb, quoted):
        named = _named_aside(verb.doc, first, people)
        return named or _behind(verb, quoted, people) or _by_parse(verb, quoted, people)
    return _by_parse(verb, quoted, people) or _in_front(verb.doc, first, quoted, people)


def _first_of_group(verb: Token) -> int:
    """Where “n'a pas encore déclaré” begins."""
    i, floor = verb.i, sentence_start(verb)
    while i > floor and (verb.doc[i - 1].lower_ in _GROUP or verb.doc[i - 1].lower_ in _CLITICS):
        i -= 1
    return i


def is_reflexive(verb: Token) -> bool:
    """“s'est déclaré”, “se plaint”."""
    group = verb.doc[_first_of_group(verb) : verb.i]
    return any(token.lower_ in ("se", "s'", "s’") for token in group)


def _clitic(verb: Token, first: int) -> Span | None:
    """“a-t-il dit”, “dit-elle”."""
    doc = verb.doc
    for token in doc[first : min(verb.i + 3, len(doc))]:
        if token.lower_ in _CLITICS and token.lower_ in FRENCH_PEOPLE.things:
            return Span(doc, token.i, token.i + 1, label="pronoun")
        if token.i > verb.i and token.lower_ != "-t":
            break
    return None


def is_passive(verb: Token) -> bool:
    """“a été critiqué”: whoever speaks stands behind “par”, if anywhere."""
    group = {token.lower_ for token in verb.doc[_first_of_group(verb) : verb.i]}
    return "été" in group or any(child.dep_ == "aux:pass" for child in verb.children)


def _agent(verb: Token, people: list[Span]) -> Span | None:
    """“a été critiqué par le syndicat”."""
    for token in verb.doc[verb.i + 1 : min(sentence_end(verb), verb.i + 6)]:
        if token.lower_ == "par" and token.i + 1 < len(token.doc):
            return phrase_at(token.doc, token.i + 1, people)
    return None


def follows_statement(verb: Token, quoted: set[int]) -> bool:
    """Does the verb stand behind a comma or a quotation, so that its subject follows it?"""
    doc, first = verb.doc, _first_of_group(verb)
    if first == 0 or doc[first].is_sent_start:
        return True
    previous = doc[first - 1]
    is_mark = previous.is_punct or previous.text in ("»", "”", '"', "–", "—")
    return previous.i in quoted or (is_mark and previous.text not in (")", "]"))


def _closes_aside(doc: Doc, first: int) -> bool:
    """“L'université, elle, prévoit”, “L'Islande, qui vit de la pêche, réclame”."""
    if first < 3 or doc[first - 1].text != ",":
        return False
    for i in range(first - 2, max(0, first - _REACH), -1):
        if doc[i].is_sent_start:
            break
        if doc[i].text == ",":
            return doc[i + 1].lower_ in _RELATIVES or doc[i + 1].tag_ == "VBN"
    return False


def _named_aside(doc: Doc, first: int, people: list[Span]) -> Span | None:
    """“Le maire, Jean Dupont, a annoncé”: the comma only closes an apposition."""
    if first < 2 or doc[first - 1].text != ",":
        return None
    titles = spans_of(doc, DETAILS, "title")
    start = next((title.start for title in titles if title.end == first - 1), first)
    for person in people:
        is_apposed = person.end == first - 1 and person.start and doc[person.start - 1].text == ","
        if is_apposed or start <= person.start < first:
            return Span(doc, person.start, person.end, label="name")
    return None


def _behind(verb: Token, quoted: set[int], people: list[Span]) -> Span | None:
    """“a déclaré lundi à l'AFP Jean Dupont”: the first phrase that no preposition leads."""
    doc, i = verb.doc, verb.i + 1
    limit = min(sentence_end(verb), verb.i + _REACH)
    while i < limit and i not in quoted:
        token = doc[i]
        if token.lower_ in _CLAUSE or token.text in (":", ";", ".", "«", "“"):
            return None
        if token.lower_ in _PREPOSITIONS:
            i = _past_phrase(doc, i + 1, limit)
            continue
        if token.lower_ not in _DAYS:
            phrase = phrase_at(doc, i, people)
            if phrase is not None:
                return phrase
        i += 1
    return None


def _past_phrase(doc: Doc, i: int, limit: int) -> int:
    """Behind the noun that a preposition leads: “à la presse”, “dans un communiqué”."""
    while i < limit and doc[i].tag_ not in ("NN", "NNP"):
        if doc[i].is_punct:
            return i
        i += 1
    i += 1
    while i < limit and doc[i].tag_ in ("NNP", "JJ") and doc[i].ent_type_ != "PER":
        i += 1
    return i


def _by_parse(verb: Token, quoted: set[int], people: list[Span]) -> Span | None:
    """Its own subject, or that of the verb it hangs on: “…, ajoutant que”."""
    token = verb
    for _ in range(_DEEPEST):
        own = next((child for child in token.children if child.dep_ in _SUBJECT), None)
        if own is not None and own.i not in quoted:
            if own.lower_ == "qui":
                return phrase_of(token.head, people) if token.dep_ == "acl:relcl" else None
            return phrase_of(own, people)
        if token.dep_ not in _CARRIERS:
            return None
        token = token.head
    return None


def _in_front(doc: Doc, first: int, quoted: set[int], people: list[Span]) -> Span | None:
    """Where the parse does not help: the name or pronoun right before the verb."""
    i = first - 1
    if i < 0 or i in quoted:
        return None
    person = next((p for p in people if p.start <= i < p.end), None)
    if person is not None:
        return Span(doc, person.start, person.end, label="name")
    return phrase_of(doc[i], people)
