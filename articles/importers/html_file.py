"""A page as .html: its title, headings, paragraphs, lists and links, without what frames it.

Pure: it runs in the child process. html.parser keeps no tree, so nesting costs nothing but the
count of it.
"""

from __future__ import annotations

import codecs
import re
from html.parser import HTMLParser

from articles.importers.draft import BULLET, Draft, Line, draft_of, row_of
from articles.importers.html_tags import BLOCKS, CLOSED_BY, HEADINGS, PLAIN, SKIPPED, VOID
from articles.importers.refusals import Unreadable
from articles.workflow.addresses import web_address

DEEPEST = 255
MOST_TAGS = 200_000
# The encodings in which pages are written. Others that Python knows are none for text.
ENCODINGS = re.compile(
    r"(utf-?8|utf-?16(le|be)?|us-ascii|latin-?1|iso-?8859-?\d{1,2}|windows-?125\d|cp125\d|koi8-?[ru]"
    r"|macintosh|mac-?roman|shift[_-]?jis|euc-?(jp|kr)|iso-2022-jp|gb(k|2312|18030)|big5)",
    re.IGNORECASE,
)
DECLARED = re.compile(rb"<meta[^>]{0,300}charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_html(data: bytes) -> Draft:
    """The draft in a page, or Unreadable."""
    if data.count(b"<") > MOST_TAGS:
        raise Unreadable("too_much")
    reader = _Reader()
    reader.feed(decoded(data))
    reader.close()
    reader.end_line()
    title = reader.page_title.text if not any(line.level == 1 for line in reader.lines) else ""
    return draft_of(reader.chosen(), title=title, language=reader.language)


def decoded(data: bytes) -> str:
    """As browsers do: by the mark at its start, what it says itself, UTF-8, or Windows Latin."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    declared = DECLARED.search(data[:4096])
    name = declared[1].decode() if declared else ""
    if ENCODINGS.fullmatch(name) and not name.lower().startswith("utf-16"):
        return data.decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


class _Reader(HTMLParser):
    """Hears tags and words one after the other."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[str] = []
        self.skipping = 0  # elements of the stack, from the outermost that is skipped
        self.lines: list[Line] = []
        self.line = Line()
        self.page_title = Line()
        self.language = ""
        self.linked: tuple[Line, int, str] | None = None
        self.lists: list[int | None] = []  # the next number of each list around, None for bullets
        self.rows: list[list[list[Line]]] = []
        self.inside: dict[str, set[int]] = {"article": set(), "main": set()}
        self.articles = 0

    def chosen(self) -> list[Line]:
        """What stands in the one article of the page, or else in its main part, or all of it."""
        for name in ("article", "main"):
            marked = self.inside[name]
            if marked and (name == "main" or self.articles == 1):
                return [line for line in self.lines if id(line) in marked]
        return self.lines

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag == "html":
            self.language = (attributes.get("lang") or "")[:35].partition("-")[0].lower()
        if tag in VOID:
            self._void(tag)
            return
        self._close_what_ends(tag)
        if len(self.stack) >= DEEPEST:
            raise Unreadable("too_deep")
        if self.skipping or tag in SKIPPED or "hidden" in attributes:
            self.skipping += 1
        else:
            self._begin(tag, attributes)
        self.stack.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A slash at the end says nothing in HTML."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.stack:
            return
        while self.stack:
            last = self.stack.pop()
            self._leave(last)
            if last == tag:
                return

    def handle_data(self, data: str) -> None:
        if self.stack and self.stack[-1] == "title":
            self.page_title.write(data)
        elif self.skipping:
            return
        elif "pre" in self.stack:
            for place, words in enumerate(data.split("\n")):
                if place:
                    self.end_line()
                self.line.write(words)
        else:
            self.line.write(data)

    def end_line(self, following: Line | None = None) -> None:
        """Keep the line, and go on with the next one."""
        if self.line.length:
            for name, marked in self.inside.items():
                if name in self.stack:
                    marked.add(id(self.line))
            place = self.rows[-1][-1] if self.rows and self.rows[-1] else self.lines
            place.append(self.line)
        self.line = following or Line()

    def _void(self, tag: str) -> None:
        if self.skipping:
            return
        if tag == "hr" or (tag == "br" and not self.line.level):
            self.end_line(Line(self.line.kind))
        elif tag == "br":
            self.line.write(" ")

    def _close_what_ends(self, tag: str) -> None:
        while self.stack and tag in CLOSED_BY.get(self.stack[-1], ()):
            self._leave(self.stack.pop())

    def _begin(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag in BLOCKS and not (tag in PLAIN and self.line.kind == "bullet"):
            self.end_line(self._line_of(tag))
        if tag in ("ul", "ol"):
            self.lists.append(1 if tag == "ol" else None)
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th") and self.rows:
            self.rows[-1].append([])
        elif tag == "a":
            self.linked = (self.line, self.line.length, web_address(attributes.get("href") or ""))
        self.articles += tag == "article"

    def _line_of(self, tag: str) -> Line:
        if level := HEADINGS.get(tag):
            return Line("heading", level)
        if tag == "li":
            return Line("bullet", prefix=self._sign())
        is_caption = tag == "figcaption" or "figcaption" in self.stack
        return Line("caption" if is_caption else "paragraph")

    def _sign(self) -> str:
        if not self.lists or self.lists[-1] is None:
            return BULLET
        number = self.lists[-1]
        self.lists[-1] = number + 1
        return f"{number}. "

    def _leave(self, tag: str) -> None:
        if self.skipping:
            self.skipping -= 1
            return
        if tag == "a" and self.linked:
            line, at, url = self.linked
            if line is self.line:
                line.give(at, url=url)
            self.linked = None
        if tag in BLOCKS:
            self._end_block(tag)

    def _end_block(self, tag: str) -> None:
        self.stack.append(tag)  # Its own words stand in it.
        self.end_line()
        self.stack.pop()
        if tag in ("ul", "ol") and self.lists:
            self.lists.pop()
        elif tag == "tr" and self.rows:
            for row in row_of(self.rows.pop()):
                self._place(row)

    def _place(self, line: Line) -> None:
        for name, marked in self.inside.items():
            if name in self.stack:
                marked.add(id(line))
        (self.rows[-1][-1] if self.rows and self.rows[-1] else self.lines).append(line)
