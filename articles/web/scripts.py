"""The small scripts of a page, sent as one file: a page asks for few files, whatever it can do."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import rjsmin
from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

if TYPE_CHECKING:
    from django.http import HttpRequest

# In the order in which they run. Each is whole by itself, so they can stand in a row.
SCRIPTS: dict[str, tuple[str, ...]] = {
    "keys": ("held_keys.js",),  # run at once: keys may come before the page is whole
    "frame": (
        "layers.js",
        "keys.js",
        "focus.js",
        "dialogs.js",
        "help.js",
        "palette.js",
        "connection.js",
        "sending.js",
        "sign_in_again.js",
    ),
    "lists": (
        "rows.js",
        "menus.js",
        "picks.js",
        "filters.js",
        "narrow.js",
        "confirm.js",
        "list_live.js",
        "lease.js",
    ),
    "signoff": ("rows.js", "confirm.js", "live.js"),
    "desk": (
        "offsets.js",
        "marks.js",
        "reading.js",
        "live.js",
        "desk_look.js",
        "rail.js",
        "paste.js",
        "verdict.js",
        "rewording.js",
        "drafts.js",
        "selection.js",
        "swaps.js",
        "coach.js",
        "lease.js",
    ),
}
FOR_EVER = "public, max-age=31536000, immutable"


def address(page: str) -> str:
    """Where the scripts of a page are; another address when one of them changed."""
    digest = hashlib.sha256(joined(page)).hexdigest()[:12]
    return reverse("page-scripts", args=[page, digest])


@require_safe
def page_scripts(request: HttpRequest, page: str, digest: str) -> HttpResponse:
    if page not in SCRIPTS:
        raise Http404
    is_packed = "gzip" in request.headers.get("Accept-Encoding", "")
    script = packed(joined(page)) if is_packed else joined(page)
    answer = HttpResponse(script, content_type="text/javascript; charset=utf-8")
    if is_packed:
        answer["Content-Encoding"] = "gzip"
    patch_vary_headers(answer, ["Accept-Encoding"])
    if request.path == address(page):
        answer["Cache-Control"] = FOR_EVER
    return answer


@cache
def packed(script: bytes) -> bytes:
    """Once a process, and without the padding of the middleware: there is no secret to hide."""
    return gzip.compress(script, mtime=0)


def joined(page: str) -> bytes:
    return _read(page) if settings.DEBUG else _kept(page)


@cache
def _kept(page: str) -> bytes:
    return _read(page)


def _read(page: str) -> bytes:
    """Without what only people read, a tenth of the weight, unless somebody debugs."""
    whole = b"".join(_source(name) for name in SCRIPTS[page])
    return whole if settings.DEBUG else rjsmin.jsmin(whole)


def _source(name: str) -> bytes:
    found = finders.find(f"articles/{name}")
    if found is None:
        raise FileNotFoundError(name)
    return Path(found).read_bytes()
