"""What an editor may do to the picked claims, and what each action asks for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from articles.models import Claim
from articles.web.fields import DeadlineField, PeopleField, choose
from articles.web.triage.filters import NOBODY
from articles.workflow import triage
from articles.workflow.errors import RuleBroken
from articles.workflow.words import with_reason

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from django.http import QueryDict

    from articles.models import User


@dataclass(frozen=True)
class Action:
    """What to say afterwards, the verb, and the fields of the form that go into its arguments."""

    done: Any
    verb: Callable[..., None] | None = None
    takes: Mapping[str, str] = field(default_factory=dict)
    needs: str = ""


ACTIONS = {
    "keep": Action(
        ngettext_lazy("%(count)s claim kept.", "%(count)s claims kept.", "count"), triage.keep
    ),
    "waive": Action(
        ngettext_lazy("%(count)s claim waived.", "%(count)s claims waived.", "count"),
        triage.waive,
        {"reason": "waive_reason", "text": "waive_text"},
        needs="waive_reason",
    ),
    "discard": Action(
        ngettext_lazy("%(count)s called not a claim.", "%(count)s called not a claim.", "count"),
        triage.discard,
        {"reason": "discard_reason", "text": "discard_text"},
        needs="discard_reason",
    ),
    "restore": Action(
        ngettext_lazy("%(count)s claim restored.", "%(count)s claims restored.", "count"),
        triage.restore,
    ),
    "assign": Action(
        ngettext_lazy(
            "%(count)s claim assigned to %(name)s.",
            "%(count)s claims assigned to %(name)s.",
            "count",
        ),
        triage.assign,
        {"to": "to"},
        needs="to",
    ),
    "share": Action(
        ngettext_lazy(
            "%(count)s claim shared: %(shares)s.", "%(count)s claims shared: %(shares)s.", "count"
        ),
        needs="among",
    ),
    "merge": Action(
        ngettext_lazy(
            "%(count)s claim merged: claim %(number)s stays.",
            "%(count)s claims merged: claim %(number)s stays.",
            "count",
        )
    ),
    "risk": Action(
        ngettext_lazy("Risk of %(count)s claim set.", "Risk of %(count)s claims set.", "count"),
        triage.set_risk,
        {"risk": "new_risk"},
        needs="new_risk",
    ),
    "deadline": Action(
        ngettext_lazy(
            "Deadline of %(count)s claim set.", "Deadline of %(count)s claims set.", "count"
        ),
        triage.set_deadline,
        {"due_at": "due_at"},
    ),
}
# A button that says a person or a risk needs no other that says what to do with them.
IMPLIED = {"to": "assign", "new_risk": "risk"}
REASONED = {"waive": Claim.WaiveReason, "discard": Claim.DiscardReason}


class BulkForm(forms.Form):
    action = forms.ChoiceField(
        choices=[(name, name) for name in ACTIONS],
        error_messages={
            "required": _("Choose what to do with the selected claims."),
            "invalid_choice": _("Choose what to do with the selected claims."),
        },
    )
    waive_reason = forms.ChoiceField(
        label=_("Reason"), choices=[("", "–"), *Claim.WaiveReason.choices], required=False
    )
    waive_text = forms.CharField(
        label=_("In a few words"), max_length=1000, required=False, strip=False
    )
    discard_reason = forms.ChoiceField(
        label=_("Reason"), choices=[("", "–"), *Claim.DiscardReason.choices], required=False
    )
    discard_text = forms.CharField(
        label=_("In a few words"), max_length=1000, required=False, strip=False
    )
    to = forms.ChoiceField(label=_("Person"), required=False)
    among = PeopleField(label=_("Share evenly among"), required=False)
    new_risk = forms.ChoiceField(
        label=_("Risk if wrong"), choices=[("", "–"), *Claim.Risk.choices], required=False
    )
    due_at = DeadlineField(label=_("Deadline"), help_text=_("Empty: none."), required=False)

    def __init__(self, data: QueryDict | None = None, *, people: list[User]) -> None:
        super().__init__(with_action(data))
        self.people = {str(person.pk): person for person in people}
        names = [(key, str(person)) for key, person in self.people.items()]
        choose(self, "to", [("", "–"), (NOBODY, _("Nobody")), *names])
        among = self.fields["among"]
        if isinstance(among, PeopleField):
            among.offer(people)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        name = data.get("action", "")
        needed = ACTIONS[name].needs if name else ""
        if needed and not data.get(needed) and needed not in self.errors:
            self.add_error(needed, NEEDED[needed])
        elif name in REASONED and needed not in self.errors:
            self._judge_reason(name)
        return data

    def _judge_reason(self, name: str) -> None:
        """What the verb would say of each claim is said once, and here."""
        reason, text = (self.cleaned_data.get(f"{name}_{part}", "") for part in ("reason", "text"))
        try:
            with_reason(reason, REASONED[name], text)
        except RuleBroken as refusal:
            for part, sentence in refusal.fields.items():
                self.add_error(f"{name}_{part}", sentence)

    def arguments(self) -> dict[str, Any]:
        """What the verb of the chosen action takes besides the claim and the editor."""
        takes = ACTIONS[self.cleaned_data["action"]].takes
        given = {name: self.cleaned_data[field] for name, field in takes.items()}
        if "to" in given:
            given["to"] = self.people.get(given["to"])
        return given


def with_action(data: QueryDict | None) -> QueryDict | None:
    """What was sent, with the action that the pressed button implies."""
    implied = [name for name in IMPLIED if data and data.get(name)]
    if data is None or data.get("action") or not implied:
        return data
    data = data.copy()
    data["action"] = IMPLIED[implied[0]]
    return data


NEEDED = {
    "waive_reason": _("Choose a reason for waiving."),
    "discard_reason": _("Choose a reason why this is not a claim."),
    "to": _("Choose a person, or nobody."),
    "among": _("Choose among whom to share."),
    "new_risk": _("Choose a risk: legal, central, ordinary or trivial."),
}
