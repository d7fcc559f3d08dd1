"""Back to the page on which a form stood."""

from __future__ import annotations

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


def back_to(path: str, *, otherwise: str) -> HttpResponseRedirect:
    """To a path of ours; whatever else somebody sent leads to the page of that name."""
    is_ours = path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    return HttpResponseRedirect(path if is_ours else reverse(otherwise))
