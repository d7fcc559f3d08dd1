"""Signing in and out, and where a person lands."""

from __future__ import annotations

from typing import Any

from axes.helpers import get_cool_off
from django.conf import settings
from django.contrib.auth import views as auth
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from articles.models import Article, Membership
from articles.web.demo import first_run
from articles.web.viewer import Viewer, viewer_of
from factcheck.middleware import sign_in_again


class SignInForm(AuthenticationForm):
    error_messages = {
        # The same words for an unknown name, a wrong password and an account that is switched off.
        "invalid_login": _("This name and password do not belong together. Check both."),
        "inactive": _("This name and password do not belong together. Check both."),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("Name")
        if self.is_bound:  # The error summary gets the focus.
            del self.fields["username"].widget.attrs["autofocus"]


class SignIn(auth.LoginView):
    form_class = SignInForm
    template_name = "registration/sign_in.html"
    redirect_authenticated_user = True

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


class SignOut(auth.LogoutView):
    """By POST alone, so that no link can sign anybody out."""

    http_method_names = ["post", "options"]


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's token does not fit: a script asks for the sign-in, people sign in or are told."""
    if "HX-Request" in request.headers:
        return HttpResponse(status=401)
    is_open = request.path in (resolve_url(settings.LOGIN_URL), resolve_url("set-language"))
    if request.user.is_anonymous and not is_open:
        return sign_in_again(request)
    return render(request, "403_csrf.html", status=403)


def locked_out(request: HttpRequest, *_context: Any) -> HttpResponse:
    """What axes answers after too many wrong passwords: how long to wait."""
    wait = get_cool_off(request)
    minutes = round(wait.total_seconds() / 60) if wait else 0
    return render(request, "registration/locked_out.html", {"minutes": minutes}, status=429)


@login_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Checkers go to their queue, everybody else to the articles."""
    viewer = viewer_of(request)
    if not viewer.memberships:
        return no_desk(request, viewer)
    checks = Membership.Role.CHECKER in viewer.roles
    return redirect("queue" if checks else "article-list")


def no_desk(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """For who belongs nowhere: what to wait for, or what to do first in a new installation."""
    is_new = viewer.person.is_staff and not Article.objects.exists()
    start = first_run(viewer) if is_new else None
    return render(request, "people/no_desk.html", {"first_run": start})
