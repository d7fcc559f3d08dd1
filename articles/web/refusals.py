"""A verb's refusal as an answer of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponseBadRequest
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from django.views.defaults import page_not_found

from articles.web.claim.opened import NoSuchClaim

if TYPE_CHECKING:
    from django.forms import BaseForm
    from django.http import HttpRequest, HttpResponse

    from articles.workflow.errors import WorkflowError


def refused(
    request: HttpRequest,
    refusal: WorkflowError,
    *,
    template: str = "",
    form: BaseForm | None = None,
    **context: Any,
) -> HttpResponse:
    """Answer with the refusal's status and sentence.

    With a template the page is shown again with all that was typed: a broken rule at its field,
    a conflict as `conflict` in a box beside the form. Without one a page says the sentence.
    """
    if refusal.status == 404:
        raise Http404(str(refusal))
    if refusal.status == 403 or not template:
        return _sentence(request, refusal)
    if refusal.status == 409:
        context["conflict"] = refusal
    elif form is not None:
        blame(form, refusal)
    return render(request, template, {"form": form, **context}, status=refusal.status)


def invalid(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """The form again with all its text, because its shape was not right."""
    return render(request, template, context, status=422)


def blame(form: BaseForm, refusal: WorkflowError) -> None:
    """Write the refusal at the fields it names, or above the form."""
    for name, sentence in (refusal.fields or {"": str(refusal)}).items():
        form.add_error(name if name in form.fields else None, sentence)


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what cannot be read without looking into it, as Django's own view would again."""
    return HttpResponseBadRequest(render_to_string("400.html"))


def absent(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A claim that is not there leads to its article; of anything else nothing is told."""
    if not isinstance(exception, NoSuchClaim):
        return page_not_found(request, exception)
    context = {"article": exception.article, "number": exception.number}
    return render(request, "404_claim.html", context, status=404)


def _sentence(request: HttpRequest, refusal: WorkflowError) -> HttpResponse:
    htmx = getattr(request, "htmx", False)
    template = "shared/_refusal.html" if htmx else "shared/refusal.html"
    heading = HEADINGS.get(refusal.status, HEADINGS[422])
    context = {"refusal": refusal, "heading": heading}
    return render(request, template, context, status=refusal.status)


HEADINGS = {
    403: _("This is not yours to do"),
    409: _("Not saved: this changed meanwhile"),
    422: _("There is a problem"),
}
