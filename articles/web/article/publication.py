"""An article is published or withdrawn, and brought back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from articles.web.desk.answers import article_of
from articles.web.flash import Undo, flash
from articles.web.refusals import invalid, refused
from articles.web.signoff.answers import page_again
from articles.workflow.errors import WorkflowError
from articles.workflow.permissions import allow
from articles.workflow.publication import (
    publish_article,
    restore_article,
    unpublish_article,
    withdraw_article,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse

    from articles.models import Article
    from articles.web.request import AuthenticatedRequest

WITHDRAW = "articles/article/withdraw.html"


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why it is withdrawn"),
        help_text=gettext_lazy("It stands in the history of the article."),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "autofocus": True}),
        error_messages={"required": gettext_lazy("Say why the article is withdrawn.")},
    )


@login_required
@require_POST
def article_publish(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    act = partial(publish_article, editor=request.user)
    return _done(request, pk, act, _("Published."), back="article-unpublish")


@login_required
@require_POST
def article_unpublish(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    act = partial(unpublish_article, editor=request.user)
    return _done(request, pk, act, _("Ready to publish."), back="article-publish")


@login_required
@require_POST
def article_restore(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    return _done(request, pk, partial(restore_article, chief=request.user), _("Restored."))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def article_withdraw(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    """Asks why, then withdraws."""
    article, form = article_of(request, pk), WithdrawForm(request.POST or None)
    context: dict[str, Any] = {"article": article, "form": form}
    try:
        allow("withdraw", request.user, article)
        if request.method != "POST":
            return render(request, WITHDRAW, context)
        if not form.is_valid():
            return invalid(request, WITHDRAW, context)
        withdraw_article(article, chief=request.user, reason=form.cleaned_data["reason"])
    except WorkflowError as refusal:
        return refused(request, refusal, template=WITHDRAW, **context)
    undo = Undo(reverse("article-restore", args=[pk]))
    flash(request, _("Withdrawn."), about=article.title, undo=undo)
    return redirect("article-desk", pk)


def _done(
    request: AuthenticatedRequest,
    pk: int,
    act: Callable[[Article], None],
    sentence: str,
    *,
    back: str = "",
) -> HttpResponse:
    """Take the step; `back` names the address that takes it back."""
    article = article_of(request, pk)
    try:
        act(article)
    except WorkflowError as refusal:
        return page_again(request, article, refusal)
    undo = Undo(reverse(back, args=[pk])) if back else None
    flash(request, sentence, about=article.title, undo=undo)
    return redirect("article-sign-off", pk)
