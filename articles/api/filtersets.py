"""By what each list can be narrowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F, Q
from django_filters import rest_framework as filters

from articles.api.filters import Id, Moment, Several, Words, YesNo
from articles.models import Article, Claim, Correction, Evidence, Hint
from articles.models.verdict import Action, Rating

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from articles.models import Verdict
    from articles.models.claim_queries import ClaimQuerySet


class ArticleFilters(filters.FilterSet):
    desk = Words(field_name="desk__slug")
    state = Several(choices=Article.State.choices)
    author = Id(field_name="authors")
    deadline_before = Moment(field_name="deadline", lookup_expr="lt")
    search = Words(method="in_title")

    def in_title(self, articles: QuerySet[Article], name: str, words: str) -> QuerySet[Article]:
        return articles.filter(Q(title__icontains=words) | Q(byline__icontains=words))


class ClaimFilters(filters.FilterSet):
    article = Id()
    desk = Words(field_name="desk__slug")
    state = Several(choices=Claim.State.choices)
    kind = filters.ChoiceFilter(choices=Claim.Kind.choices, method="of_kind")
    risk = Several(choices=Claim.Risk.choices)
    checker = Id()
    origin = filters.ChoiceFilter(choices=Claim.Origin.choices)
    waiting_on = filters.ChoiceFilter(choices=Claim.WaitingOn.choices)
    rating = filters.ChoiceFilter(choices=Rating.choices, field_name="current_verdict__rating")
    has_verdict = YesNo(field_name="current_verdict", lookup_expr="isnull", exclude=True)
    due_before = Moment(field_name="due_at", lookup_expr="lt")
    search = Words(method="in_text")

    def of_kind(self, claims: ClaimQuerySet, name: str, kind: str) -> ClaimQuerySet:
        return claims.of_kind(kind)

    def in_text(self, claims: ClaimQuerySet, name: str, words: str) -> ClaimQuerySet:
        return claims.containing(words)


class _OfClaim(filters.FilterSet):
    claim = Id()
    article = Id(field_name="claim__article")
    desk = Words(field_name="claim__desk__slug")


class EvidenceFilters(_OfClaim):
    kind = Several(choices=Evidence.Kind.choices)
    role = Several(choices=Evidence.Role.choices)
    origin = filters.ChoiceFilter(choices=Evidence.Origin.choices)
    withdrawn = YesNo(field_name="withdrawn_at", lookup_expr="isnull", exclude=True)


class VerdictFilters(_OfClaim):
    rating = Several(choices=Rating.choices)
    action = Several(choices=Action.choices)
    checker = Id()
    current = YesNo(method="is_current")

    def is_current(self, verdicts: QuerySet[Verdict], name: str, wanted: bool) -> QuerySet[Verdict]:
        current = Q(claim__current_verdict=F("pk"))
        return verdicts.filter(current if wanted else ~current)


class CorrectionFilters(_OfClaim):
    state = Several(choices=Correction.State.choices)


class HintFilters(filters.FilterSet):
    article = Id(field_name="version__article")
    version = Id()
    desk = Words(field_name="version__article__desk__slug")
    rule = Several(choices=Hint.Rule.choices)
    state = Several(choices=Hint.State.choices)
