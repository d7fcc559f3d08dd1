"""Claims and articles by their words, and what was perhaps meant when there are none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.models import Article, Claim
from articles.models.folding import fold
from articles.workflow.wordlist import nearest, words_for

if TYPE_CHECKING:
    from articles.models import User

LONGEST = 200  # characters of a search that are looked at
NEWEST = 2_000  # articles whose titles are looked at


@dataclass(frozen=True)
class Instead:
    """A search that would find something."""

    words: str
    claims: int


@dataclass(frozen=True)
class Found:
    claims: list[Claim]
    articles: list[Article]
    instead: Instead | None


def find(person: User, words: str, *, most: int) -> Found:
    """Up to `most` of both, claims first: they are what one looks for."""
    words = words[:LONGEST].strip()
    if not words:
        return Found([], [], None)
    hits = Claim.objects.visible_to(person).containing(words)
    newest = hits.order_by("-article_id", "position", "number")
    claims = list(newest.select_related("article", "anchor", "current_verdict")[:most])
    articles = titled(person, words, most=most - len(claims))
    instead = None if claims or articles else suggest(person, words)
    return Found(claims, articles, instead)


def titled(person: User, words: str, *, most: int) -> list[Article]:
    """Articles with each of the words in their title or byline; the newest first."""
    wanted = fold(words).split()
    newest = Article.objects.visible_to(person).order_by("-pk")
    rows = newest.values_list("pk", "title", "byline")[:NEWEST] if most else []
    named = ((pk, fold(f"{title} {byline}")) for pk, title, byline in rows)
    fitting = [pk for pk, name in named if all(word in name for word in wanted)][:most]
    known = Article.objects.select_related("desk").in_bulk(fitting)
    return [known[pk] for pk in fitting]


def suggest(person: User, words: str) -> Instead | None:
    """The same search with each unknown word put right, if that finds something."""
    known = words_for(person)
    put_right = [nearest(word, known) for word in fold(words).split()]
    if None in put_right:
        return None
    sentence = " ".join(filter(None, put_right))
    hits = Claim.objects.visible_to(person).containing(sentence).count()
    return Instead(sentence, hits) if hits else None
