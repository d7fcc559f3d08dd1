"""How whoever speaks is put in words: the name in or beside a noun phrase, else the phrase."""

from spacy.tokens import Span, Token

from articles.extraction.marking import DETAILS, is_capital, is_noun, spans_of
from articles.extraction.reporting_words import NEWSPAPERS, UTTERANCES
from articles.extraction.role_words import is_role

_LEADING = frozenset({"DT", "PDT", "RB", ",", "IN", "``", "CC", "EX", ":", "RBR", "RBS"})
_INSIDE = frozenset({"at", "from", "with", "in", "to", "on"})
_DESCRIBING = frozenset({"familiar", "close", "involved", "briefed", "present", "aware"})
_OUTSIDE = frozenset({",", ".", ":", "``", "''", "-LRB-", "WDT", "WP", "MD"})
_TIMES = frozenset({"DATE", "TIME", "CARDINAL"})
_LONGEST = 8  # tokens of a noun phrase on either side of its noun


def phrase_of(noun: Token, people: list[Span]) -> Span:
    """The name in or beside the noun phrase if there is one, else the phrase itself."""
    for person in people:
        if person.start <= noun.i < person.end:
            return _with_others(noun, person, people)
        if _is_of(person, noun) or _utters(person, noun) or _is_given(person, noun):
            return Span(noun.doc, person.start, person.end, label="name")
    if noun.tag_ in ("PRP", "PRP$"):
        return Span(noun.doc, noun.i, noun.i + 1, label="pronoun")
    phrase = noun_phrase(_named(noun))
    for person in people:
        if _is_behind(person, phrase):
            return Span(noun.doc, person.start, person.end, label="name")
    return phrase


def _is_behind(person: Span, phrase: Span) -> bool:
    """“One of the drivers, Ana Lund, said”."""
    doc = person.doc
    is_apart = person.start == phrase.end + 1 and doc[phrase.end].text == ","
    return is_apart and person.end < len(doc) and doc[person.end].text in (",", "(")


def _named(noun: Token) -> Token:
    """“the union, Lumen”: Lumen."""
    if noun.tag_ not in ("NN", "NNS"):
        return noun
    beside = (child for child in noun.rights if child.dep_ == "appos" and child.tag_[:3] == "NNP")
    return next(beside, noun)


def _with_others(noun: Token, person: Span, people: list[Span]) -> Span:
    """“Ana Lund and John Pike” speak together."""
    joined = {child.i for child in noun.rights if child.dep_ == "conj"}
    for other in people:
        if 0 < other.start - person.end <= 2 and not joined.isdisjoint(
            range(other.start, other.end)
        ):
            return Span(noun.doc, person.start, other.end, label="noun")
    return Span(noun.doc, person.start, person.end, label="name")


def _is_of(person: Span, noun: Token) -> bool:
    """“the mayor, Ana Lund”; “a memo by the clerk, Ana Lund”; “remarks Ana Lund made”."""
    root, head = person.root, person.root.head
    if person.start == noun.i + 2 and noun.nbor().text == ",":
        return True
    if root.dep_ in ("appos", "compound", "nmod"):
        return head.i == noun.i or (_is_by(head) and head.head.head.i == noun.i)
    return root.dep_ == "nsubj" and head.dep_ == "relcl" and head.head.i == noun.i


def _is_by(noun: Token) -> bool:
    """Behind “by”; bodies with a short form in capitals are no people."""
    return noun.dep_ == "pobj" and noun.head.lower_ in ("by", "from") and noun.ent_type_ != "ORG"


def _is_given(person: Span, noun: Token) -> bool:
    """“a nurse who gave her name only as Ana”."""
    words = noun.doc[noun.i : person.start]
    return (
        2 < len(words) < _LONGEST
        and words[-1].lower_ == "as"
        and any(word.lower_ in ("name", "identified", "named", "known") for word in words)
    )


def _utters(person: Span, noun: Token) -> bool:
    """“Ana Lund's letter” says what she says."""
    return noun.lower_ in UTTERANCES and any(
        child.dep_ == "poss" and person.start <= child.i < person.end for child in noun.children
    )


def noun_phrase(noun: Token) -> Span:
    """From its first telling word to the end of what belongs to it, without an article."""
    start, end = _start_of(noun), _end_of(noun)
    for body in spans_of(noun.doc, DETAILS, "organisation"):
        if body.start <= noun.i < body.end:
            start, end = min(start, body.start), max(end, body.end)
    return Span(noun.doc, start, end, label="noun" if _can_speak(noun, end - start) else "other")


def _can_speak(noun: Token, length: int) -> bool:
    """A noun, or with more words a number of people or what the model took for no noun."""
    return is_noun(noun) or (noun.tag_[:2] in ("CD", "JJ") and length > 1)


def _start_of(noun: Token) -> int:
    doc = noun.doc
    start = noun.left_edge.i if noun.i - noun.left_edge.i < _LONGEST else noun.i
    while start < noun.i and _is_leading(doc[start], noun):
        start += 1
    if start > 1 and doc[start - 1].text == "-":
        start -= 2  # e-mail
    if start > 0 and doc[start - 1].text == "The" and noun.lower_ in NEWSPAPERS:
        start -= 1
    return start


def _is_leading(token: Token, noun: Token) -> bool:
    if token.tag_ == "PRP$":
        return not is_role(noun.text) and token.i + 1 < noun.i
    return token.tag_ in _LEADING or token.is_punct or token.lower_ == "one"


def _end_of(noun: Token) -> int:
    """Behind “of the fund”, “familiar with the matter”, “and doctors”; not behind a day."""
    end = noun.i + 1
    for child in noun.rights:
        if child.dep_ == "cc" and child.i == end:
            continue
        if child.dep_ == "conj" and is_noun(child) and child.left_edge.i <= end + 1:
            end = child.i + 1 if child.i - end < _LONGEST else end
        elif child.i == end and _belongs(child):
            end = _edge(child)
        else:
            break
    return end


def _belongs(child: Token) -> bool:
    if child.lower_ in _DESCRIBING:
        return True
    is_inside = child.lower_ in ("of", "for") or (
        child.lower_ in _INSIDE and child.head.tag_ not in ("NNP", "NNPS")
    )
    if child.dep_ != "prep" or not is_inside:
        return False
    object_ = next((inner for inner in child.rights if inner.dep_ == "pobj"), None)
    return object_ is not None and object_.ent_type_ not in _TIMES


def _edge(child: Token) -> int:
    doc, last = child.doc, min(child.right_edge.i, child.i + _LONGEST)
    end = child.i + 1
    while end <= last and doc[end].tag_ not in _OUTSIDE and not _is_clause(doc[end]):
        end += 1
    while end > child.i + 1 and not (is_noun(doc[end - 1]) or is_capital(doc[end - 1])):
        end -= 1
    return end if end > child.i + 1 else child.i


def _is_clause(token: Token) -> bool:
    return token.tag_ in ("VBD", "VBZ", "VBP", "VBG") or token.dep_ in ("relcl", "cc")
