"""What an editor may do to the picked claims, and what each action asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Claim
from articles.web.fields import DeadlineField, choose
from articles.web.triage_filters import NOBODY
from articles.workflow import triage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from articles.models import User


@dataclass(frozen=True)
class Action:
    """A verb, the fields of the form that go into its arguments, and what to say afterwards."""

    verb: Callable[..., None]
    done: Any
    takes: Mapping[str, str]
    needs: str = ""


ACTIONS = {
    "keep": Action(triage.keep, _("kept"), {}),
    "waive": Action(
        triage.waive,
        _("waived"),
        {"reason": "waive_reason", "text": "waive_text"},
        needs="waive_reason",
    ),
    "discard": Action(
        triage.discard,
        _("called not a claim"),
        {"reason": "discard_reason", "text": "discard_text"},
        needs="discard_reason",
    ),
    "restore": Action(triage.restore, _("restored"), {}),
    "assign": Action(triage.assign, _("assigned"), {"to": "to"}, needs="to"),
    "risk": Action(
        triage.set_risk, _("given another risk"), {"risk": "new_risk"}, needs="new_risk"
    ),
    "deadline": Action(triage.set_deadline, _("given another deadline"), {"due_at": "due_at"}),
}


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
    waive_text = forms.CharField(label=_("In a few words"), max_length=1000, required=False)
    discard_reason = forms.ChoiceField(
        label=_("Reason"), choices=[("", "–"), *Claim.DiscardReason.choices], required=False
    )
    discard_text = forms.CharField(label=_("In a few words"), max_length=1000, required=False)
    to = forms.ChoiceField(label=_("Person"), required=False)
    new_risk = forms.ChoiceField(
        label=_("Risk if wrong"), choices=[("", "–"), *Claim.Risk.choices], required=False
    )
    due_at = DeadlineField(label=_("Deadline"), help_text=_("Empty: none."), required=False)

    def __init__(self, *args: Any, people: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(person.pk): person for person in people}
        loads = [(key, load_of(person)) for key, person in self.people.items()]
        choose(self, "to", [("", "–"), (NOBODY, _("Nobody")), *loads])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        action = ACTIONS.get(data.get("action", ""))
        needed = action.needs if action else ""
        if needed and not data.get(needed) and needed not in self.errors:
            self.add_error(needed, NEEDED[needed])
        return data

    def arguments(self) -> dict[str, Any]:
        """What the verb of the chosen action takes besides the claim and the editor."""
        takes = ACTIONS[self.cleaned_data["action"]].takes
        given = {name: self.cleaned_data[field] for name, field in takes.items()}
        if "to" in given:
            given["to"] = self.people.get(given["to"])
        return given


NEEDED = {
    "waive_reason": _("Choose a reason for waiving."),
    "discard_reason": _("Choose a reason why this is not a claim."),
    "to": _("Choose a person, or nobody."),
    "new_risk": _("Choose a risk: legal, central, ordinary or trivial."),
}


def load_of(person: Any) -> str:
    """The person with how much they have on their hands."""
    return _("%(name)s · %(count)s on hand") % {
        "name": person, "count": person.reserved + person.checking + person.returned
    }  # fmt: skip
