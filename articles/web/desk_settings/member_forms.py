"""The forms of a desk's people: one for each who is there, one for somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Membership
from articles.web.desk_settings.history import as_roles
from articles.workflow.memberships import MOST_A_DAY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import QueryDict

    from articles.workflow.memberships import Member


class RolesForm(forms.Form):
    roles = forms.MultipleChoiceField(
        label=_("Roles"),
        choices=Membership.Role.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one role.")},
    )
    claims_a_day = forms.IntegerField(
        label=_("Claims a day"),
        help_text=_("How many the person checks for the desk on a usual day, if agreed."),
        required=False,
        widget=forms.NumberInput(attrs={"min": 1, "max": MOST_A_DAY}),
    )


class NewMemberForm(RolesForm):
    name = forms.CharField(
        label=_("User name or e-mail address"),
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )
    field_order = ["name"]


class MemberForm(RolesForm):
    """`seen` are the roles that the page showed, so that nobody's change is lost.

    A button of its own lets the member go, whatever is chosen.
    """

    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, data: Mapping[str, Any] | None = None, *, member: Member) -> None:
        self.member = member
        shown = {
            "roles": member.roles,
            "claims_a_day": member.claims_a_day,
            "seen": " ".join(member.roles),
        }
        super().__init__(data, initial=shown, prefix=f"member-{member.person.pk}")
        self.lets_go = "remove" in self.data
        self.fields["roles"].required = not self.lets_go

    @property
    def roles_said(self) -> str:
        """Those that the member has, whatever is chosen."""
        return as_roles(self.member.roles)

    def clean_seen(self) -> list[str]:
        return str(self.cleaned_data["seen"]).split()

    def said(self) -> dict[str, Any]:
        """What the verb takes."""
        return self.cleaned_data | ({"roles": []} if self.lets_go else {})

    def over(self, members: list[Member]) -> MemberForm:
        """What was chosen here, laid over the member as they are: saved again, it stands."""
        now = next((each for each in members if each.person == self.member.person), self.member)
        data = cast("QueryDict", self.data).copy()
        data[self.add_prefix("seen")] = " ".join(now.roles)
        return MemberForm(data, member=now)
