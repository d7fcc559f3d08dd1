"""Component: money, percentages, quantities and ranks in French, with what is counted."""

import re
from collections.abc import Iterator

from spacy.lang.fr import French
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from articles.extraction.french import number_words as words
from articles.extraction.french.function_words import FUNCTION_WORDS
from articles.extraction.marking import (
    DETAILS,
    Range,
    add_details,
    before,
    is_capital,
    matches,
    pattern_of,
    spans_of,
    tokens_of,
)

_MONEY = pattern_of(
    rf"{words.NUMBER}[\s\u00a0\u202f]?(?:{words.SIGN}(?!\w)|(?:d['’]\s?|de\s)?{words.COIN})",
    rf"{words.MANY}\s(?:d['’]|de\s){words.COIN}",
    rf"[€$£]\s?{words.BARE_DIGITS}{words.SCALE}?",
    flags=re.IGNORECASE,
)
_PERCENT = r"(?:[\s\u00a0\u202f]?%|\spour\scents?\b|\spoints?\sde\spourcentage\b)"
_PERCENTAGE = pattern_of(
    rf"{words.NUMBER}\s?(?:à|et|ou|[-–])\s?{words.NUMBER}{_PERCENT}",
    rf"{words.NUMBER}{_PERCENT}",
    flags=re.IGNORECASE,
)
_FRACTION = pattern_of(words.FRACTION, flags=re.IGNORECASE)
_RANK = pattern_of(
    r"(?:n°|nᵒ|numéro|no)\s?(?:\d{1,3}|un|deux|trois)\b",
    r"\d{1,3}(?:e|ème|er|ère|re|nde?)(?!\w)(?!\s(?:siècle|arrondissement|République|régiment))",
    rf"{words.ORDINAL}(?!\w)(?!\s(?:Guerre|République))",
    r"premi(?:er|ère)(?=\s(?:fois|femme|homme|pays|ville|groupe|producteur|exportateur|employeur"
    r"|club|français|européen|mondial|constructeur|client|parti|rang|place)s?\b)",
    r"(?:avant-dernière?|vice-championne?)(?!\w)",
    flags=re.IGNORECASE,
)
_QUANTITY = pattern_of(
    rf"{words.SCORE}|(?:{words.MANY}|{words.NUMBER})(?:[\s\u00a0-]?{words.UNIT})?",
    flags=re.IGNORECASE,
)
_NUMBERED = FUNCTION_WORDS["numbered"]
_SCORED = re.compile(words.SCORE)
_OF = frozenset({"de", "d'", "d’"})
_REACH = 4  # tokens from a number to the noun it counts


class Figures:
    """Marks details of the kinds money, percentage, quantity and rank."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark the special figures first; a plain quantity is what they leave."""
        add_details(doc, "money", _free(doc, _MONEY))
        add_details(doc, "percentage", matches(_PERCENTAGE, doc.text))
        add_details(doc, "quantity", _free(doc, _FRACTION))
        add_details(doc, "rank", _free(doc, _RANK))
        add_details(doc, "quantity", [_with_noun(span) for span in _quantities(doc)])
        return doc


def _free(doc: Doc, pattern: re.Pattern[str]) -> list[Range]:
    """Matches that touch no detail marked before."""
    taken = [span for span in spans_of(doc, DETAILS) if span.label_ not in ("quote", "work")]
    return [
        (start, end)
        for start, end in matches(pattern, doc.text)
        if not any(start < span.end_char and span.start_char < end for span in taken)
    ]


def _quantities(doc: Doc) -> Iterator[Span]:
    for start, end in _free(doc, _QUANTITY):
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None and not _is_idiom(span):
            yield span


def _is_idiom(span: Span) -> bool:
    """“article 49.3”, “France 2”, “un album neuf”: no figure."""
    previous, following = before(span), _following(span)
    if previous is not None and previous.lower_ in _NUMBERED:
        return True
    counts = following is not None and following.tag_ in ("NN", "JJ", "IN")
    if span.text.lower() == "neuf":
        return not (following is not None and following.tag_ == "NN")
    is_named = previous is not None and previous.tag_ == "NNP" and is_capital(previous)
    return is_named and span.text.isdecimal() and not counts


def _following(span: Span) -> Token | None:
    return span.doc[span.end] if span.end < len(span.doc) else None


def _with_noun(span: Span) -> Range:
    """86 → “86 récifs”, “86 nouveaux récifs”, “2 millions de récifs”."""
    end = span.end if _SCORED.fullmatch(span.text) else _end_of_noun(span)
    taken = tokens_of(span.doc, DETAILS, "date", "time", "money", "percentage")
    is_free = taken.isdisjoint(range(span.end, end))
    return span.start_char, span.doc[end - 1 if is_free else span.end - 1 :][0:1].end_char


def _end_of_noun(span: Span) -> int:
    """Where the noun behind a number ends; the end of the number where none is counted."""
    if span[-1].tag_ == "NN" and not _is_scale(span[-1]):
        return span.end
    for token in span.doc[span.end : span.end + _REACH]:
        # “douze blessés”: a participle right behind the number is counted, too.
        is_noun = token.tag_ == "NN" or (token.tag_ == "VBN" and token.i == span.end)
        if is_noun and token.is_alpha and not token.is_sent_start:
            return token.i + 1
        is_link = token.lower_ in _OF and token.i == span.end and _takes_link(span)
        if not is_link and token.tag_ not in ("JJ", "VBN"):
            break
    return span.end


def _is_scale(token: Token) -> bool:
    low = token.lower_
    return low in words.SCALES or low.removesuffix("s") in words.ROUND or token.like_num


def _takes_link(span: Span) -> bool:
    """“deux millions de”, “une centaine de”, but not “douze de plus”."""
    last = span[-1].lower_
    return (
        last.startswith(("million", "milliard", "billion")) or last.removesuffix("s") in words.ROUND
    )


@French.factory("figures")
def make_figures(nlp: Language, name: str) -> Figures:
    """Build the component."""
    return Figures()
