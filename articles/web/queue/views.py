"""My queue: take the next claim, and see what is mine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.contrib.auth.decorators import login_required
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.fields.json import KT
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from articles.models import (
    Article,
    Assignment,
    Claim,
    Event,
    User,
    Verdict,
    VerdictDraft,
)
from articles.web.article.filters import start_of_today
from articles.web.once import once, word, word_of
from articles.web.queue.form import WishesForm, in_words
from articles.web.refusals import refused
from articles.web.viewer import Viewer, viewer_of
from articles.workflow.errors import Refused, WorkflowError
from articles.workflow.queue import next_for, take_next, upcoming, why_empty

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

PAGE = "articles/queue/queue.html"
LAST = 10


@login_required
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    viewer = viewer_of(request)
    try:
        viewer.require("take")
    except WorkflowError as refusal:
        return refused(request, refusal)
    return render(request, PAGE, contents(viewer))


@login_required
@require_POST
def take(request: HttpRequest) -> HttpResponse:
    """Take the next claim and go there; back to the queue, which says why, when there is none."""
    person = cast("User", request.user)
    try:
        turn = take_once(person, word_of(request))
    except Refused:  # Hands are full: the page says so.
        return render(request, PAGE, contents(viewer_of(request)), status=Refused.status)
    except WorkflowError as refusal:
        return refused(request, refusal)
    if turn is None:
        return redirect("queue")
    claim = reverse("claim-detail", args=[turn.claim.article_id, turn.claim.number])
    return redirect(f"{claim}?from=queue")  # Where saving goes on to.


def take_once(person: User, form: str) -> Assignment | None:
    """Take the next claim; a form sent twice gets the turn that it opened the first time."""
    turns, fresh = once(f"take next {form}", person, lambda: _taken(person))
    held = Assignment.objects.open().filter(checker=person, pk__in=turns)
    turn = held.select_related("claim").first()
    return turn or (None if fresh else take_next(checker=person))


def _taken(person: User) -> list[int]:
    turn = take_next(checker=person)
    return [turn.pk] if turn else []


def contents(viewer: Viewer) -> dict[str, Any]:
    """What the page shows. The number of queries does not depend on the length of its lists."""
    person = viewer.person
    offer = next_for(checker=person)
    laid_aside = [with_bare_words(claim) for claim in _laid_aside(viewer)]
    given = Verdict.objects.filter(checker=person, claim__desk__in=viewer.desks_where("take"))
    wishes = WishesForm(viewer=viewer)
    return {
        "offer": offer,
        "empty": None if offer else why_empty(checker=person),
        "turns": _turns(viewer),
        "returned": [claim for claim in laid_aside if claim.state == Claim.State.RETURNED],
        "waiting": [claim for claim in laid_aside if claim.state == Claim.State.WAITING],
        "upcoming": upcoming(checker=person, limit=LAST),
        "verdicts": _with_outcome(given).order_by("-pk")[:LAST],
        "checked_today": _claims(given.not_taken_back().filter(created_at__gte=start_of_today())),
        "sent_back_today": _sent_back_today(person),
        "may_triage": viewer.may("keep"),
        "may_reopen": {desk.pk for desk in viewer.desks_where("reopen")},
        "wishes": wishes,
        "wished": in_words(wishes),
        "once": word(),
    }


def _with_outcome(given: QuerySet[Verdict]) -> QuerySet[Verdict]:
    """May the verdict be taken back, or is it approved? Neither once the article is closed."""
    is_closed = Q(claim__article__state__in=Article.CLOSED)
    current = Q(claim__current_verdict=F("pk")) & ~is_closed
    return given.annotate(
        can_be_recalled=current & Q(claim__state=Claim.State.SUBMITTED),
        is_approved=current & Q(claim__state=Claim.State.APPROVED),
    ).select_related("claim__article", "claim__anchor")


def _sent_back_today(person: User) -> int:
    """How many of the person's claims came back today, also when they went on since."""
    events = Event.objects.filter(action="send_back", claim__checker=person)
    return _claims(events.filter(at__gte=start_of_today()))


def _claims(things: QuerySet[Any]) -> int:
    """How many claims these verdicts or events are about: one may have several."""
    return things.order_by().values("claim").distinct().count()


def with_bare_words(claim: Any) -> Any:
    """Without the code that a waiting note begins with: the state says on whom it waits."""
    claim.said = (claim.said or "").removeprefix(claim.waiting_on or "").removeprefix(": ")
    return claim


def _turns(viewer: Viewer) -> QuerySet[Assignment]:
    drafts = VerdictDraft.objects.filter(claim=OuterRef("claim"), checker=viewer.person)
    return (
        Assignment.objects.open()
        .filter(checker=viewer.person, claim__desk__in=viewer.desks_where("take"))
        .annotate(has_draft=Exists(drafts), is_over=Q(lease_until__lt=timezone.now()))
        .select_related("claim__article", "claim__anchor")
        .order_by("lease_until")
    )


def _laid_aside(viewer: Viewer) -> QuerySet[Claim]:
    """Sent back to me or waiting, with when that happened and what was said."""
    steps = Event.objects.filter(claim=OuterRef("pk"), new_state=OuterRef("state")).exclude(
        old_state=OuterRef("state")
    )
    last = steps.order_by("-pk")
    return (
        Claim.objects.filter(
            checker=viewer.person,
            desk__in=viewer.desks_where("take"),
            state__in=[Claim.State.RETURNED, Claim.State.WAITING],
            article__state=Article.State.CHECKING,
        )
        .annotate(
            since=Subquery(last.values("at")[:1]),
            said=Subquery(last.values(note=KT("payload__note"))[:1]),
        )
        .select_related("article", "anchor")
        .in_queue_order()
    )
