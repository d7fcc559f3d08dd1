"""The shape of what is typed about a claim. Rules are the verbs' affair."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from articles.models import Claim, Evidence
from articles.models.verdict import PRESET_ACTION, Action, Rating
from articles.web.fields import DeadlineField
from articles.web.once import fingerprint
from articles.workflow.drafts import FINDING
from articles.workflow.windows import Window, digest

if TYPE_CHECKING:
    from collections.abc import Mapping

# What a piece of evidence says about the claim, when its checker left that to the verdict.
ROLE_BY_RATING: dict[str, str] = {
    Rating.WRONG: Evidence.Role.CONTRADICTS,
    Rating.MISLEADING: Evidence.Role.QUALIFIES,
    Rating.UNCONFIRMED: Evidence.Role.BACKGROUND,
}
# https://…, htps://…, www.…, records.example/…, javascript:…: the last ones to be told so.
LINK_MEANT = re.compile(r"[a-z][a-z0-9+.-]*:\S|www\.|[\w-]+(\.[\w-]+)+/", re.IGNORECASE)
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
    once = forms.CharField(required=False, max_length=100)
    held = forms.CharField(required=False, max_length=100)

    @property
    def window(self) -> Window | None:
        """The page it was typed on, as far as that tells."""
        digests = self.cleaned_data["held"].split()
        if len(digests) != len(FINDING):
            return None
        return Window(self.cleaned_data["once"], dict(zip(FINDING, digests, strict=True)))

    @property
    def held_now(self) -> str:
        """What this page knows of each field from now on."""
        return held(self.finding())

    def finding(self) -> dict[str, str]:
        """Everything, as typed."""
        return {name: self.cleaned_data[name] for name in FINDING}

    def draft(self) -> dict[str, Any]:
        """What a draft keeps."""
        return {"window": self.window, **self.finding()}

    def verdict(self, claim: Claim, finding: dict[str, Any] | None = None) -> dict[str, Any]:
        """What a verdict says: no wording where none is asked for, nor one that changes nothing."""
        finding = dict(finding or self.finding())
        action = finding["action"] or PRESET.get(finding["rating"], "")
        if action not in REWORDED or finding["wording"].strip() == claim.text:
            finding["wording"] = ""
        if finding["rating"] != Rating.ON_AUTHOR:
            finding["author_name"] = ""
        return finding


def held(finding: Mapping[str, str]) -> str:
    """What the fields of a page say, digested: sent back, it tells which of them were touched."""
    return " ".join(digest(finding[name]) for name in FINDING)


class EvidenceForm(forms.Form):
    """More evidence: links, or in words who was asked or what the document is called."""

    what = PlainText()
    kind = forms.ChoiceField(
        choices=[
            (Evidence.Kind.CONTACT, Evidence.Kind.CONTACT.label),
            (Evidence.Kind.DOCUMENT, Evidence.Kind.DOCUMENT.label),
        ],
        required=False,
    )
    locator = PlainText()
    quote = PlainText(lines=True)
    role = forms.ChoiceField(
        choices=[("", _("By the verdict")), *Evidence.Role.choices], required=False
    )
    level = forms.ChoiceField(
        choices=[("", _("Not said")), *Evidence.Level.choices], required=False
    )
    origin = forms.ChoiceField(
        choices=Evidence.Origin.choices, required=False, initial=Evidence.Origin.CHECKER
    )
    confidential = forms.ChoiceField(
        choices=[("", _("Contacts only")), ("yes", _("Yes")), ("no", _("No"))], required=False
    )

    def add_prefix(self, field_name: str) -> str:
        # The row stands in the form of the verdict, beside its fields.
        return f"evidence_{field_name}"

    @property
    def more(self) -> list[str]:
        """Links that were pasted together with the first, a row each."""
        return self.data.getlist("evidence_more") if isinstance(self.data, QueryDict) else []

    @property
    def is_blank(self) -> bool:
        """Nothing was typed: the row that is always there was left alone."""
        return not self.words

    @property
    def words(self) -> str:
        """What was typed, to be read: a line each."""
        typed = (str(self[name].value() or "").strip() for name in ("what", "locator", "quote"))
        return "\n".join(filter(None, [*typed, *self.more]))

    @property
    def fingerprint(self) -> str:
        """Of all that stands in the row, when it is valid."""
        return fingerprint(self.cleaned_data, self.more)

    def pieces(self, rating: str) -> list[dict[str, Any]]:
        """What stands in the row, as evidence each; where in the source is said of the first."""
        data = dict(self.cleaned_data)
        what, kind, said = data.pop("what").strip(), data.pop("kind"), data.pop("confidential")
        data["role"] = data["role"] or role_of(rating)
        data["origin"] = data["origin"] or Evidence.Origin.CHECKER
        data["confidential"] = None if not said else said == "yes"
        links = what.split() if is_link(what) else []
        common = {name: data[name] for name in ("role", "origin")}
        rest = [common | {"url": url} for url in self.more]
        if links:
            first = data | {"url": links[0]}
            rest = [data | {"url": url, "locator": "", "quote": ""} for url in links[1:]] + rest
        else:
            first = data | {"source": what, "kind": kind or Evidence.Kind.CONTACT}
        blank = not what and not data["locator"] and not data["quote"] and rest
        pieces = rest if blank else [first, *rest]
        return [{"kind": Evidence.Kind.LINK} | piece for piece in pieces]


def is_link(typed: str) -> bool:
    """Meant as one link or several, however misspelt; nothing typed is a link that is missing."""
    return all(LINK_MEANT.match(word) for word in typed.split())


def role_of(rating: str) -> str:
    """What evidence says about the claim unless its checker chooses another role."""
    return str(ROLE_BY_RATING.get(rating, Evidence.Role.SUPPORTS))


class DeadlineForm(forms.Form):
    due_at = DeadlineField(
        required=False,
        error_messages={"invalid": _("This is not a date and time. Write it as 2026-05-03 17:30.")},
    )
