"""Triage: editors decide about claims before anybody checks them, many at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from articles.models import Claim
from articles.web.flash import flash
from articles.web.lists import Column, Sorting, page_of, picked_ids
from articles.web.refusals import refused
from articles.web.triage_filters import STATES, TriageFilter, articles_with, in_state, triageable
from articles.web.triage_forms import ACTIONS, BulkForm
from articles.web.viewer import Viewer, viewer_of
from articles.web.workload import workload
from articles.workflow.bulk import BulkResult, in_bulk
from articles.workflow.errors import WorkflowError

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from articles.models import User

PAGE = "articles/triage/triage.html"
AT_ONCE = 500
CONFIRM_ABOVE = 20
COLUMNS = (
    Column(_("Claim"), "position"),
    Column(_("Risk"), "risk_rank"),
    Column(_("Assigned to"), "checker__first_name"),
    Column(_("Deadline"), "due_at"),
    Column(_("Score"), "score", "number"),
)


@dataclass
class Desktop:
    """One request's view of triage: who looks, the filter, the people to assign to."""

    viewer: Viewer
    people: list[User]
    articles: list[Any]
    filter: TriageFilter
    state: str

    @classmethod
    def of(cls, request: HttpRequest, viewer: Viewer) -> Desktop:
        state = request.GET.get("state", "")
        state = state if state in STATES else "undecided"
        claims = in_state(triageable(viewer), state)
        people = workload(viewer.desks_where("keep"))
        articles = articles_with(claims)
        chosen = TriageFilter(request.GET, claims, articles=articles, people=people)
        return cls(viewer, people, articles, chosen, state)

    @property
    def claims(self) -> QuerySet[Claim]:
        return self.filter.qs.select_related("article__desk", "anchor", "checker", "desk")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def triage(request: HttpRequest) -> HttpResponse:
    viewer = viewer_of(request)
    try:
        viewer.require("keep")
    except WorkflowError as refusal:
        return refused(request, refusal)
    desktop = Desktop.of(request, viewer)
    if request.method == "POST":
        return act(request, desktop)
    return shown(request, desktop, BulkForm(people=desktop.people))


def act(request: HttpRequest, desktop: Desktop) -> HttpResponse:
    """Apply one action to the picked claims, and say which it did not reach and why."""
    seen = picked(request, desktop)
    form = BulkForm(request.POST, people=desktop.people)
    if not form.is_valid() or not seen:
        if not seen:
            form.add_error(None, _("No claim is selected."))
        return shown(request, desktop, form, status=422, picked=seen)
    name = form.cleaned_data["action"]
    if name == "waive" and len(seen) > CONFIRM_ABOVE and "confirmed" not in request.POST:
        context = {"seen": seen, "fields": form.cleaned_data, "count": len(seen)}
        return render(request, "articles/triage/confirm.html", context)
    claims = triageable(desktop.viewer).filter(pk__in=seen).order_by("article", "position", "pk")
    result = in_bulk(
        claims.select_related("article", "anchor", "desk"),
        as_seen(ACTIONS[name].verb, seen),
        editor=desktop.viewer.person,
        **form.arguments(),
    )
    return told(request, desktop, name, result)


def told(request: HttpRequest, desktop: Desktop, name: str, result: BulkResult) -> HttpResponse:
    """Back to the list; where claims were refused, the list with them still selected."""
    done = len(result.done)
    sentence = ngettext(
        "%(count)s claim was %(done)s.", "%(count)s claims were %(done)s.", done
    ) % {"count": done, "done": ACTIONS[name].done}
    if done:
        flash(request, sentence)
    if not result.refused:
        return redirect(request.get_full_path())
    form = BulkForm(request.POST, people=desktop.people)
    picked = {claim.pk: claim.row_version for claim, _sentence in result.refused}
    status = 200 if done else 409
    return shown(request, desktop, form, status=status, picked=picked, result=result)


def shown(
    request: HttpRequest,
    desktop: Desktop,
    form: BulkForm,
    *,
    status: int = 200,
    picked: dict[int, int] | None = None,
    result: BulkResult | None = None,
) -> HttpResponse:
    sorting = Sorting(COLUMNS, request.GET.get("sort", ""), default="position")
    total = desktop.filter.qs.count()
    # In text order the claims of an article stay together.
    first = ("article",) if sorting.chosen.endswith("position") else ()
    page = page_of(desktop.claims.order_by(*first, *sorting.order()), request, total=total)
    context = {
        "filter": desktop.filter.form,
        "state": desktop.state,
        "states": [(name, word, name == desktop.state) for name, (word, _s) in STATES.items()],
        "is_filtered": any(request.GET.get(name) for name in desktop.filter.filters),
        "headers": sorting.headers(),
        "page": page,
        "people": desktop.people,
        "form": form,
        "picked": picked or {},
        "refused": by_sentence(result) if result else {},
        "more_than_shown": min(total, AT_ONCE) if total > len(page) else 0,
    }
    return render(request, PAGE, context, status=status)


def picked(request: HttpRequest, desktop: Desktop) -> dict[int, int]:
    """The ids of the picked claims, each with the row_version that was looked at."""
    if "all" in request.POST:
        return dict(desktop.filter.qs.order_by("pk").values_list("pk", "row_version")[:AT_ONCE])
    pairs = [value.partition(":") for value in request.POST.getlist("pick")]
    read = [(picked_ids([pk]), picked_ids([seen])) for pk, _colon, seen in pairs]
    return {pk[0]: seen[0] for pk, seen in read if pk and seen}


def as_seen(verb: Callable[..., None], seen: dict[int, int]) -> Callable[..., None]:
    """The verb, told for each claim which row_version the editor looked at."""

    def on(claim: Claim, **arguments: Any) -> None:
        verb(claim, seen=seen[claim.pk], **arguments)

    return on


def by_sentence(result: BulkResult) -> dict[str, list[Claim]]:
    """The refused claims, those with the same reason together."""
    found: dict[str, list[Claim]] = {}
    for claim, sentence in result.refused:
        found.setdefault(sentence, []).append(claim)
    return found
