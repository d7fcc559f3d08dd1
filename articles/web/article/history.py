"""The history of an article: all that was done to it and its claims, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django_filters import FilterSet

from articles.models import Article, Event, User
from articles.web.claim.history import ACTIONS, told
from articles.web.filters import OneOf
from articles.web.lists import page_of
from articles.workflow.permissions import Rights

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

MACHINE = "0"  # what nobody did: the engine, the clock


class HistoryFilter(FilterSet):
    """Who did it, and what was done."""

    person = OneOf(method="done_by", label=_("Person"), empty_label=_("Anybody"))
    action = OneOf(label=_("Step"), empty_label=_("Any step"))

    class Meta:
        model = Event
        fields: list[str] = []

    def __init__(self, *args: Any, people: list[User], actions: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(person.pk), str(person)) for person in people]
        self.filters["person"].extra["choices"] = [*named, (MACHINE, "Factcheck")]
        words = [(code, ACTIONS.get(code, code)) for code in actions]
        self.filters["action"].extra["choices"] = sorted(words, key=lambda row: str(row[1]))

    def done_by(self, events: Any, _name: str, pk: str) -> Any:
        return events.filter(actor=None if pk == MACHINE else pk)


@login_required
@require_safe
def article_history(request: HttpRequest, pk: int) -> HttpResponse:
    person = cast("User", request.user)
    article = get_object_or_404(Article.objects.visible_to(person).select_related("desk"), pk=pk)
    events = Event.objects.filter(article=article)
    people = list(User.objects.filter(pk__in=events.values("actor")).order_by("first_name", "pk"))
    actions = list(events.order_by().values_list("action", flat=True).distinct())
    chosen = HistoryFilter(request.GET, events, people=people, actions=actions)
    rows = chosen.qs.select_related("actor", "claim__anchor").order_by("-pk")
    page = page_of(rows, request, total=chosen.qs.count())
    context = {
        "article": article,
        "form": chosen.form,
        "page": page,
        "lines": told(page),
        "is_filtered": any(request.GET.get(name) for name in chosen.filters),
        "may_read_notes": Rights(person, article.desk_id, article).may("read_notes"),
    }
    return render(request, "articles/article/history.html", context)
