"""Whether the installation lives and is ready, for machines that watch it."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from articles.workflow.health import Check, readiness


@require_safe
def live(request: HttpRequest) -> JsonResponse:
    """The web process answers. It asks nothing else."""
    return JsonResponse({"status": "ok"})


@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """503 as long as a part is missing. What was seen there is told to staff alone."""
    checks = readiness()
    is_ready = all(check.ok for check in checks)
    return JsonResponse(
        {
            "status": "ok" if is_ready else "not ready",
            "checks": {check.name: _shown(check, _is_staff(request, checks)) for check in checks},
        },
        status=200 if is_ready else 503,
    )


def _shown(check: Check, in_detail: bool) -> bool | dict[str, bool | str]:
    return {"ok": check.ok, "seen": check.seen} if in_detail else check.ok


def _is_staff(request: HttpRequest, checks: list[Check]) -> bool:
    # Who asks is known from the database, so a missing one must not be asked.
    return checks[0].ok and request.user.is_staff
