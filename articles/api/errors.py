"""Every refusal as one answer: {"code", "detail", "fields"}, at 409 with the row as it stands."""

from __future__ import annotations

from typing import Any

import structlog
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import IntegrityError
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions, status
from rest_framework.response import Response

from articles.workflow.errors import NotFound, WorkflowError

log = structlog.get_logger(__name__)


class SeenMissing(exceptions.APIException):
    """A change of a row came without the row_version the caller looked at."""

    status_code = status.HTTP_428_PRECONDITION_REQUIRED
    default_code = "row_version_missing"
    default_detail = _("Send the row_version you looked at, so that nobody's change is lost.")


class KeyUsed(exceptions.APIException):
    """An Idempotency-Key came a second time, with another request."""

    status_code = status.HTTP_409_CONFLICT
    default_code = "idempotency_key_used"
    default_detail = _("This Idempotency-Key belongs to another request. Send a fresh one.")


class TooLarge(exceptions.APIException):
    status_code = status.HTTP_413_REQUEST_ENTITY_TOO_LARGE
    default_code = "too_large"
    default_detail = _("This request is too large. At most 16 MB are read.")


SENTENCES = {
    "not_authenticated": _("Sign in, or send a token."),
    "authentication_failed": _("This token is not valid. It may have run out or been revoked."),
    "method_not_allowed": _("This address does not answer to that method."),
    "not_acceptable": _("The API answers in JSON only."),
    "unsupported_media_type": _("The API reads JSON only: Content-Type: application/json."),
    "throttled": _("Too many requests. Wait a little."),
}


def handler(fault: Exception, context: dict[str, Any]) -> Response | None:
    """The answer to what was raised in a view; None for a fault of ours."""
    if isinstance(fault, IntegrityError):
        return _conflict(fault, context)
    if isinstance(fault, WorkflowError):
        body = _body(fault.code, str(fault), _sentences(fault.fields))
        return Response(_with_current(body, fault.status, context), status=fault.status)
    refusal = _as_refusal(fault)
    return _refused(refusal) if refusal else None


def _as_refusal(fault: Exception) -> exceptions.APIException | None:
    if isinstance(fault, exceptions.NotFound | Http404):
        # One sentence for absent and for not yours.
        return exceptions.NotFound(str(NotFound()))
    if isinstance(fault, PermissionDenied):
        return exceptions.PermissionDenied()
    if isinstance(fault, RequestDataTooBig):
        return TooLarge()
    if isinstance(fault, SuspiciousOperation):
        return exceptions.ParseError(_("This is not a request that can be read."))
    return fault if isinstance(fault, exceptions.APIException) else None


def _refused(refusal: exceptions.APIException) -> Response:
    headers = {}
    if header := getattr(refusal, "auth_header", None):
        headers["WWW-Authenticate"] = header
    if wait := getattr(refusal, "wait", None):
        headers["Retry-After"] = str(int(wait))
    if isinstance(refusal, exceptions.ValidationError):
        body = _malformed(refusal.detail)
    else:
        code = str(getattr(refusal.detail, "code", None) or refusal.default_code)
        sentence = SENTENCES.get(code, refusal.detail)
        body = _body("not_allowed" if code == "permission_denied" else code, str(sentence), {})
    return Response(body, status=refusal.status_code, headers=headers)


def _malformed(detail: Any) -> dict[str, Any]:
    fields = flat(detail)
    general = fields.pop("", "")
    sentence = general or _("Some fields are missing or have the wrong shape.")
    return _body("malformed", str(sentence), fields)


def flat(detail: Any, path: str = "") -> dict[str, str]:
    """One sentence a field; what is inside a field is named `field.inner`, `field.0.inner`."""
    if isinstance(detail, dict):
        pairs = list(detail.items())
    elif isinstance(detail, list) and any(isinstance(item, dict | list) for item in detail):
        pairs = list(enumerate(detail))
    else:
        said = detail if isinstance(detail, list) else [detail]
        return {path: " ".join(str(sentence) for sentence in said)} if said else {}
    found: dict[str, str] = {}
    for name, inner in pairs:
        here = "" if name == "non_field_errors" else str(name)
        found |= flat(inner, ".".join(part for part in (path, here) if part))
    return found


def _conflict(fault: IntegrityError, context: dict[str, Any]) -> Response:
    # The database stopped the second of two at the same moment. Its message may quote a draft.
    log.error("api_conflict", view=type(context["view"]).__name__, fault=type(fault).__name__)
    sentence = _("Somebody did this at the same moment. Look again, then decide.")
    body = _body("outdated", str(sentence), {})
    return Response(_with_current(body, 409, context), status=409)


def _with_current(body: dict[str, Any], code: int, context: dict[str, Any]) -> dict[str, Any]:
    current = getattr(context["view"], "current", None)
    if code != status.HTTP_409_CONFLICT or current is None:
        return body
    try:
        row = current()
    except NotFound:  # A suggestion that a second run of the engine took away meanwhile.
        row = None
    return body | {"current": row} if row else body


def _body(code: str, detail: str, fields: dict[str, str]) -> dict[str, Any]:
    return {"code": code, "detail": detail, "fields": fields}


def _sentences(fields: dict[str, Any]) -> dict[str, str]:
    return {name: str(sentence) for name, sentence in fields.items()}
