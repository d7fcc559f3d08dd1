"""Words in pieces, as BERT's uncased vocabulary has them (WordPiece, Devlin et al. 2019)."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

UNKNOWN, OPENING, CLOSING = "[UNK]", "[CLS]", "[SEP]"
LONGEST_WORD = 40  # characters; a longer one is unknown
_WORD = re.compile(r"[^\W_]+|[^\s\w]|_")


class WordPieces:
    """`vocabulary`: the pieces in the order of their ids; those inside a word begin with ##."""

    def __init__(self, vocabulary: Iterable[str], longest: int) -> None:
        self._ids = {piece: i for i, piece in enumerate(vocabulary)}
        self._longest = longest
        self._of_word = lru_cache(maxsize=20_000)(self._split)

    def __call__(self, text: str) -> list[int]:
        """Ids of the pieces with the marks around them, cut at `longest`."""
        ids = [self._ids[OPENING]]
        for word in _WORD.findall(plain(text)):
            ids.extend(self._of_word(word))
            if len(ids) >= self._longest:
                break
        return [*ids[: self._longest - 1], self._ids[CLOSING]]

    def _split(self, word: str) -> tuple[int, ...]:
        """The longest piece first, then the longest of the rest; all or nothing."""
        found, start = [], 0
        while start < len(word) <= LONGEST_WORD:
            mark = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((end for end in ends if mark + word[start:end] in self._ids), 0)
            if not end:
                break
            found.append(self._ids[mark + word[start:end]])
            start = end
        return tuple(found) if start == len(word) else (self._ids[UNKNOWN],)


def plain(text: str) -> str:
    """In small letters and without accents."""
    apart = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in apart if unicodedata.category(c) != "Mn")
