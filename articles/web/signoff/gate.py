"""The gate as a list to tick off: what is done, what is missing, and where it is mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles.workflow.readiness import TICKED_AS_READ

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from articles.models import Article, Version
    from articles.workflow.readiness import Blocker

# What stands there when nothing is missing, with the blockers that are missing otherwise.
POINTS = (
    (gettext_lazy("The claims of the text were looked for."), ("extraction",)),
    (gettext_lazy("Every claim is approved, waived or discarded."), ("no_claims", "claims")),
    (gettext_lazy("Every correction is made or declined."), ("corrections",)),
    (gettext_lazy("Headings and captions are read."), ("unread",)),
)


def in_short(blocker: Blocker) -> str:
    """What is missing, in the room that the strip of the desk has for it."""
    if blocker.code == "extraction":
        return _("claims not found yet")
    if blocker.code == "no_claims":
        return _("no claim marked")
    words = {
        "claims": ngettext(
            "%(count)s claim undecided", "%(count)s claims undecided", blocker.count
        ),
        "corrections": ngettext(
            "%(count)s correction pending", "%(count)s corrections pending", blocker.count
        ),
        "unread": ngettext(
            "%(count)s heading not read", "%(count)s headings not read", blocker.count
        ),
    }
    return words[blocker.code] % {"count": blocker.count}


@dataclass(frozen=True)
class Point:
    """One line of the list. `url`: where it is mended."""

    sentence: Any
    is_done: bool
    code: str = ""
    url: str = ""


@dataclass(frozen=True)
class Unread:
    """A paragraph that nobody has ticked as read, with its number on the desk."""

    number: int
    words: str
    must_be_read: bool


def points(blockers: Iterable[Blocker], urls: Mapping[str, str]) -> list[Point]:
    missing = {blocker.code: blocker for blocker in blockers}
    found = []
    for sentence, codes in POINTS:
        there = [missing[code] for code in codes if code in missing]
        found += [Point(b.sentence, False, b.code, urls.get(b.code, "")) for b in there]
        if not there:
            found.append(Point(sentence, True))
    return found


def places(article: Article, unread: list[Unread], *, handed: bool) -> dict[str, str]:
    """Where each missing thing is mended."""
    desk = reverse("article-desk", args=[article.pk])
    first = next((paragraph.number for paragraph in unread if paragraph.must_be_read), 1)
    return {
        "extraction": desk,
        "no_claims": desk,
        "claims": "#look-at" if handed else f"{desk}?show=open",
        "corrections": "#corrections",
        "unread": f"{desk}#p-{first}",
    }


def unread_in(version: Version, claimed: Iterable[tuple[int, int]]) -> list[Unread]:
    """Blocks without a tick: headings, captions, and paragraphs in which no claim stands."""
    read = set(version.read_marks.values_list("block", flat=True))
    spans = list(claimed)
    found = []
    for place, block in enumerate(version.blocks):
        must = block["kind"] in TICKED_AS_READ
        has_claim = any(start < block["end"] and end > block["start"] for start, end in spans)
        if place not in read and (must or not has_claim):
            words = version.text[block["start"] : block["end"]]
            found.append(Unread(place + 1, words, must))
    return found
