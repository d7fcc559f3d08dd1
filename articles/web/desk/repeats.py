"""How often the text states the fact of a claim, as far as the hints tell. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from articles.models import Hint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.models import Anchor


class Repeats:
    """The passages that state one fact again, in text order."""

    def __init__(self, hints: Iterable[Hint]) -> None:
        pairs = [hint for hint in hints if hint.rule == Hint.Rule.REPEAT]
        # Each hint pairs the first place with one more.
        times = Counter(hint.first_start for hint in pairs)
        self._places = sorted(
            (passage.start, passage.end, times[hint.first_start] + 1)
            for hint in pairs
            for passage in hint.passages
        )
        self._starts = [start for start, _end, _times in self._places]
        self._longest = max((end - start for start, end, _times in self._places), default=0)

    def of(self, anchor: Anchor | None) -> int:
        """How often: 1 for what is stated once."""
        if anchor is None or not self._places:
            return 1
        first = bisect_left(self._starts, anchor.start - self._longest)
        near = self._places[first : bisect_left(self._starts, anchor.end)]
        return max((times for _start, end, times in near if end > anchor.start), default=1)
