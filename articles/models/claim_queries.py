"""What is asked of claims: whose turn, in which order, with which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Exists, OuterRef, Q

from articles.models.article import Article, readable_by
from articles.models.folding import fold

if TYPE_CHECKING:
    from articles.models.claim import Claim  # noqa: F401 (named in the base below)
    from articles.models.desk import Reader
    from articles.models.user import User


class ClaimQuerySet(models.QuerySet["Claim"]):
    def visible_to(self, who: User | Reader) -> ClaimQuerySet:
        return self.filter(readable_by(who, "article"))

    def free(self) -> ClaimQuerySet:
        """To be checked, and in nobody's hands."""
        return self.filter(free_rank=0)

    def offered_to(self, user: User) -> ClaimQuerySet:
        """Free claims that *take next* may hand to this person, whatever their role."""
        nobodys_or_theirs = Q(checker=None) | Q(checker=user)
        return self.free().in_check().not_written_by(user).filter(nobodys_or_theirs)

    def returned_to(self, user: User) -> ClaimQuerySet:
        """Sent back to this person, unless they were named as an author since."""
        returned = self.filter(state=self.model.State.RETURNED, checker=user)
        return returned.in_check().not_written_by(user)

    def not_written_by(self, user: User) -> ClaimQuerySet:
        """Of articles that this person did not write."""
        written = Article.authors.through.objects.filter(user=user).values("article")
        return self.exclude(article__in=written)

    def in_check(self) -> ClaimQuerySet:
        """Of articles that are being checked."""
        # Asked of each row, not joined: SQLite would begin at the articles and sort all claims,
        # where the first that an index gives is enough.
        checking = Article.objects.filter(pk=OuterRef("article"), state=Article.State.CHECKING)
        return self.filter(Exists(checking))

    def of_kind(self, kind: str) -> ClaimQuerySet:
        return self.of_kinds(frozenset([kind]))

    def containing(self, words: str) -> ClaimQuerySet:
        """Each of the words in the claim or in its speaker, whatever their case and accents."""
        found = self
        for word in fold(words).split():
            found = found.filter(Q(anchor__folded__contains=word) | Q(speaker__icontains=word))
        return found

    def of_kinds(self, kinds: frozenset[str]) -> ClaimQuerySet:
        """Of any of these kinds."""
        # `contains` on JSON is not there on SQLite; the stored text is the same on both.
        any_of = Q()
        for kind in sorted(kinds):
            any_of |= Q(kinds__icontains=f'"{kind}"')
        return self.filter(any_of)

    def in_language(self, language: Any) -> ClaimQuerySet:
        """Of articles in this language. Asked of each row, as `in_check` is."""
        same = Article.objects.filter(pk=OuterRef("article"), language=language)
        return self.filter(Exists(same))

    def wished(self, *, language: Any = None, kinds: frozenset[str] = frozenset()) -> ClaimQuerySet:
        """What of these claims a person wants handed to them."""
        claims = self if language is None else self.in_language(language)
        return claims.of_kinds(kinds) if kinds else claims

    def in_queue_order(self) -> ClaimQuerySet:
        return self.order_by("legal_rank", "queue_due", "risk_rank", "article_id", "position", "pk")

    def in_text_order(self) -> ClaimQuerySet:
        return self.order_by("position", "number")

    def weighable(self) -> ClaimQuerySet:
        """Suggestions of the engine that wait in triage: what the desk's weights put in order."""
        waiting = self.in_check().filter(state=self.model.State.SUGGESTED)
        return waiting.filter(engine_score__isnull=False)

    def untouched(self) -> ClaimQuerySet:
        """Suggestions of the engine that no person has acted on."""
        return self.filter(
            state=self.model.State.SUGGESTED,
            origin=self.model.Origin.MACHINE,
            row_version=0,
            evidence=None,
            drafts=None,
            events=None,
        ).exclude(details__ticked_at__isnull=False)
