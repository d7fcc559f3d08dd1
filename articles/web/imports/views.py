"""A draft comes in by page."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, cast

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from articles.importers.files import EncodingUnknown, import_draft
from articles.models import Membership
from articles.web.flash import NOTE, flash
from articles.web.imports.forms import ImportForm
from articles.web.imports.kept_files import packed
from articles.web.imports.reading import Incoming, language_of, likes_of, offered, read
from articles.web.once import once, was_sent, word_of
from articles.web.refusals import blame, refused
from articles.web.viewer import Viewer, viewer_of
from articles.workflow.errors import WorkflowError

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from articles.models import User

PAGE = "articles/article/import.html"
# What the form says of the article itself.
FIELDS = ("byline", "desk", "authors", "deadline", "published_on", "scope")
ANYWAY = "anyway"  # the button that imports a text that is here already
WORDS_A_CLAIM = 21  # as the engine finds them in the drafts of the demo


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def article_import(request: HttpRequest) -> HttpResponse:
    viewer = viewer_of(request)
    try:
        viewer.require("import")
    except WorkflowError as refusal:
        return refused(request, refusal)
    if request.method != "POST":
        return shown(request, form_for(viewer))
    form = form_for(viewer, request.POST, request.FILES)
    if not form.is_valid():
        return shown(request, form, status=422)
    return taken_in(request, form)


def taken_in(request: HttpRequest, form: ImportForm) -> HttpResponse:
    """Import the drafts once; where they look like a text that is here, ask first."""
    person, data = cast("User", request.user), dict(form.cleaned_data)
    try:
        drafts = read(data)  # Before any transaction: a hostile file takes its time.
        key = key_of(drafts, word_of(request))
        is_meant = ANYWAY in request.POST or was_sent(key, person)
        if not is_meant and (likes := likes_of(drafts, data, person)):
            return shown(request, form, status=409, likes=likes)
        articles, _new = once(key, person, lambda: bring_in(drafts, data, person=person))
    except EncodingUnknown as refusal:
        blame(form, refusal)
        return shown(request, form, status=422, readings=offered(refusal, data))
    except WorkflowError as refusal:
        blame(form, refusal)
        return shown(request, form, status=refusal.status)
    return arrived(request, articles, drafts)


def form_for(viewer: Viewer, *sent: Any) -> ImportForm:
    edits = {Membership.Role.EDITOR, Membership.Role.CHIEF} & viewer.roles
    return ImportForm(*sent, desks=viewer.desks_where("import"), names_authors=bool(edits))


def shown(
    request: HttpRequest, form: ImportForm, *, status: int = 200, **more: Any
) -> HttpResponse:
    """The page; a form that was refused with all that was typed and chosen."""
    files = form.given
    context = {
        "form": form,
        "once": word_of(request),
        "kept": packed(files),
        "kept_names": [file.name for file in files],
        "words_a_claim": WORDS_A_CLAIM,
        "likes": [],
        "readings": [],
    }
    return render(request, PAGE, context | more, status=status)


def key_of(drafts: list[Incoming], form: str) -> str:
    """The same form sent again, with the same draft, brings nothing more."""
    said = hashlib.sha256()
    for incoming in drafts:
        said.update(f"{incoming.name}\0{incoming.draft.text}\0".encode("utf-8", "surrogatepass"))
    return f"import {form} {said.hexdigest()}"


def bring_in(drafts: list[Incoming], data: dict[str, Any], *, person: User) -> list[int]:
    """One article for each draft; all of them or none."""
    fields = {name: data[name] for name in FIELDS if name in data}
    # One title for several articles is none.
    fields["title"] = data["title"] if len(drafts) == 1 else ""
    return [
        import_draft(
            incoming.draft,
            name=incoming.name,
            person=person,
            language=data["language"] or language_of(incoming.draft),
            **fields,
        ).pk
        for incoming in drafts
    ]


def arrived(request: HttpRequest, articles: list[int], drafts: list[Incoming]) -> HttpResponse:
    """To the desk of the article, or to the list when there are several."""
    if any(incoming.draft.has_tracked_changes for incoming in drafts):
        sentence = _("The document holds tracked changes. They were read as accepted.")
        flash(request, sentence, level=NOTE)
    url = reverse("article-desk", args=[articles[0]])
    if len(articles) != 1:
        url = reverse("article-list")
        sentence = ngettext(
            "%(count)s article is in. Workers look for its claims.",
            "%(count)s articles are in. Workers look for their claims.",
            len(articles),
        )
        flash(request, sentence % {"count": len(articles)})
    return HttpResponseClientRedirect(url) if request.headers.get("HX-Request") else redirect(url)
