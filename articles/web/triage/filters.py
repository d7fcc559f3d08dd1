"""Which claims triage shows, as the address says it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, FilterSet

from articles.models import Article, Claim
from articles.web.article.filters import DEADLINES, end_of_today, start_of_today
from articles.web.fields import SearchInput
from articles.web.filters import OneOf
from articles.web.lists import picked_ids

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from articles.models import User
    from articles.models.claim_queries import ClaimQuerySet
    from articles.web.viewer import Viewer

S = Claim.State
# What an editor can still do something about before a verdict. The first is shown unasked.
STATES = {
    "undecided": (_("Undecided"), (S.SUGGESTED,)),
    "open": (S.OPEN.label, (S.OPEN,)),
    "both": (_("Undecided and open"), (S.SUGGESTED, S.OPEN)),
    "returned": (S.RETURNED.label, (S.RETURNED,)),
    "waiting": (S.WAITING.label, (S.WAITING,)),
    "stale": (S.STALE.label, (S.STALE,)),
    "waived": (S.WAIVED.label, (S.WAIVED,)),
    "discarded": (S.DISCARDED.label, (S.DISCARDED,)),
}
NOBODY = "nobody"


class TriageFilter(FilterSet):
    """Search words, article, kind, risk, whose it is, how it was found, when it is due."""

    q = CharFilter(method="search", label=_("Search in the claim"), widget=SearchInput)
    article = OneOf(label=_("Article"), empty_label=_("All articles"))
    kind = OneOf(method="of_kind", label=_("Kind"), choices=Claim.Kind, empty_label=_("All kinds"))
    risk = OneOf(label=_("Risk"), choices=Claim.Risk, empty_label=_("Any risk"))
    checker = OneOf(method="whose", label=_("Assigned to"), empty_label=_("Anybody"))
    due = OneOf(
        method="due_by", label=_("Deadline"), choices=DEADLINES, empty_label=_("Any deadline")
    )
    origin = OneOf(label=_("Found by"), choices=Claim.Origin, empty_label=_("Either"))

    class Meta:
        model = Claim
        fields: list[str] = []

    def __init__(
        self, *args: Any, articles: Iterable[Article], people: Iterable[User], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.filters["article"].extra["choices"] = [
            (str(article.pk), article.title[:60]) for article in articles
        ]
        self.filters["checker"].extra["choices"] = [
            (NOBODY, _("Nobody")),
            *((str(person.pk), str(person)) for person in people),
        ]

    def search(self, claims: ClaimQuerySet, _name: str, words: str) -> ClaimQuerySet:
        return claims.containing(words)

    def of_kind(self, claims: Any, _name: str, kind: str) -> QuerySet[Claim]:
        return claims.of_kind(kind)

    def whose(self, claims: QuerySet[Claim], _name: str, person: str) -> QuerySet[Claim]:
        return claims.filter(checker=None if person == NOBODY else int(person))

    def due_by(self, claims: QuerySet[Claim], _name: str, when: str) -> QuerySet[Claim]:
        now = timezone.now()
        return claims.filter(
            {
                "late": Q(due_at__lt=now),
                "today": Q(due_at__gte=start_of_today(), due_at__lt=end_of_today()),
                "day": Q(due_at__gte=now, due_at__lt=now + timedelta(days=1)),
                "none": Q(due_at=None),
            }[when]
        )


def in_state(claims: QuerySet[Claim], state: str) -> QuerySet[Claim]:
    return claims.filter(state__in=STATES[state][1])


def counts(claims: QuerySet[Claim]) -> dict[str, int]:
    """How many of the claims stand in each view. One query."""
    by_state = dict(claims.order_by().values_list("state").annotate(Count("pk")))
    return {
        name: sum(by_state.get(state, 0) for state in states)
        for name, (_word, states) in STATES.items()
    }


def triageable(viewer: Viewer) -> QuerySet[Claim]:
    """All claims of articles in check on the desks that the person edits."""
    return Claim.objects.visible_to(viewer.person).filter(
        desk__in=viewer.desks_where("keep"), article__state=Article.State.CHECKING
    )


def articles_to_choose(claims: QuerySet[Claim], state: str, asked: str) -> list[Article]:
    """The articles of the claims in this view, and the one that is asked for. One query.

    That one also when nothing is left of it: else its address would show all the others.
    """
    here = in_state(claims, state).order_by().values("article")
    named = claims.filter(article__in=picked_ids([asked])).order_by().values("article")
    articles = Article.objects.filter(Q(pk__in=here) | Q(pk__in=named))
    return list(articles.order_by("deadline", "title", "pk"))
