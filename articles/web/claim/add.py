"""Adding a claim: from the list of sentences, or from words selected in the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from articles.extraction import find_sentences, guess_kinds
from articles.models import Claim
from articles.web.desk.answers import article_of
from articles.web.flash import Undo, flash
from articles.web.refusals import blame, refused
from articles.workflow.batches import in_one_go
from articles.workflow.errors import RuleBroken, WorkflowError
from articles.workflow.findings import add_claim
from articles.workflow.permissions import allow

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from articles.models import Version
    from articles.web.request import AuthenticatedRequest

PAGE = "articles/claim/add.html"
SENTENCES = 100


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to choose, with its paragraph and the claims that stand in it already."""

    start: int
    end: int
    text: str
    paragraph: int
    claims: tuple[int, ...]

    @property
    def span(self) -> str:
        return f"{self.start}-{self.end}"


class AddForm(forms.Form):
    """A passage by its offsets in code points, and what kind of claim it is."""

    span = forms.RegexField(
        r"^\d{1,9}-\d{1,9}$",
        label=_("Passage"),
        error_messages={
            "required": _("Choose a sentence."),
            "invalid": _("This passage is not in the text. Choose words of the article."),
        },
    )
    kinds = forms.MultipleChoiceField(
        label=_("Kind of claim"),
        choices=Claim.Kind.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def bounds(self) -> tuple[int, int]:
        start, end = self.cleaned_data["span"].split("-")
        return int(start), int(end)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def claim_add(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    article = article_of(request, pk)
    version = article.current_version
    try:
        allow("add", request.user, article)
    except WorkflowError as refusal:
        return refused(request, refusal)
    form = AddForm(request.POST) if request.method == "POST" else AddForm(initial=_chosen(request))
    context: dict[str, Any] = {
        "article": article,
        "version": version,
        "form": form,
        **_sentences(request, version, form),
    }
    if request.method != "POST":
        return render(request, PAGE, context)
    if not form.is_valid():
        return render(request, PAGE, context, status=422)
    return _added(request, version, form, context)


def _added(
    request: AuthenticatedRequest, version: Version, form: AddForm, context: dict[str, Any]
) -> HttpResponse:
    """To the new claim, which can be undone; where it was refused, the page says why."""
    start, end = form.bounds()
    kinds = form.cleaned_data["kinds"] or guess_kinds(version.text[start:end])
    try:
        with in_one_go() as batch:
            claim = add_claim(version, start=start, end=end, kinds=kinds, person=request.user)
    except RuleBroken as refusal:
        blame(form, RuleBroken(refusal.message, fields=_renamed(refusal)))
        return render(request, PAGE, context, status=refusal.status)
    except WorkflowError as refusal:
        return refused(request, refusal, template=PAGE, **context)
    _tell(request, claim, batch)
    return redirect("claim-detail", claim.article_id, claim.number)


def _tell(request: AuthenticatedRequest, claim: Claim, batch: UUID) -> None:
    back = reverse("article-desk", args=[claim.article_id])
    undo = Undo(reverse("undo"), {"batch": str(batch), "back": back})
    told = _("Claim %(number)s added.") % {"number": claim.number}
    flash(request, told, about=claim.text, undo=undo)


def _chosen(request: AuthenticatedRequest) -> dict[str, str]:
    return {"span": request.GET.get("span", "")}


def _renamed(refusal: RuleBroken) -> dict[str, object]:
    return {"span" if name == "start" else name: told for name, told in refusal.fields.items()}


def _sentences(request: AuthenticatedRequest, version: Version, form: AddForm) -> dict[str, object]:
    """A page of sentences, those that contain the searched words, and the passage selected."""
    wanted = request.GET.get("q", "").strip()
    paragraph = request.GET.get("paragraph", "")
    found = [
        s
        for s in sentences_of(version)
        if wanted.lower() in s.text.lower() and paragraph in ("", str(s.paragraph))
    ]
    span = str(form["span"].value() or "")
    return {
        "q": wanted,
        "sentences": Paginator(found, SENTENCES).get_page(request.GET.get("page")),
        "span": span,
        "selected": "" if any(s.span == span for s in found) else _passage(version, span),
    }


def sentences_of(version: Version) -> list[Sentence]:
    """All sentences of the text in order."""
    claims = version.anchors.exclude(claim__state=Claim.State.DISCARDED)
    anchors = list(claims.values_list("start", "end", "claim__number"))
    starts = [block["start"] for block in version.blocks]
    return [
        Sentence(
            start=span.start,
            end=span.end,
            text=version.text[span.start : span.end],
            paragraph=sum(start <= span.start for start in starts),
            claims=tuple(n for a, b, n in anchors if a < span.end and b > span.start),
        )
        for span in find_sentences(version.text, language=version.article.language)
    ]


def _passage(version: Version, span: str) -> str:
    """The words of a passage that is no whole sentence."""
    start, _dash, end = span.partition("-")
    if not (start.isdecimal() and end.isdecimal() and len(span) < 20):
        return ""
    return version.text[int(start) : int(end)]
