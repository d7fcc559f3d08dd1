"""What stands around a claim: the rest of its sentence. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from articles.extraction import find_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

# Sentences are looked for no further away, so that one endless paragraph stays cheap.
REACH = 1000  # characters


def around(
    text: str, blocks: Sequence[dict[str, Any]], start: int, end: int, *, language: str
) -> tuple[str, str]:
    """The words before and after the span in its sentence, or in the sentences it covers."""
    touched = [block for block in blocks if block["end"] > start and block["start"] < end]
    if not touched:
        return "", ""
    first = max(touched[0]["start"], start - REACH)
    last = min(touched[-1]["end"], end + REACH)
    sentences = [
        (first + span.start, first + span.end)
        for span in find_sentences(text[first:last], language=language)
        if first + span.end > start and first + span.start < end
    ]
    begin = min([start, *(a for a, _b in sentences)])
    finish = max([end, *(b for _a, b in sentences)])
    return text[begin:start], text[end:finish]
