"""Of which kinds a claim is, from its details, its signals and its words."""

import re

from spacy.tokens import Span

from articles.extraction.signals import Signal
from articles.extraction.word_lists import Words

_OF_DETAIL = {
    "money": "money", "quantity": "figure", "percentage": "figure", "rank": "figure",
    "date": "date", "time": "date", "title": "name_title", "place": "place", "event": "event",
    "quote": "quote", "comparison": "comparison",
}  # fmt: skip
_OF_SIGNAL = {
    "attribution": "attribution", "event": "event", "study": "poll_study", "rule": "rule",
    "statement": "quote",
}  # fmt: skip
CAUSE = re.compile(
    r"\b(?:because|due to|caused|(?:as )?(?:a|the) result of|as a result|(?:led|leads|leading) to"
    r"|result(?:ed|s|ing) (?:in|from)|(?:blamed|to blame) (?:on|for)|owing to|thanks to|triggered"
    r"|attribut(?:ed|able) to|prompted|sparked|linked to|stem(?:s|med) from|contributed to"
    r"|responsible for|forced .{1,40} to|in response to)\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"\d\s?(?:km/?h?|kph|kg|mph|cm|mm|ft|oz|lbs?|[kmg]w|°\s?[cf]?)(?!\w)", re.IGNORECASE
)
ORDER = (
    "money", "figure", "comparison", "date", "quote", "attribution", "name_title", "place",
    "event", "cause", "rule", "poll_study", "physical", "prediction_by", "other",
)  # fmt: skip


def kinds_of(
    unit: Span, details: list[Span], signals: list[Signal], words: Words, cause: re.Pattern[str]
) -> tuple[str, ...]:
    """The codes of the vocabulary, always in the same order; `other` if nothing else fits."""
    found = {_OF_DETAIL[span.label_] for span in details if span.label_ in _OF_DETAIL}
    found |= {_OF_SIGNAL[signal.name] for signal in signals if signal.name in _OF_SIGNAL}
    lower = {token.lower_ for token in unit}
    if cause.search(unit.text):
        found.add("cause")
    if "figure" in found and (
        not lower.isdisjoint(words["physical"]) or _MEASURE.search(unit.text)
    ):
        found.add("physical")
    if "attribution" in found and not lower.isdisjoint(words["forecast"]):
        found.add("prediction_by")
    return tuple(kind for kind in ORDER if kind in found) or ("other",)
