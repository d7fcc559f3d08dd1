"""What a sent import form brings, read but not stored yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from articles.importers.files import EncodingUnknown, read_file
from articles.importers.language import guess_language
from articles.importers.pasted import read_pasted
from articles.web.imports.encodings import NAMES
from articles.web.imports.forms import LANGUAGES
from articles.workflow.likeness import Like, find_like

if TYPE_CHECKING:
    from articles.importers.draft import Draft
    from articles.models import User


@dataclass(frozen=True)
class Incoming:
    """A draft that was read, before it is stored. Without a name it was pasted."""

    name: str
    draft: Draft


def read(data: dict[str, Any]) -> list[Incoming]:
    if data["source"] == "paste":
        return [Incoming("", read_pasted(data["text"], data["rich"]))]
    found = []
    for file in data["uploads"]:
        file.seek(0)
        found.append(
            Incoming(file.name, read_file(file.name, file.read(), encoding=data["encoding"]))
        )
    return found


def likes_of(drafts: list[Incoming], data: dict[str, Any], person: User) -> list[tuple[str, Like]]:
    """Which of the drafts are on the desk already, by the names of their files."""
    found = [
        (incoming.name, find_like(incoming.draft.text, desk=data["desk"], person=person))
        for incoming in drafts
    ]
    return [(name, like) for name, like in found if like]


def offered(refusal: EncodingUnknown, data: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Code, name and words of each reading; of several files none, since they may differ."""
    if len(data["uploads"]) > 1:
        return []
    return [(row.encoding, str(NAMES[row.encoding]), row.words) for row in refusal.readings]


def language_of(draft: Draft) -> str:
    """What the text reads like, else what its file says, else English."""
    guesses = (guess_language(draft.text), draft.language)
    return next((code for code in guesses if code in LANGUAGES), LANGUAGES[0])
