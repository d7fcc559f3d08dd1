"""Borders of sentences by rule: no language model, one pass, never across a line."""

import re
from collections.abc import Iterator

from articles.extraction.results import Span
from articles.extraction.sentence_words import SentenceWords, words_for

LONGEST_WORD = 24  # characters looked back from a full stop

_QUOTES = "\"'”’»“‘„‚«"
# Possessive, so that a long row of marks is read once.
# French sets a space before the closing mark.
_STOP = re.compile(r"[.!?…؟۔]++[\"'”’“»«)\]}*_]*+(?:[ \u00a0\u202f]»(?!\w))?+")
_NEXT = re.compile(r"\s+([\"'“‘„‚«(\[{¿¡*_—–-]*+)(\S{0,40})")
_WORD_BEFORE = re.compile(r"[^\W_](?:[^\W_]|[.'’&-](?=[^\W_]))*$")
_LIST_NUMBER = re.compile(r"\W{0,3}\d{1,3}$")
_INITIALS = re.compile(r"(?:\w\.)+\w")


def find_sentences(text: str, *, language: str = "en") -> list[Span]:
    """All sentences of a text in order; a line end always ends one."""
    words = words_for(language)
    return [span for start, line in _lines(text) for span in _in_line(start, line, words)]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    position = 0
    for line in text.split("\n"):
        yield position, line
        position += len(line) + 1


def _in_line(offset: int, line: str, words: SentenceWords) -> Iterator[Span]:
    start = 0
    for stop in _STOP.finditer(line):
        if stop.end() < len(line) and _ends_sentence(line, start, stop, words):
            yield from _trimmed(offset, line, start, stop.end())
            start = stop.end()
    yield from _trimmed(offset, line, start, len(line))


def _trimmed(offset: int, line: str, start: int, end: int) -> Iterator[Span]:
    piece = line[start:end]
    bare = piece.strip()
    if bare:
        begin = offset + start + len(piece) - len(piece.lstrip())
        yield Span(begin, begin + len(bare))


def _ends_sentence(line: str, start: int, stop: re.Match[str], words: SentenceWords) -> bool:
    following = _NEXT.match(line, stop.end())
    if following is None or not following[2] or following[2][0].islower():
        return False
    if _is_asked_by_name(line, stop, following[2], words):
        return False
    is_single = stop[0][0] == "." and stop[0][1:2] != "."
    return not (is_single and _belongs_to_word(line, start, stop, following, words))


def _is_asked_by_name(line: str, stop: re.Match[str], opener: str, words: SentenceWords) -> bool:
    """“Is it true?” Smith asked."""
    if stop[0][0] == "." or not any(mark in _QUOTES for mark in stop[0]):
        return False
    return opener.lower() not in words.openers and bool(words.by_name.match(line, stop.end()))


def _belongs_to_word(
    line: str,
    start: int,
    stop: re.Match[str],
    following: re.Match[str],
    words: SentenceWords,
) -> bool:
    """Is the full stop part of an abbreviation, an initial or a list number?"""
    before = line[max(start, stop.start() - LONGEST_WORD) : stop.start()]
    opens_line = not line[:start].strip()
    if (
        opens_line
        and stop.start() - start < LONGEST_WORD
        and _LIST_NUMBER.fullmatch(before.strip())
    ):
        return True
    word = _WORD_BEFORE.search(before)
    return word is not None and _goes_on(word[0], following, words)


def _goes_on(word: str, following: re.Match[str], words: SentenceWords) -> bool:
    """Does a word with a full stop want a continuation here?"""
    low, opener = word.lower(), following[2].rstrip(",;:.!?\"'”’»")
    if low in words.never_last:
        return True
    is_quoting = any(mark in _QUOTES for mark in following[1])
    if is_quoting or opener.lower() in words.openers:
        return False
    if low in words.before_figures:
        return opener[:1].isdigit()
    if low in words.also_words:
        return word[0].isupper()
    is_initial = (len(word) == 1 and word.isupper() and word != "I") or _INITIALS.fullmatch(word)
    return bool(is_initial) or low in words.rarely_last
