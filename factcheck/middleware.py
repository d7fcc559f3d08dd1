"""What every request passes: a line in the log, headers that keep drafts out of caches."""

import re
import time
import uuid
from collections.abc import Callable

import structlog
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed
from django.shortcuts import redirect, resolve_url
from django.urls import is_valid_path
from django.utils.translation import gettext as _

Answer = Callable[[HttpRequest], HttpResponseBase]

log = structlog.get_logger(__name__)
GIVEN_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")
LARGEST_REQUEST = 50 * 2**20  # several drafts at once; what is larger is not read at all
UNUSED_FEATURES = ("camera", "geolocation", "microphone", "payment", "usb")


def request_log(answer: Answer) -> Answer:
    """One line a request: the pattern of its path and ids, no query and no body."""

    def answer_and_log(request: HttpRequest) -> HttpResponseBase:
        given = GIVEN_ID.fullmatch(request.headers.get("X-Request-ID", ""))
        request_id = given.group() if given else uuid.uuid4().hex
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        begin = time.perf_counter()
        response = answer(request)
        response.headers["X-Request-ID"] = request_id
        if not request.path.startswith("/healthz/"):
            log.info("request", **facts(request, response), ms=since(begin))
        return response

    return answer_and_log


def facts(request: HttpRequest, response: HttpResponseBase) -> dict[str, object]:
    """What may be written about a request."""
    match = request.resolver_match
    return {
        "method": request.method,
        "route": match.route if match else None,
        "ids": match.kwargs if match else {},
        "status": response.status_code,
        # Asked only where a view or a template has looked the person up already.
        "person": getattr(getattr(request, "_cached_user", None), "pk", None),
    }


def since(begin: float) -> int:
    """Milliseconds."""
    return round((time.perf_counter() - begin) * 1000)


def bounded(answer: Answer) -> Answer:
    """Django limits the fields of a form, not the files that come with it."""

    def answer_if_bounded(request: HttpRequest) -> HttpResponseBase:
        length = request.headers.get("Content-Length", "")
        if length.isdigit() and int(length) > LARGEST_REQUEST:
            sentence = _("This is more than 50 MB. At most 5 MB can be checked as one article.")
            return HttpResponse(sentence, status=413, content_type="text/plain; charset=utf-8")
        return answer(request)

    return answer_if_bounded


def without_nul(answer: Answer) -> Answer:
    """No text in the database has a NUL, so in the address of a page it says nothing.

    The API refuses it, as it refuses all that means nothing.
    """

    def answer_without_nul(request: HttpRequest) -> HttpResponseBase:
        if "%00" in request.META["QUERY_STRING"] and not request.path.startswith("/api/"):
            asked = request.GET.copy()
            for name, values in list(asked.lists()):
                asked.setlist(name, [value.replace("\0", "") for value in values])
            request.GET = asked  # type: ignore[assignment]
        return answer(request)

    return answer_without_nul


def sign_in_leads_back(answer: Answer) -> Answer:
    """Who had to sign in stands on the page of the form again: its address alone shows nothing.

    A script that sent the form is told so; it asks for the sign-in itself and goes on.
    """

    def answer_or_lead_back(request: HttpRequest) -> HttpResponseBase:
        response = answer(request)
        asked = f"{resolve_url(settings.LOGIN_URL)}?next="
        sent = request.method == "POST" and request.path != resolve_url("set-language")
        is_asked = response.headers.get("Location", "").startswith(asked)
        if is_asked and "HX-Request" in request.headers:
            return HttpResponse(status=401)
        if sent and is_asked:
            return sign_in_again(request)
        return response

    return answer_or_lead_back


def form_leads_to_its_page(answer: Answer) -> Answer:
    """Who opens an address that only takes what a form sends is led to the page above it."""

    def answer_or_lead_to_page(request: HttpRequest) -> HttpResponseBase:
        response = answer(request)
        opened = request.method in ("GET", "HEAD") and not request.path.startswith("/api/")
        if opened and isinstance(response, HttpResponseNotAllowed):
            return redirect(page_above(request.path))
        return response

    return answer_or_lead_to_page


def sign_in_again(request: HttpRequest) -> HttpResponse:
    """The page for signing in: it says that what was sent was not done, and leads back."""
    ended = f"{resolve_url(settings.LOGIN_URL)}?ended=1"
    return redirect_to_login(page_before(request), login_url=ended)


def page_before(request: HttpRequest) -> str:
    """The page of ours on which the form stood, or the start page."""
    ours, page = request.build_absolute_uri("/"), request.headers.get("Referer", "")
    if page.startswith(ours):
        return page.removeprefix(ours.removesuffix("/"))
    return resolve_url(settings.LOGIN_REDIRECT_URL)


def page_above(path: str) -> str:
    """The nearest address above this one that there is."""
    above = path.rstrip("/").rpartition("/")[0] + "/"
    return above if is_valid_path(above) else page_above(above)


def confidential(answer: Answer) -> Answer:
    """Drafts stay out of every cache; pages ask for no device."""

    def answer_confidentially(request: HttpRequest) -> HttpResponseBase:
        response = answer(request)
        response.headers.setdefault("Cache-Control", "no-store")
        policy = ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES)
        response.headers.setdefault("Permissions-Policy", policy)
        return response

    return answer_confidentially
