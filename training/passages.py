"""Claims of whole articles, scored by the program that comes with marked passages."""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from articles.extraction import as_dict, find_claims
from training.measures import Figures

_FIGURE = re.compile(r"([\w-]+) ([\d.]+)(?:/(\d+))?")


def engine_claims(text: str) -> list[dict[str, Any]]:
    """What the engine finds, in the shape of `manage.py extract --json`."""
    claims: list[dict[str, Any]] = as_dict(text, find_claims(text))["claims"]
    return claims


def all_figures(gold: Path, claims_of: Callable[[str], list[dict[str, Any]]]) -> Figures:
    """`gold`: a folder with score.py, a JSON file an article, and texts in texts/ or ../seeds/."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in _texts(gold):
            (Path(folder) / name).write_text(json.dumps({"claims": claims_of(text)}), "utf-8")
        command = [sys.executable, str(gold / "score.py"), folder]
        environment = {**os.environ, "GOLD_DIR": str(gold)}
        printed = subprocess.check_output(  # noqa: S603
            command, text=True, env=environment
        )
    return _read(printed.rstrip().rsplit("\n", 1)[-1])


def _texts(gold: Path) -> Iterator[tuple[str, str]]:
    for marked in sorted(gold.glob("[0-9]*.json")):
        places = [gold / "texts" / f"{marked.stem}.txt"]
        places += (gold.parent / "seeds").glob(f"{marked.stem.split('_')[0]}_*.txt")
        text = next(place for place in places if place.exists())
        yield marked.name, text.read_bytes().decode()


def _read(line: str) -> Figures:
    """“all recall 0.976 … no-taken 10/20 …” as numbers."""
    figures = {}
    for name, number, of in _FIGURE.findall(line):
        if name == "no-taken":
            figures["taken"] = int(number) / max(1, int(of))
        else:
            figures[name] = float(number)
    return figures
