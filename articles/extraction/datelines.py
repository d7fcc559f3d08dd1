"""“PORT LINDEN, June 3 (Reuters) -”: the place and the agency in front of a report."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

_CAPITALS = r"[^\W\d_a-z][^\Wa-z]*(?:['’.-]{1,2}[^\Wa-z]+)*\.?"  # PORT, QAL'AT, ST.
_NAME = r"[^\W\d_a-z][\w'’.-]{1,20}(?:\s[^\W\d_a-z][\w'’.-]{1,20}){0,3}"
_DATELINE = re.compile(
    rf"\s*(?P<place>{_CAPITALS}(?:[\s/]{_CAPITALS}){{0,3}})(?:,\s(?P<region>{_NAME}))?"
    r"(?:,?\s[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?|,?\s\d{1,2}\s[A-Z][a-z]{2,8}\.?)?"
    rf"(?:,?\s\((?P<agency>{_NAME})\))?\s?[-–—]{{1,2}}\s"
)
_LONGEST = 90  # characters


def dateline(doc: Doc) -> Iterator[Span]:
    """The places and the agency of the dateline with which a Doc begins, if it does."""
    found = _DATELINE.match(doc.text, 0, _LONGEST)
    if found is None or len(found["place"]) < 3:
        return
    for group, kind in (("place", "place"), ("region", "place"), ("agency", "organisation")):
        if found[group]:
            span = doc.char_span(*found.span(group), label=kind, alignment_mode="expand")
            if span is not None:
                yield span
