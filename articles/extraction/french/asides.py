"""The speaker between two commas of a quotation: « Nous avons perdu, a dit M. Dupont, en mai. »"""

import re

from articles.extraction.french.people import ROLES
from articles.extraction.french.reporting_words import ASIDES
from articles.extraction.quotations import Quotation

_VERB = "|".join(sorted(ASIDES, key=len, reverse=True))
_PRONOUN = r"(?:-t)?-(?:ils?|elles?|on|je)"
_PLACE = r"(?:(?:m|nous|lui|leur)\s?['’]?\s?)?"
_ADVERB = r"(?:\s(?:ainsi|aussi|encore|également|notamment|ensuite|alors|par\sailleurs|donc))?"
_PERFECT = (
    rf"{_PLACE}(?:s['’]est|a|ont|avait|avaient|aurait|est)(?:{_PRONOUN})?{_ADVERB}\s(?:{_VERB})"
)
_PLAIN = rf"{_PLACE}(?:s['’])?(?:{_VERB})(?:{_PRONOUN})?"
_INSIDE = r"(?:[^«»“”\".!?,;:\n]|(?<=\bM)\.|(?<=\bMM)\.|(?<=\b[DP]r)\.)"
_ROLE = (
    rf"(?:(?:le|la|un|une|ancien|ancienne|premier|première)\s|l['’])?(?:{'|'.join(sorted(ROLES))})"
)
# It ends at its second comma, at the end of its sentence, or at the closing mark.
_ASIDE = re.compile(
    rf"[,?!…]\s((?:{_PERFECT}|{_PLAIN})(?![\w’'-]){_INSIDE}{{0,140}}+"
    rf"(?:,\s(?:[A-ZÀ-Þ]{_INSIDE}{{1,60}}+|{_ROLE}(?!\w){_INSIDE}{{0,80}}+))?)(?=,|[.!?»”\"…]|$)"
)
_WORD = re.compile(r"\w")
_DASH = re.compile(r"[–—]\s?(?=[^\W_])")


def without_asides(text: str, quotation: Quotation) -> list[Quotation]:
    """The parts of a quotation that are the speaker's own words."""
    parts, start = [], quotation.start
    for aside in _ASIDE.finditer(text, quotation.start, quotation.end):
        parts.append(Quotation(start, aside.start() + 1))
        start = _behind(text, aside.end())
    parts.append(Quotation(start, quotation.end, quotation.closed))
    return [part for part in parts if _WORD.search(text, part.start, part.end)]


def _behind(text: str, end: int) -> int:
    """The first letter behind the comma that ends an aside."""
    rest = text[end : end + 3]
    return end + len(rest) - len(rest.lstrip(",. \u00a0\u202f"))


def dialogue_of(text: str) -> list[Quotation]:
    """A paragraph that a dash opens is spoken, but for its asides."""
    if not _DASH.match(text):
        return []
    return [Quotation(0, len(text.rstrip()))]
