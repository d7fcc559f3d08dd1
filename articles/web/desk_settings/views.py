"""The settings of a desk, which its chief changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from articles.models import Desk
from articles.web.desk_settings.form import SettingsForm
from articles.web.desk_settings.history import before, changes_of
from articles.web.desk_settings.page import PAGE, context_of
from articles.web.flash import flash
from articles.web.refusals import invalid, refused
from articles.workflow.desk_settings import change_settings
from articles.workflow.errors import Outdated, WorkflowError
from articles.workflow.permissions import allow

if TYPE_CHECKING:
    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def desk_settings(request: AuthenticatedRequest, slug: str) -> HttpResponse:
    desk = get_object_or_404(Desk.objects.visible_to(request.user), slug=slug)
    try:
        allow("manage_desk", request.user, desk)
    except WorkflowError as refusal:
        return refused(request, refusal)
    if request.method != "POST":
        return render(request, PAGE, context_of(desk, SettingsForm(desk=desk)))
    form = SettingsForm(request.POST, desk=desk)
    if not form.is_valid():
        return invalid(request, PAGE, context_of(desk, form))
    try:
        return save(request, desk, form)
    except Outdated:
        return outdated(request, desk, form)
    except WorkflowError as refusal:
        return refused(request, refusal, template=PAGE, **context_of(desk, form))


def save(request: AuthenticatedRequest, desk: Desk, form: SettingsForm) -> HttpResponse:
    seen = form.cleaned_data["row_version"]
    weighed = change_settings(desk, chief=request.user, seen=seen, **form.settings())
    sentence = _("Saved.") if desk.row_version != seen else _("Nothing was changed.")
    if weighed:
        sentence = ngettext(
            "Saved. %(count)s suggestion has another score now.",
            "Saved. %(count)s suggestions have another score now.",
            weighed,
        ) % {"count": weighed}
    flash(request, sentence)
    return redirect("desk-settings", desk.slug)


def outdated(request: AuthenticatedRequest, desk: Desk, form: SettingsForm) -> HttpResponse:
    """What others changed, and the form with what the person wrote over it: saved again, it stands.

    Fields that the person had left alone show what is there now.
    """
    desk.refresh_from_db()
    missed = changes_of(desk)[: max(0, desk.row_version - form.cleaned_data["row_version"])]
    merged = form.over(desk, base=before(desk, missed))
    return render(request, PAGE, context_of(desk, merged, missed), status=409)
