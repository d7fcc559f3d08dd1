"""Where a name begins and ends: the model's entities, cut and widened."""

from spacy.tokens import Doc, Span, Token

from articles.extraction.leftover_names import may_name
from articles.extraction.marking import before, is_capital, is_noun
from articles.extraction.role_words import AMBIGUOUS, COURTESY, FIRST_NAMES, is_role
from articles.extraction.word_lists import load_words

_COMMON = load_words("names")["common_capitals"]
_OPENERS = load_words("abbreviations")["openers"]
_ARTICLES = frozenset({"the", "a", "an"})
_LINKS = frozenset({"on", "the", "upon", "in", "le", "la", "de", "du", "by", "under", "au", "sur"})
_LONGEST_PERSON = 3  # tokens


def bare(entity: Span) -> Span | None:
    """Without article, courtesy, possessive ending, stray marks; None if no name is left."""
    start, end, doc = _behind_function(entity), entity.end, entity.doc
    while start < end and (not doc[start].text[0].isalnum() or _is_no_name(doc[start])):
        start += 1
    while end > start and (doc[end - 1].tag_ == "POS" or _is_stray(doc[end - 1])):
        end -= 1
    if end < len(doc) and _is_particle_name(doc[end]):
        end += 1
    is_name = any(is_capital(token) and token.tag_.startswith("NNP") for token in doc[start:end])
    is_common = end - start == 1 and doc[start].lower_ in _COMMON
    return doc[start:end] if is_name and not is_common else None


def _behind_function(entity: Span) -> int:
    """Where the name begins in “Mayor Ana Lund” or “Army Private Ana Lund”."""
    start, doc = entity.start, entity.doc
    while start < entity.end - 1 and _is_function(doc[start]):
        is_part = doc[start].lower_ in AMBIGUOUS and doc[start + 1].lower_ not in FIRST_NAMES
        if is_part and entity.label_ != "PERSON":  # Major League, General Assembly
            break
        start += 1
    for token in entity[start - entity.start + 1 : -1]:
        is_short = entity.end - token.i - 1 <= _LONGEST_PERSON
        if is_short and _is_function(token) and token.nbor().lower_ in FIRST_NAMES:
            return token.i + 1
    return start


def widened(span: Span, taken: set[int]) -> Span:
    """With the capitals beside it that the model left out: “West Antarctic Ice” Sheet."""
    doc, start, end = span.doc, span.start, span.end
    while end < len(doc) and not doc[end].is_sent_start and _is_free(doc[end], taken):
        end += 1
    if span.label_ != "PERSON":
        while start > 0 and not doc[start].is_sent_start and _is_free(doc[start - 1], taken):
            start -= 1
    if start < span.start and doc[start].is_sent_start and doc[start].lower_ in _OPENERS:
        start += 1
    return Span(doc, start, end, label=span.label)


def _is_free(token: Token, taken: set[int]) -> bool:
    return token.i not in taken and not token.ent_type_ and may_name(token)


def _is_function(token: Token) -> bool:
    """The mayor in “Mayor Ana Lund”, which the model takes for a name."""
    return is_role(token.text) and token.lower_ not in FIRST_NAMES


def _is_no_name(token: Token) -> bool:
    return token.lower_ in _ARTICLES or token.lower_ in COURTESY


def _is_particle_name(token: Token) -> bool:
    """“deVries” behind a first name."""
    is_joined = token.text[0].islower() and not token.text.islower()
    return is_joined and token.is_alpha and is_noun(token) and not token.is_sent_start


def _is_stray(token: Token) -> bool:
    return not token.text[-1].isalnum() and token.text[-1] != "."


def completed(span: Span) -> Span:
    """With what belongs to it: a capital “The”, as in “told The Echo”; the end of “St Ann's”."""
    doc, end, previous = span.doc, span.end, before(span)
    if span[0].text.rstrip(".") == "St" and end < len(doc) and doc[end].tag_ == "POS":
        has_more = end + 1 < len(doc) and is_noun(doc[end + 1])  # at St Ann's, St Ann's Hospital
        end += 2 * is_capital(doc[end + 1]) if has_more else 1
    end = _past_hyphens(doc, end)
    has_article = previous is not None and previous.text == "The" and not previous.is_sent_start
    return Span(doc, span.start - has_article, end, label=span.label)


def _past_hyphens(doc: Doc, end: int) -> int:
    """“Stow-on-the-Wold”: to the last capital that hyphens join."""
    i = end
    while i + 1 < len(doc) and doc[i].text == "-" and not doc[i].whitespace_:
        if doc[i - 1].whitespace_ or not (is_capital(doc[i + 1]) or doc[i + 1].lower_ in _LINKS):
            break
        i += 2
        end = i if is_capital(doc[i - 1]) and doc[i - 1].tag_.startswith("NNP") else end
    return end
