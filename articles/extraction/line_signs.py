"""What a line is by its marks and figures more than by its words."""

import re

LONGEST_CLOCK = 120  # characters
MOST_PLACES = 4  # words in front of the day
_CLOCK = re.compile(r"\d{1,4}(?:[:.h]\d{2})?(?:[ap]m|st|nd|rd|th|h|hrs)?")
_HOUR = re.compile(r"\d{1,2}[:.h]\d{2}(?:[ap]m|h|hrs)?")
_ASIDE = re.compile(r"\s?\([^()]{2,40}\)\W{0,3}$")
_MARKS = ",;:|()[]·-–—"
_CELL_BORDER = re.compile(r"\||\t| {4}")
_LONGEST_ROW = 400
# “Turnout: 61%”, “Hale Mining -4.6%”, “Oslo, up 4%”.
_FIGURE_LINE = re.compile(
    r"[^:.!?\n]{2,60}(?:(?::\s{1,3}[-+−–±~<>]?|\s[-+−–±])[£$€¥]?\d\S{0,20}(?:\s\S{1,30}){0,40}"
    r"|,\s(?:\w{2,4}\s)?(?:[£$€¥]\d\S{0,20}|\d[\d.,]{0,12}\s?(?:%|per\scent|percent)))$"
)
_HARD_FIGURE = re.compile(r"[£$€¥]\s?\d|\d\s?(?:%|per cent\b|percent\b)")
_WORD = re.compile(r"[^\W_]")


def is_timestamp(line: str, clock_words: frozenset[str]) -> bool:
    """“17:42 GMT”, “3 hours ago”, “BISHOP'S MILL, Tuesday”, “Paris, 4 June (AFP)”."""
    if len(line) > LONGEST_CLOCK:
        return False
    bare = _ASIDE.sub("", line)
    place, comma, day = bare.partition(",")
    is_place = place[:1].isupper() and len(place.split()) <= MOST_PLACES
    return _tells_time(bare, clock_words) or bool(
        comma and is_place and _tells_time(day, clock_words)
    )


def _tells_time(words: str, clock_words: frozenset[str]) -> bool:
    parts = [part for word in words.lower().split() if (part := word.strip(_MARKS))]
    named = {part for part in parts if part in clock_words or part.rstrip(".") in clock_words}
    is_all = all(part in named or _CLOCK.fullmatch(part) for part in parts)
    return is_all and (bool(named) or any(_HOUR.fullmatch(part) for part in parts))


def is_row(line: str) -> bool:
    """A row of a table: cells with borders or wide gaps between them, and no end of a sentence."""
    return line[-1:] not in tuple(".!?") and len(_CELL_BORDER.findall(line[:_LONGEST_ROW])) > 1


def is_labelled_figure(line: str) -> bool:
    """“Turnout: 61%”."""
    return len(line) <= _LONGEST_ROW and _FIGURE_LINE.match(line) is not None


def is_figure_line(sentence: str) -> bool:
    """Does it state a figure without a verb? Or with one that the tagger missed."""
    if is_labelled_figure(sentence):
        return True
    return sentence[-1:] == "." and _HARD_FIGURE.search(sentence) is not None


def is_rule(line: str) -> bool:
    """A line of marks that parts a text, “* * *”."""
    return _WORD.search(line) is None
