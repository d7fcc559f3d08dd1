"""Which articles the list shows, as the address says it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import CharFilter, FilterSet

from articles.models import Article, Claim
from articles.web.fields import SearchInput
from articles.web.filters import OneOf
from articles.workflow.sharing import ON_HAND

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from django.db.models import QuerySet

    from articles.models import Desk, User

VIEWS = {
    "active": _("Active"),
    "today": _("Due today"),
    "sign-off": _("Waiting for sign-off"),
    "ready": _("Ready"),
    "published": _("Published"),
    "all": _("All"),
}
DEADLINES = {
    "late": _("Late"),
    "today": _("Today"),
    "day": _("Within 24 hours"),
    "none": _("No deadline"),
}


class ArticleFilter(FilterSet):
    """Search words, desk, person, state, deadline."""

    q = CharFilter(
        method="search",
        label=_("Search title or byline"),
        widget=SearchInput(),
    )
    desk = OneOf(field_name="desk__slug", label=_("Desk"), empty_label=_("All desks"))
    person = OneOf(method="touched_by", label=_("Person"), empty_label=_("Anybody"))
    state = OneOf(label=_("State"), choices=Article.State, empty_label=_("Any state"))
    deadline = OneOf(
        method="due", label=_("Deadline"), choices=DEADLINES, empty_label=_("Any deadline")
    )

    class Meta:
        model = Article
        fields: list[str] = []

    def __init__(self, *args: Any, desks: list[Desk], people: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.filters["person"].extra["choices"] = [(str(p.pk), str(p)) for p in people]
        self.filters["desk"].extra["choices"] = [(desk.slug, desk.name) for desk in desks]

    def search(self, articles: QuerySet[Article], _name: str, words: str) -> QuerySet[Article]:
        return articles.filter(Q(title__icontains=words) | Q(byline__icontains=words))

    def touched_by(self, articles: QuerySet[Article], _name: str, person: str) -> QuerySet[Article]:
        """Articles that the person wrote, or in which they have something to check."""
        pk = int(person)
        theirs = Claim.objects.filter(article=OuterRef("pk"), checker=pk, state__in=ON_HAND)
        wrote = Article.authors.through.objects.filter(article=OuterRef("pk"), user=pk)
        return articles.filter(Q(Exists(theirs)) | Q(Exists(wrote)))

    def due(self, articles: QuerySet[Article], _name: str, when: str) -> QuerySet[Article]:
        now = timezone.now()
        return articles.filter(
            {
                "late": Q(deadline__lt=now),
                "today": Q(deadline__gte=start_of_today(), deadline__lt=end_of_today()),
                "day": Q(deadline__gte=now, deadline__lt=now + timedelta(days=1)),
                "none": Q(deadline=None),
            }[when]
        )


def conditions() -> dict[str, Q]:
    """What an article must be to stand in a view."""
    checking = Q(state=Article.State.CHECKING)
    handed_in = Claim.objects.filter(article=OuterRef("pk"), state=Claim.State.SUBMITTED)
    return {
        "active": checking,
        "today": checking & Q(deadline__lt=end_of_today()),
        "sign-off": checking & Q(Exists(handed_in)),
        "ready": Q(state=Article.State.READY),
        "published": Q(state=Article.State.PUBLISHED),
        "all": Q(),
    }


def counts(articles: QuerySet[Article], views: Mapping[str, Q]) -> dict[str, int]:
    """How many of the articles stand in each view. One query."""
    columns = {name.replace("-", "_"): Count("pk", filter=q or None) for name, q in views.items()}
    found = articles.order_by().aggregate(**columns)
    return {name: found[name.replace("-", "_")] for name in views}


def start_of_today() -> datetime:
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)


def end_of_today() -> datetime:
    return start_of_today() + timedelta(days=1)
