"""What leaves as a file, and how it is written. Which claims: claim_list/filters.py."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.exports import PRESETS
from articles.web.fields import choose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.models import Article

WORDS = {
    "verdicts": _("Claims with verdicts"),
    "evidence": _("Evidence rows"),
    "corrections": _("Corrections"),
    "sign_off": _("Sign-off sheet"),
    "sheet": _("Fact sheet"),
}


class ExportForm(forms.Form):
    preset = forms.ChoiceField(
        label=_("What"),
        choices=[(name, WORDS[name]) for name in PRESETS],
        widget=forms.RadioSelect,
    )
    article = forms.MultipleChoiceField(
        label=_("Articles"),
        help_text=_("None chosen: all."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    separator = forms.TypedChoiceField(
        required=False,
        empty_value="comma",
        label=_("Between two cells"),
        choices=[("comma", _("Comma")), ("semicolon", _("Semicolon"))],
        widget=forms.RadioSelect,
    )
    bom = forms.BooleanField(label=_("For Excel (UTF-8 with BOM)"), required=False)
    confidential = forms.BooleanField(label=_("With confidential evidence"), required=False)

    def __init__(
        self, *args: Any, articles: Iterable[Article], may_export_confidential: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "article", [(str(article.pk), article.title) for article in articles])
        if not may_export_confidential:
            del self.fields["confidential"]
