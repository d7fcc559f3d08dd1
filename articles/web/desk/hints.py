"""Hints on the article desk: what may not fit together, where it stands, and its dismissal."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from articles.models import Hint
from articles.web.refusals import refused
from articles.workflow.errors import WorkflowError
from articles.workflow.hints import dismiss_hint, restore_hint

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse

    from articles.models import Anchor, Claim, Version
    from articles.models.hint import Passage
    from articles.web.request import AuthenticatedRequest
    from articles.workflow.permissions import Rights

LONGEST_SHOWN = 120  # characters of a passage


@dataclass(frozen=True)
class Place:
    """One passage and the paragraph it stands in, counted from 1; 0 for none."""

    passage: Passage
    paragraph: int
    where: Callable[[int], str]

    @property
    def href(self) -> str:
        return self.where(self.paragraph)

    @property
    def words(self) -> str:
        text = self.passage.text
        return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1].rstrip()}…"


@dataclass(frozen=True)
class HintLine:
    """One hint as the desk shows it."""

    hint: Hint
    places: list[Place]

    def touches(self, anchor: Anchor | None) -> bool:
        """Does one of its passages stand in this claim?"""
        return anchor is not None and any(
            place.passage.start < anchor.end and anchor.start < place.passage.end
            for place in self.places
        )


@dataclass(frozen=True)
class DeskHints:
    """The hints of a version in text order, and whether this person may dismiss them."""

    open: list[HintLine]
    dismissed: list[HintLine]
    may_dismiss: bool

    def __bool__(self) -> bool:
        return bool(self.open or self.dismissed)

    @property
    def choices(self) -> list[tuple[str, Any]]:
        return Hint.DismissReason.choices

    def about(self, claim: Claim) -> list[HintLine]:
        """The open ones that touch this claim."""
        return [line for line in self.open if line.touches(claim.anchor)]


def hints_of(version: Version, rights: Rights, where: Callable[[int], str]) -> DeskHints:
    """`where` gives the address of a paragraph. One query."""
    starts = [block["start"] for block in version.blocks]
    lines: dict[str, list[HintLine]] = {state: [] for state in Hint.State.values}
    for hint in Hint.objects.filter(version=version).select_related("dismissed_by"):
        places = [
            Place(passage, bisect_right(starts, passage.start), where) for passage in hint.passages
        ]
        lines[hint.state].append(HintLine(hint, places))
    may_dismiss = rights.may("dismiss_hint")
    return DeskHints(lines[Hint.State.OPEN], lines[Hint.State.DISMISSED], may_dismiss)


@login_required
@require_POST
def hint_dismiss(request: AuthenticatedRequest, pk: int, hint: int) -> HttpResponse:
    reason, text = request.POST.get("reason", ""), request.POST.get("text", "")
    return _done(request, pk, hint, dismiss_hint, reason=reason, text=text)


@login_required
@require_POST
def hint_restore(request: AuthenticatedRequest, pk: int, hint: int) -> HttpResponse:
    return _done(request, pk, hint, restore_hint)


def _done(
    request: AuthenticatedRequest, pk: int, hint: int, verb: Any, **asked: str
) -> HttpResponse:
    """The verb, then the desk again where its hints stand."""
    hints = Hint.objects.visible_to(request.user).select_related("version__article")
    found = get_object_or_404(hints, pk=hint, version__article=pk)
    try:
        verb(found, person=request.user, **asked)
    except WorkflowError as refusal:
        return refused(request, refusal)
    return redirect(f"{reverse('article-desk', args=[pk])}#hints")
