"""Lines of a text and what they are: no language model, cheap enough for the web process."""

import re

from articles.extraction.headings import reads_as_heading
from articles.extraction.line_patterns import LinePatterns, patterns_for
from articles.extraction.line_signs import is_labelled_figure, is_row, is_rule, is_timestamp
from articles.extraction.results import Block

LONGEST_BYLINE = 20  # words
LONGEST_IMPRINT = 40
LONGEST_CAPTION = 60
LONGEST_MATCHED = 400  # characters a pattern gets to see of a line

_MARKDOWN_HEADING = re.compile(r"(#{1,6})[ \t]+\S")
_BULLET = re.compile(
    r"(?:--|[-*+•‣▪◦·●■○□►▶➤→✓✔–—]|\d{1,3}[.)]|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)|[a-z]\))[ \t]+\S"
)
_BARE_LINKS = re.compile(
    r"(?:[-*•][ \t]+)?(?:\[[^\]\n]{1,300}\]\(\S{1,300}\)|https?://\S{1,300})[.;,]?$"
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w")


def find_blocks(text: str, *, markdown: bool = False, language: str = "en") -> list[Block]:
    """One block for each line that is not blank, without the white space around it."""
    found: list[Block] = []
    for start, end in _lines(text):
        marked = _MARKDOWN_HEADING.match(text, start, end) if markdown else None
        above = found[-1].kind if found else ""
        kind = "heading" if marked else _kind(text[start:end], len(found), above, language)
        level = len(marked[1]) if marked else _level(kind, len(found))
        found.append(Block(start, end, kind, level))
    if len(found) == 1 and found[0].kind == "heading" and not text.lstrip().startswith("#"):
        # A text of one line says something, even without a full stop.
        return [Block(found[0].start, found[0].end, "paragraph")]
    return found


def _level(kind: str, place: int) -> int:
    if kind != "heading":
        return 0
    return 2 if place else 1


def _lines(text: str) -> list[tuple[int, int]]:
    found, position = [], 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            start = position + len(line) - len(line.lstrip())
            found.append((start, start + len(bare)))
        position += len(line) + 1
    return found


def _kind(line: str, place: int, above: str, language: str) -> str:
    patterns = patterns_for(language)
    head = line[:LONGEST_MATCHED]
    if _is_imprint(line, head, patterns):
        return "byline"
    if _links(line, head, patterns):
        return "link list"
    if is_rule(line) or is_row(line) or is_labelled_figure(line):
        return "paragraph"
    if _BULLET.match(head) and not patterns.dialogue.match(head):
        return "bullet"
    if _is_caption(line, head, patterns):
        return "caption"
    return "heading" if reads_as_heading(line, place, above, language) else "paragraph"


def _is_imprint(line: str, head: str, patterns: LinePatterns) -> bool:
    """Who wrote it and with whose help, who published it and when."""
    if _is_short(line, LONGEST_BYLINE) and patterns.byline.match(head):
        return True
    if is_timestamp(line, patterns.clock_words):
        return True
    return _is_short(line, LONGEST_IMPRINT) and bool(patterns.imprint.match(head))


def _links(line: str, head: str, patterns: LinePatterns) -> bool:
    """Ways out of the text: to other articles, to the paper, to a help line."""
    if patterns.link_list.match(head) or _BARE_LINKS.match(head):
        return True
    return _is_short(line, LONGEST_BYLINE) and _ADDRESS.search(line) is not None


def _is_caption(line: str, head: str, patterns: LinePatterns) -> bool:
    has_credit = _is_short(line, LONGEST_CAPTION) and patterns.credit.search(line)
    return bool(patterns.caption.match(head) or has_credit)


def _is_short(line: str, limit: int) -> bool:
    return len(line) <= LONGEST_MATCHED and len(line.split()) <= limit
