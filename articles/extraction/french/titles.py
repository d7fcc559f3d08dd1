"""Component: names with their function, “le maire de Lyon, Jean Dupont”, and functions alone."""

from collections.abc import Iterator

from spacy.lang.fr import French
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from articles.extraction.french.function_words import FUNCTION_WORDS
from articles.extraction.french.people import BEFORE_ROLE, BEHIND_ROLE, COURTESY, is_role
from articles.extraction.marking import is_capital, sentence_end, sentence_start
from articles.extraction.titles import Titles

_LONGEST = 12  # tokens of a function
_FINITE = frozenset({"VBD", "VBF", "VBZ"})  # “boulanger” looks like an infinitive
_RANKS = frozenset({"premier", "première"})
_LINKS = FUNCTION_WORDS["links"]
_SAID_BY = FUNCTION_WORDS["said_by"]
_BETWEEN = FUNCTION_WORDS["between"]


def _before(person: Span) -> int:
    """Where a function in front of the name begins; the name's own start if there is none."""
    doc, floor = person.doc, sentence_start(person[0])
    i = person.start
    if i > floor and doc[i - 1].lower_ in COURTESY:
        i -= 1
    has_comma = i > floor and doc[i - 1].text == ","
    role = _role_in_front(doc, i - has_comma, floor, far=has_comma)
    return _start_of_role(doc, role, floor) if role >= 0 else person.start


def _role_in_front(doc: Doc, end: int, floor: int, *, far: bool) -> int:
    """“maire de Lyon” before the comma, “maire” right before the name; -1 if there is none."""
    found = -1
    for i in range(end - 1, max(floor, end - _LONGEST) - 1, -1):
        token = doc[i]
        if _is_function(token):
            found = i
            if not far:
                break
        elif not _may_stand_in(token):
            break
    return found


def _is_function(token: Token) -> bool:
    """A noun for what somebody does, or the participle “retraité”; no verb."""
    return is_role(token.text) and token.tag_ not in _FINITE


def _may_stand_in(token: Token) -> bool:
    """May this word stand inside a function, as in “maire de la Croix-Rousse”?"""
    if token.lower_ in _LINKS or token.lower_ in BEFORE_ROLE or token.lower_ in BEHIND_ROLE:
        return True
    return token.tag_ in ("NN", "NNP", "JJ") and not token.is_punct


def _start_of_role(doc: Doc, role: int, floor: int) -> int:
    """With “ancien”, “premier”, “vice-” in front."""
    start = role
    while start > floor and (doc[start - 1].lower_ in BEFORE_ROLE or doc[start - 1].text == "-"):
        start -= 1
    return start


def _after(person: Span) -> int:
    """Where a function behind the name ends: “Jean Dupont, 42 ans, maire de Lyon”."""
    doc, limit = person.doc, sentence_end(person[-1])
    i = person.end
    if i + 1 >= limit or doc[i].text != ",":
        return person.end
    i = _behind_age(doc, i + 1, limit)
    while i < limit and (doc[i].lower_ in _BETWEEN or doc[i].lower_ in BEFORE_ROLE):
        i += 1
    if i >= limit or not _is_function(doc[i]):
        return person.end
    end = _end_of_role(doc[i], limit)
    names_next = end < limit and doc[end].text == "," and end + 1 < limit
    is_of_next = names_next and doc[end + 1].ent_type_ == "PER" and is_capital(doc[end + 1])
    return person.end if is_of_next else end


def _behind_age(doc: Doc, i: int, limit: int) -> int:
    is_age = i + 2 < limit and doc[i].like_num and doc[i + 1].lower_ == "ans"
    return i + 3 if is_age and doc[i + 2].text == "," else i


def _end_of_role(role: Token, limit: int) -> int:
    """Past its adjectives and its “de” phrases: “présidente du conseil régional de Bretagne”."""
    doc, end = role.doc, role.i + 1
    for token in doc[role.i + 1 : min(limit, role.i + _LONGEST)]:
        if token.lower_ in _LINKS:
            continue
        is_noun = token.tag_ in ("NN", "NNP") and token.text[0].isalnum()
        is_linked = doc[token.i - 1].lower_ in _LINKS or token.tag_ == "NNP"
        is_adjective = token.tag_ == "JJ" or token.lower_ in BEHIND_ROLE
        if not ((is_noun and is_linked) or is_adjective or (is_noun and is_role(token.text))):
            break
        end = token.i + 1
    return end


def _alone(doc: Doc, covered: set[int]) -> Iterator[Span]:
    """Functions without a name, where they are said of somebody."""
    for token in doc:
        if token.i in covered or token.lower_ in _SAID_BY or not _is_function(token):
            continue
        floor = sentence_start(token)
        start = _start_of_role(doc, token.i, floor)
        is_rank = doc[start].lower_ in _RANKS and token.lower_ != "ministre"
        end = _end_of_role(token, sentence_end(token))
        # “le ministre de l'Intérieur” is somebody, “un médecin de campagne” is anybody.
        is_one = "Plur" not in token.morph.get("Number", [])
        is_office = is_one and any(is_capital(other) for other in doc[token.i + 1 : end])
        is_title = (is_office or _is_said_of(doc, start, floor)) and not is_rank
        if is_title and covered.isdisjoint(range(start, end)):
            yield Span(doc, start, end, label="title")
            covered.update(range(start, end))


def _is_said_of(doc: Doc, start: int, floor: int) -> bool:
    """“élu maire”, “est le directeur”, “en tant que préfet”."""
    while start > floor and doc[start - 1].lower_ in _BETWEEN:
        start -= 1
    return start > floor and doc[start - 1].lower_ in _SAID_BY


@French.factory("titles")
def make_titles(nlp: Language, name: str) -> Titles:
    """Build the component."""
    return Titles(_before, _after, _alone)
