"""What is said about an article besides its text, in a form."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from articles.models import Article, Membership, User
from articles.web.desk.answers import article_of
from articles.web.fields import DayInput, DeadlineField, PeopleField
from articles.web.flash import flash
from articles.web.refusals import invalid, refused
from articles.workflow.article_details import COLUMNS, edit_article
from articles.workflow.errors import WorkflowError
from articles.workflow.intake import TITLE_LENGTH
from articles.workflow.permissions import allow

if TYPE_CHECKING:
    from django.http import HttpResponse, QueryDict

    from articles.web.request import AuthenticatedRequest

PAGE = "articles/article/edit.html"


class EditForm(forms.Form):
    """Each field carries what it showed, so that only what was changed is set."""

    title = forms.CharField(
        label=gettext_lazy("Title"), max_length=TITLE_LENGTH, show_hidden_initial=True
    )
    byline = forms.CharField(
        label=gettext_lazy("Byline"), max_length=200, required=False, show_hidden_initial=True
    )
    deadline = DeadlineField(
        label=gettext_lazy("Deadline"), required=False, show_hidden_initial=True
    )
    published_on = forms.DateField(
        label=gettext_lazy("Date of the article"),
        help_text=gettext_lazy("The day it speaks of as today."),
        required=False,
        widget=DayInput,
        show_hidden_initial=True,
    )
    scope = forms.ChoiceField(
        label=gettext_lazy("Scope"), choices=Article.Scope, show_hidden_initial=True
    )
    authors = PeopleField(
        label=gettext_lazy("Authors"),
        help_text=gettext_lazy("Who wrote it does not check it."),
        required=False,
        show_hidden_initial=True,
    )

    def __init__(self, data: Any = None, *, article: Article) -> None:
        shown = {name: getattr(article, name) for name in COLUMNS}
        shown["authors"] = [str(pk) for pk in article.authors.values_list("pk", flat=True)]
        super().__init__(data, initial=shown)
        members = Membership.objects.filter(desk=article.desk, person__is_active=True).values(
            "person"
        )
        people = User.objects.filter(pk__in=members) | article.authors.all()
        cast("PeopleField", self.fields["authors"]).offer(
            people.distinct().order_by("first_name", "last_name", "username")
        )

    def changes(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in self.changed_data}

    def seen(self) -> dict[str, Any]:
        """What the columns were when the page was made."""
        found = {}
        for name in self.changed_data:
            given = self.data.get(self.add_initial_prefix(name))
            with suppress(forms.ValidationError):
                if name in COLUMNS and given is not None:
                    found[name] = self.fields[name].to_python(given)
        return found

    def as_changed_meanwhile(self, article: Article) -> EditForm:
        """What was typed, over what the article says now: saved again, it is meant."""
        now, data = EditForm(article=article), cast("QueryDict", self.data).copy()
        for name in COLUMNS:
            shown = now.fields[name].widget.format_value(now[name].value())
            data[self.add_initial_prefix(name)] = shown or ""
        return EditForm(data, article=article)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def article_edit(request: AuthenticatedRequest, pk: int) -> HttpResponse:
    article = article_of(request, pk)
    form = EditForm(request.POST or None, article=article)
    context: dict[str, Any] = {"article": article, "form": form}
    try:
        allow("edit_article", request.user, article)
        if request.method != "POST":
            return render(request, PAGE, context)
        if not form.is_valid():
            return invalid(request, PAGE, context)
        edit_article(article, person=request.user, seen=form.seen(), **form.changes())
    except WorkflowError as refusal:
        if refusal.status == 409:
            context["form"] = form.as_changed_meanwhile(article_of(request, pk))
        return refused(request, refusal, template=PAGE, **context)
    if form.changed_data:
        flash(request, _("The details of the article were changed."), about=article.title)
    return redirect("article-desk", pk)
