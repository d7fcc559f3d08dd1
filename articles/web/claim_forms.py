"""The shape of what is typed about a claim. Rules are the verbs' affair."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Claim, Evidence
from articles.models.verdict import PRESET_ACTION, Action, Rating

# What a piece of evidence says about the claim, when its checker left that to the verdict.
ROLE_BY_RATING: dict[str, str] = {
    Rating.WRONG: Evidence.Role.CONTRADICTS,
    Rating.MISLEADING: Evidence.Role.QUALIFIES,
    Rating.UNCONFIRMED: Evidence.Role.BACKGROUND,
}
FINDING = ("rating", "action", "wording", "author_name", "note")
# By code, as a form gives it.
PRESET: dict[str, str] = {str(rating): str(action) for rating, action in PRESET_ACTION.items()}
REWORDED = frozenset({Action.CORRECT, Action.ATTRIBUTE, Action.SOFTEN})


class PlainText(forms.CharField):
    """Text as typed: not stripped, line ends as they are kept."""

    def __init__(self, *, lines: bool = False, **options: Any) -> None:
        widget = forms.Textarea if lines else forms.TextInput
        super().__init__(strip=False, required=False, widget=widget, **options)

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).replace("\r\n", "\n")


class VerdictForm(forms.Form):
    """A verdict, or the draft of one."""

    rating = forms.ChoiceField(choices=Rating.choices, required=False)
    action = forms.ChoiceField(
        choices=[("", _("As the verdict sets it")), *Action.choices], required=False
    )
    wording = PlainText(lines=True)
    author_name = PlainText()
    note = PlainText(lines=True)
    row_version = forms.IntegerField(min_value=0)

    def finding(self) -> dict[str, str]:
        """What a draft keeps: everything, as typed."""
        return {name: self.cleaned_data[name] for name in FINDING}

    def verdict(self, claim: Claim) -> dict[str, Any]:
        """What a verdict says: no wording where none is asked for, nor one that changes nothing."""
        finding: dict[str, Any] = self.finding()
        action = finding["action"] or PRESET.get(finding["rating"], "")
        if action not in REWORDED or finding["wording"].strip() == claim.text:
            finding["wording"] = ""
        if finding["rating"] != Rating.ON_AUTHOR:
            finding["author_name"] = ""
        return finding


class EvidenceForm(forms.Form):
    """One more piece of evidence."""

    kind = forms.ChoiceField(
        choices=Evidence.Kind.choices, required=False, initial=Evidence.Kind.LINK
    )
    url = PlainText()
    source = PlainText()
    locator = PlainText()
    quote = PlainText(lines=True)
    role = forms.ChoiceField(
        choices=[("", _("By the verdict")), *Evidence.Role.choices], required=False
    )
    level = forms.ChoiceField(
        choices=[("", _("Not said")), *Evidence.Level.choices], required=False
    )
    confidential = forms.ChoiceField(
        choices=[("", _("Contacts only")), ("yes", _("Yes")), ("no", _("No"))], required=False
    )

    def add_prefix(self, field_name: str) -> str:
        # The row stands in the form of the verdict, beside its fields.
        return f"evidence_{field_name}"

    @property
    def is_blank(self) -> bool:
        """Nothing was typed: the row that is always there was left alone."""
        typed = ("url", "source", "locator", "quote")
        return not any(str(self[name].value() or "").strip() for name in typed)

    def fields_for(self, rating: str) -> dict[str, Any]:
        data = dict(self.cleaned_data)
        said = data.pop("confidential")
        data["url"], data["source"] = data["url"].strip(), data["source"].strip()
        data["kind"] = data["kind"] or Evidence.Kind.LINK
        data["role"] = data["role"] or ROLE_BY_RATING.get(rating, Evidence.Role.SUPPORTS)
        data["confidential"] = None if not said else said == "yes"
        return data


class DeadlineForm(forms.Form):
    due_at = forms.DateTimeField(required=False)
