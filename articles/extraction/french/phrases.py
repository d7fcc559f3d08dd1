"""Whom a French noun phrase names: a person in or beside it, a pronoun, or the phrase itself."""

from spacy.tokens import Doc, Span, Token

from articles.extraction.french.function_words import FUNCTION_WORDS
from articles.extraction.french.number_words import SCALES
from articles.extraction.french.people import COURTESY, FRENCH_PEOPLE, is_role
from articles.extraction.marking import is_capital, is_noun, sentence_end

_DETERMINERS = FUNCTION_WORDS["determiners"]
_LINKS = FUNCTION_WORDS["of"]
_ARTICLES = FUNCTION_WORDS["articles"]
_PRONOUNS = frozenset(FRENCH_PEOPLE.genders) | FRENCH_PEOPLE.things
_NOBODY = FUNCTION_WORDS["nobody"]
_LONGEST = 9  # tokens of a noun phrase


def phrase_at(doc: Doc, i: int, people: list[Span]) -> Span | None:
    """The phrase that begins with a token; None if none does."""
    limit = sentence_end(doc[i]) if i < len(doc) else i
    while i < limit and (doc[i].lower_ in _DETERMINERS or doc[i].lower_ in COURTESY):
        i += 1
    if i >= limit:
        return None
    return _of_token(doc[i], people) if doc[i].text[0].isalnum() or doc[i].text[0] == "-" else None


def _of_token(token: Token, people: list[Span]) -> Span | None:
    low = token.lower_
    if low in _PRONOUNS:
        return Span(token.doc, token.i, token.i + 1, label="pronoun")
    person = next((p for p in people if p.start <= token.i < p.end), None)
    if person is not None:
        return Span(token.doc, person.start, person.end, label="name")
    can_speak = is_noun(token) or (is_role(low) and not token.tag_.startswith("VBZ"))
    if low in _NOBODY or low in SCALES or not can_speak or not token.text[0].isalpha():
        return None
    phrase = Span(token.doc, token.i, _end_of(token), label="noun")
    return _named(phrase, people) or phrase


def _end_of(noun: Token) -> int:
    """Past adjectives and “de” phrases: “ministère de l'Intérieur”."""
    doc, end = noun.doc, noun.i + 1
    for token in doc[noun.i + 1 : min(sentence_end(noun), noun.i + _LONGEST)]:
        is_link = token.lower_ in _LINKS or (
            token.lower_ in _ARTICLES and doc[token.i - 1].lower_ in _LINKS
        )
        if is_link:
            continue
        is_linked = token.i > end and is_noun(token)
        is_beside = token.i == end and (_goes_on(token))
        if not (is_linked or is_beside) or not token.text[0].isalnum():
            break
        end = token.i + 1
    return end


def _goes_on(token: Token) -> bool:
    """An adjective, a name, or the participle of “Nations unies”."""
    is_named = token.tag_ == "VBN" and is_capital(token.nbor(-1))
    return is_named or token.tag_ in ("JJ", "NNP")


def _named(phrase: Span, people: list[Span]) -> Span | None:
    """“le maire Jean Dupont”, “le maire de Lyon, Jean Dupont”."""
    doc, end, limit = phrase.doc, phrase.end, sentence_end(phrase[0])
    for person in people:
        if not phrase.start <= person.start < limit:
            continue
        start = person.start - (doc[person.start - 1].lower_ in COURTESY if person.start else 0)
        is_inside = phrase.start < person.start < phrase.end
        is_behind = start == end or (start == end + 1 and doc[end].text == ",")
        if is_inside and doc[person.start - 1].lower_ in _LINKS:
            continue
        if is_inside or is_behind:
            return Span(doc, person.start, person.end, label="name")
    return None


def phrase_of(noun: Token, people: list[Span]) -> Span | None:
    """The phrase around a token that the parse points to."""
    return _of_token(noun, people)
