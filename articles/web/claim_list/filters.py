"""Which claims the list of all claims shows, as the address says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, DateFilter, FilterSet

from articles.exports.verdicts import HANDED_IN
from articles.models import Article, Claim, Correction
from articles.models.verdict import Rating
from articles.web.claim_list.moments import MOMENTS, Given
from articles.web.fields import WORKING_DAYS, DayInput, SearchInput
from articles.web.filters import OneOf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.models import Desk, User
    from articles.models.claim_queries import ClaimQuerySet

S = Claim.State
DONE = (S.APPROVED, S.WAIVED, S.DISCARDED)
TO_DO, ANY, CORRECTED = "to-do", "any", "corrected"
STATES = [(TO_DO, _("In check and not done")), *S.choices]
VERDICTS = [(ANY, _("Any verdict")), (CORRECTED, _("With a correction")), *Rating.choices]


class ClaimListFilter(FilterSet):
    """Search words, desk, kind, state, verdict, whose it is, when and by whom it was given."""

    q = CharFilter(
        method="search",
        label=_("Search in the claim"),
        widget=SearchInput(),
    )
    desk = OneOf(method="of_desks", label=_("Desk"), empty_label=_("All desks"))
    kind = OneOf(method="of_kind", label=_("Kind"), choices=Claim.Kind, empty_label=_("All kinds"))
    state = OneOf(method="in_state", label=_("State"), choices=STATES, empty_label=_("Any state"))
    verdict = OneOf(
        method="found", label=_("Verdict"), choices=VERDICTS, empty_label=_("With or without")
    )
    checker = OneOf(label=_("Checker"), empty_label=_("Anybody"))
    moment = OneOf(
        method="later", label=_("Days of"), choices=MOMENTS, empty_label=_("Its verdict")
    )
    since = DateFilter(method="later", label=_("From"), validators=WORKING_DAYS, widget=DayInput)
    until = DateFilter(method="later", label=_("Until"), validators=WORKING_DAYS, widget=DayInput)
    by = OneOf(method="later", label=_("Given by"), empty_label=_("Anybody"))

    class Meta:
        model = Claim
        fields: list[str] = []

    def __init__(
        self, *args: Any, desks: list[Desk], people: Iterable[User], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.filters["desk"].extra["choices"] = choices_of(desks, self.data.get("desk", ""))
        named = [(str(each.pk), str(each)) for each in people]
        for name in ("checker", "by"):
            self.filters[name].extra["choices"] = named

    def of_desks(self, claims: ClaimQuerySet, _name: str, slugs: str) -> ClaimQuerySet:
        return claims.filter(desk__slug__in=slugs.split(","))

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

    def later(self, claims: ClaimQuerySet, _name: str, _value: object) -> ClaimQuerySet:
        """One question of several fields: asked when all others have been."""
        return claims

    def filter_queryset(self, claims: ClaimQuerySet) -> ClaimQuerySet:
        data = self.form.cleaned_data  # without what was refused
        given = Given(*(data.get(name) for name in ("moment", "since", "until", "by")))
        return given.narrow(super().filter_queryset(claims))


def choices_of(desks: Iterable[Desk], asked: str) -> list[tuple[str, str]]:
    """Each desk, and those together that the address asks for with commas between them."""
    names = {desk.slug: desk.name for desk in desks}
    several = asked.split(",")
    if len(several) > 1 and names.keys() >= set(several):
        names[asked] = ", ".join(names[slug] for slug in several)
    return list(names.items())
