"""Registers the French components with spaCy, and those shared ones that take French words."""

import re

from spacy.lang.fr import French
from spacy.language import Language

from articles.extraction.checkworthy import Checkworthy
from articles.extraction.french import (
    attributions,
    comparisons,
    dates,
    figures,
    names,
    quotes,
    tags,
    titles,
)
from articles.extraction.french.reporting_words import ASIDES, SPEECH
from articles.extraction.french.verb_forms import forms_of
from articles.extraction.units import Units
from articles.extraction.word_lists import load_words

__all__ = [
    "attributions", "comparisons", "dates", "figures", "names", "quotes", "tags", "titles",
]  # fmt: skip

_CAUSE = re.compile(
    r"(?<!\w)(?:parce qu|en raison d|à cause d|grâce (?:à|aux?)|dus? (?:à|aux?)|dues? (?:à|aux?)"
    r"|à la suite d|provoqué|provoque|causé|cause (?:de|d|des|du)"
    r"|entraînée?s?(?!\w)|entraînent|conduit à"
    r"|faute de|imputé|attribué(?:e|s|es)? (?:à|aux?) |lié(?:e|s|es)? (?:à|aux?)|conséquence)",
    re.IGNORECASE,
)


@French.factory("units", default_config={"longest": 1200, "own_figures": 2})
def make_units(nlp: Language, name: str, longest: int, own_figures: int) -> Units:
    """The shared component with French verbs."""
    return Units(longest, own_figures, SPEECH | ASIDES)


@French.factory("checkworthy", default_config={"threshold": 0.19})
def make_checkworthy(nlp: Language, name: str, threshold: float) -> Checkworthy:
    """The shared component with French words; the small model takes many a verb for a noun."""
    events = load_words("events", "fr")
    regular = frozenset(form for base in events["regular"] for form in forms_of(base))
    words = load_words("claims", "fr") | events | {"hard": events["hard"] | regular}
    return Checkworthy(threshold, words, _CAUSE, needs_verb=False)
