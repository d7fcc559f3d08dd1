"""Word lists from the text files beside the code: `data/<language>/<theme>.txt`."""

from pathlib import Path

Words = dict[str, frozenset[str]]
_DATA = Path(__file__).parent / "data"


def load_words(theme: str, language: str = "en") -> Words:
    """The sections of one file: a line `[name]`, then words; a line with `#` in front is a note."""
    sections: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in (_DATA / language / f"{theme}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[] "), set())
        elif not line.startswith("#"):
            current.update(line.split())
    return {name: frozenset(words) for name, words in sections.items()}
