"""Which words of a .docx carry a source of its author: links, fields, notes, comments. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.importers.word_notes import Notes, addresses_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from articles.importers.draft import Line

FIELD_LINK = re.compile(r'^\s*HYPERLINK\s+"([^"]{1,2000})"')


class SourceReader:
    """Hears where sources begin and end. `open` holds the lines being written, the last on top."""

    def __init__(self, links: dict[str, str], notes: Notes) -> None:
        self.links, self.notes = links, notes
        self.open: list[Line] = []  # more than one while a text box stands in a paragraph
        self.is_field = False
        self.field = ""
        self.linked: list[tuple[Line | None, int, str]] = []
        self.commented: dict[str, tuple[Line, int]] = {}

    def open_link(self, attributes: Mapping[str, str]) -> None:
        self._open_source(self.links.get(attributes.get("id", ""), ""))

    def close_link(self) -> None:
        if self.linked:
            line, at, url = self.linked.pop()
            if line is not None and self.open and line is self.open[-1]:
                line.give(at, url=url)

    def open_simple_field(self, attributes: Mapping[str, str]) -> None:
        self._open_source(_address_of_field(attributes.get("instr", "")))

    def field_character(self, attributes: Mapping[str, str]) -> None:
        """A field begins with what it is, then comes what is seen of it."""
        kind = attributes.get("fldCharType", "")
        if kind == "begin":
            self.field = ""
        elif kind == "separate":
            self._open_source(_address_of_field(self.field))
        elif kind == "end":
            self.close_link()

    def open_instruction(self, _attributes: Mapping[str, str]) -> None:
        self.is_field = True

    def close_instruction(self) -> None:
        self.is_field = False

    def _open_source(self, url: str) -> None:
        line = self.open[-1] if self.open else None
        self.linked.append((line, line.length if line else 0, url))

    def note(self, kind: str, attributes: Mapping[str, str]) -> None:
        if self.open:
            self._give(self.open[-1], None, self.notes.get((kind, attributes.get("id", "")), ""))

    def open_comment(self, attributes: Mapping[str, str]) -> None:
        if self.open:
            self.commented[attributes.get("id", "")] = (self.open[-1], self.open[-1].length)

    def comment(self, attributes: Mapping[str, str]) -> None:
        """The mark of a comment; it may speak of words from earlier on, even of another line."""
        mark = attributes.get("id", "")
        words = self.notes.get(("comment", mark), "")
        if mark in self.commented:
            line, at = self.commented.pop(mark)
            self._give(line, at, words)
        elif self.open:
            self._give(self.open[-1], None, words)

    def _give(self, line: Line, start: int | None, words: str) -> None:
        for url in addresses_in(words) or [""]:
            line.give(start, url=url, note=words)


def _address_of_field(instruction: str) -> str:
    found = FIELD_LINK.match(instruction)
    return next(iter(addresses_in(found[1])), "") if found else ""
