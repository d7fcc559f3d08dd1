"""Every string of the code and of the templates that people read, as Babel's catalogue."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from django.utils.translation.template import templatize

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
CODE = ("articles", "factcheck")
# Each with its lazy twin: which argument is the string, its plural, its context ("c").
ONE, MANY = (1,), (1, 2)
ONE_OF, MANY_OF = ((1, "c"), 2), ((1, "c"), 2, 3)
NAMES = {"gettext": ONE, "ngettext": MANY, "pgettext": ONE_OF, "npgettext": MANY_OF}
MARKS = {"_": ONE, **NAMES, **{f"{name}_lazy": places for name, places in NAMES.items()}}


def strings_of_code() -> Catalog:
    """The strings, each with the places it stands in."""
    catalogue = Catalog()
    for file in files():
        for line, message, comments, context in extract(
            "python", io.BytesIO(readable(file).encode()), MARKS, ["Translators:"]
        ):
            place = [(str(file.relative_to(ROOT)), line)]
            catalogue.add(message, locations=place, auto_comments=comments, context=context)
    return catalogue


def files() -> Iterator[Path]:
    for folder in CODE:
        yield from sorted((ROOT / folder).rglob("*.py"))
    yield from sorted((ROOT / "templates").rglob("*.html"))


def readable(file: Path) -> str:
    """The file as Python. Django turns a template into calls; their indentation means nothing."""
    text = file.read_text()
    if file.suffix == ".py":
        return text
    return "\n".join(line.lstrip() for line in templatize(text, origin=str(file)).splitlines())
