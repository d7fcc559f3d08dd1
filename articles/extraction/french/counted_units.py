"""What a French figure counts or measures: “salariés”, “mètres”; "" where it is not said."""

import re

from spacy.tokens import Span

from articles.extraction.french.number_words import FRACTION, MANY, NUMBER, SCORE

_NUMBER = re.compile(rf"(?:{SCORE}|{FRACTION}|{MANY}|{NUMBER})", re.IGNORECASE)
_LINK = re.compile(r"^\s*(?:de\s|d['’]\s?)?")


def unit_at(span: Span, kind: str, text: str) -> str:
    """In the words of the text; the currency is in the value."""
    if kind == "percentage":
        return "pp" if "point" in text.lower() else "%"
    number = _NUMBER.match(text) if kind == "quantity" else None
    if number is None:
        return ""
    rest = text[number.end() :]
    return rest[_LINK.match(rest).end() :].strip()  # type: ignore[union-attr]
