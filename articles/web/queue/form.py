"""My filters of the queue: what I want handed to me."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Claim
from articles.web.fields import choose

if TYPE_CHECKING:
    from articles.models import Desk, User
    from articles.web.viewer import Viewer


class WishesForm(forms.Form):
    desk = forms.ChoiceField(label=_("Desk"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)
    kinds = forms.MultipleChoiceField(
        label=_("Kinds"), choices=Claim.Kind.choices, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, data: Any = None, *, viewer: Viewer) -> None:
        super().__init__(data, initial=wishes_of(viewer.person))
        desks = viewer.desks_where("take")
        self.desks = {str(desk.pk): desk for desk in desks}
        named = [(key, desk.name) for key, desk in self.desks.items()]
        choose(self, "desk", [("", _("All my desks")), *named])
        choose(self, "language", [("", _("All languages")), *languages_of(desks, viewer.person)])

    @property
    def chosen(self) -> dict[str, Any]:
        """What the verb takes."""
        data = self.cleaned_data
        return {**data, "desk": self.desks.get(data["desk"])}


def wishes_of(person: User) -> dict[str, Any]:
    return {
        "desk": str(person.queue_desk_id or ""),
        "language": person.queue_language,
        "kinds": person.queue_kinds,
    }


def in_words(form: WishesForm) -> list[str]:
    """The wishes that are in force, for reading."""
    initial = form.initial
    words = [str(form.desks[initial["desk"]])] if initial["desk"] in form.desks else []
    words += [name_of(initial["language"])] if initial["language"] else []
    return words + [str(Claim.Kind(kind).label) for kind in initial["kinds"]]


def languages_of(desks: list[Desk], person: User) -> list[tuple[str, str]]:
    """Those of the articles being checked, and the one that is wished."""
    there = Article.objects.active().filter(desk__in=desks).order_by().values_list("language")
    codes = {code for (code,) in there.distinct()} | {person.queue_language} - {""}
    return [(code, name_of(code)) for code in sorted(codes)]


def name_of(code: str) -> str:
    try:
        return str(get_language_info(code)["name_local"])
    except KeyError:
        return code
