"""Is this text here already? The same by its hash, much the same by its runs of words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.models import Version
from articles.workflow.intake import clean_text, digest_of

if TYPE_CHECKING:
    from articles.models import Article, Desk, User

RUN = 4  # words
MUCH = 0.6  # share of the runs of the shorter text
LATEST = 100  # versions that are compared
MOST_WORDS = 300_000  # of all that is compared, so that the answer stays quick
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Like:
    """An article with the same text, or with this share of it."""

    article: Article
    share: float

    @property
    def is_same(self) -> bool:
        return self.share == 1

    @property
    def percent(self) -> int:
        return int(100 * self.share)


def find_like(text: str, *, desk: Desk, person: User) -> Like | None:
    """The article of the desk with the same text or most of it, among those the person reads."""
    text = clean_text(text)
    here = Version.objects.visible_to(person).filter(article__desk=desk).order_by("-pk")
    here = here.select_related("article")
    if same := here.filter(sha256=digest_of(text)).first():
        return Like(same.article, 1)
    ours, left = _runs(text), MOST_WORDS
    words = len(text.split())
    nearest: Like | None = None
    for version in here.filter(words__range=(words // 2, words * 2))[:LATEST]:
        left -= version.words
        if left < 0:
            break
        share = _share(ours, _runs(version.text))
        if share >= MUCH and (nearest is None or share > nearest.share):
            nearest = Like(version.article, share)
    return nearest


def _runs(text: str) -> set[int]:
    words = WORD.findall(text.lower())
    return {hash(tuple(words[at : at + RUN])) for at in range(len(words) - RUN + 1)}


def _share(ours: set[int], theirs: set[int]) -> float:
    """Never 1: a text that is the same to the letter has the same hash."""
    fewer = min(len(ours), len(theirs))
    return min(len(ours & theirs) / fewer, 0.99) if fewer else 0
