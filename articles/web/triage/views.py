"""Triage: editors decide about claims before anybody checks them, many at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_safe

from articles.models import Article, Claim
from articles.web.fields import PeopleField
from articles.web.flash import flash
from articles.web.lists import picked_ids
from articles.web.numbers import number_in
from articles.web.refusals import refused
from articles.web.triage.filters import triageable
from articles.web.triage.forms import ACTIONS, BulkForm
from articles.web.triage.page import AT_ONCE, TriagePage
from articles.web.undo import undo_of
from articles.web.viewer import viewer_of
from articles.workflow.article_states import NOT_IN_CHECK
from articles.workflow.batches import in_one_go
from articles.workflow.bulk import BulkResult, in_bulk
from articles.workflow.errors import Outdated, Refused, WorkflowError
from articles.workflow.reshaping import merge_claims
from articles.workflow.sharing import share, shares

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from articles.models import User

CONFIRM_ABOVE = 20
# Its article is ready or out, or it was searched anew and the suggestion did not come again.
GONE = gettext_lazy("A claim that you selected is not in triage any more. Look again, then decide.")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def triage(request: HttpRequest) -> HttpResponse:
    viewer = viewer_of(request)
    try:
        viewer.require("keep")
    except WorkflowError as refusal:
        return refused(request, refusal)
    page = TriagePage(viewer, request)
    if request.method == "POST":
        return act(request, page)
    return shown(request, page, BulkForm(people=page.people))


@login_required
@require_safe
def triage_shares(request: HttpRequest) -> HttpResponse:
    """How many each of the chosen people would get."""
    viewer = viewer_of(request)
    try:
        viewer.require("keep")
    except WorkflowError as refusal:
        return refused(request, refusal)
    among = PeopleField(required=False)
    among.offer(TriagePage(viewer, request).people)
    chosen = [among.people[key] for key in request.GET.getlist("among") if key in among.people]
    number = min(number_in(request, "number"), AT_ONCE)
    parts = shares(number, chosen) if chosen else []
    return render(request, "articles/triage/_shares.html", {"parts": parts, "number": number})


def act(request: HttpRequest, page: TriagePage) -> HttpResponse:
    """Apply one action to the picked claims, and say which it did not reach and why."""
    seen = picked(request, page)
    form = BulkForm(request.POST, people=page.people)
    if not form.is_valid() or not seen:
        if not seen:
            form.add_error(None, _("No claim is selected."))
        return shown(request, page, form, status=422, picked=seen)
    if single := to_merge_with(form, page, seen):
        return redirect("claim-merge", single.article_id, single.number)
    if question := asked_first(request, form, seen):
        return render(request, "articles/triage/confirm.html", question)
    found = triageable(page.viewer).filter(pk__in=seen).order_by("article", "position", "pk")
    if not (claims := list(near(found))):
        form.add_error(None, GONE)
        return shown(request, page, form, status=409)
    return told(request, page, form, done_to(claims, form, page, seen))


def to_merge_with(form: BulkForm, page: TriagePage, seen: dict[int, int]) -> Claim | None:
    """The claim that was picked alone for a merge: with which others, its own page asks."""
    is_alone = form.cleaned_data["action"] == "merge" and len(seen) == 1
    return triageable(page.viewer).filter(pk__in=seen).first() if is_alone else None


def asked_first(request: HttpRequest, form: BulkForm, seen: dict[int, int]) -> dict[str, Any]:
    """What to ask before it is done, where nobody was asked about this many claims yet."""
    name, count = form.cleaned_data["action"], len(seen)
    if request.POST.get("confirmed") == str(count):
        return {}
    if name == "share":
        parts = shares(count, form.cleaned_data["among"], but=seen)
        return {"form": form, "seen": seen, "count": count, "action": name, "parts": parts}
    if name == "waive" and count > CONFIRM_ABOVE:
        return {"form": form, "seen": seen, "count": count, "action": name}
    return {}


def done_to(
    claims: list[Claim], form: BulkForm, page: TriagePage, seen: dict[int, int]
) -> BulkResult:
    """What became of each picked claim, those too whose article left the check meanwhile."""
    picked = Claim.objects.visible_to(page.viewer.person).filter(pk__in=seen)
    left = near(picked.exclude(article__state=Article.State.CHECKING))
    result = applied(claims, form, page, seen)
    result.refused += [(claim, str(NOT_IN_CHECK)) for claim in left]
    return result


def applied(
    claims: list[Claim], form: BulkForm, page: TriagePage, seen: dict[int, int]
) -> BulkResult:
    editor, action = page.viewer.person, ACTIONS[form.cleaned_data["action"]]
    editor.keep_roles()
    verb = action.verb
    if form.cleaned_data["action"] == "merge":
        return merged(claims, editor, seen)
    if verb is None:
        return share(claims, among=form.cleaned_data["among"], editor=editor, seen=seen)

    def as_seen(claim: Claim, **arguments: Any) -> None:
        verb(claim, seen=seen[claim.pk], **arguments)

    return in_bulk(claims, as_seen, editor=editor, **form.arguments())


def merged(claims: list[Claim], editor: User, seen: dict[int, int]) -> BulkResult:
    """All into the first of them in the text, or none: a merge is one decision."""
    kept, *others = claims
    outdated = [claim for claim in claims if claim.row_version != seen[claim.pk]]
    try:
        if len(claims) < len(seen):
            raise Refused(GONE)
        if outdated:
            raise Outdated(outdated[0])
        with in_one_go() as batch:
            merge_claims(kept, others, editor=editor, seen=seen[kept.pk])
    except WorkflowError as refusal:
        return BulkResult(refused=[(claim, str(refusal)) for claim in outdated or claims])
    return BulkResult(claims, batch=batch)


def told(
    request: HttpRequest, page: TriagePage, form: BulkForm, result: BulkResult
) -> HttpResponse:
    """Back to the list; where claims were refused, the list with them still selected."""
    if result.done:
        flash(request, sentence_of(form, result), undo=undo_of(result, request.get_full_path()))
    if not result.refused:
        return redirect(request.get_full_path())
    # Counted and read anew: what was done is not among them any more.
    after = TriagePage(page.viewer, request)
    picked = {claim.pk: claim.row_version for claim, _sentence in result.refused}
    status = 200 if result.done else 409
    again = BulkForm(request.POST, people=after.people)
    return shown(request, after, again, status=status, picked=picked, result=result)


def sentence_of(form: BulkForm, result: BulkResult) -> str:
    """What was done, with the number and to whom."""
    given: dict[str, int] = {}
    for claim in result.done:
        name = str(form.people.get(str(claim.checker_id), _("nobody")))
        given[name] = given.get(name, 0) + 1
    shared = ", ".join(f"{name} {count}" for name, count in given.items())
    words = {"count": len(result.done), "name": next(iter(given), ""), "shares": shared}
    words["number"] = result.done[0].number
    return str(ACTIONS[form.cleaned_data["action"]].done % words)


def shown(
    request: HttpRequest,
    page: TriagePage,
    form: BulkForm,
    *,
    status: int = 200,
    picked: dict[int, int] | None = None,
    result: BulkResult | None = None,
) -> HttpResponse:
    context = {
        "triage": page,
        "page": page.page,
        "headers": page.sorting.headers(),
        "form": form,
        "picked": picked or {},
        "picked_elsewhere": page.beyond_the_page(picked or {}),
        "refused": by_sentence(result) if result else {},
        "done": len(result.done) if result else 0,
        "reachable": min(page.total, AT_ONCE),
        "confirm_above": CONFIRM_ABOVE,
    }
    return render(request, "articles/triage/triage.html", context, status=status)


def near(claims: Any) -> Any:
    return claims.select_related("article", "anchor", "desk", "checker")


def picked(request: HttpRequest, page: TriagePage) -> dict[int, int]:
    """The ids of the picked claims, each with the row_version that was looked at."""
    if "all" in request.POST:
        return dict(page.claims.order_by("pk").values_list("pk", "row_version")[:AT_ONCE])
    pairs = [value.partition(":") for value in request.POST.getlist("pick")]
    read = [(picked_ids([pk]), picked_ids([seen])) for pk, _colon, seen in pairs]
    return {pk[0]: seen[0] for pk, seen in read[:AT_ONCE] if pk and seen}


def by_sentence(result: BulkResult) -> dict[str, list[Claim]]:
    """The refused claims, those with the same reason together."""
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim, sentence in result.refused:
        taker = str(claim.checker) if claim.state == Claim.State.CHECKING else ""
        found.setdefault(("" if taker else sentence, taker), []).append(claim)
    return {
        sentence or _taken(len(claims), taker): claims
        for (sentence, taker), claims in found.items()
    }


def _taken(count: int, name: str) -> str:
    return ngettext(
        "%(count)s was taken meanwhile by %(name)s.",
        "%(count)s were taken meanwhile by %(name)s.",
        count,
    ) % {"count": count, "name": name}
