"""Titles of works in the italics of a raw Markdown text: *The Glass House*."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

_ITALIC = re.compile(r"(?<![\w*_])([*_])(?=[^\W\d_a-z])([^*_\n]{2,60})\1(?![\w*_])")
_SMALL_WORDS = frozenset(
    {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"}
)


def italics(doc: Doc, taken: set[int]) -> Iterator[Span]:
    """Those in which every longer word has a capital; other italics only stress."""
    if "*" not in doc.text and "_" not in doc.text:
        return
    for match in _ITALIC.finditer(doc.text):
        words = match[2].split()
        is_title = all(word[0].isupper() or word in _SMALL_WORDS for word in words)
        span = doc.char_span(*match.span(2), label="work", alignment_mode="contract")
        if is_title and span is not None and len(match[2].strip()) == len(match[2]):
            yield span
