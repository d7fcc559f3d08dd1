"""Borders of sentences by rule: no language model, one pass, never across a line."""

import re
from collections.abc import Iterator

from articles.extraction.results import Span
from articles.extraction.sentence_words import SentenceWords, words_for

LONGEST_WORD = 24  # characters looked back from a full stop
LONGEST_ASIDE = 300  # characters of a bracket that may hold sentences

_BEHIND_WORD = ",;:.!?\"'”’»"
_QUOTES = "\"'”’»“‘„‚«"
# Possessive, so that a long row of marks is read once.
_STOP = re.compile(r"(?:\.(?:[ \u00a0]\.){2,3}+|[.!?…؟۔]++)[\"'”’“»«)\]}*_]*+(?:\[\d{1,3}\])?")
_SPACED_CLOSER = re.compile(r"\s([\"”»])(?!\S)")
_NEXT = re.compile(r"\s+((?:«[ \u00a0\u202f]|[\"'“‘„‚«(\[{¿¡*_—–-])*+)(\S{0,40})(?:\s(\w{1,9})\b)?")
_WORD_BEFORE = re.compile(r"[^\W_](?:[^\W_]|[.'’&-](?=[^\W_]))*$")
_LIST_NUMBER = re.compile(r"\W{0,3}(?:\d{1,3}|[QA])$")  # or the label of an answer
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_SHORT_UNIT = re.compile(r"[a-z]|\d+[a-z]{1,3}")  # “s. 12”, “5s. 6d.”
_NICKNAME = re.compile(r"\s+[\"“'‘(][^\W\d_][\w'’-]{0,20}[\"”'’)]\s+[^\W\d_a-z]")
_SMALL_NAME = re.compile(r"(?:[a-z]|al-|el-|d[’'])[A-Z]")  # “iPads”, “al-Nour”


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
    start = read = marks = 0
    for stop in _STOP.finditer(line):
        marks += line.count('"', read, stop.end())
        read = stop.end()
        end = _behind_closer(line, read, is_open=marks % 2 == 1)
        if end < len(line) and _ends_sentence(line, start, stop, end, words):
            yield from _trimmed(offset, line, start, end)
            start = end
    yield from _trimmed(offset, line, start, len(line))


def _trimmed(offset: int, line: str, start: int, end: int) -> Iterator[Span]:
    piece = line[start:end]
    bare = piece.strip()
    if bare:
        begin = offset + start + len(piece) - len(piece.lstrip())
        yield Span(begin, begin + len(bare))


def _behind_closer(line: str, end: int, *, is_open: bool) -> int:
    """Past a closing mark that stands apart: “It failed. ” They left."""
    closer = _SPACED_CLOSER.match(line, end)
    return closer.end() if closer and (closer[1] != '"' or is_open) else end


def _ends_sentence(
    line: str, start: int, stop: re.Match[str], end: int, words: SentenceWords
) -> bool:
    following = _NEXT.match(line, end)
    if following is None or not following[2]:
        return False
    if following[2][0].islower() and not _SMALL_NAME.match(following[2]):
        return False
    is_asked = _is_asked_by_name(line, stop, following[2], words)
    if is_asked or _is_aside(line, start, stop.start()):
        return False
    is_single = stop[0][0] == "." and stop[0][1:2] != "."
    return not (is_single and _belongs_to_word(line, start, stop, following, words))


def _is_asked_by_name(line: str, stop: re.Match[str], opener: str, words: SentenceWords) -> bool:
    """“Is it true?” Smith asked."""
    if stop[0][0] == "." or not any(mark in _QUOTES for mark in stop[0]):
        return False
    return opener.lower() not in words.openers and bool(words.by_name.match(line, stop.end()))


def _is_aside(line: str, start: int, stop: int) -> bool:
    """Inside a bracket that a sentence opened and has yet to close?"""
    opened = line.rfind("(", max(start, stop - LONGEST_ASIDE), stop)
    if opened < 0 or line.find(")", opened, stop + 2) >= 0 or not line[start:opened].strip():
        return False
    return line.find(")", stop + 2, stop + LONGEST_ASIDE) >= 0


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
    if word is None:
        return False
    is_nickname = len(word[0]) == 1 and _NICKNAME.match(line, stop.end())
    return bool(is_nickname) or _goes_on(word[0], following, words)


def _goes_on(word: str, following: re.Match[str], words: SentenceWords) -> bool:
    """Does a word with a full stop want a continuation here?"""
    low, opener = word.lower(), following[2].rstrip(_BEHIND_WORD)
    is_letter = len(word) == 1 and word.isupper()
    if low in words.never_last and not is_letter:
        return True
    if _opens_sentence(following, words):
        return False
    if low in words.hours:
        return opener.lower() in words.behind_hours or following[3] in words.behind_hours
    if low in words.before_figures or _SHORT_UNIT.fullmatch(word):
        return opener[:1].isdigit()
    if low in words.also_words:
        return word[0].isupper()
    is_initial = (is_letter and word != "I") or _INITIALS.fullmatch(word)
    return bool(is_initial) or low in words.rarely_last


def _opens_sentence(following: re.Match[str], words: SentenceWords) -> bool:
    """A quotation mark, “The”, or “Unfortunately,”."""
    if any(mark in _QUOTES for mark in following[1]):
        return True
    opener = following[2].rstrip(_BEHIND_WORD)
    is_adverb = opener.endswith("ly") and following[2].endswith(",")
    return is_adverb or opener.lower() in words.openers
