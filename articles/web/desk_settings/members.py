"""The people of a desk: its chief adds them, sets their roles, lets them go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from articles.models import Desk
from articles.web.desk_settings.history import as_roles
from articles.web.desk_settings.member_forms import MemberForm, NewMemberForm
from articles.web.desk_settings.page import PAGE, context_of
from articles.web.flash import Undo, flash
from articles.web.let_go import said_of_kept
from articles.web.refusals import invalid, refused
from articles.web.undo import MEMBERS
from articles.workflow.batches import in_one_go
from articles.workflow.errors import Outdated, WorkflowError
from articles.workflow.memberships import Role, add_member, member_of, members_of, set_roles
from articles.workflow.permissions import allow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from django.http import HttpResponse

    from articles.web.request import AuthenticatedRequest
    from articles.workflow.memberships import Change

    AnyForm = MemberForm | NewMemberForm


@login_required
@require_POST
def desk_members(request: AuthenticatedRequest, slug: str) -> HttpResponse:
    """Add somebody."""
    return answer(request, slug, lambda desk: NewMemberForm(request.POST))


@login_required
@require_POST
def desk_member(request: AuthenticatedRequest, slug: str, person: int) -> HttpResponse:
    """Set the roles of one member, or let them go."""
    return answer(
        request, slug, lambda desk: MemberForm(request.POST, member=member_of(desk, person))
    )


def answer(
    request: AuthenticatedRequest, slug: str, form_of: Callable[[Desk], AnyForm]
) -> HttpResponse:
    desk = get_object_or_404(Desk.objects.visible_to(request.user), slug=slug)
    try:
        allow("members", request.user, desk)
        form = form_of(desk)
    except WorkflowError as refusal:
        return refused(request, refusal)
    if not form.is_valid():
        return invalid(request, PAGE, context_of(desk, form))
    try:
        with in_one_go() as batch:
            change = act(desk, form, request)
    except WorkflowError as refusal:
        if isinstance(refusal, Outdated) and isinstance(form, MemberForm):
            form = form.over(members_of(desk))
        return refused(request, refusal, template=PAGE, **context_of(desk, form))
    return tell(request, desk, change, batch)


def act(desk: Desk, form: AnyForm, request: AuthenticatedRequest) -> Change:
    if isinstance(form, MemberForm):
        return set_roles(desk, person=form.member.person, chief=request.user, **form.said())
    return add_member(desk, chief=request.user, **form.cleaned_data)


def tell(request: AuthenticatedRequest, desk: Desk, change: Change, batch: UUID) -> HttpResponse:
    """What was done, with its undo for as long as one leads the desk."""
    leads = change.after.person != request.user or Role.CHIEF in change.after.roles
    page = reverse("desk-settings", args=[desk.slug]) + "#people"
    is_changed = change.before != change.after
    fields = {"batch": str(batch), "of": MEMBERS, "back": page}
    undo = Undo(reverse("undo"), fields) if is_changed and leads else None
    flash(request, " ".join(said_of(change)), undo=undo)
    return redirect(page if leads else "home")


def said_of(change: Change) -> Iterator[str]:
    words = {"name": change.after.person, "roles": as_roles(change.after.roles)}
    if change.before == change.after:
        yield _("Nothing was changed.")
    elif not change.before.roles:
        yield _("%(name)s was added to the desk: %(roles)s.") % words
    elif not change.after.roles:
        yield _("%(name)s was removed from the desk.") % words
    else:
        yield _("Saved. %(name)s: %(roles)s.") % words
    yield from said_of_claims(change)


def said_of_claims(change: Change) -> Iterator[str]:
    gone = change.let_go
    if gone.put_back:
        yield ngettext(
            "%(count)s claim in hand was put back; the draft is kept.",
            "%(count)s claims in hand were put back; drafts are kept.",
            gone.put_back,
        ) % {"count": gone.put_back}
    if gone.freed:
        yield ngettext(
            "%(count)s claim given to them is free again.",
            "%(count)s claims given to them are free again.",
            gone.freed,
        ) % {"count": gone.freed}
    yield from said_of_kept(gone)
