"""A .docx: its text as it reads with all changes accepted, and the sources its author left in it.

Pure: it runs in the child process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.importers.draft import BULLET, Draft, Line, draft_of, row_of
from articles.importers.word_notes import Notes, notes_of
from articles.importers.word_parts import Package, Style, outline_level, styles_of, walk
from articles.importers.word_sources import SourceReader

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# What a reader of the finished page does not see.
SKIPPED = frozenset(
    {"del", "moveFrom", "rPrChange", "pPrChange", "Fallback", "sectPr", "rt", "tabs", "oMathPara"}
)
CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo"})
OFF = frozenset({"0", "false", "off", "none"})


def read_docx(data: bytes) -> Draft:
    """The draft in a .docx, or Unreadable."""
    package = Package(data)
    name = package.main_part()
    reader = _Reader(styles_of(package), package.links_of(name), notes_of(package))
    walk(package.read(name), reader.start, reader.end, reader.write)
    language = reader.styles.get("", Style()).language.partition("-")[0].lower()
    return draft_of(reader.lines, language=language, has_tracked_changes=reader.has_tracked_changes)


class _Reader(SourceReader):
    """Hears the elements of the text one after the other."""

    def __init__(self, styles: dict[str, Style], links: dict[str, str], notes: Notes) -> None:
        super().__init__(links, notes)
        self.styles = styles
        self.lines: list[Line] = []
        self.rows: list[list[list[Line]]] = []  # tables within each other → cells → lines
        self.skipping = 0
        self.is_text = self.is_hidden = False
        self.has_tracked_changes = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.has_tracked_changes |= tag in CHANGES
        if self.skipping or tag in SKIPPED:
            self.skipping += 1
            return
        if handler := STARTS.get(tag):
            handler(self, attributes)

    def end(self, tag: str) -> None:
        if self.skipping:
            self.skipping -= 1
        elif handler := ENDS.get(tag):
            handler(self)

    def write(self, words: str) -> None:
        if self.skipping or self.is_hidden:
            return
        if self.is_field:
            self.field += words[:2100]
        elif self.is_text and self.open:
            self.open[-1].write(words)

    def say(self, words: str) -> None:
        if self.open and not self.is_hidden:
            self.open[-1].write(words)

    # Paragraphs

    def open_line(self, _attributes: Mapping[str, str]) -> None:
        self.open.append(Line())

    def close_line(self) -> None:
        if self.open:
            self._keep(self.open.pop())

    def break_line(self, attributes: Mapping[str, str]) -> None:
        """A new line in a paragraph is a line; in a heading it is a space."""
        if not self.open:
            return
        line = self.open[-1]
        if line.level or attributes.get("type", "textWrapping") != "textWrapping":
            line.write(" ")
        else:
            self.open[-1] = Line(line.kind)
            self._keep(line)

    def style(self, attributes: Mapping[str, str]) -> None:
        style = self.styles.get(attributes.get("val", ""), Style())
        if style.level:
            self._become("heading", style.level)
        elif style.is_list:
            self._become("bullet", prefix=BULLET)
        elif style.is_caption:
            self._become("caption")

    def outline(self, attributes: Mapping[str, str]) -> None:
        if level := outline_level(attributes.get("val", "")):
            self._become("heading", level)

    def number(self, attributes: Mapping[str, str]) -> None:
        """A numbered heading is a heading."""
        if attributes.get("val") == "0":
            self._become("paragraph")
        elif self.open and not self.open[-1].level:
            self._become("bullet", prefix=BULLET)

    def _become(self, kind: str, level: int = 0, prefix: str = "") -> None:
        if self.open:
            line = self.open[-1]
            line.kind, line.level, line.prefix = kind, level, prefix

    def _keep(self, line: Line) -> None:
        place = self.rows[-1][-1] if self.rows and self.rows[-1] else self.lines
        place.append(line)

    # Tables

    def open_row(self, _attributes: Mapping[str, str]) -> None:
        self.rows.append([])

    def open_cell(self, _attributes: Mapping[str, str]) -> None:
        if self.rows:
            self.rows[-1].append([])

    def close_row(self) -> None:
        if self.rows:
            for line in row_of(self.rows.pop()):
                self._keep(line)

    # Runs

    def open_run(self, _attributes: Mapping[str, str]) -> None:
        self.is_hidden = False

    def close_run(self) -> None:
        self.is_hidden = False

    def hide(self, attributes: Mapping[str, str]) -> None:
        self.is_hidden = attributes.get("val", "1") not in OFF

    def open_text(self, _attributes: Mapping[str, str]) -> None:
        self.is_text = True

    def close_text(self) -> None:
        self.is_text = False


STARTS: dict[str, Callable[[_Reader, Mapping[str, str]], None]] = {
    "p": _Reader.open_line,
    "br": _Reader.break_line,
    "cr": _Reader.break_line,
    "pStyle": _Reader.style,
    "outlineLvl": _Reader.outline,
    "numId": _Reader.number,
    "tr": _Reader.open_row,
    "tc": _Reader.open_cell,
    "r": _Reader.open_run,
    "vanish": _Reader.hide,
    "t": _Reader.open_text,
    "tab": lambda reader, _attributes: reader.say(" "),
    "noBreakHyphen": lambda reader, _attributes: reader.say("\u2011"),
    "hyperlink": _Reader.open_link,
    "fldSimple": _Reader.open_simple_field,
    "fldChar": _Reader.field_character,
    "instrText": _Reader.open_instruction,
    "footnoteReference": lambda reader, attributes: reader.note("footnote", attributes),
    "endnoteReference": lambda reader, attributes: reader.note("endnote", attributes),
    "commentRangeStart": _Reader.open_comment,
    "commentReference": _Reader.comment,
}
ENDS: dict[str, Callable[[_Reader], None]] = {
    "p": _Reader.close_line,
    "tr": _Reader.close_row,
    "r": _Reader.close_run,
    "t": _Reader.close_text,
    "instrText": _Reader.close_instruction,
    "hyperlink": _Reader.close_link,
    "fldSimple": _Reader.close_link,
}
