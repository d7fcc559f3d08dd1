"""Lines of a text and what they are: no language model, cheap enough for the web process."""

import re

from articles.extraction.line_patterns import LinePatterns, patterns_for
from articles.extraction.results import Block

LONGEST_HEADING = 14  # words
LONGEST_BYLINE = 14
LONGEST_CAPTION = 60
LONGEST_MATCHED = 400  # characters a pattern gets to see of a line

_MARKDOWN_HEADING = re.compile(r"(#{1,6})[ \t]+\S")
_BULLET = re.compile(r"(?:[-*+•‣▪◦·–—]|\d{1,3}[.)])[ \t]+\S")
_BARE_LINKS = re.compile(
    r"(?:[-*•][ \t]+)?(?:\[[^\]\n]{1,300}\]\(\S{1,300}\)|https?://\S{1,300})[.;,]?$"
)
_END_MARKS = ".!?…:;"
_CLOSERS = "\"'”’»)]*_"


def find_blocks(text: str, *, markdown: bool = False, language: str = "en") -> list[Block]:
    """One block for each line that is not blank, without the white space around it."""
    patterns = patterns_for(language)
    blocks = [
        _block(text, *line, markdown, patterns, first=i == 0) for i, line in enumerate(_lines(text))
    ]
    if len(blocks) == 1 and blocks[0].kind == "heading" and not text.lstrip().startswith("#"):
        # A text of one line says something, even without a full stop.
        return [Block(blocks[0].start, blocks[0].end, "paragraph")]
    return blocks


def _lines(text: str) -> list[tuple[int, int]]:
    found, position = [], 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            start = position + len(line) - len(line.lstrip())
            found.append((start, start + len(bare)))
        position += len(line) + 1
    return found


def _block(
    text: str, start: int, end: int, markdown: bool, patterns: LinePatterns, *, first: bool
) -> Block:
    line = text[start:end]
    marked = _MARKDOWN_HEADING.match(line) if markdown else None
    if marked:
        return Block(start, end, "heading", len(marked[1]))
    kind = _kind(line, patterns)
    level = (1 if first else 2) if kind == "heading" else 0
    return Block(start, end, kind, level)


def _kind(line: str, patterns: LinePatterns) -> str:
    head, tail = line[:LONGEST_MATCHED], line[-LONGEST_MATCHED:]
    if patterns.link_list.match(head) or _BARE_LINKS.match(head):
        return "link list"
    if _BULLET.match(head) and not patterns.dialogue.match(head):
        return "bullet"
    has_credit = _is_short(line, LONGEST_CAPTION) and patterns.credit.search(tail)
    if patterns.caption.match(head) or has_credit:
        return "caption"
    if _is_short(line, LONGEST_BYLINE) and patterns.byline.match(head):
        return "byline"
    return "heading" if _reads_as_heading(line) else "paragraph"


def _is_short(line: str, limit: int) -> bool:
    return len(line) <= LONGEST_MATCHED and len(line.split()) <= limit


def _reads_as_heading(line: str) -> bool:
    bare = line.rstrip(_CLOSERS)
    if not bare or not _is_short(line, LONGEST_HEADING):
        return False
    return bare[-1] not in _END_MARKS and ". " not in bare
