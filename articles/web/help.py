"""Help: the keys of the page at hand, what each verdict means, who can sign off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from articles.models import User
from articles.models.verdict import Rating
from articles.web.back import back_to
from articles.web.keys import ALL, Key, Scope
from articles.web.viewer import viewer_of
from articles.workflow.permissions import ALLOWED
from articles.workflow.preferences import change_preferences

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpResponse

    from articles.models import Desk
    from articles.web.request import AuthenticatedRequest
    from articles.web.viewer import Viewer

MEANINGS: Mapping[str, Any] = {
    Rating.CONFIRMED: _("The sources say what the text says."),
    Rating.CONFIRMED_WITH_CHANGE: _("Right in substance; the wording or a detail has to change."),
    Rating.WRONG: _("The sources say otherwise."),
    Rating.MISLEADING: _("Each word may be right; the picture they give is not."),
    Rating.UNCONFIRMED: _("Nothing was found for it or against it. The note says what was tried."),
    Rating.SOURCES_CONFLICT: _("Good sources contradict each other."),
    Rating.ON_AUTHOR: _("It rests on the author’s word alone. The author is named."),
    Rating.NOT_CHECKABLE: _("An opinion, a prediction or somebody’s own experience."),
}
HEADINGS = {
    Scope.PANEL: _("On a claim"),
    Scope.PAGE: _("On a page"),
    Scope.EVERYWHERE: _("Everywhere"),
}


@login_required
@require_safe
def help_page(request: AuthenticatedRequest) -> HttpResponse:
    """A page; asked for by a script, its contents alone for the dialog."""
    template = "help/_contents.html" if request.htmx else "help/help.html"
    return render(request, template, contents(viewer_of(request)))


@login_required
@require_POST
def single_keys(request: AuthenticatedRequest) -> HttpResponse:
    """The switch in the help: the other way round than now, and back to the page at hand."""
    change_preferences(request.user, single_keys=not request.user.single_keys)
    return back_to(request.POST.get("next", ""), otherwise="help")


def contents(viewer: Viewer) -> dict[str, Any]:
    return {
        "groups": [(word, keys_of(scope)) for scope, word in HEADINGS.items()],
        "verdicts": [
            (f"verdict-{number}", rating, MEANINGS[rating])
            for number, rating in enumerate(Rating, 1)
        ],
        "signers": [(desk, signers_on(desk)) for desk in viewer.desks],
        "single_keys": viewer.person.single_keys,
    }


def keys_of(scope: Scope) -> list[Key]:
    """The verdicts stand with their meanings instead."""
    return [key for key in ALL if key.scope is scope and not key.name.startswith("verdict-")]


def signers_on(desk: Desk) -> list[User]:
    may = User.objects.filter(
        is_active=True, memberships__desk=desk, memberships__role__in=ALLOWED["approve"]
    )
    return list(may.distinct().order_by("first_name", "username"))
