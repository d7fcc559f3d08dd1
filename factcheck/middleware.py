"""What every request passes: a line in the log, headers that keep drafts out of caches."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

Answer = Callable[[HttpRequest], HttpResponseBase]
UNUSED_FEATURES = ("camera", "geolocation", "microphone", "payment", "usb")


def confidential(answer: Answer) -> Answer:
    """Drafts stay out of every cache; pages ask for no device."""

    def answer_confidentially(request: HttpRequest) -> HttpResponseBase:
        response = answer(request)
        response.headers.setdefault("Cache-Control", "no-store")
        policy = ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES)
        response.headers.setdefault("Permissions-Policy", policy)
        return response

    return answer_confidentially
