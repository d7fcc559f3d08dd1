"""Footnotes, endnotes and comments of a .docx. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.importers.draft import GAP, LONGEST_NOTE, UNSTORABLE
from articles.importers.word_parts import Package, walk
from articles.workflow.addresses import web_address

if TYPE_CHECKING:
    from collections.abc import Mapping

Notes = dict[tuple[str, str], str]  # kind and id → what it says

KINDS = ("footnote", "endnote", "comment")
ADDRESS = re.compile(r"https?://[^\s<>\"\\]{1,2000}")
ENDS = ".,;:!?)]}'”’»"  # of a sentence, not of an address
DELETED = frozenset({"del", "moveFrom"})


def notes_of(package: Package) -> Notes:
    """All that stands in notes and comments, the addresses behind their links written out."""
    found: Notes = {}
    for kind in KINDS:
        name = f"word/{kind}s.xml"
        reader = _Reader(kind, package.links_of(name))
        walk(package.read(name), reader.start, reader.end, reader.write)
        found |= reader.found
    return found


def addresses_in(words: str) -> list[str]:
    """Web addresses in the words, each once."""
    found = (web_address(match.rstrip(ENDS)) for match in ADDRESS.findall(words))
    return list(dict.fromkeys(filter(None, found)))[:20]


class _Reader:
    def __init__(self, kind: str, links: dict[str, str]) -> None:
        self.kind, self.links = kind, links
        self.found: Notes = {}
        self.id = self.address = ""
        self.words: list[str] = []
        self.is_text = False
        self.skipping = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self.skipping or tag in DELETED:
            self.skipping += 1
        elif tag == self.kind:
            self.id, self.words = attributes.get("id", ""), []
        elif tag == "hyperlink":
            self.address = self.links.get(attributes.get("id", ""), "")
        elif tag in ("p", "tab", "br"):
            self.words.append(" ")
        self.is_text = tag == "t" and not self.skipping

    def end(self, tag: str) -> None:
        self.is_text = False
        if self.skipping:
            self.skipping -= 1
        elif tag == "hyperlink" and self.address not in "".join(self.words):
            self.words.append(f" {self.address} ")
        elif tag == self.kind:
            words = GAP.sub(" ", UNSTORABLE.sub("", "".join(self.words))).strip()
            self.found[self.kind, self.id] = words[:LONGEST_NOTE]

    def write(self, words: str) -> None:
        if self.is_text:
            self.words.append(words)
