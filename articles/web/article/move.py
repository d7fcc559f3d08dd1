"""An article goes to another desk of its chief."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from articles.web.desk.answers import article_of
from articles.web.fields import choose
from articles.web.flash import Undo, flash
from articles.web.let_go import said_of_kept
from articles.web.refusals import invalid, refused
from articles.workflow.errors import WorkflowError
from articles.workflow.moving import move_article
from articles.workflow.permissions import allow, desks_where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpResponse

    from articles.models import Article, Desk, User
    from articles.web.request import AuthenticatedRequest
    from articles.workflow.leaving import LetGo

PAGE = "articles/article/move.html"


class MoveForm(forms.Form):
    """The other desks that the person leads; the one on which the article stands is no choice."""

    desk = forms.ChoiceField(label=gettext_lazy("Desk"))

    def __init__(self, data: Any = None, *, article: Article, chief: User) -> None:
        super().__init__(data)
        led = desks_where(chief, "move")
        self.desks = {desk.slug: desk for desk in led if desk.pk != article.desk_id}
        choose(self, "desk", [(slug, desk.name) for slug, desk in self.desks.items()])

    @property
    def chosen(self) -> Desk:
        return self.desks[self.cleaned_data["desk"]]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def article_move(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    """Asks whereto, then moves."""
    article = article_of(request, pk)
    form = MoveForm(request.POST or None, article=article, chief=request.user)
    context: dict[str, Any] = {"article": article, "form": form}
    try:
        allow("move", request.user, article)
        if request.method != "POST":
            return render(request, PAGE, context)
        if not form.is_valid():
            return invalid(request, PAGE, context)
        moved = move_article(article, to=form.chosen, chief=request.user)
    except WorkflowError as refusal:
        return refused(request, refusal, template=PAGE, **context)
    undo = Undo(reverse("article-move", args=[pk]), {"desk": article.desk.slug})
    flash(request, " ".join(said_of(form.chosen, moved)), about=article.title, undo=undo)
    return redirect("article-desk", pk)


def said_of(desk: Desk, moved: LetGo) -> Iterator[str]:
    yield _("Moved to %(desk)s.") % {"desk": desk}
    if moved.freed:
        yield ngettext(
            "%(count)s claim was given to somebody who does not check there, and is free again.",
            "%(count)s claims were given to people who do not check there, and are free again.",
            moved.freed,
        ) % {"count": moved.freed}
    yield from said_of_kept(moved)
