"""How a desk weighs the kinds of claims: it orders triage, and hides nothing."""

from __future__ import annotations

from collections import Counter
from math import prod
from typing import TYPE_CHECKING

from articles.models import Claim

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from articles.models import Article, Desk

LEAST, MOST = 0.25, 4.0
AT_ONCE = 500


def weighed(score: float, kinds: Collection[str], weights: Mapping[str, float]) -> float:
    """The score with its odds multiplied by the weight of each of the claim's kinds.

    On the odds and not on the score itself, so that it stays between 0 and 1 without being cut
    off there, and of two claims of the same kinds the likelier one stays ahead.
    """
    factor = prod(weight for kind, weight in weights.items() if kind in kinds)
    if factor == 1:
        return score
    return score * factor / (score * factor + (1 - score))


def weigh_anew(desk: Desk, article: Article | None = None) -> int:
    """Weigh the desk's suggestions by its present weights; the number whose score changed.

    All of them, or those of one article.

    It is no step: their row_version stays, and a later run of the engine may replace them still.
    """
    changed = []
    claims = Claim.objects.weighable().filter(desk=desk).only("kinds", "score", "engine_score")
    if article is not None:
        claims = claims.filter(article=article)
    # By their ids, as by all who lock several (locks.py).
    for claim in claims.select_for_update(of=("self",), no_key=True).order_by("pk"):
        score = weighed(claim.engine_score or 0.0, claim.kinds, desk.kind_weights)
        if score != claim.score:
            claim.score = score
            changed.append(claim)
    Claim.objects.bulk_update(changed, ["score"], batch_size=AT_ONCE)
    return len(changed)


def suggestions_by_kind(desk: Desk) -> tuple[int, Counter[str]]:
    """How many suggestions the weights of the desk put in order, and how many of each kind."""
    kinds = list(desk.claims.weighable().values_list("kinds", flat=True))
    return len(kinds), Counter(kind for of_one in kinds for kind in set(of_one))
