"""What is in a .docx beside its text: the parts of the packed file, their links, its styles.

Pure, and careful: sizes are judged before a part is unpacked, and no part may bring a doctype, so
no entity is ever expanded or fetched. See docs/decisions.md, *Files of strangers*.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.parsers import expat

from articles.importers.refusals import Unreadable
from articles.workflow.addresses import web_address

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST_ENTRIES = 1_000
MOST_UNPACKED = 25_000_000  # bytes
HIGHEST_RATIO = 100
SMALL = 100_000  # bytes; the ratio of a small part says nothing
DEEPEST = 255  # elements within each other


class Package:
    """The packed file: refused as a whole before anything in it is unpacked."""

    def __init__(self, data: bytes) -> None:
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as fault:
            raise Unreadable("damaged") from fault
        entries = self.zip.infolist()
        if len(entries) > MOST_ENTRIES or sum(e.file_size for e in entries) > MOST_UNPACKED:
            raise Unreadable("too_large_inside")
        if any(entry.flag_bits & 1 for entry in entries):
            raise Unreadable("encrypted")
        self.names = {entry.filename for entry in entries}

    def read(self, name: str) -> bytes:
        """A part, or nothing when it is not there."""
        if name not in self.names:
            return b""
        entry = self.zip.getinfo(name)
        if entry.file_size > SMALL and entry.file_size > HIGHEST_RATIO * entry.compress_size:
            raise Unreadable("too_large_inside")
        try:
            with self.zip.open(entry) as part:
                return part.read(MOST_UNPACKED)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as fault:
            raise Unreadable("damaged") from fault

    def links_of(self, name: str) -> dict[str, str]:
        """Id → address, of the links that a part makes to the web."""
        folder, base = posixpath.split(name)
        found: dict[str, str] = {}

        def start(tag: str, attributes: Mapping[str, str]) -> None:
            if tag == "Relationship" and attributes.get("Type", "").endswith("/hyperlink"):
                found[attributes.get("Id", "")] = web_address(attributes.get("Target", ""))

        walk(self.read(f"{folder}/_rels/{base}.rels"), start)
        return found

    def main_part(self) -> str:
        """The name of the part that holds the text."""
        found: list[str] = []

        def start(tag: str, attributes: Mapping[str, str]) -> None:
            if attributes.get("Type", "").endswith("/officeDocument"):
                found.append(attributes.get("Target", "").lstrip("/"))

        walk(self.read("_rels/.rels"), start)
        name = found[0] if found else "word/document.xml"
        if name not in self.names or not name.startswith("word/"):
            raise Unreadable("no_word_text")
        return name


@dataclass
class Style:
    """What a paragraph in this style is."""

    level: int = 0  # of a heading
    is_list: bool = False
    is_caption: bool = False
    language: str = ""


def styles_of(package: Package) -> dict[str, Style]:
    """Id → style. Word keeps the English names of its own styles in every language."""
    found: dict[str, Style] = {}
    style = Style()

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        nonlocal style
        value = attributes.get("val", "")
        if tag == "style":
            style = found.setdefault(attributes.get("styleId", ""), Style())
        elif tag == "basedOn":
            parent = found.get(value, Style())
            style.level, style.is_list = style.level or parent.level, parent.is_list
        elif tag == "name":
            _name(style, value.lower())
        elif tag == "outlineLvl":
            style.level = style.level or outline_level(value)
        elif tag == "numPr":
            style.is_list = True
        elif tag == "lang":
            found.setdefault("", Style()).language = found.get("", style).language or value

    walk(package.read("word/styles.xml"), start)
    return found


def outline_level(value: str) -> int:
    """Word counts levels from 0, and 9 is body text."""
    return int(value) + 1 if value.isascii() and value.isdigit() and int(value) < 9 else 0


def walk(
    xml: bytes,
    start: Callable[[str, Mapping[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Read a part as a stream: names come without their namespace. An empty part is no fault."""
    if not xml:
        return
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = 0

    def opened(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Unreadable("too_deep")
        start(_bare(tag), {_bare(name): value for name, value in attributes.items()})

    def closed(tag: str) -> None:
        nonlocal depth
        depth -= 1
        if end:
            end(_bare(tag))

    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.buffer_text = True
    if text:
        parser.CharacterDataHandler = text
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as fault:
        raise Unreadable("damaged") from fault


def _name(style: Style, name: str) -> None:
    if name == "title":
        style.level = 1
    elif name.startswith("heading ") and name[8:].isdigit():
        style.level = min(int(name[8:]), 6)
    elif name.startswith("list "):
        style.is_list = True
    style.is_caption = style.is_caption or name == "caption"


def _bare(name: str) -> str:
    return name.rpartition(" ")[2]


def _refuse_doctype(*_declared: object) -> None:
    raise Unreadable("doctype")
