"""What a reader of files makes: a text, what its lines are, the sources that the author gave.

Pure: it runs in the child process that reads files of strangers.
"""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field, replace
from typing import Any

# No-break spaces stay: a text in French needs them.
GAP = re.compile("[ \\t\\r\\n\\f\\v\x1c-\x1e\x85\u2028\u2029]+")
UNSTORABLE = re.compile("[\0-\x08\x0e-\x1b\x1f\x7f\xad\ufeff\ud800-\udfff]")
BULLET = "• "
CELL_BORDER = " | "
LONGEST_ADDRESS, LONGEST_NOTE, MOST_SOURCES = 2000, 1000, 2000


@dataclass(frozen=True)
class Source:
    """What the author gave for the words from start to end: an address, a note, or both."""

    start: int
    end: int
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class Draft:
    """A text as it will be kept. `kinds`: start of a line → what it is, and its level."""

    text: str
    title: str = ""
    language: str = ""
    kinds: dict[int, tuple[str, int]] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    has_tracked_changes: bool = False
    markdown: bool = False


def as_plain(draft: Draft) -> dict[str, Any]:
    """The draft as JSON can carry it."""
    return asdict(draft) | {"kinds": [[at, *what] for at, what in draft.kinds.items()]}


def from_plain(plain: dict[str, Any]) -> Draft:
    """The other way round."""
    kinds = {at: (kind, level) for at, kind, level in plain.pop("kinds")}
    sources = tuple(Source(**source) for source in plain.pop("sources"))
    return Draft(kinds=kinds, sources=sources, **plain)


class Line:
    """One line while it is written. White space in it counts as one space."""

    def __init__(self, kind: str = "paragraph", level: int = 0, prefix: str = "") -> None:
        self.kind, self.level, self.prefix = kind, level, prefix
        self.length = 0
        self._parts: list[str] = []
        self._given: list[tuple[int | None, int, str, str]] = []

    def write(self, words: str) -> None:
        words = GAP.sub(" ", UNSTORABLE.sub("", words))
        if not self._parts or self._parts[-1][-1] == " ":
            words = words.removeprefix(" ")
        if words and not self._parts:
            words = self.prefix + words
        if words:
            self._parts.append(words)
            self.length += len(words)

    def give(
        self, start: int | None, *, end: int | None = None, url: str = "", note: str = ""
    ) -> None:
        """Words from start to here get a source; without a start the last word, as by a note."""
        if url or note:
            end = self.length if end is None else end
            self._given.append((start, end, url, note[:LONGEST_NOTE]))

    @property
    def text(self) -> str:
        return "".join(self._parts).rstrip()

    def sources(self) -> list[Source]:
        """What the author gave, by words of this line; nothing where there are no words."""
        text, found = self.text, []
        for start, end, url, note in self._given[:MOST_SOURCES]:
            end = len(text[:end].rstrip())
            if start is None:
                start = text.rfind(" ", 0, end) + 1
            start += len(text[start:end]) - len(text[start:end].lstrip())
            if max(start, len(self.prefix)) < end:
                found.append(Source(max(start, len(self.prefix)), end, url, note))
        return found


def row_of(cells: list[list[Line]]) -> list[Line]:
    """The row of a table: one line where each cell holds one, else the lines as they come."""
    filled = [[line for line in cell if line.text] for cell in cells]
    if sum(map(bool, filled)) < 2 or max(map(len, filled)) > 1:
        return [line for cell in filled for line in cell]
    row = Line()
    for (line,) in filter(None, filled):
        row.write(CELL_BORDER if row.length else "")
        at = row.length
        row.write(line.text)
        for source in line.sources():
            row.give(at + source.start, end=at + source.end, url=source.url, note=source.note)
    return [row]


def draft_of(lines: list[Line], *, title: str = "", **more: Any) -> Draft:
    """The lines as one text, those without words left out."""
    texts: list[str] = []
    kinds: dict[int, tuple[str, int]] = {}
    sources: list[Source] = []
    at = 0
    for line in lines:
        if text := line.text:
            if line.kind != "paragraph":
                kinds[at] = (line.kind, line.level)
            sources += [replace(s, start=s.start + at, end=s.end + at) for s in line.sources()]
            texts.append(text)
            at += len(text) + 1
    text = "\n".join(texts) + "\n" if texts else ""
    title = title or next((line.text for line in lines if line.level == 1 and line.text), "")
    return Draft(text, title, kinds=kinds, sources=tuple(sources[:MOST_SOURCES]), **more)
