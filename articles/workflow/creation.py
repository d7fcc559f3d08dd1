"""The one creator of claims: it numbers them and checks each anchor against the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F, OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Anchor, Article, Claim
from articles.workflow.errors import Refused, RuleBroken
from articles.workflow.words import shows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articles.models import Version


def insert_claims(
    version: Version, article: Article, pairs: list[tuple[Claim, Anchor]]
) -> list[Claim]:
    """Number the claims, check each anchor against the text, store both."""
    first = article.claims_numbered + 1
    Article.objects.filter(pk=article.pk).update(claims_numbered=F("claims_numbered") + len(pairs))
    article.claims_numbered += len(pairs)
    for number, (claim, anchor) in enumerate(pairs, first):
        if version.text[anchor.start : anchor.end] != anchor.text:
            raise ValueError("an anchor does not slice its text")
        claim.article, claim.desk_id, claim.number = article, article.desk_id, number
        claim.due_at, claim.position = claim.due_at or article.deadline, anchor.start
        claim.opened_at = timezone.now() if claim.state == Claim.State.OPEN else None
    claims = Claim.objects.bulk_create([claim for claim, _anchor in pairs], batch_size=500)
    for claim, anchor in pairs:
        anchor.claim = claim
    Anchor.objects.bulk_create([anchor for _claim, anchor in pairs], batch_size=500)
    here = Anchor.objects.filter(version=version, claim=OuterRef("pk")).values("pk")[:1]
    article.claims.filter(number__gte=first).update(anchor=Subquery(here))
    for claim, anchor in pairs:
        claim.anchor = anchor
    return claims


def anchor_at(version: Version, start: int, end: int) -> Anchor:
    text = version.text
    return Anchor(
        version=version,
        start=start,
        end=end,
        text=text[start:end],
        before=text[max(0, start - Anchor.CONTEXT) : start],
        after=text[end : end + Anchor.CONTEXT],
    )


def known_kinds(kinds: Sequence[str]) -> list[str]:
    """The kinds in the order of the vocabulary; RuleBroken when there is none, or a foreign one."""
    chosen = [kind for kind in Claim.Kind.values if kind in kinds]
    if not chosen or len(chosen) != len(set(kinds)):
        sentence = _("Say what kind of claim this is, with one kind or more from the list.")
        raise RuleBroken(sentence, fields={"kinds": sentence})
    return chosen


def tighten(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends; RuleBroken when it is not inside the text."""
    if not 0 <= start < end <= len(text) or not shows(text[start:end]):
        sentence = _("This passage is not in the text. Choose words of the article.")
        raise RuleBroken(sentence, fields={"start": sentence})
    passage = text[start:end]
    lead = len(passage) - len(passage.lstrip())
    return start + lead, start + lead + len(passage.strip())


def article_in_check(version: Version) -> Article:
    """The article, locked; Refused when it is not being checked any more."""
    article = Article.objects.select_for_update(no_key=True).get(pk=version.article_id)
    if article.state != Article.State.CHECKING:
        raise Refused(_("Claims can be added only while the article is being checked."))
    return article
