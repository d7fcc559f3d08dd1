"""Where a function that stands behind a name, or alone, ends."""

import re

from spacy.tokens import Doc, Span, Token

from articles.extraction.marking import is_capital, is_noun, sentence_end
from articles.extraction.role_words import FIRST_NAMES, is_role

LONGEST = 9  # tokens of a function
OF = ("of", "for")
_IN_PHRASE = ("NN", "DT", "JJ", "PO", "HY", "IN", "PR")
_PARTY = re.compile(
    r",?\s\(?(?:[DRI]|Con|Lab|Lib\sDem|Labour|Conservative|Green|SNP)"
    r"(?:[-–.,]\s?[A-Z][\w.]{0,20}(?:\s[A-Z]\w{1,20}){0,3})?(?:\)|(?=,))"
)
_ENDS = ("VBD", "VBZ", "VBP", "IN", "WP", "CC")


def end_behind(person: Span) -> int:
    """Where a function behind the name ends: “Ana Lund, the harbour master”."""
    doc, limit = person.doc, sentence_end(person[-1])
    i = _past_age(person, limit)
    if i + 1 >= limit or doc[i].text != "," or doc[i + 1].lower_ == "who":
        return _past_party(person, limit)
    for token in doc[i + 1 : min(limit, i + LONGEST)]:
        if is_role(token.text) and not _owns(token):
            end = end_of_role(token, limit)
            return person.end if _names_another(doc[token.i : end + 1]) else end
        if token.tag_ in _ENDS or (token.is_punct and token.text != "-"):
            break
    return _past_party(person, limit)


def _names_another(function: Span) -> bool:
    """“Ana Lund, the mother of Jo Hale” would hold two people."""
    people = (token for token in function if token.ent_type_ == "PERSON")
    return any(token.lower_ in FIRST_NAMES for token in people)


def _past_age(person: Span, limit: int) -> int:
    """Behind the 43 in “Ana Lund, 43, a nurse” and “Ana Lund (43), a nurse”."""
    doc, i = person.doc, person.end
    if i + 2 < limit and doc[i].text in ",(" and doc[i + 1].text.isdecimal():
        return i + 2 + (doc[i + 2].text == ")")
    return i


def _past_party(person: Span, limit: int) -> int:
    """Behind “Rosa Hope, D-Ohio” and “Rosa Hope (R-Maine)”."""
    doc, end = person.doc, person.end
    found = _PARTY.match(doc.text, doc[end - 1].idx + len(doc[end - 1])) if end < limit else None
    while found and end < limit and doc[end].idx < found.end():
        end += 1
    return end


def _owns(token: Token) -> bool:
    """The leader in “the leader's spokesman”."""
    return token.i + 1 < len(token.doc) and token.nbor().tag_ == "POS"


def end_of_role(role: Token, limit: int) -> int:
    """Past a second role and an “of” phrase: “chair and founder of the Water Board”."""
    doc, end = role.doc, role.i + 1
    while end < limit and (_is_hyphenated(doc, end, limit) or is_role(doc[end].text)):
        end += 1
    end = _past_second(doc, end, limit)
    if end < limit and (doc[end].lower_ in OF or _is_sent_to(doc, end, limit)):
        return _end_of_phrase(doc, end, limit)
    return end


def _past_second(doc: Doc, end: int, limit: int) -> int:
    """Behind “and chief executive officer”."""
    if end >= limit or doc[end].lower_ != "and":
        return end
    i = end + 1
    while i < min(limit, end + 5) and doc[i].tag_[:2] in ("NN", "JJ") and not is_capital(doc[i]):
        i += 1
    has_role = any(is_role(token.text) for token in doc[end + 1 : i])
    return i if has_role else end


def _is_sent_to(doc: Doc, i: int, limit: int) -> bool:
    """“ambassador to France”."""
    return doc[i].lower_ == "to" and i + 1 < limit and doc[i + 1].tag_ == "NNP"


def _end_of_phrase(doc: Doc, end: int, limit: int) -> int:
    i = end + 1
    while i < min(limit, end + LONGEST) and _is_in_phrase(doc[i]):
        i += 1
    while i > end and not is_noun(doc[i - 1]):
        i -= 1
    return max(end, i)


def _is_in_phrase(token: Token) -> bool:
    if token.lower_ == "and":
        return joins_names(token)
    is_day = token.ent_type_ in ("DATE", "TIME") and is_capital(token)
    return token.tag_[:2] in _IN_PHRASE and not is_day


def joins_names(token: Token) -> bool:
    """“Minister of Fuel and Power”: two capitals behind “of”, no second person."""
    doc, i = token.doc, token.i - 1
    if token.i + 1 >= len(doc) or not is_capital(doc[token.i + 1]):
        return False
    while i > 0 and is_noun(doc[i]) and is_capital(doc[i]):
        i -= 1
    is_of = i < token.i - 1 and doc[i].lower_ in OF and i > 0 and is_role(doc[i - 1].text)
    return is_of and doc[token.i + 1].lower_ not in FIRST_NAMES


def _is_hyphenated(doc: Doc, i: int, limit: int) -> bool:
    """“Director-General”: its hyphen and what follows."""
    if doc[i].text == "-":
        return i + 1 < limit and is_capital(doc[i + 1])
    return doc[i - 1].text == "-" and is_noun(doc[i])
