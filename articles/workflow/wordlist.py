"""The words of what a person may read, to put a search right that finds nothing."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from django.core.cache import cache
from rapidfuzz import process

from articles.models import Anchor, Claim
from articles.models.desk import READS_WHOLE_DESK, desks_with
from articles.models.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from articles.models import User
    from articles.models.claim_queries import ClaimQuerySet

# Of the newest claims, kept for a while: the list of a desk stays small, however old the desk.
SAMPLE = 5_000
MOST_WORDS = 20_000
KEPT = 300  # seconds
SHORTEST = 4  # letters; what is shorter is like too many others
LIKE = 70  # of 100
WORD = re.compile(r"[^\W\d_][\w'’-]*")


def nearest(word: str, known: Mapping[str, str]) -> str | None:
    """The known word that it is or that it is most like, as it is mostly written."""
    if word in known:
        return known[word]
    match = process.extractOne(word, known.keys(), score_cutoff=LIKE)
    return known[match[0]] if match else None


def words_for(person: User) -> dict[str, str]:
    """Folded → as it is mostly written. Of desks that one reads in part only what one reads."""
    whole = list(desks_with(person, READS_WHOLE_DESK))
    known = words_of(Claim.objects.visible_to(person).exclude(desk__in=whole))
    for desk in whole:
        known |= _words_of_desk(desk)
    return known


def _words_of_desk(desk: int) -> dict[str, str]:
    key = f"words-of-desk-{desk}"
    kept: dict[str, str] | None = cache.get(key)
    if kept is None:
        kept = words_of(Claim.objects.filter(desk=desk))
        cache.set(key, kept, KEPT)
    return kept


def words_of(claims: ClaimQuerySet) -> dict[str, str]:
    newest = claims.order_by("-pk").values_list("anchor", flat=True)[:SAMPLE]
    return common_words(Anchor.objects.filter(pk__in=newest).values_list("text", flat=True))


def common_words(texts: Iterable[str]) -> dict[str, str]:
    written = Counter(word for text in texts for word in WORD.findall(text))
    known: dict[str, str] = {}
    for word, _times in written.most_common():
        if len(known) == MOST_WORDS:
            break
        if len(word) >= SHORTEST:
            known.setdefault(fold(word), word)
    return known
