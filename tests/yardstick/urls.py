"""The addresses of the product, and some that fail in the ways a server can."""

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.urls import path

from articles.web.sign_in import form_too_old
from factcheck import urls

FAULTS = {400: SuspiciousOperation, 403: PermissionDenied, 500: RuntimeError}


def fails(request, status):
    raise FAULTS[status]


handler400, handler404 = urls.handler400, urls.handler404
urlpatterns = [
    path("yardstick/<int:status>/", fails),
    path("yardstick/form-too-old/", form_too_old),
    *urls.urlpatterns,
]
