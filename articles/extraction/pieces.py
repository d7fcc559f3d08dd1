"""A text in pieces small enough for the model, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.extraction.line_signs import is_row
from articles.extraction.results import Block
from articles.extraction.sentences import find_sentences

LONGEST_PIECE = 2_000  # characters
# Not offered as claims: a person reads headings anyway, the others assert nothing. Nor are the rows
# of a table, though they are paragraphs.
LEFT_OUT = frozenset({"heading", "byline", "link list"})
_SURROGATE = re.compile("[\ud800-\udfff]")
_ENDLESS_WORD = re.compile(r"\S{200,}+")
_BULLET = re.compile(r"\S{1,4}\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one block; `opens` says that the block begins here."""

    start: int
    text: str
    opens: bool


def find_pieces(text: str, blocks: list[Block], language: str = "en") -> Iterator[Piece]:
    """Everything that may hold claims, in order."""
    for block in blocks:
        if block.kind not in LEFT_OUT and not is_row(text[block.start : block.end]):
            begin = _behind_bullet(text, block) if block.kind == "bullet" else block.start
            for start, end in _cuts(text, begin, block.end, language):
                yield Piece(start, _readable(text[start:end]), start == begin)


def _behind_bullet(text: str, block: Block) -> int:
    marker = _BULLET.match(text, block.start, block.end)
    return marker.end() if marker else block.start


def _readable(text: str) -> str:
    """As long as before, without what stops a tokenizer: lone surrogates, words without end."""
    return _ENDLESS_WORD.sub(lambda word: "x" * len(word[0]), _SURROGATE.sub("\ufffd", text))


def _cuts(text: str, begin: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Between sentences where they fit; a longer sentence at white space, else anywhere."""
    is_long = end - begin > LONGEST_PIECE
    sentences = find_sentences(text[begin:end], language=language) if is_long else []
    start, last = begin, begin
    for sentence in sentences:
        if begin + sentence.end - start > LONGEST_PIECE and last > start:
            yield start, last
            start = begin + sentence.start
        last = begin + sentence.end
        while last - start > LONGEST_PIECE:
            middle = _white_space(text, start)
            yield start, middle
            start = middle
    yield start, end


def _white_space(text: str, start: int) -> int:
    """Behind the last white space of a full piece, or its very end where there is none."""
    limit = start + LONGEST_PIECE
    found = max(text.rfind(" ", start, limit), text.rfind("\t", start, limit))
    return found + 1 if found > start else limit
