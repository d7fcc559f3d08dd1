"""Lines that head something: headlines, what stands under them, and subheadings."""

from articles.extraction.sentences import find_sentences

LONGEST_HEADING = 14  # words
LONGEST_HEADLINE = 25
LONGEST_DECK = 40  # under the headline
LONGEST_WORD = 10  # characters, on average
_END_MARKS = ".!?…:;"
_CLOSERS = "\"'”’»)]*_"


def reads_as_heading(line: str, place: int, above: str, language: str) -> bool:
    """By length and end. `place`: how many lines stand above; `above`: the kind of the last."""
    bare = line.rstrip(_CLOSERS)
    if not bare or len(line) > LONGEST_WORD * LONGEST_DECK:
        return False
    length = len(line.split())
    if bare[-1] in _END_MARKS:
        return length <= LONGEST_HEADING and _heads_with_end_mark(line, bare[-1], place)
    if length > LONGEST_HEADING:
        return length <= _longest(place, above)
    return place == 0 or len(find_sentences(line, language=language)) == 1


def _heads_with_end_mark(line: str, mark: str, place: int) -> bool:
    """“WAR IS OVER!”, and capitals with the full stop of old papers."""
    if place == 0 and mark in "!?":
        return True
    return mark == "." and line.isupper() and " " in line


def _longest(place: int, above: str) -> int:
    if place == 0:
        return LONGEST_HEADLINE
    return LONGEST_DECK if place == 1 and above == "heading" else LONGEST_HEADING
