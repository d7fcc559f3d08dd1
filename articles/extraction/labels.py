"""Labels in front of what somebody says, as transcripts and interviews have them: “LUND: …”."""

import re
from collections import Counter
from collections.abc import Callable

from articles.extraction.word_lists import load_words

_WORD = r"[A-Z][\w.'’-]{0,24}"
_LABEL = re.compile(
    rf"^[ \t*_]{{0,4}}({_WORD}(?: {_WORD}){{0,4}})[ ]?"
    r"(?:\([^)\n]{1,40}\))?[*_]{0,2}:[*_]{0,2}[ \t]+(?=\S)",
    re.MULTILINE,
)
_ANSWERERS = frozenset({"a", "answer"})
_OTHERS = load_words("reporting")["lines"]  # no people, however often they come
_OFTEN = 2


class Labels:
    """Which openings of lines are labels: the names of people, or capitals that come twice."""

    def __init__(self, text: str) -> None:
        self._counts = Counter(match[1].strip() for match in _LABEL.finditer(text))

    def of(self, line: str, is_known: Callable[[str], bool]) -> str | None:
        """The name in front of a line; "" for somebody who only answers, None for no label."""
        match = _LABEL.match(line)
        label = match[1].strip() if match else ""
        if not label or label.split()[0].lower() in _OTHERS:
            return None
        if label.lower() in _ANSWERERS and self._counts[label] >= _OFTEN:
            return ""
        is_shouted = label.isupper() and self._counts[label] >= _OFTEN and len(label) > _OFTEN
        return label if is_shouted or is_known(label) else None
