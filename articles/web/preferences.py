"""How a person wants their own pages."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from articles.models.preferences import CHOICES
from articles.web.flash import NOTE, flash
from articles.web.refusals import invalid, refused
from articles.workflow.errors import WorkflowError
from articles.workflow.preferences import RULES, change_preferences, time_zones

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpResponse

    from articles.models import User
    from articles.web.request import AuthenticatedRequest

PAGE = "people/preferences.html"


def one_of(name: str, label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=CHOICES[name].choices, widget=forms.RadioSelect)


class PreferencesForm(forms.Form):
    single_keys = forms.BooleanField(
        required=False,
        label=gettext_lazy("Single keys"),
        help_text=gettext_lazy(
            "Letters and figures press buttons while you are not typing. Off, for instance for "
            "dictation, keys with Ctrl still do."
        ),
    )
    after_saving = one_of("after_saving", gettext_lazy("After saving a verdict"))
    theme = one_of("theme", gettext_lazy("Theme"))
    density = one_of("density", gettext_lazy("Density"))
    text_size = one_of("text_size", gettext_lazy("Size of the article’s text"))
    highlights = one_of("highlights", gettext_lazy("Claims in the text"))
    mark_names = one_of("mark_names", gettext_lazy("Claims read aloud"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        languages = [("", _("As the browser asks for it")), *settings.LANGUAGES]
        here = _("That of the installation: %(zone)s") % {"zone": settings.TIME_ZONE}
        zones = [("", here), *by_continent(time_zones())]
        self.fields["language"] = forms.ChoiceField(
            label=_("Language"), choices=languages, required=False
        )
        self.fields["time_zone"] = forms.ChoiceField(
            label=_("Time zone"), choices=zones, required=False
        )


def by_continent(zones: Iterable[str]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Places by the first part of their names; zones that are no place are left out."""
    places = sorted(
        zone for zone in zones if "/" in zone and not zone.startswith(("Etc/", "SystemV/"))
    )
    return [
        (area, [(zone, zone.partition("/")[2].replace("_", " ")) for zone in inside])
        for area, inside in groupby(places, key=lambda zone: zone.partition("/")[0])
    ]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: AuthenticatedRequest) -> HttpResponse:
    person = request.user
    if request.method != "POST":
        form = PreferencesForm(initial={name: getattr(person, name) for name in RULES})
        return render(request, PAGE, {"form": form})
    form = PreferencesForm(request.POST)
    if not form.is_valid():
        return invalid(request, PAGE, {"form": form})
    try:
        change_preferences(person, **form.cleaned_data)
    except WorkflowError as refusal:
        return refused(request, refusal, template=PAGE, form=form)
    return kept(request, person)


def kept(request: AuthenticatedRequest, person: User) -> HttpResponse:
    """Says so in the language that was chosen; the page of sign-in will speak it, too."""
    answer = redirect("preferences")
    if person.language:
        translation.activate(person.language)
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            person.language,
            max_age=365 * 86400,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
            samesite="Lax",
        )
    else:
        answer.delete_cookie(settings.LANGUAGE_COOKIE_NAME)
    flash(request, _("Preferences saved."), level=NOTE)
    return answer
