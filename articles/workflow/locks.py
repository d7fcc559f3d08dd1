"""Claims held until the transaction ends: before their turns, and before their articles.

Who holds several holds them by their ids. So nobody waits for somebody who waits for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connection

from articles.models import Article, Claim
from articles.models.prepared import Prepared

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from articles.models.claim_queries import ClaimQuerySet


def lock_claim(claim: Claim) -> None:
    _locked(pk=claim.pk)


@Prepared
def _locked(*, pk: Any) -> QuerySet[Claim, int]:
    rows = Claim.objects.filter(pk=pk).select_for_update(no_key=True)
    return rows.values_list("pk", flat=True)


def lock_claims(claims: ClaimQuerySet) -> None:
    list(claims.select_for_update(no_key=True).order_by("pk").values("pk"))


def lock_articles(pks: Iterable[int]) -> None:
    rows = Article.objects.filter(pk__in=pks)
    list(rows.select_for_update(no_key=True).order_by("pk").values("pk"))


def lock_together(claims: Iterable[Claim]) -> None:
    """Before many steps in one transaction, as a post with a key is: all claims, then articles.

    Where each step is a transaction of its own, it locks what it needs, and no longer than that.
    """
    if not connection.in_atomic_block:
        return
    articles = {claim.pk: claim.article_id for claim in claims}
    lock_claims(Claim.objects.filter(pk__in=articles))
    lock_articles(articles.values())
