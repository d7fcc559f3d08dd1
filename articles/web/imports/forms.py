"""The form with which a draft comes in."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import get_language_info, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from articles.importers.files import SUFFIXES
from articles.models import Article, Desk, Membership, User
from articles.web import deadlines
from articles.web.fields import (
    DayInput,
    DeadlineField,
    ManyFilesField,
    ManyFilesInput,
    PeopleField,
    choose,
)
from articles.web.imports.encodings import CHOICES
from articles.web.imports.kept_files import unpacked
from articles.workflow.deadlines import OUT_OF_RANGE
from articles.workflow.intake import MAX_BYTES, TITLE_LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_FILES = 20
LANGUAGES = (
    "en", "ar", "cs", "de", "es", "fr", "he", "it", "ja", "nl", "pl", "pt", "ru", "uk",
)  # fmt: skip
SOURCES = {"paste": _("Paste"), "file": _("File")}


def languages() -> Iterator[tuple[str, Any]]:
    yield "", _("As the text reads")
    for code in LANGUAGES:
        yield code, get_language_info(code)["name_local"]


class ImportForm(forms.Form):
    source = forms.ChoiceField(
        label=_("Where the draft is"),
        choices=SOURCES,
        initial="paste",
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label=_("Text of the draft"),
        help_text=_("A line is a paragraph. Nothing in it is changed."),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "autofocus": True, "data-draft-text": True}),
    )
    rich = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    uploads = ManyFilesField(
        label=_("Files"),
        help_text=_(".txt, .md, .docx or .html; at most 20 files of 5 MB. Each is an article."),
        required=False,
        widget=ManyFilesInput(attrs={"accept": ",".join(SUFFIXES)}),
    )
    kept = forms.CharField(required=False, strip=False, widget=forms.HiddenInput)
    encoding = forms.ChoiceField(
        label=_("Which of these reads right?"),
        choices=[("", ""), *CHOICES],
        required=False,
        widget=forms.RadioSelect,
    )
    title = forms.CharField(
        label=_("Title"),
        max_length=TITLE_LENGTH,
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("The first line of the text")}),
    )
    byline = forms.CharField(label=_("Byline"), max_length=200, required=False)
    desk = forms.ModelChoiceField(Desk.objects.none(), label=_("Desk"), empty_label=None)
    authors = PeopleField(
        label=_("Authors"), help_text=_("Who wrote it does not check it."), required=False
    )
    due = forms.ChoiceField(label=_("Deadline"), required=False, widget=forms.RadioSelect)
    deadline = DeadlineField(label=_("Day and time"), required=False)
    language = forms.ChoiceField(
        label=_("Language"),
        help_text=_(
            "Claims are found automatically in English, and in French where its model is "
            "installed. French ones are ordered by their particulars, without the trained model."
        ),
        choices=languages,
        required=False,
    )
    scope = forms.ChoiceField(label=_("Scope"), choices=Article.Scope)
    published_on = forms.DateField(
        label=_("Date of the article"),
        help_text=_("The day it speaks of as today."),
        required=False,
        widget=DayInput,
        validators=[
            MinValueValidator(datetime.date(1800, 1, 1), _("Choose a day after 1800.")),
            MaxValueValidator(datetime.date(2100, 1, 1), OUT_OF_RANGE),
        ],
    )

    def __init__(self, *args: Any, desks: list[Desk], names_authors: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._choose_from(desks, names_authors)
        choose(self, "due", list(deadlines.choices(is_sent=self.is_bound)))
        self.fields["due"].initial = deadlines.NONE
        self.given: list[Any] = []  # files, chosen now or kept from before

    def _choose_from(self, desks: list[Desk], names_authors: bool) -> None:
        keys = [desk.pk for desk in desks]
        cast("forms.ModelChoiceField[Desk]", self.fields["desk"]).queryset = Desk.objects.filter(
            pk__in=keys
        )
        self.fields["desk"].initial = keys[0]
        members = Membership.objects.filter(desk__in=keys, person__is_active=True)
        if not names_authors:  # Who imports as an author imports their own article.
            del self.fields["authors"]
            return
        people = User.objects.filter(pk__in=members.values("person"))
        cast("PeopleField", self.fields["authors"]).offer(
            people.order_by("first_name", "last_name", "username")
        )

    def clean_uploads(self) -> list[Any]:
        files = self.cleaned_data["uploads"]
        if len(files) > MAX_FILES:
            raise forms.ValidationError(
                ngettext_lazy(
                    "This is %(count)s file. At most 20 fit at once.",
                    "These are %(count)s files. At most 20 fit at once.",
                    len(files),
                )
                % {"count": len(files)}
            )
        for file in files:
            if file.size > MAX_BYTES:
                raise forms.ValidationError(
                    _("%(name)s has %(size)s MB. At most 5 MB can be checked as one article.")
                    % {"name": file.name, "size": f"{file.size / 1_000_000:.1f}"}
                )
        return files

    def clean_due(self) -> str:
        """Who sends a moment alone has chosen it."""
        return self.cleaned_data["due"] or deadlines.CHOOSE

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not data.get("uploads"):
            data["uploads"] = unpacked(data.get("kept", ""))
        self.given = data["uploads"]
        no_file = not data["uploads"] and "uploads" not in self.errors
        if data.get("source") == "file" and no_file:
            self.add_error("uploads", _("Choose a file with the text of the draft."))
        if data.get("due") in deadlines.PRESETS:
            data["deadline"] = deadlines.preset(data["due"])
        elif data.get("due") == deadlines.NONE:
            data["deadline"] = None
        return data
