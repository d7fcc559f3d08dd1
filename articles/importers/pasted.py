"""A pasted text: its words as they stand in the field, beside them what the clipboard said."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from articles.importers.draft import Draft, Source
from articles.importers.reading import read_in_child
from articles.importers.refusals import Unreadable
from articles.workflow.intake import clean_text

if TYPE_CHECKING:
    from collections.abc import Iterator

NOT_LETTERS = re.compile(r"[\W_]+")
MOST_MARKUP = 3_000_000  # characters of rich text


def read_pasted(text: str, markup: str = "") -> Draft:
    """The text as it is, with the headings, lists and links of its rich form where lines agree."""
    text = clean_text(text)
    if not markup or len(markup) > MOST_MARKUP:
        return Draft(text)
    try:
        rich = read_in_child("html", markup.encode("utf-8", "replace"))
    except Unreadable:  # The words are there: what they looked like may be lost.
        return Draft(text)
    return _carried(text, rich)


def _carried(text: str, rich: Draft) -> Draft:
    """A line that a person changed after pasting carries nothing over."""
    known: dict[str, list[int]] = {}
    for start, line in _lines(rich.text):
        known.setdefault(_key(line), []).append(start)
    kinds: dict[int, tuple[str, int]] = {}
    sources: list[Source] = []
    for start, line in _lines(text):
        if starts := known.get(_key(line)):
            there = starts.pop(0)
            if kind := rich.kinds.get(there):
                kinds[start] = kind
            sources += _sources(rich, there, start, line)
    return Draft(text, kinds=kinds, sources=tuple(sources), language=rich.language)


def _sources(rich: Draft, there: int, start: int, line: str) -> Iterator[Source]:
    end = rich.text.index("\n", there)
    reached = 0
    for source in rich.sources:
        if there <= source.start < end:
            words = rich.text[source.start : source.end]
            at = line.find(words, reached)
            if at >= 0:
                reached = at + len(words)
                yield replace(source, start=start + at, end=start + reached)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Start and words of each line that says something."""
    at = 0
    for line in text.split("\n"):
        if words := line.strip():
            yield at + line.index(words[0]), words
        at += len(line) + 1


def _key(line: str) -> str:
    """Two copies of a line may differ in spaces and bullets."""
    return NOT_LETTERS.sub("", line)
