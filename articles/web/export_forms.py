"""What leaves as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from articles.exports import PRESETS
from articles.models import Claim
from articles.web.fields import choose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from articles.models import Article, Desk

WORDS = {
    "verdicts": _("Verdicts: a row a claim"),
    "evidence": _("Evidence: a row a source"),
    "corrections": _("Corrections: old and new wording"),
    "sign_off": _("Sign-off sheet: whose verdict, who approved it"),
    "sheet": _("Fact sheet: fact, method, source, whether it is right"),
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
    desk = forms.ChoiceField(label=_("Desk"), required=False)
    state = forms.ChoiceField(
        label=_("State of the claim"),
        choices=[("", _("Any state")), *Claim.State.choices],
        required=False,
    )
    separator = forms.TypedChoiceField(
        required=False,
        empty_value="comma",
        label=_("Between two cells"),
        choices=[("comma", _("Comma")), ("semicolon", _("Semicolon"))],
        widget=forms.RadioSelect,
    )
    bom = forms.BooleanField(label=_("For Excel (begins with a byte-order mark)"), required=False)
    confidential = forms.BooleanField(label=_("With confidential evidence"), required=False)

    def __init__(
        self, *args: Any, articles: Iterable[Article], desks: list[Desk],
        may_export_confidential: bool, **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        choose(self, "article", [(str(article.pk), article.title) for article in articles])
        choose(self, "desk", [("", _("All desks")), *((desk.slug, desk.name) for desk in desks)])
        if not may_export_confidential:
            del self.fields["confidential"]

    def chosen(self, claims: QuerySet[Claim]) -> QuerySet[Claim]:
        """The claims that the filter leaves."""
        claims = self.in_articles(claims)
        state = self.cleaned_data["state"]
        return claims.filter(state=state) if state else claims

    def in_articles(self, claims: QuerySet[Claim]) -> QuerySet[Claim]:
        """The claims of the chosen articles and desk, in whatever state."""
        data = self.cleaned_data
        if data["article"]:
            claims = claims.filter(article__in=data["article"])
        return claims.filter(desk__slug=data["desk"]) if data["desk"] else claims

    def filters(self) -> dict[str, Any]:
        """The same as the history keeps it: without what was left open."""
        wanted = {name: self.cleaned_data[name] for name in ("article", "desk", "state")}
        return {name: value for name, value in wanted.items() if value}
