"""A draft comes in by page."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, cast

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from articles.importers.draft import Draft
from articles.importers.files import import_draft, read_file
from articles.models import Article, Membership
from articles.web.flash import flash
from articles.web.import_forms import ImportForm
from articles.web.once import once, word, word_of
from articles.web.refusals import invalid, refused
from articles.web.viewer import Viewer, viewer_of
from articles.workflow.errors import WorkflowError

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from articles.models import User

PAGE = "articles/article/import.html"
# What the form says of the article itself.
FIELDS = ("title", "byline", "desk", "authors", "deadline", "published_on", "language", "scope")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def article_import(request: HttpRequest) -> HttpResponse:
    viewer = viewer_of(request)
    try:
        viewer.require("import")
    except WorkflowError as refusal:
        return refused(request, refusal)
    if request.method != "POST":
        return render(request, PAGE, {"form": form_for(viewer), "once": word()})
    form = form_for(viewer, request.POST, request.FILES)
    if not form.is_valid():
        return invalid(request, PAGE, {"form": form, "once": word_of(request)})
    person = cast("User", request.user)
    try:
        articles = bring_in_once(form.cleaned_data, person=person, form=word_of(request))
    except WorkflowError as refusal:
        return refused(request, refusal, template=PAGE, form=form, once=word_of(request))
    return arrived(request, articles)


def form_for(viewer: Viewer, *sent: Any) -> ImportForm:
    edits = {Membership.Role.EDITOR, Membership.Role.CHIEF} & viewer.roles
    return ImportForm(*sent, desks=viewer.desks_where("import"), names_authors=bool(edits))


def bring_in_once(data: dict[str, Any], *, person: User, form: str) -> list[Article]:
    """What the form brings; the same form sent again, with the same draft, brings nothing more."""
    key = f"import {form} {_digest(data)}"
    drafts = read(data)  # Before the transaction: a hostile file takes its time.
    articles, _fresh = once(key, person, lambda: bring_in(drafts, data, person=person))
    return list(Article.objects.filter(pk__in=articles).order_by("pk"))


def _digest(data: dict[str, Any]) -> str:
    digest = hashlib.sha256(f"{data['title']}\n{data['text']}".encode("utf-8", "surrogatepass"))
    for file in data["uploads"]:
        digest.update(file.name.encode() + b"\0" + file.read())
        file.seek(0)
    return digest.hexdigest()


def read(data: dict[str, Any]) -> list[tuple[str, Draft]]:
    """What the form brings, with the name of its file; without a name what was pasted."""
    if data["source"] == "paste":
        return [("", Draft(data["text"]))]
    return [(file.name, read_file(file.name, file.read())) for file in data["uploads"]]


def bring_in(drafts: list[tuple[str, Draft]], data: dict[str, Any], *, person: User) -> list[int]:
    """One article for each draft; all of them or none."""
    fields = {name: data[name] for name in FIELDS if name in data}
    if len(drafts) > 1:
        fields["title"] = ""  # One title for several articles is none.
    return [import_draft(draft, name=name, person=person, **fields).pk for name, draft in drafts]


def arrived(request: HttpRequest, articles: list[Article]) -> HttpResponse:
    """To the desk of the article, or to the list when there are several."""
    if len(articles) == 1:
        return redirect("article-desk", articles[0].pk)
    sentence = ngettext(
        "%(count)s article is in. Workers look for its claims.",
        "%(count)s articles are in. Workers look for their claims.",
        len(articles),
    )
    flash(request, sentence % {"count": len(articles)})
    return redirect("article-list")
