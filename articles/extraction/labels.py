"""Labels in front of what somebody says, as transcripts and interviews have them: “LUND: …”."""

import re
from collections import Counter

from articles.extraction.word_lists import load_words

_LABEL = re.compile(
    r"^[ \t*_]{0,4}((?:[A-Z][\w.'’-]{0,24}[ ]?){1,5})(?:\([^)\n]{1,40}\))?[*_]{0,2}:[*_]{0,2}[ \t]+(?=\S)",  # noqa: E501
    re.MULTILINE,
)
_ASKERS = frozenset({"q", "question", "interviewer", "host", "moderator", "reporter"})
_ANSWERERS = frozenset({"a", "answer"})
_OTHERS = load_words("reporting")["lines"]  # no people, however often they come
_OFTEN = 2


class Labels:
    """Which openings of lines are labels: what comes at least twice, or stands in capitals."""

    def __init__(self, text: str) -> None:
        counts = Counter(match[1].strip() for match in _LABEL.finditer(text))
        self._labels = {label for label, times in counts.items() if _is_label(label, times)}

    def of(self, line: str) -> str | None:
        """The name in front of a line; "" for somebody who only asks, or who is not named."""
        match = _LABEL.match(line)
        label = match[1].strip() if match else ""
        if label not in self._labels:
            return None
        return "" if label.lower() in _ASKERS | _ANSWERERS else label


def _is_label(label: str, times: int) -> bool:
    if not label or label.split()[0].lower() in _OTHERS - _ANSWERERS:
        return False
    return times >= _OFTEN or (label.isupper() and len(label) > _OFTEN)
