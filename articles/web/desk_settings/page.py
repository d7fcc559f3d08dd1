"""What the page of a desk's settings shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from articles.web.desk_settings.form import SettingsForm
from articles.web.desk_settings.history import all_changes_of, told
from articles.web.desk_settings.member_forms import MemberForm, NewMemberForm
from articles.workflow.memberships import members_of
from articles.workflow.weights import suggestions_by_kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.forms import Form

    from articles.models import Desk, Event

PAGE = "articles/desk/settings.html"
LAST = 5


def context_of(desk: Desk, form: Form, missed: Iterable[Event] = ()) -> dict[str, Any]:
    """`form` is the one that was sent, or else that of the settings; the others are fresh."""
    settings = form if isinstance(form, SettingsForm) else SettingsForm(desk=desk)
    sent = form.member.person if isinstance(form, MemberForm) else None
    suggestions, by_kind = suggestions_by_kind(desk)
    return {
        "desk": desk,
        "form": form,
        "settings": settings,
        "weights": [(field, by_kind[kind]) for kind, field in settings.weights()],
        "suggestions": suggestions,
        "people": [
            (member, form if member.person == sent else MemberForm(member=member))
            for member in members_of(desk)
        ],
        "new_member": form if isinstance(form, NewMemberForm) else NewMemberForm(),
        "missed": told(missed),
        "history": told(all_changes_of(desk)[:LAST]),
    }
