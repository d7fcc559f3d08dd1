"""Which claims the list of all claims shows, as the address says it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, DateFilter, FilterSet

from articles.exports.verdicts import HANDED_IN
from articles.models import Article, Claim, Correction
from articles.models.verdict import Rating
from articles.web.fields import SearchInput
from articles.web.filters import OneOf

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from articles.models import Desk, User
    from articles.models.claim_queries import ClaimQuerySet

S = Claim.State
DONE = (S.APPROVED, S.WAIVED, S.DISCARDED)
TO_DO, ANY, CORRECTED = "to-do", "any", "corrected"
STATES = [(TO_DO, _("In check and not done")), *S.choices]
VERDICTS = [(ANY, _("Any verdict")), (CORRECTED, _("With a correction")), *Rating.choices]


class ClaimListFilter(FilterSet):
    """Search words, desk, kind, state, verdict, whose it is, days of the verdict."""

    q = CharFilter(
        method="search",
        label=_("Search in the claim"),
        widget=SearchInput(),
    )
    desk = OneOf(field_name="desk__slug", label=_("Desk"), empty_label=_("All desks"))
    kind = OneOf(method="of_kind", label=_("Kind"), choices=Claim.Kind, empty_label=_("All kinds"))
    state = OneOf(method="in_state", label=_("State"), choices=STATES, empty_label=_("Any state"))
    verdict = OneOf(
        method="found", label=_("Verdict"), choices=VERDICTS, empty_label=_("With or without")
    )
    checker = OneOf(label=_("Checker"), empty_label=_("Anybody"))
    since = DateFilter(method="from_day", label=_("Verdict from"))
    until = DateFilter(method="to_day", label=_("Verdict until"))

    class Meta:
        model = Claim
        fields: list[str] = []

    def __init__(
        self, *args: Any, desks: list[Desk], people: Iterable[User], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.filters["desk"].extra["choices"] = [(desk.slug, desk.name) for desk in desks]
        self.filters["checker"].extra["choices"] = [(str(each.pk), str(each)) for each in people]
        for name in ("since", "until"):
            self.filters[name].extra["widget"] = forms.DateInput(
                format="%Y-%m-%d", attrs={"type": "date"}
            )

    def search(self, claims: ClaimQuerySet, _name: str, words: str) -> ClaimQuerySet:
        return claims.containing(words)

    def of_kind(self, claims: ClaimQuerySet, _name: str, kind: str) -> ClaimQuerySet:
        return claims.of_kind(kind)

    def in_state(self, claims: ClaimQuerySet, _name: str, state: str) -> ClaimQuerySet:
        if state == TO_DO:
            return claims.exclude(state__in=DONE).filter(article__state=Article.State.CHECKING)
        return claims.filter(state=state)

    def found(self, claims: ClaimQuerySet, _name: str, verdict: str) -> ClaimQuerySet:
        if verdict == ANY:
            return claims.filter(HANDED_IN)
        if verdict == CORRECTED:
            asked = Correction.objects.filter(claim=OuterRef("pk"))
            return claims.filter(Exists(asked.exclude(state=Correction.State.DECLINED)))
        return claims.filter(HANDED_IN, current_verdict__rating=verdict)

    def from_day(self, claims: ClaimQuerySet, _name: str, day: date) -> ClaimQuerySet:
        return claims.filter(current_verdict__created_at__gte=_midnight(day))

    def to_day(self, claims: ClaimQuerySet, _name: str, day: date) -> ClaimQuerySet:
        return claims.filter(current_verdict__created_at__lt=_midnight(day + timedelta(days=1)))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
