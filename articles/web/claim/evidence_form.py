"""The form in which a piece of evidence is corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.models import Evidence
from articles.web.claim.forms import PlainText
from articles.web.fields import DayInput
from articles.workflow.evidence import EDITABLE

if TYPE_CHECKING:
    from django.http import QueryDict


class EditEvidenceForm(forms.Form):
    """Everything that can be corrected; the reason only where a successor takes its place."""

    kind = forms.ChoiceField(label=_("Kind"), choices=Evidence.Kind.choices)
    url = PlainText(label=_("Link"))
    source = PlainText(label=_("Who was asked, or what the document is called"))
    locator = PlainText(label=_("Where in the source"))
    quote = PlainText(label=_("Quoted passage"), lines=True)
    role = forms.ChoiceField(label=_("Role"), choices=Evidence.Role.choices)
    origin = forms.ChoiceField(label=_("Origin"), choices=Evidence.Origin.choices)
    level = forms.ChoiceField(
        label=_("Level"), choices=[("", _("Not said")), *Evidence.Level.choices], required=False
    )
    seen_on = forms.DateField(label=_("Seen on"), widget=DayInput)
    confidential = forms.BooleanField(label=_("Confidential"), required=False)
    why = PlainText(label=_("Why it is replaced"))
    row_version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, data: QueryDict | None, *, evidence: Evidence, frozen: bool) -> None:
        initial: dict[str, Any] = {name: getattr(evidence, name) for name in EDITABLE}
        initial["row_version"] = evidence.row_version
        super().__init__(data, initial=initial)
        if not frozen:
            del self.fields["why"]

    def clean_url(self) -> str:
        return str(self.cleaned_data["url"]).strip()
