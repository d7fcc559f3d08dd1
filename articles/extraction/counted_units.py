"""What a figure counts or measures: “workers”, “km”, “years old”; "" where it is not said."""

import re

from articles.extraction.number_words import FRACTION, HEDGE, MANY, NUMBER, TO
from articles.extraction.unit_words import metres_in, unit_in

_NUMBER = re.compile(
    rf"(?:{HEDGE})?(?:[-−–+]|minus\s)?"
    rf"(?:{FRACTION}|{NUMBER}(?:(?:-?{TO}|-to-|\sand\s){NUMBER})?|{MANY}|zero)",
    re.IGNORECASE,
)
# “ of all the”, “ of its three”
_LINK = re.compile(
    rf"^[\s-]*(?:of\s)?(?:(?:all|the|its|his|her|their|our|my|these|those|some|an?)\s){{0,2}}"
    rf"(?:{NUMBER}\s)?",
    re.IGNORECASE,
)
_AGE = re.compile(r"(year|month|week|day)s?[\s-]olds?\b|\b(?:aged?|ages)\s|(?:over|under)-\d", re.I)
_RATE = re.compile(r"[\s-](?:an?|per|each)[\s-](\w+)$")
_ORDER = re.compile(r"^(?:\S*\d\S*|no\.?\s?\d+|number\s\w+|(?:top|bottom|category)\s\w+|\S+)", re.I)
_POINTS = re.compile(r"percentage[\s-]points?|basis[\s-]points?", re.IGNORECASE)
_AGAINST = re.compile(r"\s(?:to|against)\s\S{1,20}$")  # 7 votes to 2
_ONE = re.compile(r"^an?\s|^\D+$", re.IGNORECASE)
LONGEST_UNIT = 60  # characters
_TIMES = re.compile(r"\b(?:twice|thrice)$|fold$", re.IGNORECASE)


def unit_of(kind: str, text: str) -> str:
    """In the words of the text, measures in their normal form; the currency is in the value."""
    if kind == "percentage":
        points = _POINTS.search(text)
        return {"p": "pp", "b": "bp"}[points[0][0].lower()] if points else "%"
    if kind == "money":
        rate = _RATE.search(text)
        return f"per {rate[1]}" if rate else ""
    if kind == "rank":
        return text[_ORDER.match(text).end() :].strip(" -") if " " in text else ""  # type: ignore[union-attr]
    unit = _quantity(text) if kind == "quantity" else ""
    return unit if len(unit) <= LONGEST_UNIT else ""


def _quantity(text: str) -> str:
    age = _AGE.search(text)
    if age:
        return f"{(age[1] or 'year').lower()}s old"
    if metres_in(text):
        return "m"
    if _TIMES.search(text):
        return "times"
    if text.lower().startswith("magnitude"):
        return "magnitude"
    number = _NUMBER.match(text)
    rest = _AGAINST.sub("", text[number.end() :] if number else _ONE.sub("", text))
    unit, end = unit_in(rest)
    if unit:
        return unit + rest[end:]
    rest = rest[_LINK.match(rest).end() :]  # type: ignore[union-attr]
    unit, end = unit_in(rest)
    return unit + rest[end:] if unit else rest.strip(" -.,")
